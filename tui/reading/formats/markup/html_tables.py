"""Tables of a page: which of them are tables, and their rows of cells."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from itertools import accumulate, islice

from lxml import etree, html

from tui.reading.content import CellText, TagText
from tui.reading.formats.raised import raised

Rows = tuple[tuple[CellText, ...], ...]
Words = Callable[[html.HtmlElement], tuple[str, tuple[TagText, ...]]]
"""Reads the words of a cell on one line, and where among them tagged facts are."""

_WIDEST = 1_000
"""Columns that a cell may cover, as in browsers."""
_LARGEST = 200_000
"""Cells of a table up to which columns are left out, and others covered from above."""
_BLOCKS = ("p", "li", "h1", "h2", "h3", "blockquote", "figure", "article", "form")
_CROWD = 3
"""Blocks in a cell of data at the most."""
_LONGEST = 400
"""Characters of a cell of data at the most, where the table has few rows."""
_BEFORE = re.compile(r"(?:[A-Z]{0,3}[$€£¥₹]|[(]|[$€£¥₹]\s?[(]|[-–—+])")
"""What is in a cell of its own before the number that it belongs to."""
_AFTER = re.compile(r"[)%]{1,2}|[)]\s?%|%\s?[)]|pts?\.?|bps")
_LONGEST_SIGN = 8
"""Characters of what is in a cell of its own before or after a number."""
_NUMBER = re.compile(r"[-–—(+$€£¥₹\s]*\d[\d,.\s]*")
_DASH = re.compile(r"[-–—]+")
_BULLET = re.compile(r"[•●▪◦·‣⁃–—*§o-]|[(]?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]|[*†‡]{1,3}")


def rows(
    table: html.HtmlElement, words: Words | None = None, hidden: Callable[[html.HtmlElement], bool] | None = None
) -> Rows | None:
    """The rows of a table; None if it only lays out a page, whose blocks are then to be read each by itself.

    `words` reads a cell, and rows and cells that are `hidden` are left out, where a tree still holds what is not seen.
    """
    if next(table.iterdescendants("table"), None) is not None:
        return None
    read = _Grid(table, words or _words_alone, hidden or _never).rows
    if not read or max(sum(bool(cell.text) for cell in row) for row in read) < 2:
        return None
    if table.find(".//th") is not None or _is_of_numbers(read):
        return read
    return None if _is_layout(table, read) else read


def caption(table: html.HtmlElement) -> str:
    """What a table says it is, on one line; empty if it does not."""
    found = table.find("caption")
    return _words(found) if found is not None else ""


def _is_layout(table: html.HtmlElement, read: Rows) -> bool:
    if table.get("role") in {"presentation", "none"} and not any(
        _NUMBER.match(cell.text) for row in read for cell in row
    ):
        return True
    if len(read) <= 3 and max(len(cell.text) for row in read for cell in row) > _LONGEST:
        return True
    if _is_crowded(table) and any(map(_is_crowded, table.iter("td"))):
        return True
    return all(_is_item(row) for row in read)


def _is_crowded(element: html.HtmlElement) -> bool:
    """Whether so many blocks are in an element that it is not a cell of data."""
    return len(list(islice(element.iterdescendants(*_BLOCKS), _CROWD + 1))) > _CROWD


def _is_of_numbers(read: Rows) -> bool:
    """Whether several rows have several numbers and no cell is a column of text; its heads may be broken into lines."""
    filled = ([cell.text for cell in row if cell.text] for row in read)
    numbers = (sum(_NUMBER.fullmatch(text.rstrip(")%")) is not None for text in texts) for texts in filled)
    return sum(count > 1 for count in numbers) > 2 and max(len(cell.text) for row in read for cell in row) <= _LONGEST


def _is_item(row: tuple[CellText, ...]) -> bool:
    """Whether a row is an item of a list that is drawn as a table: its mark and its words."""
    filled = [cell.text for cell in row if cell.text]
    return len(filled) <= 1 or (len(filled) == 2 and bool(_BULLET.fullmatch(filled[0])) and len(filled[1]) > 20)


class _Grid:
    """A table's cells in their columns; those that a cell above reaches down to are empty."""

    def __init__(self, table: html.HtmlElement, words: Words, hidden: Callable[[html.HtmlElement], bool]) -> None:
        self._words, self._hidden = words, hidden
        self._down: dict[int, int] = {}
        self._covered = 0
        rows = [self._row(row) for row in table.iter("tr") if not hidden(row)]
        self.rows: Rows = _narrowed([_joined(row) for row in rows if any(cell.text for cell in row)])

    def _row(self, row: html.HtmlElement) -> list[CellText]:
        parent = row.getparent()
        in_head = parent is not None and parent.tag == "thead"
        found: list[CellText] = []
        column = 0
        for cell in row.iterchildren("td", "th"):
            if self._hidden(cell):
                continue
            while self._down and self._is_covered(column):
                column += 1
                found.append(_EMPTY)
            columns, down = cell.get("colspan"), cell.get("rowspan")
            width = _number(columns) if columns else 1
            if down and (height := _number(down)) > 1:
                for covered in range(column, column + min(width, 100)):
                    self._down[covered] = height - 1
            column += width
            text, tags = self._words(cell)
            head = in_head or _is_head(cell)
            found.append(CellText(text, head, width, tags) if text or head else _empty(width))
        while self._down and self._is_covered(column):
            column += 1
            found.append(_EMPTY)
        return found

    def _is_covered(self, column: int) -> bool:
        """Whether a cell above reaches down to a column of this row; none does in a table that would grow too large."""
        if self._down.get(column, 0) <= 0 or self._covered >= _LARGEST:
            return False
        self._down[column] -= 1
        self._covered += 1
        return True


