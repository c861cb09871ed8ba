"""The place of each figure of a document that is in a table, with the labels around it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.figures.figure import CellPlace, Figure
from tui.figures.tables.grid import GridCell, grid
from tui.figures.tables.layout import column_label, layout
from tui.reading.documents import Document


def placed(document: Document, figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """The figures, those in a table with their place in it."""
    if not document.tables:
        return tuple(figures)
    cells = list(_cells(document))
    starts = [cell.span.start for cell, _ in cells]
    found: list[Figure] = []
    for figure in figures:
        at = bisect_right(starts, figure.span.start) - 1
        inside = at >= 0 and cells[at][0].span.contains(figure.span)
        found.append(replace(figure, cell=cells[at][1]) if inside else figure)
    return tuple(found)


def _cells(document: Document) -> Iterator[tuple[GridCell, CellPlace]]:
    """Every cell with words of the tables, in reading order, and its place."""
    for number, table in enumerate(document.tables):
        rows = layout(grid(document, table))
        for place, row in enumerate(rows):
            for cell in row.cells:
                label = column_label(rows, row, cell) if row.kind == "data" else ""
                section = " › ".join(row.sections)
                yield cell, CellPlace(number, place, cell.column, row.label, label, section, table.caption)
