"""The cells of a table in their columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.figures.tables import written
from tui.reading.documents import Cell, Document, Span, Table
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with words; it covers the columns from `column` up to `end`."""

    span: Span
    text: str
    column: int
    end: int
    head: bool = False

    def over(self, other: GridCell) -> bool:
        """Whether the two have a column in common."""
        return self.column < other.end and other.column < self.end

    @property
    def is_number(self) -> bool:
        """Whether it holds a number and nothing else; a bare year is not one."""
        return written.is_number(self.text)


GridRow = tuple[GridCell, ...]
"""The cells of a row that have words, from left to right."""


def grid(document: Document, table: Table) -> tuple[GridRow, ...]:
    """The rows of a table, each without its empty cells."""
    return tuple(tuple(_placed(document, cells)) for cells in table.rows)


def _placed(document: Document, cells: Sequence[Cell]) -> Iterator[GridCell]:
    column = 0
    for cell in cells:
        text = document.slice(cell.span)
        if text:
            yield GridCell(cell.span, text, column, column + cell.columns, cell.head)
        column += cell.columns


def width(rows: Sequence[GridRow]) -> int:
    """The number of columns with words."""
    return max((row[-1].end for row in rows if row), default=0)
