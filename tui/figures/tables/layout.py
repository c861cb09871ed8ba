"""The role of each row of a table: part of its title, a head of columns, a head of rows, or a row of numbers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final, Literal

from tui.english.table_words import OF_YEARS
from tui.figures.statements import in_head
from tui.figures.tables import said, written
from tui.figures.tables.grid import GridCell, GridRow, width
from tui.records import dataclass

RowKind = Literal["title", "head", "section", "data", "empty"]

_TOTAL: Final = re.compile(r"(?:sub)?-?totals?\b|net\b.*\b(?:total|activities)\b", re.IGNORECASE)
_BRACKETED: Final = re.compile(r"\([^()]*\)")
_LONGEST_HEAD: Final = 60
_OF_YEARS: Final = re.compile(OF_YEARS, re.IGNORECASE)
_DEEPEST: Final = 4
"""The most heads of rows within each other."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row and what it is; `label` is the cell that names it, `heads` the rows above that head its columns.

    `sections` are the places of the heads of rows that it is under, outermost first.
    """

    kind: RowKind
    cells: GridRow
    label: GridCell | None = None
    heads: tuple[int, ...] = ()
    sections: tuple[int, ...] = ()

    @property
    def name(self) -> str:
        """The words that name it, empty if there are none."""
        return self.label.text if self.label else ""

    @property
    def values(self) -> Iterator[GridCell]:
        """Its cells that are not its name."""
        return (cell for cell in self.cells if cell is not self.label)


def layout(rows: Sequence[GridRow]) -> tuple[Row, ...]:
    """The rows of a table, each with its role."""
    wide = width(rows)
    found: list[Row] = []
    heads: list[int] = []
    sections: list[int] = []
    begun = False
    for place, cells in enumerate(rows):
        kind = _kind(cells, wide, begun=begun)
        if kind == "head" and _counts(found, heads, cells):
            kind = "data"
        before = found[-1].kind if found else "empty"
        label = _label(cells) if kind in ("section", "data") else None
        if kind == "head":
            if before not in ("head", "title") and begun:
                heads, sections = [], []
            heads.append(place)
        elif kind == "section":
            sections = _opened(sections, place, after_section=before == "section")
        found.append(Row(kind, cells, label, tuple(heads), tuple(sections)))
        if kind == "data":
            begun = True
            if label is not None and sections and _TOTAL.match(label.text):
                sections = sections[:-1]
    return tuple(found)


def _kind(cells: GridRow, wide: int, *, begun: bool) -> RowKind:
    if not cells:
        return "empty"
    beside = cells[1:] if cells[0].column == 0 else cells
    numbers = sum(cell.is_number for cell in beside)
    if numbers and (begun or numbers * 2 >= len(beside) or not all(written.is_mark(cell.text) for cell in beside)):
        return "data"
    if len(cells) == 1:
        only = cells[0]
        if only.column > 0:
            return "head"
        if only.is_number:
            return "data"
        return "section" if begun or only.end < wide else "title"
    if not begun:
        return "head"
    if all(written.is_empty(cell.text) for cell in beside):
        return "data"
    if cells[0].column > 0:
        return "head"
    return "head" if _heads_again(cells[0], beside) else "data"


def _heads_again(name: GridCell, beside: Sequence[GridCell]) -> bool:
    """Whether a row of words within a table heads the rows below it: it names no row but a time, a scale or a unit."""
    if any(len(cell.text) > _LONGEST_HEAD for cell in beside):
        return False
    timed = all(said.is_only_time(cell.text) for cell in beside)
    names_none = said.is_only_time(name.text) or in_head(name.text, name.span) or _BRACKETED.fullmatch(name.text)
    return bool(names_none) if len(beside) > 1 or timed else False


def _counts(found: Sequence[Row], heads: Sequence[int], cells: GridRow) -> bool:
    """Whether a row of years counts something: the head above one says something else than a time."""
    name = said.read(cells[0].text)
    if cells[0].column > 0 or name.long or name.days:
        return False
    years = (cell for cell in cells[1:] if written.is_year(cell.text))
    return any(
        is_count(cell, [head.text for place in heads for head in _above(found[place].cells, cell)]) for cell in years
    )


def is_count(cell: GridCell, heads: Sequence[str]) -> bool:
    """Whether a number of four digits is no year, as the heads of its column say something else than a time."""
    if not written.is_year(cell.text) or not heads:
        return False
    return not any(said.read(text) or _OF_YEARS.search(text) for text in heads)


def _label(cells: GridRow) -> GridCell | None:
    """The first cell if it is in the first column."""
    return cells[0] if cells and cells[0].column == 0 else None


def _opened(sections: list[int], place: int, *, after_section: bool) -> list[int]:
    """The heads of rows after a new one: within the one right above it, otherwise in place of the last."""
    return [*sections, place][-_DEEPEST:] if after_section else [*sections[:-1], place]


def continued(rows: Sequence[Row], before: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of a table without heads that continues the one before it, under the heads of that one.

    The heads follow its own rows; there are none if the columns of the two differ.
    """
    last = next((row for row in reversed(before) if row.kind == "data"), None)
    if last is None or width([row.cells for row in rows]) != width([row.cells for row in before]):
        return tuple(rows)
    heads = tuple(range(len(rows), len(rows) + len(last.heads)))
    return (*(replace(row, heads=heads) for row in rows), *(replace(before[head], heads=()) for head in last.heads))


def heads_over(rows: Sequence[Row], row: Row, cell: GridCell) -> Iterator[GridCell]:
    """The cells of the heads above a cell, topmost first."""
    for place in row.heads:
        for head in _above(rows[place].cells, cell):
            if head.column > 0 or cell.column == 0:
                yield head


def _above(cells: GridRow, cell: GridCell) -> Iterator[GridCell]:
    """The cells of a row that have a column in common with a cell of another."""
    first = bisect_right(cells, cell.column, key=lambda one: one.end)
    for place in range(first, len(cells)):
        if not cells[place].over(cell):
            return
        yield cells[place]
