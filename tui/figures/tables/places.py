"""The place of each cell with words, and of the figures among its words, with the labels around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from tui.figures.figure import CellPlace, Figure
from tui.figures.tables.grid import grid
from tui.figures.tables.layout import Row, column_label, layout, section_label
from tui.reading.documents import Document, Span, Table

Places = Sequence[tuple[Span, CellPlace]]
"""The cells with words of tables and where each is, in reading order."""


def placed(document: Document, figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures, those in a table of the document with their place in it."""
    every = tuple(figures)
    starts = [table.span.start for table in document.tables]
    wanted: dict[int, None] = {}
    for figure in every:
        at = bisect_right(starts, figure.span.start) - 1
        if figure.cell is None and at >= 0 and figure.span.start < document.tables[at].span.end:
            wanted[at] = None
    cells: list[tuple[Span, CellPlace]] = []
    for number in sorted(wanted):
        table = document.tables[number]
        rows = layout(grid(document, table))
        cells += of_table(number, table, rows)
    return among(cells, every)


def among(cells: Places, figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """The figures, those among the words of a cell with its place unless they have one."""
    starts = [span.start for span, _ in cells]
    found: list[Figure] = []
    for figure in figures:
        at = bisect_right(starts, figure.span.start) - 1
        inside = figure.cell is None and at >= 0 and cells[at][0].contains(figure.span)
        found.append(replace(figure, cell=cells[at][1]) if inside else figure)
    return tuple(found)


def of_table(number: int, table: Table, rows: Sequence[Row]) -> Iterator[tuple[Span, CellPlace]]:
    """The places of the cells of a table, which is at a place in its document."""
    for place, row in enumerate(rows[: len(table.rows)]):
        inside = row.kind == "data"
        section = section_label(rows, row) if inside else ""
        for cell in row.cells:
            label = column_label(rows, row, cell) if inside and cell is not row.label else ""
            yield cell.span, CellPlace(number, place, cell.column, row.name, label, section, table.caption)
