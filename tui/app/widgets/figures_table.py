"""The figures table, one cell per source, drawn by line, with a cursor on one cell."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.content import Content
from textual.message import Message
from textual.strip import Strip

from tui.app.paint import Palette, clean
from tui.app.widgets.cursor_view import POINTER, CursorView
from tui.app.widgets.entry_list import fitted
from tui.claims.claim import Relation
from tui.figures.figure import Figure
from tui.records import dataclass
from tui.rows.sources import Source

if TYPE_CHECKING:
    from tui.figures.table import RowVerdict
    from tui.reports.figures import Cell, FigureLine

LOOKS: dict[RowVerdict, Relation] = {
    "differs": "differ", "same": "agree", "rounding": "agree", "compatible": "agree", "not_comparable": "related",
    "alone": "single",
}  # fmt: skip
"""The relation whose colour a verdict has."""

WHAT, VERDICT = "figure", "gap or verdict"
"""The headings of the first and last columns."""
_LEAST_LABEL, _GOOD_LABEL, _MOST_LABEL = 24, 40, 64
_LEAST_CELL, _MOST_CELL = 4, 18
_LEAST_VERDICT, _MOST_VERDICT = 16, 26
_WIDE = 100
"""From this width on, the verdict is never cut."""
GAP = 2
SIGNS = 4
"""The pointer, the sign of the row, which may be followed by a question mark, and a space."""
_SHORT_VERDICTS: dict[RowVerdict, str] = {
    "same": "same", "rounding": "same (rounded)", "compatible": "compatible", "not_comparable": "not comparable",
}  # fmt: skip

Piece = tuple[str, Style]
"""A part of a row and its style."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The widths of label, columns and verdict, and the first visible source."""

    label: int = 0
    columns: tuple[int, ...] = ()
    verdict: int = 0
    first: int = 0

    @classmethod
    def of(cls, width: int, wanted: Sequence[int], verdict: int, first: int) -> Plan:
        """As many columns from `first` on as fit beside a readable label; they are at least `wanted` wide."""
        verdict = _verdict_width(width, verdict)
        room = width - SIGNS - _LEAST_LABEL - GAP - verdict
        first = max(0, min(first, len(wanted) - 1))
        while first and sum(wanted[first - 1 :]) + GAP * (len(wanted) - first + 1) <= room:
            first -= 1
        columns: list[int] = []
        for column in wanted[first:]:
            if columns and sum(columns) + column + GAP * (len(columns) + 1) > room:
                break
            columns.append(min(column, max(_LEAST_CELL, room - GAP)))
        left = width - SIGNS - sum(columns) - GAP * len(columns) - GAP - verdict
        return cls(max(0, min(_MOST_LABEL, left)), tuple(columns), verdict, first)

    @classmethod
    def whole(cls, width: int, verdict: int) -> Plan:
        """One column for the values of all sources."""
        verdict = min(_verdict_width(width, verdict), width // 4)
        label = max(_LEAST_LABEL // 2, min(_MOST_LABEL, width * 2 // 5 - _LEAST_LABEL // 6))
        return cls(label, (max(_LEAST_CELL, width - SIGNS - label - 2 * GAP - verdict),), verdict)

    @property
    def shown(self) -> range:
        """The positions of the visible sources."""
        return range(self.first, self.first + len(self.columns))


def _verdict_width(width: int, wanted: int) -> int:
    return max(_LEAST_VERDICT, min(_MOST_VERDICT if width >= _WIDE else _LEAST_VERDICT, wanted))


class FiguresTable(CursorView):
    """One line per figure. The cursor stays in its column if possible, else on the nearest value."""

    class Planned(Message):
        """The widths of the columns have changed, and so have those of their heads."""

    def __init__(self, sources: Sequence[Source]) -> None:
        super().__init__(id="figures-table")
        self.lines: tuple[FigureLine, ...] = ()
        self.column = 0
        self.sources = tuple(sources)
        self._plan = Plan()
        self._first = 0
        self._wanted: tuple[int, ...] = ()
        self._least: tuple[int, ...] = ()
        self._verdict = 0

    def show(self, lines: Sequence[FigureLine], *, cursor: int = 0) -> None:
        """Show rows with the cursor on one of them."""
        self.lines = tuple(lines)
        self._wanted = tuple(self._width_of(source, days=True) for source in self.sources)
        self._least = tuple(self._width_of(source, days=False) for source in self.sources)
        self._verdict = max((cell_len(short_verdict(line)) for line in self.lines), default=0)
        self.lay_out(cursor)

    def _width_of(self, source: Source, *, days: bool) -> int:
        """The width that the column of a source needs for its head and its values, with or without dates."""
        lines = (line for line in self.lines if days or line.row.kind != "date")
        widest = max((cell_len(cell_text(line, source.index)) for line in lines), default=0)
        return max(_LEAST_CELL, cell_len(clean(source.short)) + 1, min(_MOST_CELL, widest))

    @property
    def chosen(self) -> FigureLine | None:
        """The row under the cursor."""
        return self.lines[self.cursor] if self.lines else None

    @property
    def chosen_column(self) -> int:
        """The source of the cell under the cursor: the nearest one that gives a value."""
        return self._nearest(self.cursor)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the cell under the cursor."""
        return self.chosen.row.cells[self.chosen_column].figures if self.chosen else ()

    def slide(self, by: int) -> bool:
        """Go to the next or previous source that gives this figure; returns whether there is one."""
        if self.chosen is None:
            return False
        at = self.chosen_column
        given = [index for index, cell in enumerate(self.chosen.cells) if cell.figures]
        beyond = [index for index in given if (index > at if by > 0 else index < at)]
        if not beyond:
            return False
        self.column = beyond[0] if by > 0 else beyond[-1]
        self._follow()
        self.post_message(self.Moved())
        return True

    def seek(self, step: int) -> bool:
        """Go to the next or previous row whose figures differ; returns whether there is one."""
        ahead = range(self.cursor + step, len(self.lines) if step > 0 else -1, step)
        found = next((index for index in ahead if self.lines[index].row.verdict == "differs"), None)
        if found is None:
            return False
        self.put(found)
        self.post_message(self.Moved())
        return True

    def put(self, index: int) -> None:
        """Put the cursor on a row, and scroll to its cell."""
        super().put(index)
        self._follow()

    def heads(self) -> Content:
        """The headings of the columns: the visible sources, each in its colour, with marks if there are more."""
        plan = self._plan
        parts: list[tuple[str, str]] = [(" " * SIGNS + padded(WHAT, plan.label), "bold")]
        for index, width in zip(plan.shown, plan.columns, strict=True):
            source = self.sources[index]
            before = "‹" if index == plan.first and plan.first else ""
            after = "›" if index == plan.shown[-1] < len(self.sources) - 1 else ""
            name = fitted(f"{before}{clean(source.short)}", width - len(after)) + after
            parts.append((" " * GAP + aligned(name, width), f"bold $source-{source.colour + 1}"))
        parts.append((" " * GAP + VERDICT, "bold"))
        return Content.assemble(*parts)

    def _nearest(self, index: int) -> int:
        if not self.lines:
            return 0
        given = [place for place, cell in enumerate(self.lines[index].cells) if cell.figures]
        return min(given, key=lambda place: (abs(place - self.column), place), default=0)

    def _follow(self) -> None:
        """Scroll the columns just far enough for the chosen cell."""
        column, plan = self.chosen_column, self._plan
        first = min(plan.first, column)
        width = self.scrollable_content_region.width
        while column not in self._planned(width, first).shown and first < column:
            first += 1
        if first != self._first:
            self._first = first
            self._plan = self._planned(width, first)
            self.post_message(self.Planned())
        self.repaint()

    def clicked(self, index: int, x: int) -> None:
        """Select the cell that was clicked."""
        right = SIGNS + self._plan.label
        for place, width in zip(self._plan.shown, self._plan.columns, strict=True):
            right += GAP + width
            if right - width - GAP <= x < right and self.lines[index].cells[place].figures:
                self.column = place

    def _can_select(self, index: int) -> bool:
        return 0 <= index < len(self.lines)

    def _estimates(self, width: int) -> list[int]:
        plan = self._planned(width, self._first)
        if plan != self._plan:
            self._plan = plan
            self.post_message(self.Planned())
        return [1] * len(self.lines)

    def _planned(self, width: int, first: int) -> Plan:
        plan = Plan.of(width, self._wanted, self._verdict, first)
        # Dates are cut if a label would be: the pane below shows them in full.
        return plan if plan.label >= _GOOD_LABEL else Plan.of(width, self._least, self._verdict, first)

    def _draw(self, index: int, width: int, palette: Palette, base: Style, *, current: bool) -> list[Strip]:
        line, plan = self.lines[index], self._plan
        ground = base + palette.style("chosen") if current else base
        look = palette.style(LOOKS[line.row.verdict])
        parts: list[Piece] = [
            (POINTER if current else " ", palette.style("chosen-bar")),
            (f"{line.sign:<2} ", look),
            (padded(line.label, plan.label), Style(bold=line.row.verdict == "differs")),
            *self._cells(line, palette, current=current),
        ]
        parts.append((" " * GAP + fitted(clean(short_verdict(line)), plan.verdict), look))
        segments = [Segment(text, ground + style) for text, style in parts if text]
        return [Strip(segments).adjust_cell_length(width, ground)]

    def _cells(self, line: FigureLine, palette: Palette, *, current: bool) -> list[Piece]:
        """The values of the visible sources, with numbers aligned."""
        plan = self._plan
        chosen = self._nearest(self.cursor) if current else -1
        parts: list[Piece] = []
        for place, width in zip(plan.shown, plan.columns, strict=True):
            cell = line.cells[place]
            kind = line.row.kind if cell.figures else "furniture"
            style = palette.style("differ" if stands_out(line, cell) else kind)
            text = fitted(cell_text(line, place), width)
            parts.append((" " * (GAP + width - cell_len(text)), Style()))
            parts.append((text, style + Style(reverse=True) if place == chosen else style))
        return parts


def stands_out(line: FigureLine, cell: Cell) -> bool:
    """Whether a source contradicts the others, or itself."""
    return cell.odd or cell.contradicts or (line.kind == "sum" and bool(cell.figures))


def cell_text(line: FigureLine, place: int) -> str:
    """The values of a cell, limits as marks, with a sign if it contradicts the others or itself."""
    cell = line.cells[place]
    if not cell.figures:
        return "·"
    before = "≠ " if stands_out(line, cell) else ""
    return clean(before + " / ".join(figure.short for figure in cell.figures))


def short_verdict(line: FigureLine) -> str:
    """The gap of the values of a row, or its verdict, for the last column."""
    if line.kind != "figures":
        return line.verdict
    if line.row.verdict == "alone":
        return line.verdict
    if line.row.verdict == "differs":
        return "contradicts itself" if line.row.articles == 1 else line.gap or "differ"
    return _SHORT_VERDICTS[line.row.verdict]


def padded(text: str, width: int) -> str:
    """`text` in exactly this many cells, cleaned."""
    text = fitted(clean(text), width)
    return text + " " * (width - cell_len(text))


def aligned(text: str, width: int) -> str:
    """`text` right-aligned in this many cells, cleaned."""
    text = fitted(clean(text), width)
    return " " * (width - cell_len(text)) + text


def together(texts: Iterable[str]) -> str:
    """Texts with the gap of columns between them."""
    return (" " * GAP).join(texts)
