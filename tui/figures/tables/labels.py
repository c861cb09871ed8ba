"""The labels around the cells of a table, and the measure that they give to a number."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from tui.english.table_words import GENERAL
from tui.figures.figure import CellPlace
from tui.figures.statements import without_scale
from tui.figures.tables import said
from tui.figures.tables.grid import GridCell
from tui.figures.tables.layout import Row, heads_over

_NOTES: Final = re.compile(r"(?:\s*(?:\(\w{1,2}\)|\[\w{1,2}\]|[*†‡§]+|[¹²³⁴⁵⁶⁷⁸⁹⁽⁾]+))+$")
_SCALE: Final = re.compile(
    r"\s*\((?:in\s+)?(?:[$€£¥]\s*)?(?:thousands|millions|billions|shares|dollars|%|percent)\b[^()]*\)", re.IGNORECASE
)
_LEADERS: Final = re.compile(r"^[\s•·–—-]+|[\s.…:;,–—-]+$")
_GENERAL: Final = re.compile(GENERAL, re.IGNORECASE)
_SAYS: Final = re.compile(r"[^\W\d_]{3}")
_LONGEST: Final = 200
"""The most characters of a caption that is taken from the text."""


class Names:
    """The labels of the rows and columns of one table; each is computed once."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        self._columns: dict[tuple[tuple[int, ...], int, int], tuple[str, ...]] = {}
        self._sections: dict[tuple[int, ...], str] = {}
        self._often = Counter(clean(row.name).lower() for row in rows if row.kind == "data")

    def place(self, table: int, place: int, cell: GridCell, caption: str) -> CellPlace:
        """Where a cell is, with the labels around it."""
        row = self._rows[place]
        if row.kind != "data":
            return CellPlace(table, place, cell.column, row.name, caption=caption)
        column = "" if cell is row.label else " › ".join(self._column(row, cell))
        return CellPlace(table, place, cell.column, row.name, column, self._section(row), caption)

    def measure(self, place: int, cell: GridCell, at: CellPlace) -> str:
        """What a number measures: the name of its row, with that of its section if it says little by itself."""
        row = self._rows[place]
        name = clean(at.row_label)
        if said.is_only_time(name):
            name = ""
        if name and not _GENERAL.fullmatch(name) and self._often[name.lower()] == 1:
            return name
        own = [clean(self._rows[one].name) for one in reversed(row.sections)]
        section = next((one for one in own if one and not said.is_only_time(one)), "")
        if section and section.lower() != name.lower():
            return f"{section}: {name}" if name else section
        if name:
            return name
        heads = [text for text in self._column(row, cell) if _names_something(text)]
        return clean(heads[-1]) if heads else ""

    def _column(self, row: Row, cell: GridCell) -> tuple[str, ...]:
        key = (row.heads, cell.column, cell.end)
        if key not in self._columns:
            self._columns[key] = tuple(dict.fromkeys(head.text for head in heads_over(self._rows, row, cell)))
        return self._columns[key]

    def _section(self, row: Row) -> str:
        if row.sections not in self._sections:
            self._sections[row.sections] = " › ".join(self._rows[one].name for one in row.sections)
        return self._sections[row.sections]


def clean(label: str) -> str:
    """A label without the marks of notes, its scale and the dots that lead to its numbers."""
    return _LEADERS.sub("", _NOTES.sub("", _SCALE.sub("", label))).strip()


def caption(given: str, rows: Sequence[Row], heads: Sequence[str], introduction: str) -> str:
    """The caption of a table: from the file, its first rows, a head above it, or the sentence that introduces it."""
    titles = [cell.text for row in rows if row.kind == "title" for cell in row.cells]
    for text in (given, *titles, *heads, introduction):
        if text and (text == given or _names_something(text)):
            return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1].rstrip()}…"
    return ""


def _names_something(text: str) -> bool:
    """Whether a head says more than a time, a unit, a scale or `unaudited`."""
    left = without_scale(text)
    plain = left.strip(" ()[]*").lower()
    return (
        bool(_SAYS.search(left)) and not said.is_only_time(text) and plain not in ("unaudited", "audited", "continued")
    )
