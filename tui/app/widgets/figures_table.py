"""What is measured, a cell an article: the figures table drawn by line, with a cursor on one cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
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
from tui.figures import wording
from tui.figures.figure import Figure

if TYPE_CHECKING:
    from tui.figures.table import RowVerdict
    from tui.reports.figures import Cell, Line

LOOKS: dict[RowVerdict, Relation] = {
    "differs": "differ", "same": "agree", "rounding": "agree", "compatible": "agree", "not_comparable": "related",
    "alone": "single",
}  # fmt: skip
"""The relation in whose colour a verdict is drawn."""

_VERDICT = len("does not hold")
_LEAST_LABEL, _MOST_LABEL = 24, 44
_LEAST_CELL, _MOST_CELL = 9, 34
GAP = 2
SIGNS = 4
"""The pointer, the sign of the verdict, a question mark where it is not sure, a space."""

Piece = tuple[str, Style]
"""Words of a row and how they are drawn."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The widths in cells, and which articles are in sight: `cells` of them from `first` on."""

    label: int = 0
    cell: int = 0
    first: int = 0
    cells: int = 0

    @classmethod
    def of(cls, width: int, articles: int, first: int) -> Plan:
        """As many articles as fit beside a label that can be read."""
        label = max(_LEAST_LABEL, min(_MOST_LABEL, width * 3 // 10))
        room = max(_LEAST_CELL + GAP, width - SIGNS - label - GAP - _VERDICT)
        cells = max(1, min(articles, room // (_LEAST_CELL + GAP)))
        cell = min(_MOST_CELL, room // cells - GAP)
        return cls(label, cell, max(0, min(first, articles - cells)), cells)

    @classmethod
    def whole(cls, width: int) -> Plan:
        """One column for what all articles give."""
        label = max(_LEAST_LABEL, min(_MOST_LABEL, width * 3 // 10))
        return cls(label, max(_LEAST_CELL, width - SIGNS - label - 2 * GAP - _VERDICT), 0, 1)


class FiguresTable(CursorView):
    """One line a thing measured. The cursor keeps its column where it can, and else stands on the nearest figure."""

    class Planned(Message):
        """The columns have other widths, and so have their heads."""

    def __init__(self, names: Sequence[str]) -> None:
        """Hold the names of the articles, fit to be drawn."""
        super().__init__(id="figures-table")
        self.lines: tuple[Line, ...] = ()
        self.column = 0
        self._names = tuple(names)
        self._plan = Plan()
        self._first = 0

    def show(self, lines: Sequence[Line], *, cursor: int = 0) -> None:
        """Show rows with the cursor on one of them."""
        self.lines = tuple(lines)
        self.lay_out(cursor)

    @property
    def chosen(self) -> Line | None:
        """The row under the cursor."""
        return self.lines[self.cursor] if self.lines else None

    @property
    def chosen_column(self) -> int:
        """The article of the cell under the cursor: the nearest one that gives a figure."""
        return self._nearest(self.cursor)

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The figures of the cell under the cursor."""
        return self.chosen.row.cells[self.chosen_column].figures if self.chosen else ()

    def slide(self, by: int) -> bool:
        """Go to the next or previous article that gives a figure in this row; whether there is one."""
        if self.chosen is None:
            return False
        at = self.chosen_column
        given = [index for index, cell in enumerate(self.chosen.cells) if cell.said]
        beyond = [index for index in given if (index > at if by > 0 else index < at)]
        if not beyond:
            return False
        self.column = beyond[0] if by > 0 else beyond[-1]
        self._follow()
        self.post_message(self.Moved())
        return True

    def seek(self, step: int) -> bool:
        """Go to the next or previous row whose figures differ; whether there is one."""
        ahead = range(self.cursor + step, len(self.lines) if step > 0 else -1, step)
        found = next((index for index in ahead if self.lines[index].row.verdict == "differs"), None)
        if found is None:
            return False
        self.put(found)
        self.post_message(self.Moved())
        return True

    def put(self, index: int) -> None:
        """Put the cursor on a row, and bring its cell into sight."""
        super().put(index)
        self._follow()

    def heads(self) -> Content:
        """What stands over the columns: the articles in sight by number and name, marked where others are not."""
        plan = self._plan
        parts = [(" " * SIGNS + padded("what is measured", plan.label), "bold")]
        for index in range(plan.first, plan.first + plan.cells):
            before = "‹" if index == plan.first and plan.first else ""
            after = "›" if index == plan.first + plan.cells - 1 < len(self._names) - 1 else ""
            name = fitted(f"{before}{index + 1} {clean(self._names[index])}", plan.cell - len(after)) + after
            parts.append((" " * GAP + padded(name, plan.cell), "bold"))
        parts.append((" " * GAP + "verdict", "bold"))
        return Content.assemble(*parts)

    def _nearest(self, index: int) -> int:
        if not self.lines:
            return 0
        given = [place for place, cell in enumerate(self.lines[index].cells) if cell.said]
        return min(given, key=lambda place: (abs(place - self.column), place), default=0)

    def _follow(self) -> None:
        """Slide the articles just far enough for the chosen cell."""
        column, plan = self.chosen_column, self._plan
        first = min(plan.first, column)
        if column >= plan.first + plan.cells:
            first = column - plan.cells + 1
        if first != self._first:
            self._first = first
            self._plan = self._planned(self.scrollable_content_region.width)
        self.repaint()

    def clicked(self, index: int, x: int) -> None:
        """Take the article that was clicked on."""
        at = (x - SIGNS - self._plan.label) // (self._plan.cell + GAP)
        if 0 <= at < self._plan.cells and self.lines[index].cells[self._plan.first + at].said:
            self.column = self._plan.first + at

    def _may_stand(self, index: int) -> bool:
        return 0 <= index < len(self.lines)

    def _heights(self, width: int) -> list[int]:
        plan = self._planned(width)
        if plan != self._plan:
            self._plan = plan
            self.post_message(self.Planned())
        return [1] * len(self.lines)

    def _planned(self, width: int) -> Plan:
        return Plan.of(width, len(self._names), self._first)

    def _draw(self, index: int, width: int, palette: Palette, base: Style, *, current: bool) -> list[Strip]:
        line, plan = self.lines[index], self._plan
        ground = base + palette.style("chosen") if current else base
        look = palette.style(LOOKS[line.row.verdict])
        parts: list[Piece] = [
            (POINTER if current else " ", palette.style("chosen-bar")),
            (f"{line.sign}{' ' if line.row.sure else '?'} ", look),
            (padded(line.label, plan.label), Style(bold=line.row.verdict == "differs")),
            *self._cells(line, palette, current=current),
        ]
        parts.append((" " * GAP + _verdict(line), look))
        segments = [Segment(text, ground + style) for text, style in parts if text]
        return [Strip(segments).adjust_cell_length(width, ground)]

    def _cells(self, line: Line, palette: Palette, *, current: bool) -> list[Piece]:
        """What each article in sight gives."""
        plan = self._plan
        chosen = self._nearest(self.cursor) if current else -1
        parts: list[Piece] = []
        for place in range(plan.first, plan.first + plan.cells):
            cell = line.cells[place]
            style = palette.style("differ" if _stands_out(line, cell) else line.row.kind if cell.said else "furniture")
            parts.append((" " * GAP, Style()))
            text = _told(line, place, plan.cell)
            parts.append((text, style + Style(reverse=True) if place == chosen else style))
            parts.append((" " * (plan.cell - cell_len(text)), Style()))
        return parts


def _stands_out(line: Line, cell: Cell) -> bool:
    """Whether what an article says goes against the others, or against itself."""
    return cell.odd or cell.contradicts or (line.kind == "sum" and bool(cell.said))


def _told(line: Line, place: int, width: int) -> str:
    """The figures of a cell as written, or as short as it takes; a sign where it goes against others or itself."""
    cell = line.cells[place]
    if not cell.said:
        return "·"
    before = "≠ " if _stands_out(line, cell) else ""
    text = before + " / ".join(said.text for said in cell.said)
    if cell_len(text) > width and line.kind == "figures":
        short = dict.fromkeys(wording.format_short(figure) for figure in line.row.cells[place].figures)
        text = before + " / ".join(short)
        if cell_len(text) > width:
            text = "".join(f"{before}{'/'.join(short)}".split(" "))
    return fitted(clean(text), width)


def _verdict(line: Line) -> str:
    if line.kind == "sum":
        return line.verdict
    apart = line.row.judgement.gap_percent
    if line.row.verdict == "differs" and apart:
        return f"{apart:,.0f} % apart" if apart >= 1000 else f"{float(f'{apart:.2g}'):g} % apart"
    return {
        "differs": "differs", "same": "same", "rounding": "rounding", "compatible": "compatible",
        "not_comparable": "not compared", "alone": "only here",
    }[line.row.verdict]  # fmt: skip


def padded(text: str, width: int) -> str:
    """`text` in exactly so many cells, cleaned."""
    text = fitted(clean(text), width)
    return text + " " * (width - cell_len(text))
