"""Tables of markup: the rows of one that holds data, told apart from one that only lays out a page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from lxml import etree

from tui.reading.content import CellText, Part
from tui.reading.formats.xml import name

_WIDEST = 1_000
"""Columns a cell may cover."""
_DEEPEST, _MOST = 200, 200
"""Rows that a cell may reach down, and cells of a row whose reach is followed."""
_LONGEST = 300
"""Characters of a cell that is still data; a longer one is a column of a page."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The local names of the elements of a table; `prose` are those that stand in no cell of data."""

    table: str = "table"
    row: str = "tr"
    cells: frozenset[str] = frozenset({"td", "th"})
    heads: frozenset[str] = frozenset({"th"})
    caption: str = "caption"
    head_rows: str = "thead"
    prose: frozenset[str] = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "article"})


def table(element: etree._Element, grid: Grid, words: Callable[[etree._Element], str]) -> tuple[Part, ...]:
    """The caption and the rows of a table of data; none where it only lays out a page. `words` reads a cell."""
    if element.get("role") in {"presentation", "none"}:
        return ()
    sure = False
    caption = ""
    rows: list[list[etree._Element]] = []
    for one in element.iterdescendants():
        tag = name(one).lower()
        if tag == grid.table:
            return ()
        if tag in grid.prose:
            return ()
        if tag == grid.caption:
            caption = caption or words(one)
        elif tag == grid.row:
            rows.append([])
        elif tag in grid.cells and rows:
            rows[-1].append(one)
            sure |= tag in grid.heads
    found = tuple(_filled(rows, grid, words))
    if not any(len(row) > 1 for row in found) or not (sure or caption or _is_data(found)):
        return ()
    title = (Part(caption, "caption"),) if caption else ()
    return (*title, Part(kind="table", rows=found, caption=caption))


def _filled(
    rows: list[list[etree._Element]], grid: Grid, words: Callable[[etree._Element], str]
) -> Iterator[tuple[CellText, ...]]:
    """Rows with text; a cell that reaches down into a row leaves an empty place there."""
    below: dict[int, int] = {}
    for row in rows:
        cells: list[CellText] = []
        column = 0
        for one in row:
            column = _past(below, column, cells)
            columns = _count(one, "colspan", _WIDEST)
            deep = _count(one, "rowspan", _DEEPEST) - 1
            head = name(one).lower() in grid.heads or name(_above(one)).lower() == grid.head_rows
            cells.append(CellText(words(one), head, columns))
            if deep > 0 and column + columns <= _MOST:
                below.update(dict.fromkeys(range(column, column + columns), deep + 1))
            column += columns
        _past(below, column, cells)
        below = {place: deep - 1 for place, deep in below.items() if deep > 1}
        if any(cell.text for cell in cells):
            yield tuple(cells)


def _past(below: dict[int, int], column: int, cells: list[CellText]) -> int:
    """The next column that no cell of a row above reaches into; an empty cell for each that one does."""
    while column in below:
        cells.append(CellText(""))
        column += 1
    return column


def _above(cell: etree._Element) -> etree._Element:
    """What holds the row of a cell; the cell itself where nothing does."""
    row = cell.getparent()
    above = row.getparent() if row is not None else None
    return above if above is not None else cell


def _count(cell: etree._Element, attribute: str, most: int) -> int:
    value = cell.get(attribute, "1").strip()
    return min(max(int(value), 1), most) if value.isdecimal() and len(value) < 9 else 1


def _is_data(rows: tuple[tuple[CellText, ...], ...]) -> bool:
    """Whether cells without heads are data: short, several to a row, in several rows."""
    wide = sum(sum(bool(cell.text) for cell in row) >= 2 for row in rows)
    return wide >= 2 and wide * 2 > len(rows) and all(len(cell.text) <= _LONGEST for row in rows for cell in row)
