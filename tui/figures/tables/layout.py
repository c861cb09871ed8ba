"""What each row of a table is: part of its title, a head of its columns, a head of rows, or a row of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from tui.figures.tables import written
from tui.figures.tables.grid import GridCell, GridRow, width

RowKind = Literal["title", "head", "section", "data", "empty"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row and what it is; `label` are the words that name it, `heads` the rows above that head its columns.

    `sections` are the heads of rows that it is under, outermost first.
    """

    kind: RowKind
    cells: GridRow
    label: str = ""
    heads: tuple[int, ...] = ()
    sections: tuple[str, ...] = ()

    @property
    def numbers(self) -> GridRow:
        """Its cells that hold a number, without the one that names it."""
        return tuple(cell for cell in self.cells if cell.is_number and cell.text != self.label)


def layout(rows: Sequence[GridRow]) -> tuple[Row, ...]:
    """The rows of a table with what each is."""
    wide = width(rows)
    found: list[Row] = []
    heads: list[int] = []
    sections: list[str] = []
    begun = False
    for place, cells in enumerate(rows):
        kind = _kind(cells, wide, begun=begun)
        label = _label(cells) if kind in ("section", "data") else ""
        if kind == "head":
            if found and begun and found[-1].kind != "head":
                heads, sections = [], []
            heads.append(place)
        elif kind == "section":
            sections = _opened(sections, label, after_section=bool(found) and found[-1].kind == "section")
        begun = begun or kind == "data"
        found.append(Row(kind, cells, label, tuple(heads), tuple(sections)))
        if kind == "data" and label.casefold().startswith("total") and sections:
            sections = sections[:-1]
    return tuple(found)


def _kind(cells: GridRow, wide: int, *, begun: bool) -> RowKind:
    if not cells:
        return "empty"
    beside = cells[1:] if cells[0].column == 0 else cells
    if any(cell.is_number for cell in beside):
        return "data"
    if len(cells) == 1:
        only = cells[0]
        if only.column > 0:
            return "head"
        return "section" if begun or only.end < wide else "title"
    if not begun or cells[0].column > 0:
        return "head"
    dated = all(written.is_year(cell.text) for cell in beside)
    return "head" if dated and all(cell.head for cell in beside) else "data"


def _label(cells: GridRow) -> str:
    """The words of the first cell, if it is in the first column."""
    return cells[0].text if cells and cells[0].column == 0 else ""


def _opened(sections: list[str], label: str, *, after_section: bool) -> list[str]:
    """The heads of rows once another is opened: within the one right above it, else in place of the last."""
    return [*sections, label] if after_section else [*sections[:-1], label]


def column_label(rows: Sequence[Row], row: Row, cell: GridCell) -> str:
    """The heads above a cell, topmost first, joined by ` › `."""
    found: list[str] = []
    for place in row.heads:
        for head in rows[place].cells:
            if head.over(cell) and (head.column > 0 or cell.column == 0) and head.text not in found:
                found.append(head.text)
    return " › ".join(found)