def _is_head(cell: html.HtmlElement) -> bool:
    return cell.tag == "th" or cell.get("scope") is not None or cell.get("role") in {"rowheader", "columnheader"}


@lru_cache(maxsize=_WIDEST)
def _empty(columns: int) -> CellText:
    """A cell without words."""
    return CellText("", columns=columns)


_EMPTY = _empty(1)


@lru_cache(maxsize=_WIDEST)
def _number(text: str) -> int:
    return min(max(int(text), 1), _WIDEST) if text.strip().isdecimal() and len(text) < 6 else 1


def _never(_element: html.HtmlElement) -> bool:
    return False


def _words_alone(cell: html.HtmlElement) -> tuple[str, tuple[TagText, ...]]:
    return _words(cell), ()


def _words(cell: html.HtmlElement) -> str:
    """The words of a cell on one line; boxes and breaks within it part words."""
    if not len(cell):
        return " ".join((cell.text or "").split())
    pieces = []
    for event, element in etree.iterwalk(cell, events=("start", "end")):
        if event == "start":
            if element.tag in {"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"}:
                pieces.append(" ")
            text = element.text or ""
            pieces.append(raised(text) if element.tag == "sup" and not len(element) else text)
        elif element is not cell:
            if element.tag in {"p", "div", "li"}:
                pieces.append(" ")
            pieces.append(element.tail or "")
    return " ".join("".join(pieces).split())


def _joined(row: list[CellText]) -> list[CellText]:
    """A row in which currency signs, brackets and per cents that are in cells of their own are with their number."""
    joined: list[CellText] = []
    waiting: CellText | None = None
    for cell in row:
        text, columns, tags = cell.text, cell.columns, cell.tags
        if not text and waiting is None:
            joined.append(cell)
            continue
        if waiting is not None:
            if not text:
                waiting = CellText(waiting.text, waiting.head, waiting.columns + columns, waiting.tags)
                continue
            if _NUMBER.match(text) or _DASH.fullmatch(text):
                tags = waiting.tags + _moved(tags, len(waiting.text))
                text, columns = waiting.text + text, columns + waiting.columns
            else:
                joined.append(waiting)
            waiting = None
        if len(text) > _LONGEST_SIGN:
            joined.append(cell if text is cell.text else CellText(text, cell.head, columns, tags))
        elif _BEFORE.fullmatch(text) and not _DASH.fullmatch(text):
            waiting = CellText(text, cell.head, columns, tags)
        elif joined and _AFTER.fullmatch(text) and (number := _last_number(joined)) is not None:
            before = joined[number]
            glue = "" if text[0] in ")%" else " "
            spare = sum(one.columns for one in joined[number + 1 :])
            del joined[number:]
            tags = before.tags + _moved(tags, len(before.text) + len(glue))
            joined.append(CellText(before.text + glue + text, before.head, before.columns + spare + columns, tags))
        else:
            joined.append(CellText(text, cell.head, columns, tags))
    if waiting is not None:
        joined.append(waiting)
    return joined


def _moved(tags: tuple[TagText, ...], by: int) -> tuple[TagText, ...]:
    return tuple(TagText(tag.start + by, tag.end + by, tag.fact) for tag in tags)


def _last_number(row: list[CellText]) -> int | None:
    """The place of the last cell with words, where it ends in a number."""
    for place in range(len(row) - 1, -1, -1):
        if row[place].text:
            return place if _NUMBER.match(row[place].text) or _DASH.fullmatch(row[place].text) else None
    return None


def _narrowed(rows: list[list[CellText]]) -> Rows:
    """Rows without the columns in which no cell has words of its own, which only separate others.

    A cell that covers several columns gives up those of them that are left out.
    """
    width = max((sum(cell.columns for cell in row) for row in rows), default=0)
    if not width or width * len(rows) > _LARGEST:
        return tuple(map(tuple, rows))
    # Of each row the place of the cell that covers each column, -1 after its last.
    covers = [[place for place, cell in enumerate(row) for _ in range(cell.columns)] for row in rows]
    left = [[cell.columns for cell in row] for row in rows]
    # No column is left out in which a cell of its own has words.
    solid = {
        column
        for row in rows
        for cell, column in zip(row, accumulate((cell.columns for cell in row), initial=0), strict=False)
        if cell.columns == 1 and cell.text
    }
    for column in range(width):
        if column in solid:
            continue
        there = [(row, cover[column]) for row, cover in enumerate(covers) if column < len(cover)]
        if all(left[row][place] > 1 or not rows[row][place].text for row, place in there):
            for row, place in there:
                left[row][place] -= 1
    return tuple(
        tuple(
            (cell if cell.columns == columns else CellText(cell.text, cell.head, columns, cell.tags))
            if cell.text or cell.head
            else _empty(columns)
            for cell, columns in zip(row, widths, strict=True)
            if columns > 0 or cell.text
        )
        for row, widths in zip(rows, left, strict=True)
    )
