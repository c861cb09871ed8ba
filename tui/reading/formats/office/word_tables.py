"""Tables of a Word document: which rows and cells a version has, and which of them are merged."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tui.reading.formats.office import office_layout
from tui.reading.formats.office.word_changes import INTO, OUT
from tui.reading.formats.office.word_names import child, children, switch, tag, value, whole
from tui.records import dataclass

_WRAPPERS = frozenset({"w:sdt", "w:sdtContent", "w:customXml", "w:smartTag"})
_MOST_COLUMNS = 1000


@dataclass(frozen=True, slots=True)
class Row:
    """A row that is there, with the cells that are there; `is_head` where it repeats on every page."""

    element: etree._Element
    cells: tuple[etree._Element, ...]
    is_head: bool


def rows_of(table: etree._Element, *, newest: bool) -> Iterator[Row]:
    """The rows of a table in one version."""
    for row in _within(table, "w:tr", newest=newest):
        properties = child(row, "w:trPr")
        gone = OUT if newest else INTO
        if properties is not None and any(tag(one) in gone for one in properties):
            continue
        if switch(properties, "w:hidden"):
            continue
        cells = tuple(cell for cell in _within(row, "w:tc", newest=newest) if _is_there(cell, newest=newest))
        yield Row(row, cells, bool(switch(properties, "w:tblHeader")))


def _is_there(cell: etree._Element, *, newest: bool) -> bool:
    properties = child(cell, "w:tcPr")
    if child(properties, "w:cellDel" if newest else "w:cellIns") is not None:
        return False
    return value(child(properties, "w:hMerge")) != "continue" if child(properties, "w:hMerge") is not None else True


def _within(parent: etree._Element, name: str, *, newest: bool) -> Iterator[etree._Element]:
    for element in parent:
        found = tag(element)
        if found == name:
            yield element
        elif found in _WRAPPERS or found in (INTO if newest else OUT):
            yield from _within(element, name, newest=newest)


def leading_columns(row: etree._Element) -> int:
    """Columns that a row leaves out at its beginning."""
    return min(whole(value(child(row, "w:trPr", "w:gridBefore"))), _MOST_COLUMNS)


def cell_columns(properties: etree._Element | None) -> int:
    """How many columns a cell covers."""
    return min(whole(value(child(properties, "w:gridSpan"))), _MOST_COLUMNS) or 1


def is_continued(properties: etree._Element | None, *, newest: bool) -> bool:
    """Whether a cell is the lower part of one that begins in a row above."""
    change = child(properties, "w:cellMerge")
    if change is not None:
        return value(change, "vMerge" if newest else "vMergeOrig") == "cont"
    merged = child(properties, "w:vMerge")
    return merged is not None and value(merged) in {"", "continue"}


def is_layout(table: etree._Element) -> bool:
    """Whether a table only sets text in place."""
    return office_layout.is_layout(
        [
            (cell_columns(child(cell, "w:tcPr")), [_length(paragraph) for paragraph in children(cell, "w:p")])
            for cell in _within(row, "w:tc", newest=True)
        ]
        for row in _within(table, "w:tr", newest=True)
    )


def _length(paragraph: etree._Element) -> int:
    return sum(len(one.text or "") for one in paragraph.iter() if tag(one) == "w:t")
