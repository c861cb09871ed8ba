"""Where in a sentence a date or duration may begin, told by single words, so that the grammars try few places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.english.limits import BEFORE
from tui.english.numbers import NUMBER_OPENERS, VULGAR
from tui.figures.dates import amounts
from tui.figures.dates.holidays import FIRST_WORDS
from tui.figures.dates.tokens import APOSTROPHES, HYPHENS, REACH
from tui.figures.dates.words import (
    DAY_PARTS,
    DAY_STEPS,
    DECADE_WORDS,
    FULL_WEEKDAYS,
    LEANINGS,
    MONTHS,
    ORDINALS,
    PORTIONS,
    SAME,
    SEASONS,
    UNIT_WORDS,
    VAGUE_TIMES,
    WEEKDAYS,
    words,
)
from tui.figures.dates.years import ERAS
from tui.figures.grammar.bounds import OPENERS as LIMIT_OPENERS
from tui.figures.grammar.tokens import Line

_NEAR: Final = 8
"""Tokens within which an opening word (`the`, `more`, `from`) must meet the word or number that makes it a date."""
_BEGINNINGS: Final = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | UNIT_WORDS
    | frozenset(SEASONS)
    | frozenset(DECADE_WORDS)
    | frozenset(DAY_STEPS)
    | VAGUE_TIMES
    | words("half q h fy fiscal financial past nineteen")
)
_CORES: Final = (
    _BEGINNINGS
    | DAY_PARTS
    | FIRST_WORDS
    | frozenset(f"{name}s" for name in FULL_WEEKDAYS)
    | words("overnight hence future term moment being time")
)
"""What no date or duration can do without, but for numbers."""
_CAPITAL: Final = FIRST_WORDS - _BEGINNINGS
"""First words of holidays: these begin a date with a capital only."""
_OPENERS: Final = (
    PORTIONS
    | frozenset(LEANINGS)
    | SAME
    | frozenset(ORDINALS)
    | LIMIT_OPENERS
    | NUMBER_OPENERS
    | words(
        "the a an its that our their from between more no not longer well just over at less fewer under up close "
        "nearly almost about around roughly approximately some several many few numerous multiple dozens hundreds "
        "tens thousands millions couple another single very these all whole entire full final latter recent near "
        "foreseeable distant long short medium immediate"
    )
)
"""What may stand before a core or another of these."""
_LINKS: Final = (
    words(
        "of in on and or to than period point stage date least most number minimum maximum time straight consecutive "
        "successive additional extra further trading business working calendar solid reporting day other + 's"
    )
    | frozenset(HYPHENS)
    | frozenset(word for phrase in BEFORE for word in phrase.split())
)
"""What may stand between the two, but begins nothing."""
_AFTER_NUMBER: Final = (
    frozenset(MONTHS)
    | UNIT_WORDS
    | words(
        "of to and or through until till thru & a.m. p.m. am pm st nd rd th noon fiscal financial first second third "
        "fourth final last q h s / : plus + full whole entire more additional extra further trading business working "
        "calendar solid long short other straight consecutive successive half dozen hundred thousand million billion "
        "trillion"
    )
    | frozenset(HYPHENS)
    | frozenset(APOSTROPHES)
    | frozenset(VULGAR)
)
_LENGTHS: Final = amounts.OPENERS - PORTIONS - {"from", "between"}
"""Openers of a length of time, which has its unit near."""
_LISTING: Final = frozenset({",", "and", "or", "&"})
_OLD: Final = words("circa .")
"""Before a number they may make a year of it that has fewer digits than four: `c. 300`."""
_BEFORE_YEAR: Final = APOSTROPHES | words("ad a.d.")
"""What begins a year before its number."""
_MAGNITUDES: Final = words("half dozen hundred thousand million billion trillion")
"""After a number that is no year they leave a length of time, too."""


def starts(line: Line, lows: Sequence[str]) -> list[int]:
    """The tokens of a line where a date or duration may begin, in order; `lows` are its tokens in lower case."""
    kinds = line.kinds
    if _CORES.isdisjoint(lows) and "number" not in kinds:
        return []
    found: list[int] = []
    core, leads_on = len(lows) + _NEAR, False
    unit = len(lows) + REACH
    for at in range(len(lows) - 1, -1, -1):
        low = lows[at]
        unit = at if low in UNIT_WORDS else unit
        if low in _CORES and (low != "time" or line.word(at - 1) in ("this", "that")):
            core, leads_on = at, True
            if low in _BEGINNINGS or (low in _CAPITAL and line.texts[at][0].isupper()):
                found.append(at)
        elif low in _OPENERS:
            if leads_on and core - at <= _NEAR and (unit - at <= REACH or low not in _LENGTHS):
                found.append(at)
            leads_on = leads_on and core - at <= _NEAR
        elif kinds[at] == "number":
            core, leads_on = at, True
            if _may_be_a_time(line, at, counted=unit - at <= REACH):
                found.append(at)
        elif low in _BEFORE_YEAR:
            leads_on = line.kind(at + 1) == "number" and (low in APOSTROPHES or line.texts[at].isupper())
            if leads_on:
                found.append(at)
        else:
            leads_on = leads_on and low in _LINKS
    found.reverse()
    return found


def _may_be_a_time(line: Line, at: int, *, counted: bool) -> bool:
    """Whether a number may be a year or begin a day, a clock time, a decade or a duration, told by what follows it.

    `counted`: a unit of time stands near.
    """
    text, after = line.texts[at], line.word(at + 1)
    if len(text) == 4 or text.count(".") == 2 or after in ERAS:
        return True
    before = line.word(at - 1)
    if before in _LISTING and line.kind(at - 2) == "number" and len(text) < 3:
        return True
    if before in _OLD or (after == "," and line.kind(at + 2) == "number" and len(text) < 3):
        return True
    if after in _AFTER_NUMBER:
        return counted or after not in _MAGNITUDES
    beyond = line.word(at + 2)
    return (after == "." and line.glued(at + 1) and beyond in MONTHS) or (
        line.kind(at + 1) == "number" and beyond == "/"
    )
