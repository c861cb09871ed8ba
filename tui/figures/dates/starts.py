"""Where in a sentence a date or duration may begin, by single words, so the grammars try few places."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from tui.english.calendar import (
    DAY_ORDINALS,
    DECADES,
    ERAS,
    FISCAL,
    MONTHS,
    ORDINAL_SUFFIXES,
    PLURAL_WEEKDAYS,
    QUARTERS,
    SEASONS,
    WEEKDAYS,
)
from tui.english.clock import DAY_PARTS, HALVES_OF_DAY
from tui.english.function_words import ARTICLES
from tui.english.limits import BEFORE
from tui.english.numbers import MAGNITUDES, NUMBER_OPENERS, VULGAR
from tui.english.prepositions_of_time import RANGE_JOINTS
from tui.english.relative_time import (
    ADJECTIVES_OF_DISTANCE,
    ADJECTIVES_OF_ORDER,
    ADJECTIVES_OF_SAMENESS,
    DAYS_FROM_TODAY,
    DETERMINERS_OF_TIME,
    PORTIONS,
    VAGUE_ADVERBS_OF_TIME,
)
from tui.english.time_units import ADJECTIVES_OF_LENGTH, UNIT_WORDS, VAGUE_NOUNS_OF_TIME, WHOLE
from tui.english.word_lists import words
from tui.figures.dates import amounts
from tui.figures.dates.holidays import FIRST_WORDS
from tui.figures.dates.tokens import APOSTROPHES, HYPHENS, REACH
from tui.figures.grammar.bounds import OPENERS as LIMIT_OPENERS
from tui.figures.grammar.tokens import Line

_NEAR: Final = 8
"""Tokens within which an opening word (`the`, `more`, `from`) must meet the word or number that makes it a date."""
_BEGINNINGS: Final = (
    frozenset(MONTHS)
    | frozenset(WEEKDAYS)
    | UNIT_WORDS
    | frozenset(SEASONS)
    | frozenset(DECADES)
    | frozenset(DAYS_FROM_TODAY)
    | VAGUE_ADVERBS_OF_TIME
    | FISCAL
    | words("half q h fy past nineteen")  # local: first words of single rules
)
_CORES: Final = (
    _BEGINNINGS
    | DAY_PARTS
    | FIRST_WORDS
    | PLURAL_WEEKDAYS
    | words("overnight hence future term moment being time")  # local: last words of single rules
)
"""What no date or duration can do without, except numbers."""
_CAPITAL: Final = FIRST_WORDS - _BEGINNINGS
"""First words of holidays: these begin a date with a capital only."""
_DOUBTFUL: Final = _CAPITAL | {"time"}
"""Cores by what is around them."""
_OPENERS: Final = (
    frozenset(PORTIONS)
    | frozenset(ADJECTIVES_OF_ORDER)
    | ADJECTIVES_OF_SAMENESS
    | frozenset(DAY_ORDINALS)
    | NUMBER_OPENERS
    | LIMIT_OPENERS
    | amounts.OPENERS
    | ADJECTIVES_OF_DISTANCE
    | WHOLE
    | ARTICLES
    | DETERMINERS_OF_TIME
    | words("these couple another single very all final latter")  # local: first words of single rules
)
"""What may come before a core or another of these."""
_LINKS: Final = (
    ADJECTIVES_OF_LENGTH
    | VAGUE_NOUNS_OF_TIME
    | words("of in on and or to than least most number minimum maximum reporting day eve + 's")  # local: inner words
    | frozenset(HYPHENS)
    | frozenset(word for phrase in BEFORE for word in phrase.split())
)
"""What may come between the two, but begins nothing."""
_MAGNITUDES: Final = frozenset(MAGNITUDES) | {"half", "dozen"}
"""After a number that is not a year they leave a length of time, too."""
_AFTER_NUMBER: Final = (
    frozenset(MONTHS)
    | UNIT_WORDS
    | RANGE_JOINTS
    | HALVES_OF_DAY
    | ORDINAL_SUFFIXES
    | FISCAL
    | frozenset(QUARTERS)
    | ADJECTIVES_OF_LENGTH
    | _MAGNITUDES
    | words("of and or & noon final last q h s / : plus +")  # local: second words of single rules
    | frozenset(HYPHENS)
    | frozenset(APOSTROPHES)
    | frozenset(VULGAR)
)
_LENGTHS: Final = amounts.OPENERS - PORTIONS.keys() - {"from", "between"}
"""Openers of a length of time, which has its unit near."""
_LISTING: Final = frozenset({",", "and", "or", "&"})
_OLD: Final = words("circa .")
"""Before a number they may make a year of it that has fewer digits than four: `c. 300`."""
_BEFORE_YEAR: Final = APOSTROPHES | words("ad a.d.")
"""What begins a year before its number."""


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
        if low in _CORES and (low not in _DOUBTFUL or _is_core(line, at, low)):
            core, leads_on = at, True
            if low in _BEGINNINGS or low in _CAPITAL:
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


def _is_core(line: Line, at: int, low: str) -> bool:
    """Whether a word of a holiday's name has its capital, and `time` the words that point to it."""
    if low in _CAPITAL:
        return line.texts[at][0].isupper()
    before = line.word(at - 1)
    return low != "time" or before in ("this", "that") or (before == "the" and line.word(at - 2) == "at")


def _may_be_a_time(line: Line, at: int, *, counted: bool) -> bool:
    """Whether a number may be a year or begin a day, a clock time, a decade or a duration, by what follows it.

    `counted`: a unit of time is near.
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
