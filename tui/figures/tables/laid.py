"""The tables of a document as they are laid out: their rows, which of them hold numbers, what is above each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from tui.english.table_words import PAGE_HEADS
from tui.figures.grammar.default_currency import DefaultCurrency
from tui.figures.tables import columns, units, written
from tui.figures.tables.above import Above, above
from tui.figures.tables.columns import Columns
from tui.figures.tables.grid import GridCell, grid
from tui.figures.tables.layout import Row, continued, heads_over, is_count, layout
from tui.figures.tables.written import Written
from tui.reading.documents import Document, Table
from tui.records import dataclass

Numbers = Mapping[int, Sequence[tuple[GridCell, Written]]]
"""The cells of each row that hold numbers, by its place."""

_PAGE_HEADS: Final = re.compile(PAGE_HEADS, re.IGNORECASE)
_PAGES: Final = 5
"""Lines of a list of contents, at least."""
_LAST_PAGE: Final = 999


@dataclass(frozen=True, slots=True)
class Laid:
    """A table, its place in the document, its rows, those of them that hold numbers, and what is above it.

    `columns` are those that hold no figures.
    """

    number: int
    table: Table
    rows: tuple[Row, ...]
    numbers: Numbers
    above: Above
    columns: Columns


def laid(document: Document, default: DefaultCurrency) -> Iterator[Laid]:
    """The tables of a document, in order; one that continues the table before it takes over its heads."""
    before: Laid | None = None
    for number, (table, over) in enumerate(zip(document.tables, above(document), strict=True)):
        rows = layout(grid(document, table))
        if before and over.follows and not any(row.heads for row in rows):
            rows = continued(rows, before.rows)
        aside = columns.read(rows)
        numbers = _numbers(rows, aside, default)
        before = Laid(number, table, rows, numbers if _holds_figures(rows, numbers) else {}, over, aside)
        yield before


def _numbers(rows: Sequence[Row], aside: Columns, default: DefaultCurrency) -> Numbers:
    comma = written.has_decimal_commas(
        [cell.text for row in rows for cell in row.cells if cell.is_number],
        (cell.text for row in rows if row.kind in ("title", "head") for cell in row.cells),
    )
    found: dict[int, Sequence[tuple[GridCell, Written]]] = {}
    for place, row in enumerate(rows):
        if row.kind == "data":
            read = (
                (cell, written.read(cell.text, comma=comma, years=_is_count(rows, row, cell)))
                for cell in row.values
                if cell.span.start not in aside.asides
            )
            cells = [(cell, one) for cell, one in read if one and (not one.money or units.currency(one.money, default))]
            if cells:
                found[place] = cells
    return found


def _is_count(rows: Sequence[Row], row: Row, cell: GridCell) -> bool:
    return written.is_year(cell.text) and is_count(cell, [head.text for head in heads_over(rows, row, cell)])


def _holds_figures(rows: Sequence[Row], numbers: Numbers) -> bool:
    """Whether the numbers of a table are figures, and not pages of a list of contents or what fills a form."""
    every = [one for found in numbers.values() for _, one in found]
    if any(one.money or one.unit for one in every):
        return True
    if any(_PAGE_HEADS.fullmatch(cell.text) for row in rows if row.kind == "head" for cell in row.cells):
        return False
    plain = [int(one.number) for one in every if one.number >= 0 and not one.decimals]
    one_each = len(every) == len(numbers) == len(plain)
    if one_each and len(plain) >= _PAGES and plain == sorted(plain) and plain[-1] <= _LAST_PAGE:
        return False
    return len(every) > 1


def usual_money(tables: Sequence[Laid], default: DefaultCurrency) -> units.Money:
    """The currency that the tables of a document write most, and whether they usually write one."""
    counted: dict[str, int] = {}
    signed = filled = 0
    for one in tables:
        codes = {
            units.currency(written_.money, default)
            for found in one.numbers.values()
            for _, written_ in found
            if written_.money
        }
        filled += bool(one.numbers)
        signed += bool(codes)
        for code in codes:
            counted[code] = counted.get(code, 0) + 1
    code = max(sorted(counted), key=lambda each: counted[each], default="")
    return units.Money(code, signed=2 * signed >= filled)
