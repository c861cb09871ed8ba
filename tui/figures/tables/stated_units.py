"""The unit that a label, a head or a cell of its own states for a row or a column: `(kt)`, `€/t`, `million tonnes`."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final, Literal

from tui.english.percentages import BASIS_POINTS, PERCENT, PERCENTAGE_POINTS
from tui.english.scale_statements import MAGNITUDE_WORDS
from tui.english.table_words import COUNTING_UNITS, MINOR_UNITS
from tui.english.units import GLUED
from tui.english.word_lists import either
from tui.figures.grammar.currencies import is_code
from tui.figures.grammar.units import names
from tui.figures.statements import Statement, in_head, money_in
from tui.reading.documents import Span

StatedKind = Literal["amount", "each", "minor", "percentage", "point", "basis_point", "times", "number", "year", ""]

_WRITTEN: Final[dict[str, StatedKind]] = {
    **dict.fromkeys((*PERCENT, "in %", "per cent"), "percentage"),
    **dict.fromkeys((*PERCENTAGE_POINTS, "pts"), "point"),
    **dict.fromkeys(BASIS_POINTS, "basis_point"),
    **dict.fromkeys(("x", "times"), "times"),
    **dict.fromkeys(("years", "yrs"), "year"),
}
_MINOR: Final = re.compile(MINOR_UNITS, re.IGNORECASE)
_EACH: Final = re.compile(r"(?:[A-Z]{0,3}[$€£¥₹]|[A-Z]{3})\s?(?:/|\bper\b)\s?[A-Za-z][\w\s.]*")
_COUNTING: Final = re.compile(COUNTING_UNITS, re.IGNORECASE)
_BRACKETS: Final = re.compile(r"\(([^()]{1,40})\)")
_SCALED: Final = re.compile(rf"(?:in\s+)?['’]?({either(MAGNITUDE_WORDS)})\s+(?:of\s+)?(?=[^\W\d_])", re.IGNORECASE)
_IN: Final = re.compile(r"^in\s+", re.IGNORECASE)


@lru_cache(maxsize=2048)
def read(text: str) -> StatedKind:
    """The kind of unit that a text is, empty if it is not a known unit."""
    said = _IN.sub("", text.strip(" ().,"))
    found = _WRITTEN.get(said.lower(), "")
    if found:
        return found
    if _MINOR.search(said):
        return "minor"
    if _EACH.fullmatch(said):
        return "each"
    if _is_measure(_SCALED.sub("", said, count=1)):
        return "number"
    codes = [sign for sign in money_in(said) if not sign.isalpha() or is_code(sign) or sign == "RMB"]
    return "amount" if codes and (in_head(said, Span(0, 0)) or len(said) <= len("US$ ")) else ""


def in_label(label: str) -> StatedKind:
    """The unit in the last brackets of a label; a single letter there is the mark of a note."""
    if _MINOR.search(label):
        return "minor"
    found = _BRACKETS.findall(label)
    return read(found[-1]) if found and len(found[-1].strip()) > 1 else ""


def scale(text: str, span: Span) -> Statement | None:
    """The scale that a unit has before what is counted: `million tonnes`."""
    for said in (text.strip(), *_BRACKETS.findall(text)):
        match = _SCALED.match(said)
        if match and _is_measure(said[match.end() :]):
            by = MAGNITUDE_WORDS[match[1].lower()]
            return Statement(span, by, 0)
    return None


def _is_measure(text: str) -> bool:
    """Whether a text is a unit of measure or of what is counted."""
    plain = text.strip(" .").replace(".", "")
    written = "_".join(plain.split())
    return written in names() or written.lower() in names() or plain in GLUED or _COUNTING.fullmatch(plain) is not None
