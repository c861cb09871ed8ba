"""Years with their era: `44 BC`, `AD 79`, `500-300 BC`."""

from __future__ import annotations

from typing import Final

from tui.english.calendar import ERAS
from tui.english.function_words import PREPOSITIONS
from tui.figures.dates.periods import joined, year
from tui.figures.dates.readings import Reading, named
from tui.figures.dates.tokens import HYPHENS, Tokens
from tui.figures.figure import Step

BEFORE_CHRIST: Final = Step("unknown", "days before Christ")
"""Python's calendar begins with the year 1."""
_SMALL: Final = 10
"""A number of one digit is a year after a preposition alone: `4 BC ferries` are four."""
_BEFORE_YEAR: Final = PREPOSITIONS | {"year"}
_LONGEST_YEAR: Final = 7
"""Characters of `300,000`."""


def of_an_era(tokens: Tokens, at: int) -> Reading | None:
    """`44 BC`, `AD 79`, `300 AD`, `500-300 BC`: years with their era, those before the year 1 without days."""
    first = tokens[at].text in ("AD", "A.D.")
    place = at + first
    number, last = _old_year(tokens, place), place + 1 + (not first)
    era = tokens[at if first else at + 1]
    other = 0 if first else _old_year(tokens, at + 2)
    grain = "year"
    if other and tokens.low(at + 1) in ("to", "and"):
        era, last = tokens[at + 3], at + 1  # `from 97 to 105 A.D.`, `between 500 and 300 BC`
    elif other and tokens.low(at + 1) in HYPHENS:
        era, last, grain = tokens[at + 3], at + 4, "span"
    if not number or era.low not in ERAS or not era.text.isupper():
        return None
    if number < _SMALL and tokens.low(at - 1) not in _BEFORE_YEAR and not first:
        return None
    if not tokens.clean_start(at) or not tokens.cut_off(last) or tokens[at + 1].line:
        return None
    how = Step("matched", tokens.slice(at, last), float(number))
    if not ERAS[era.low]:
        return named(at, last, None, grain, how, BEFORE_CHRIST)
    start, end = year(number), year(other if grain == "span" else number)
    return named(at, last, joined(start, end) if grain == "span" and start and end else start, grain, how)


def _old_year(tokens: Tokens, at: int) -> int:
    """A year as long ago as one likes, its thousands set off or not; 0 if none is at a token."""
    text = tokens[at].text
    plain = text.replace(",", "", 1) if tokens[at].kind == "number" else ""
    return int(plain) if plain.isdecimal() and len(text) <= _LONGEST_YEAR else 0
