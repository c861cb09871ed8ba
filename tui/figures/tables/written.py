"""A number as it is written in a cell with nothing else in it: `$(1,234)`, `12.5%`, `€3.2m`, `1,234 (a)`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import Final

from tui import magnitude
from tui.english.numbers import LETTER_SCALES, SCALES
from tui.english.percentages import BASIS_POINTS, PERCENTAGE_POINTS, POINTS
from tui.english.scale_statements import CELL_MAGNITUDES, GERMAN_SCALES
from tui.english.word_lists import either
from tui.figures.grammar.currencies import is_code
from tui.records import dataclass

_SIGN: Final = r"(?:[A-Z]{1,3}\.?)?[$€£¥₹₩₽₺₪฿]"
_CODE: Final = r"[A-Z]{3}(?=[\s\d(.–−-])|Rs\.?|Rp|kr\.?"
_MAGNITUDES: Final = either(CELL_MAGNITUDES)
_NUMBER: Final = re.compile(
    rf"""
    (?P<minus>[-−–—+△▲]\s?)?
    (?P<money>{_SIGN}|{_CODE})?\s?
    (?P<bracket>[(\[]\s?)?
    (?P<inner>[-−–—△▲]\s?)?
    (?P<later>{_SIGN})?\s?
    (?P<digits>\d+(?:[.,'’\s]\d+)*|[.,]\d+)\s?
    (?P<close>[)\]]\s?)?
    (?P<magnitude>{_MAGNITUDES}(?![a-z]))?\s?
    (?P<unit>%|pp|ppts?|pts?\.?|bps?|x|×|(?<=\d)(?:p|¢)(?!\w))?\s?
    (?P<behind>[€£]|[A-Z]{{3}})?\s?
    (?P<last>[)\]])?
    """,
    re.VERBOSE,
)
_UNITS: Final = {
    **dict.fromkeys(PERCENTAGE_POINTS | POINTS, "pp"),
    **dict.fromkeys(BASIS_POINTS, "bps"),
    "×": "x",
}
"""The units that are written in several ways, each with the one it is given as."""
_NOTE: Final = re.compile(
    r"\s*(?:\((?:\d{1,2}|[a-z]{1,2})\)(?:\s?,\s?\((?:\d{1,2}|[a-z]{1,2})\))*|\[\w{1,2}\]|[*†‡§#^]{1,3}"
    r"|[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃ-ᶻ⁽⁾]{1,6})+$"
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_DASH: Final = re.compile(r"\(?[$€£¥]?\s?[-−–—]{1,3}\s?[%)]{0,2}|[nN]/?[aAmM]\.?|nil|Nil|\*|\.")
_GROUPED: Final = re.compile(r"\d{1,3}([.,'’\s])\d{3}(?:\1\d{3})*(?:([.,])\d+)?")
_IN_LAKHS: Final = re.compile(r"\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?")
"""A number grouped as in India: `12,34,567.89`."""
_BELOW: Final = tuple("-−–—△▲")
"""Marks of a number below zero; accounts of Japan write triangles."""
_BY_POINTS: Final = re.compile(r"\D{0,4}\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?\D{0,4}")
_GERMAN: Final = re.compile(GERMAN_SCALES, re.IGNORECASE)
_NOTE_DIGITS: Final = 2
_CODE_LETTERS: Final = 3


@dataclass(frozen=True, slots=True)
class Written:
    """A number and what is written with it; `end` is where it ends in its cell, before the marks of its notes.

    `number` is below zero if it is in brackets, of which the second may be lost, or has a minus. `decimals` are the
    digits behind its point. `unit` is what it is written with: `%`, `pp`, `bps`, `x`, `p`, `¢`.
    """

    number: Decimal
    decimals: int
    end: int
    money: str = ""
    magnitude: int = 1
    unit: str = ""


@lru_cache(maxsize=8192)
def read(text: str, *, comma: bool = False, years: bool = False) -> Written | None:
    """The number of a cell that holds nothing else; `comma`: numbers of this table have a decimal comma.

    A number that may be a year is one, unless these are read as others, too (`years`).
    """
    if len(text) > magnitude.LONGEST or not any(map(str.isdigit, text)):
        return None
    core = _core(text)
    if _YEAR.fullmatch(core) and not years:
        return None
    match = _NUMBER.fullmatch(core)
    if match is None or (match["bracket"] is None and (match["close"] or match["last"])):
        return None
    found = _decimal(match["digits"], comma=comma)
    sign = (match["money"] or match["later"] or match["behind"] or "").strip()
    if found is None or (sign.isalpha() and len(sign) == _CODE_LETTERS and not is_code(sign)):
        return None
    number, decimals = found
    below = any((match[name] or "").strip() in _BELOW for name in ("minus", "inner")) or match["bracket"]
    said = match["magnitude"] or ""
    many = int(SCALES.get(said, LETTER_SCALES.get(said.lower(), 1))) if said else 1
    unit = (match["unit"] or "").rstrip(".")
    if magnitude.is_beyond(number * many):
        return None
    return Written(
        -number if below and number else number,
        decimals,
        len(core),
        sign,
        many,
        _UNITS.get(unit, unit),
    )


def _core(text: str) -> str:
    """A text without the note marks at its end; brackets are one only after a number."""
    note = _NOTE.search(text)
    before = text[: note.start()].rstrip() if note else ""
    return before if before and (before[-1].isdigit() or before[-1] in ")%]") else text


def _decimal(digits: str, *, comma: bool) -> tuple[Decimal, int] | None:
    """The number that digits with their separators mean, and its number of decimals."""
    marks = [mark for mark in digits if not mark.isdigit()]
    if not marks:
        return Decimal(digits), 0
    if _IN_LAKHS.fullmatch(digits):
        found = Decimal(digits.replace(",", ""))
        return found, len(digits.rpartition(".")[2]) if "." in digits else 0
    last = marks[-1]
    behind = len(digits) - digits.rfind(last) - 1
    grouped = _GROUPED.fullmatch(digits)
    point = "," if comma else "."
    if grouped is not None and (grouped[2] is not None or len(marks) > 1 or last != point):
        if grouped[1] == grouped[2]:
            return None
        whole, part = digits, ""
        if grouped[2]:
            whole, _, part = digits.rpartition(grouped[2])
        plain = "".join(filter(str.isdigit, whole))
        return Decimal(f"{plain}.{part}" if part else plain), len(part)
    if len(marks) > 1 or last not in ".,":
        return None
    return Decimal(digits.replace(",", ".")), behind


def is_number(text: str) -> bool:
    """Whether a text is a number and nothing else; a bare year is not one."""
    return read(text) is not None


def is_mark(text: str) -> bool:
    """Whether a text may be in a head of columns: words, or the mark of a note and no other number."""
    return not is_number(text) or (text.isdigit() and len(text) <= _NOTE_DIGITS)


def is_year(text: str) -> bool:
    """Whether a text is a bare year."""
    return _YEAR.fullmatch(_core(text)) is not None


def is_empty(text: str) -> bool:
    """Whether a text stands for an empty cell: a dash, `n/a`."""
    return not text or _DASH.fullmatch(text) is not None


def has_decimal_commas(texts: Sequence[str], heads: Iterable[str] = ()) -> bool:
    """Whether the numbers of a table have decimal commas: its heads are German, or none can be read with points."""
    if any(map(_BY_POINTS.fullmatch, texts)) or any(map(_GERMAN.search, heads)):
        return True
    commas = sum(bool(re.search(r"\d,\d{1,2}(?!\d)", text)) for text in texts)
    points = sum(bool(re.search(r"\d\.\d{1,2}(?!\d)|\d,\d{3},\d", text)) for text in texts)
    return commas > points
