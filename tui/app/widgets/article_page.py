"""One article laid out at a width: its summary, a rule, its text, and the position of every row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final, Literal

from tui.app.wrap import EMPTY, ENDLESS, TextRow, Wrapping
from tui.reading.documents import Block, Document, Span
from tui.records import dataclass

NOTHING: Final = Document(id="", name="", path="", text="", title="", source="", published=None, blocks=(), sha256="")
"""An empty article, for a pane that shows none."""


@dataclass(frozen=True, slots=True)
class ArticleLine:
    """The content of one line of the page; `row` is one of the summary if `part` says so."""

    part: Literal["blank", "label", "rule", "summary", "text"]
    row: TextRow = EMPTY


_BLANK: Final = ArticleLine("blank")


class ArticlePage:
    """The lines of an article from 0 on: the summary with its label and rule if there is one, then the text."""

    def __init__(
        self,
        document: Document,
        summary: Sequence[Span],
        width: int,
        body: Wrapping | None = None,
        *,
        wrapped: bool = True,
    ) -> None:
        self.document = document
        self.text = document.text
        self.width = width
        sentences = sum(sentence.kind in {"prose", "list"} for sentence in document.sentences)
        self.label = f"SUMMARY {len(summary)} of {sentences}"
        room = width if wrapped else ENDLESS
        self.body = Wrapping.of(document.text, document.blocks, room) if body is None else body
        """Lay out the text; `body` reuses one that was already wrapped at this width."""
        self._head = Wrapping(document.text, tuple(Block(span, "list") for span in summary), room)
        self._head.finish()
        self.top = len(self._head) + 2 if summary else 0
        """The line on which the text begins."""

    @property
    def height(self) -> int:
        """All lines; an estimate until the text is wrapped to its end."""
        return self.top + self.body.total

    def line(self, y: int) -> ArticleLine:
        """The content of line `y`; blank above and below the page."""
        if y < 0:
            return _BLANK
        if y >= self.top:
            index = y - self.top
            return ArticleLine("text", self.body.row(index)) if self.body.reach(index + 1) else _BLANK
        if y == 0:
            return ArticleLine("label")
        return ArticleLine("rule") if y == self.top - 1 else ArticleLine("summary", self._head.row(y - 1))

    def line_of(self, offset: int) -> int:
        """The line of the text (not of the summary) that shows the character at `offset`."""
        return self.top + self.body.row_at(offset)

    def lines_of(self, spans: Iterable[Span]) -> set[int] | None:
        """The lines that show any of these spans, the summary among them; None if the text is not wrapped yet."""
        if not self.body.done:
            return None
        lines = set(range(self.top))
        for span in spans:
            lines.update(range(self.line_of(span.start), self.line_of(max(span.start, span.end - 1)) + 1))
        return lines

    def offset_at(self, y: int) -> int:
        """The offset at which line `y` of the text begins; that of the nearest line if it is not in the text."""
        index = max(0, y - self.top)
        if not self.body.reach(index + 1):
            index = len(self.body) - 1
        return self.body.row(index).start if index >= 0 else 0

    def left_showing(self, offset: int, left: int) -> int:
        """The cells to scroll unwrapped lines by so that a character is visible: `left` if it is already."""
        row = self.line(self.line_of(offset)).row
        at = self.body.cells_before(row, offset)
        if left <= at < left + self.width * 3 // 4:
            return left
        return 0 if at < self.width // 2 else at - self.width // 4

    def left_after(self, step: int, left: int, visible: Iterable[int]) -> int:
        """The cells after scrolling by half the width, up to the end of the longest of the visible lines."""
        rows = [self.line(y).row for y in visible]
        longest = max((self.body.cells_before(row, row.end) for row in rows if row.block >= 0), default=0)
        half = max(1, self.width // 2)
        return max(0, min(left + step * half, max(left, longest - half)))

    def offset_under(self, x: int, y: int) -> int | None:
        """The offset of the character `x` cells into line `y`; None if there is none."""
        row = self.line(y).row
        at = self.body.column_of(row, x)
        return at if row.start <= at < row.end else None
