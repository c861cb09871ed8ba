"""The items of a draft, one line each: the reader's decision, the state, the draft's words and those of the sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.message import Message
from textual.strip import Strip

from tui.app.check import wording as check_wording
from tui.app.check.rows import WORD_WIDTH
from tui.app.layers import Layer
from tui.app.paint import Palette, clean, paint
from tui.app.widgets.cursor_view import POINTER, CursorView
from tui.app.widgets.entry_list import fitted
from tui.app.widgets.figures_table import padded
from tui.reading.documents import Span

if TYPE_CHECKING:
    from regex import Pattern

    from tui.app.check.rows import CheckRow
    from tui.checking.review import CheckReview

_GAP = 2
_LEAST_WORDS, _MOST_WORDS = 16, 60
_NARROW = 60
"""The width from which on the state has its word beside its sign."""


class CheckTable(CursorView):
    """A question mark follows the word of a state that is doubtful."""

    class Planned(Message):
        """The widths of the columns have changed, and so have those of their heads."""

    def __init__(self) -> None:
        super().__init__(id="check-rows")
        self.rows: tuple[CheckRow, ...] = ()
        self.review: CheckReview | None = None
        self.pattern: Pattern[str] | None = None
        """What is searched for, marked wherever it is."""
        self._wanted = _LEAST_WORDS
        self._words = 0

    def show(self, rows: Sequence[CheckRow], review: CheckReview, *, cursor: int = 0) -> None:
        """Show rows with the cursor on one of them."""
        self.rows, self.review = tuple(rows), review
        self._wanted = max((min(_MOST_WORDS, cell_len(row.words)) for row in self.rows), default=_LEAST_WORDS)
        self.lay_out(cursor)

    def show_review(self, review: CheckReview) -> None:
        """Draw other decisions on the same rows."""
        self.review = review
        self.repaint()

    def show_matches(self, pattern: Pattern[str] | None) -> None:
        """Mark what is searched for."""
        self.pattern = pattern
        self.repaint()

    @property
    def chosen(self) -> CheckRow | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if self.rows else None

    def heads(self) -> Content:
        """The headings of the columns."""
        state = "state" if self._state_width else ""
        before = " " * (1 + check_wording.WIDTH + 3)
        text = f"{before}{state:<{self._state_width}}{padded('draft', self._words)}{' ' * _GAP}sources"
        return Content(text)

    def _can_select(self, index: int) -> bool:
        return 0 <= index < len(self.rows)

    def _estimates(self, width: int) -> list[int]:
        rest = width - 1 - check_wording.WIDTH - 3 - (WORD_WIDTH + _GAP if width >= _NARROW else 0) - _GAP
        words = max(_LEAST_WORDS, min(self._wanted, rest * 2 // 5))
        if (words, width >= _NARROW) != (self._words, bool(self._state_width)):
            self._words, self._state_width = words, WORD_WIDTH + _GAP if width >= _NARROW else 0
            self.post_message(self.Planned())
        return [1] * len(self.rows)

    _state_width = 0

    def _draw(self, index: int, width: int, palette: Palette, base: Style, *, current: bool) -> list[Strip]:
        row = self.rows[index]
        ground = base + palette.style("chosen") if current else base
        look = ground + palette.style(row.look)
        entry = self.review.of(row.id) if self.review else None
        signs = check_wording.signs(entry) if entry else " " * check_wording.WIDTH
        segments = [
            Segment(POINTER if current else " ", ground + palette.style("chosen-bar")),
            Segment(signs, ground + palette.style("chosen-bar")),
            Segment(f" {row.sign} ", look),
        ]
        if self._state_width:
            segments.append(Segment(f"{row.word:<{self._state_width}}", look))
        words = fitted(clean(row.words), self._words)
        segments += self._marked(words, palette, ground + Style(bold=row.open))
        segments.append(Segment(" " * (self._words - cell_len(words) + _GAP), ground))
        room = width - sum(segment.cell_length for segment in segments)
        segments += self._marked(fitted(clean(row.answer), room), palette, ground)
        return [Strip(segments).adjust_cell_length(width, ground)]

    def _marked(self, text: str, palette: Palette, base: Style) -> list[Segment]:
        """Words with what is searched for marked in them."""
        found = self.pattern.finditer(text) if self.pattern else ()
        spans = [(Span(*match.span()), "match") for match in found if match[0]]
        return paint(text, 0, (Layer(spans),), palette, base)
