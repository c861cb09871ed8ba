"""The cells of all tables of a document, and the figures in them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.figures.figure import CellPlace, Figure
from tui.figures.grammar.default_currency import DefaultCurrency
from tui.figures.statements import Statement, in_head
from tui.figures.tables import fiscal, said, scales
from tui.figures.tables.cells import Cells
from tui.figures.tables.laid import Laid, laid, usual_money
from tui.figures.tables.reader import Known, Reader
from tui.reading.documents import Document, Span


def read(document: Document, default: DefaultCurrency) -> Cells:
    """The cells of the tables of a document and the figures in them."""
    tables = list(laid(document, default))
    heads = [cell for one in tables for row in one.rows if row.kind in ("head", "title") for cell in row.cells]
    own = [_own(one) for one in tables]
    near = list(_near(document, tables, own))
    stated = [both for one, over in zip(own, near, strict=True) for both in (*one, *over)[:1]]
    known = Known(
        fiscal.find(document.text, [said.read(cell.text) for cell in heads]),
        scales.whole(document, _lines(document), stated),
        usual_money(tables, default),
        default,
    )
    places: list[tuple[Span, CellPlace]] = []
    figures: list[Figure] = []
    for one, stating, over in zip(tables, own, near, strict=True):
        reader = Reader(document, one, known, stating, over)
        places += reader.places.items()
        figures += reader.figures()
    return Cells(
        tuple(places),
        tuple(figures),
        {cell.span.start: time for cell in heads if (time := said.read(cell.text))},
        frozenset().union(*(one.columns.asides for one in tables)),
    )


def _lines(document: Document) -> list[Span]:
    """The lines of a text that are not blank."""
    found: list[Span] = []
    start = 0
    for line in document.text.split("\n"):
        if line.strip():
            found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found


def _near(document: Document, tables: Sequence[Laid], own: Sequence[Sequence[Statement]]) -> Iterator[list[Statement]]:
    """The statements of a scale above each table, nearest first, then those of the table above it.

    That is where no text is between the two and they have heads in common, or where most rows have the same names.
    """
    before: list[Statement] = []
    rows, heads = set[str](), set[str]()
    for one, stating in zip(tables, own, strict=True):
        spans = [*one.above.heads, *([one.above.introduction] if one.above.introduction else [])]
        found = [stated for span in spans if (stated := in_head(document.slice(span), span))]
        names = {row.name for row in one.rows if row.kind == "data" and row.name}
        above = {cell.text for row in one.rows if row.kind == "head" for cell in row.cells}
        alike = not above or above & heads
        if (one.above.follows and alike) or len(names & rows) * 2 > len(names):
            found += before
        yield found
        if one.numbers:
            before, rows, heads = [*stating, *found], names, above


def _own(table: Laid) -> list[Statement]:
    """The statements that a table makes for all its numbers: in its title, or over each of their columns."""
    found: list[Statement] = []
    left = {cell.column for cells in table.numbers.values() for cell, _ in cells}
    for row in table.rows:
        if row.kind == "data":
            break
        for cell in row.cells:
            stated = in_head(cell.text, cell.span) if row.kind in ("title", "head") else None
            if stated is not None and (row.kind == "title" or cell.column == 0):
                found.append(stated)
                left = set()
            elif stated is not None:
                found.append(stated)
                left -= set(range(cell.column, cell.end))
    return [] if left else found
