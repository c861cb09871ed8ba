"""Tables of an OpenDocument text: rows and cells that stand for several, and those that others cover."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tui.reading.formats.office import office_layout
from tui.reading.formats.office.odt_names import children, number, tag, value
from tui.records import dataclass

_ROWS = frozenset({"table:table-rows", "table:table-row-group", "table:table-header-rows"})
_MOST_ROWS = 50
_MOST_COLUMNS = 64
"""As often as one is repeated at most."""
_LONGEST_REPEATED = 200
"""Characters of what is repeated."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell, or what a cell above leaves of one, which is empty; `columns` is how many it covers."""

    element: etree._Element | None
    columns: int
    is_head: bool


def rows_of(table: etree._Element, *, repeats: bool = False) -> Iterator[list[Cell]]:
    """The rows of a table; with `repeats` as often as it says, which in a table within another would run away."""
    yield from _rows(table, is_head=False, repeats=repeats)


def _rows(parent: etree._Element, *, is_head: bool, repeats: bool) -> Iterator[list[Cell]]:
    for element in parent:
        name = tag(element)
        if name in _ROWS:
            yield from _rows(element, is_head=is_head or name == "table:table-header-rows", repeats=repeats)
        elif name == "table:table-row" and value(element, "table:visibility") not in {"collapse", "filter"}:
            cells = list(_cells(element, is_head=is_head, repeats=repeats))
            times = number(element, "table:number-rows-repeated", _MOST_ROWS if repeats else 1)
            yield from [cells] * (times if times > 1 and _is_short(element) else 1)


def _cells(row: etree._Element, *, is_head: bool, repeats: bool) -> Iterator[Cell]:
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
        may_repeat = repeats and times > 1 and _is_short(element)
        yield from [Cell(element, columns, is_head)] * (times if may_repeat or not _has_words(element) else 1)


def is_layout(table: etree._Element) -> bool:
    """Whether a table only sets text in place."""
    return office_layout.is_layout(
        [(cell.columns, [_length(paragraph) for paragraph in children(cell.element, "text:p")]) for cell in row]
        for row in rows_of(table)
    )


def _length(element: etree._Element) -> int:
    return sum(map(len, element.itertext()))


def _is_short(element: etree._Element) -> bool:
    """Whether an element has words, and so few that they may be repeated."""
    return 0 < _length(element) <= _LONGEST_REPEATED and _has_words(element)


def _has_words(element: etree._Element) -> bool:
    return any(text.strip() for text in element.itertext())
