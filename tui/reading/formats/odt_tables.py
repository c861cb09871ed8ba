"""Tables of an OpenDocument text: rows and cells that stand for several, and those that others cover."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from tui.reading.formats.odt_names import children, number, tag, value

_ROWS = frozenset({"table:table-rows", "table:table-row-group", "table:table-header-rows"})
_MOST_ROWS = 200
_MOST_COLUMNS = 256
"""As often as one is repeated at most."""
_LONG = 150
"""Characters of a paragraph of running text."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, or what a cell above leaves of one, which is empty; `columns` is how many it covers."""

    element: etree._Element | None
    columns: int
    is_head: bool


def rows_of(table: etree._Element) -> Iterator[list[Cell]]:
    """The rows of a table."""
    yield from _rows(table, is_head=False)


def _rows(parent: etree._Element, *, is_head: bool) -> Iterator[list[Cell]]:
    for element in parent:
        name = tag(element)
        if name in _ROWS:
            yield from _rows(element, is_head=is_head or name == "table:table-header-rows")
        elif name == "table:table-row" and value(element, "table:visibility") not in {"collapse", "filter"}:
            cells = list(_cells(element, is_head=is_head))
            for _ in range(number(element, "table:number-rows-repeated", _MOST_ROWS) if _has_words(element) else 1):
                yield cells


def _cells(row: etree._Element, *, is_head: bool) -> Iterator[Cell]:
    covered = 0
    cells = list(children(row, "table:table-cell", "table:covered-table-cell"))
    while cells and not _has_words(cells[-1]) and value(cells[-1], "table:number-columns-repeated"):
        cells.pop()
    for element in cells:
        times = number(element, "table:number-columns-repeated", _MOST_COLUMNS)
        if tag(element) == "table:covered-table-cell":
            beside = min(covered, times)
            covered -= beside
            yield from [Cell(None, 1, is_head)] * (times - beside)
            continue
        columns = number(element, "table:number-columns-spanned", _MOST_COLUMNS)
        covered = columns - 1
        yield from [Cell(element, columns, is_head)] * times


def is_layout(table: etree._Element) -> bool:
    """Whether a table only sets text in place: it has one column, or a cell with several long paragraphs."""
    widest = 0
    for row in _rows(table, is_head=False):
        widest = max(widest, sum(cell.columns for cell in row))
        if any(cell.element is not None and _is_running(cell.element) for cell in row):
            return True
    return widest <= 1


def _is_running(cell: etree._Element) -> bool:
    return sum(len("".join(one.itertext())) > _LONG for one in children(cell, "text:p")) >= 2


def _has_words(element: etree._Element) -> bool:
    return any(text.strip() for text in element.itertext())
