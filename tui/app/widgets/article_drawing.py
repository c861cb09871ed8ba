"""The layers over the text of an article, and the drawing of its lines."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

from tui.app.cut import cut
from tui.app.layers import Layer
from tui.app.mark import Mark
from tui.app.paint import Palette, clean, paint
from tui.app.widgets.article_page import ArticleLine, ArticlePage
from tui.app.widgets.overview_strip import Tick
from tui.app.wrap import shown
from tui.reading.documents import Span

if TYPE_CHECKING:
    from tui.figures.figure import Figure

MARGIN: Final = 2
"""The width of the margin without numbers: the sign of a mark, then a bar beside chosen or summary sentences."""


GAP: Final = 1
"""Cells between the text and the overview."""


_DIFFERING = frozenset({"conflict", "check"})


class ArticleDrawing:
    """The layers over one article; the selection and search matches are above the looks of figures."""

    def __init__(self) -> None:
        self._numbers = Layer[int]()
        self._digits = 0
        self.marks = Layer[Mark]()
        self._figures = Layer[str]()
        self._summary = Layer[str]()
        self._differing = Layer[str]()
        self._chosen = Layer[str]()
        self._failing = Layer[str]()
        self._values = Layer[str]()
        self._matches = Layer[str]()
        self._pointed = Layer[str]()

    def lay_analysis(self, summary: Iterable[Span], figures: Iterable[Figure], marks: Sequence[Mark]) -> None:
        """Replace the results of an earlier analysis."""
        self.marks = Layer((mark.span, mark) for mark in marks)
        self._figures = Layer((figure.span, figure.kind) for figure in figures)
        self._summary = Layer((span, "summary-bar") for span in summary)
        self._differing = Layer((mark.span, "differ-passage") for mark in marks if mark.section in _DIFFERING)

    # Each of these returns the spans whose look changes.

    def lay_values(self, values: Iterable[Span], chosen: Iterable[Span]) -> list[Span]:
        """Set the values in conflict, including those of the chosen row."""
        before = self._values
        self._values = Layer([*((span, "clash") for span in values), *((span, "clash-chosen") for span in chosen)])
        return _changed(before, self._values)

    def lay_chosen(self, spans: Iterable[Span]) -> list[Span]:
        """Set the chosen passages."""
        before, self._chosen = self._chosen, Layer((span, "chosen") for span in spans)
        return _changed(before, self._chosen)

    def lay_matches(self, spans: Iterable[Span], current: int) -> list[Span]:
        """Set the search matches, with the one at position `current` highlighted."""
        before = self._matches
        self._matches = Layer(
            (span, "match-current" if index == current else "match") for index, span in enumerate(spans)
        )
        return _changed(before, self._matches)

    def lay_failing(self, spans: Iterable[Span]) -> list[Span]:
        """Set the figures whose sums do not add up."""
        before, self._failing = self._failing, Layer((span, "failing") for span in spans)
        return _changed(before, self._failing)

    def lay_pointed(self, span: Span | None) -> list[Span]:
        """Set the span under the figure cursor."""
        before, self._pointed = self._pointed, Layer([(span, "pointed")] if span is not None else [])
        return _changed(before, self._pointed)

    def lay_numbers(self, sentences: Sequence[Span]) -> None:
        """Set the sentences numbered in the margin; none hides the numbers."""
        self._numbers = Layer((span, number) for number, span in enumerate(sentences, 1))
        self._digits = len(str(len(sentences))) if sentences else 0

    @property
    def margin(self) -> int:
        """The width of the margin."""
        return MARGIN + (self._digits + 1 if self._digits else 0)

    def mark_of(self, line: ArticleLine) -> Mark | None:
        """The mark in the margin of a line: the most important of those whose passages begin on it."""
        beginning = (mark for _, _, mark in self.marks.beginning(line.row.start, line.row.end))
        return max(beginning, key=lambda mark: mark.weight, default=None)

    def mark_over(self, offset: int) -> Mark | None:
        """The mark of the shortest passage that contains the character at `offset`."""
        over = (mark for _, _, mark in self.marks.within(offset, offset + 1))
        return min(over, key=lambda mark: len(mark.span), default=None)

    def mark_at(self, line: ArticleLine, column: int, offset: int | None) -> Mark | None:
        """The mark in the margin of a line, or the one over the character at `offset`."""
        if column < self.margin:
            return self.mark_of(line)
        return None if offset is None else self.mark_over(offset)

    def strip(self, line: ArticleLine, page: ArticlePage, palette: Palette, base: Style, left: int | None) -> Strip:
        """A line as wide as the page; `left` is the horizontal scroll of unwrapped lines, None for wrapped ones."""
        if left is None or line.part in {"label", "rule"}:
            strip = Strip(self.draw(line, page, palette, base))
        else:
            strip = self._cut(line, page, palette, base, left)
        return strip.adjust_cell_length(self.margin + page.width + GAP, base)

    def _cut(self, line: ArticleLine, page: ArticlePage, palette: Palette, base: Style, left: int) -> Strip:
        """The visible part of an unwrapped line, with a sign where it continues."""
        margin, room = self.margin, page.width
        # As much as can be visible, not all of a long paragraph: a character may take no cell.
        end = min(line.row.end, line.row.start + (left + room) * 4 + 64)
        whole = Strip(self.draw(replace(line, row=replace(line.row, end=end)), page, palette, base))
        words = whole.crop(margin, whole.cell_length)
        return Strip([*whole.crop(0, margin), *cut(words, left, room, base + palette.style("furniture"))])

    def draw(self, line: ArticleLine, page: ArticlePage, palette: Palette, base: Style) -> list[Segment]:
        """The segments of a line, margin first."""
        if line.part == "label":
            return [Segment(" " * self.margin, base), Segment(page.label, base + palette.style("label"))]
        if line.part == "rule":
            return [Segment("─" * (self.margin + page.width), base + palette.style("rule"))]
        if line.row.block < 0:
            return []
        return [*self._margin(line, palette, base), *self._words(line, page, palette, base)]

    def _margin(self, line: ArticleLine, palette: Palette, base: Style) -> list[Segment]:
        mark = self.mark_of(line)
        symbol = Segment(" ", base)
        if mark is not None:
            symbol = Segment(clean(mark.symbol)[:1] or " ", base + palette.style(mark.section))
        return [symbol, *self._number(line, palette, base), self._bar(line, palette, base)]

    def _number(self, line: ArticleLine, palette: Palette, base: Style) -> list[Segment]:
        """The citation number of the first sentence that begins on a line."""
        if not self._digits:
            return []
        beginning = (number for _, _, number in self._numbers.beginning(line.row.start, line.row.end))
        first = str(next(beginning, ""))
        return [Segment(f"{first:>{self._digits}} ", base + palette.style("furniture"))]

    def _bar(self, line: ArticleLine, palette: Palette, base: Style) -> Segment:
        start, end = line.row.start, line.row.end
        if self._chosen.touches(start, end):
            return Segment("▌", base + palette.style("chosen-bar"))
        if line.part == "text" and self._summary.touches(start, end):
            return Segment("▏", base + palette.style("summary-bar"))
        return Segment(" ", base)

    def _words(self, line: ArticleLine, page: ArticlePage, palette: Palette, base: Style) -> list[Segment]:
        row = line.row
        text = shown(page.text[row.start : row.end])
        if line.part == "text":
            base += palette.style(page.body.blocks[row.block].kind)
        layers = (
            self._differing, self._chosen, self._figures, self._failing, self._values, self._matches, self._pointed,
        )  # fmt: skip
        words = paint(text, row.start, layers, palette, base)
        return [Segment(row.prefix, base), *words] if row.prefix else words


def _changed(before: Layer[str], after: Layer[str]) -> list[Span]:
    return [Span(start, end) for start, end, _ in before.changes(after)]


def ticks(marks: Iterable[Mark], page: ArticlePage, palette: Palette) -> list[Tick]:
    """The marks as they are shown on the overview of a whole text."""
    lines = max(1, page.height)
    return [
        Tick(page.line_of(mark.span.start) / lines, mark.symbol, palette.style(mark.section), mark.weight)
        for mark in marks
    ]
