"""Tables within markup: which of them hold data and do not only lay out a message, and their rows."""

from __future__ import annotations

import html
from collections.abc import Callable
from copy import deepcopy
from typing import cast

from lxml import etree
from lxml.html import HtmlElement

from tui.reading.content import Part
from tui.reading.formats.markup import html_tables
from tui.reading.formats.xml import name
from tui.records import dataclass

_LONGEST = 300
"""Characters of a cell that is still data; a longer one is a column of a page."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The local names of the elements of a table; `prose` are those that are in no cell of data."""

    table: str = "table"
    row: str = "tr"
    cells: frozenset[str] = frozenset({"td", "th"})
    head: str = "th"
    caption: str = "caption"
    prose: frozenset[str] = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "blockquote", "article"})


def table(element: etree._Element, grid: Grid, left_out: Callable[[etree._Element], bool]) -> tuple[Part, ...]:
    """The caption and the rows of a table of data, without what is `left_out`; none if it only lays out a page."""
    if element.get("role") in {"presentation", "none"} or not _is_data(element, grid):
        return ()
    plain = _plain(element, left_out)
    rows = html_tables.rows(plain)
    if not rows:
        return ()
    caption = html_tables.caption(plain)
    title = (Part(caption, "caption"),) if caption else ()
    return (*title, Part(kind="table", rows=rows, caption=caption))


def _is_data(element: etree._Element, grid: Grid) -> bool:
    """Whether a table has heads or a caption, or else short cells, several to a row, in several rows."""
    rows: list[int] = []
    sure = long = False
    for one in element.iterdescendants():
        tag = name(one).lower()
        if tag == grid.table or tag in grid.prose:
            return False
        if tag == grid.row:
            rows.append(0)
        elif tag in grid.cells and rows:
            said = "".join(one.itertext()).strip()
            rows[-1] += bool(said)
            long |= len(said) > _LONGEST
            sure |= tag == grid.head
        sure |= tag == grid.caption
    wide = sum(cells >= 2 for cells in rows)
    return wide > 0 and (sure or (wide >= 2 and wide * 2 > len(rows) and not long))


def _plain(element: etree._Element, left_out: Callable[[etree._Element], bool]) -> HtmlElement:
    """A copy with the names of HTML, and with references in words, as they are in a page."""
    copy = deepcopy(element)
    copy.tail = None
    for one in list(copy.iter()):
        if not isinstance(one.tag, str):
            _replace(one, html.unescape(one.text or "") if isinstance(one, etree._Entity) else "")
        elif one is not copy and left_out(one):
            _replace(one, "")
        else:
            one.tag = name(one).lower()
    return cast("HtmlElement", copy)


def _replace(element: etree._Element, text: str) -> None:
    """Put a text in the place of an element; what comes after it stays."""
    above, before = element.getparent(), element.getprevious()
    if above is None:
        return
    text += element.tail or ""
    if before is not None:
        before.tail = (before.tail or "") + text
    else:
        above.text = (above.text or "") + text
    above.remove(element)
