"""Parts of a year larger or rarer than a day and a month: quarters, halves, seasons, weeks, holidays."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from tui.english.calendar import (
    DAY_ORDINALS,
    FISCAL,
    FULL_WEEKDAYS,
    HALVES,
    MONTHS,
    ORDINAL_SUFFIXES,
    QUARTERS,
    SEASONS,
    WEEKDAYS,
)
from tui.english.function_words import (
    COORDINATING_CONJUNCTIONS,
    FORMS_OF_BE,
    FORMS_OF_HAVE,
    MODAL_VERBS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATING_CONJUNCTIONS,
)
from tui.english.numbers import ONES
from tui.english.prepositions_of_time import PREPOSITIONS_OF_COURSE, PREPOSITIONS_OF_LENGTH, PREPOSITIONS_OF_LIMIT
from tui.english.relative_time import ADJECTIVES_OF_ORDER, ADJECTIVES_OF_PORTION
from tui.english.sports import MATCH_WORDS
from tui.english.time_units import LONG_UNITS, unit_of
from tui.english.word_lists import words
from tui.figures.dates.holidays import FIRST_WORDS, HOLIDAYS, LONGEST, nth_weekday
from tui.figures.dates.parts import Build, Part, day_and_month, day_number, month, with_weekday
from tui.figures.dates.periods import Stretch, around, months
from tui.figures.dates.tokens import APOSTROPHES, HYPHENS, Tokens

_QUARTERS: Final = {**QUARTERS, "final": 4, "last": 4}
_HALVES: Final = {**HALVES, "1": 1, "2": 2}
_LETTERS: Final = {"q": ("quarter", 4), "h": ("half", 2)}
_OPENERS: Final = (
    frozenset(WEEKDAYS)
    | frozenset(MONTHS)
    | frozenset(DAY_ORDINALS)
    | frozenset(SEASONS)
    | frozenset(_QUARTERS)
    | frozenset(_HALVES)
    | frozenset(_LETTERS)
    | FIRST_WORDS
    | FISCAL
    | words("twenty thirty")
)
"""Words that a part of a year begins with, where no number does."""
_OF_A_YEAR: Final = (
    (LONG_UNITS - {"day"})
    | FISCAL
    | frozenset(ADJECTIVES_OF_ORDER)
    | words("fy calendar season same")
    | words("its our their")
)
_BEFORE_SEASON: Final = PREPOSITIONS_OF_LIMIT - words("from after before")
"""`after the fall` and `from spring` may be of something else."""
_SEASON_FOLLOWS: Final = _BEFORE_SEASON | ADJECTIVES_OF_PORTION | words("in during") | words("last this next previous")
_THE_SEASON_FOLLOWS: Final = _BEFORE_SEASON | PREPOSITIONS_OF_COURSE | PREPOSITIONS_OF_LENGTH
_NO_NOUNS: Final = (
    SUBJECT_PRONOUNS
    | FORMS_OF_BE
    | FORMS_OF_HAVE
    | MODAL_VERBS
    | PREPOSITIONS
    | COORDINATING_CONJUNCTIONS
    | SUBORDINATING_CONJUNCTIONS
    | {"that"}
)
_VERBS_OF_MONTHS: Final = (
    FORMS_OF_BE
    | FORMS_OF_HAVE
    | words("rose fell grew climbed dropped slid slipped jumped increased declined totaled")  # local: of results alone
    | words("up down from to compared and but")  # local: of results alone
)
"""What follows `in the first eight months` where they are those of the year."""
_NEAR_PLAY: Final = 12
_NAMED_AFTER_DAYS: Final = words("island islands rising rebellion")
"""Words after the name of a day that make it the name of something else: `Easter Island`."""


def part(tokens: Tokens, at: int) -> Part | None:
    """The part of a year that begins at a token, its article and weekday included."""
    start = at + (tokens.low(at) == "the")
    if tokens[start].kind != "number" and tokens.low(start) not in _OPENERS:
        return None
    found = (
        with_weekday(tokens, start)
        or day_and_month(tokens, start)
        or _holiday(tokens, start)
        or _within_month(tokens, start)
        or _first_months(tokens, start)
        or _fraction(tokens, start)
        or _season(tokens, start)
        or month(tokens, start)
    )
    if found is not None and found.grain == "month" and start > at:
        return None
    if found is None or not tokens.whole_run(at, found.last):
        return None
    if not (
        tokens.cut_off(found.last) or (found.grain in ("quarter", "half") and tokens[found.last].whole is not None)
    ):
        return None
    return replace(found, first=at)


def _holiday(tokens: Tokens, at: int) -> Part | None:
    if tokens.low(at) not in FIRST_WORDS or not tokens[at].capital:
        return None
    name, best, last = "", "", at
    for step in range(LONGEST):
        token = tokens[at + step]
        if not token.low or (step and token.paragraph):
            break
        if token.low == ".":
            continue
        apostrophe = token.text[0] in APOSTROPHES
        name += "'" + token.low[1:] if apostrophe else (" " if name else "") + token.low
        if name in HOLIDAYS:
            best, last = name, at + step + 1
    if not best or (tokens[last].capital and tokens.low(last) in _NAMED_AFTER_DAYS):
        return None
    rule = HOLIDAYS[best]

    def build(year: int) -> Stretch | None:
        only = rule(year) if rule and 1600 < year < 4000 else None
        return Stretch(only, only, "day") if only else None

    return Part(at, last, "day", build, movable=rule is None)


def ordinal(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """`first`, `3rd`, `last` (-1): which of several, and the token after it."""
    word = tokens.low(at)
    if word in ("last", "final"):
        return -1, at + 1
    if word in DAY_ORDINALS and DAY_ORDINALS[word] <= 10:
        return DAY_ORDINALS[word], at + 1
    number = day_number(tokens, at)
    return number if number and number[1] == at + 2 else None


def _within_month(tokens: Tokens, at: int) -> Part | None:
    """`the first Friday in July`, `the last week of March`; a week belongs to the month that has its Thursday."""
    which = ordinal(tokens, at)
    if which is None:
        return None
    count, after = which
    unit = tokens.low(after)
    weekday = WEEKDAYS[unit] if unit in FULL_WEEKDAYS else 3
    if (unit not in FULL_WEEKDAYS and unit not in ("week", "weekend")) or tokens.low(after + 1) not in ("of", "in"):
        return None
    inner = month(tokens, after + 2)
    if inner is None:
        return None
    whole = inner.build
    grain = "day" if unit in FULL_WEEKDAYS else unit

    def build(year: int) -> Stretch | None:
        within = whole(year)
        found = nth_weekday(year, within.start.month, weekday, count) if within and 1 < year < 9999 else None
        return around(found, grain) if found and within and found.month == within.start.month else None

    return Part(at, inner.last, grain, build)


def _first_months(tokens: Tokens, at: int) -> Part | None:
    """`first nine months`, `last three months`, `first week` of a year, less the year, which must be named."""
    which = ordinal(tokens, at)
    if which and tokens.low(which[1]) == "week" and tokens.low(which[1] + 1) == "of":
        number = which[0] if which[0] > 0 else 53
        return Part(
            at, which[1] + 1, "week", lambda year: week_of_year(number, year) or week_of_year(52, year), needs_year=True
        )
    if tokens.low(at) not in ("first", "last", "final"):
        return None
    number = ONES.get(tokens.low(at + 1)) or tokens[at + 1].whole or 0
    unit = unit_of(tokens.low(at + 2))
    alone = tokens.low(at - 1) == "the" and tokens.low(at - 2) in ("in", "for", "during")
    alone = alone and (tokens[at + 3].kind == "mark" or tokens.low(at + 3) in _VERBS_OF_MONTHS)
    if unit not in ("month", "quarter") or not (tokens.low(at + 3) == "of" or (alone and tokens.low(at) == "first")):
        return None
    size = number * (3 if unit == "quarter" else 1)
    if not 1 <= size <= 12:
        return None
    start = 1 if tokens.low(at) == "first" else 13 - size
    grain = {3: "quarter", 6: "half", 12: "year"}.get(size, "span")
    return Part(at, at + 3, grain, lambda year: months(year, start, size, grain), needs_year=not alone)


def _build(grain: str, number: int) -> Build:
    size = 3 if grain == "quarter" else 6
    return lambda year: months(year, size * (number - 1) + 1, size, grain)


def _fraction(tokens: Tokens, at: int) -> Part | None:
    """A quarter or half: `third quarter`, `fiscal third-quarter`, `Q3`, `3Q`, `H1`, `first half`."""
    fiscal = tokens.low(at) in FISCAL
    return _lettered(tokens, at, at + fiscal, fiscal=fiscal) or _spoken(tokens, at, at + fiscal, fiscal=fiscal)


def _lettered(tokens: Tokens, at: int, start: int, *, fiscal: bool) -> Part | None:
    first, second = tokens[start], tokens[start + 1]
    letter, digit = (first, second) if first.kind == "word" else (second, first)
    clean = tokens.clean_start(start) or (len(tokens[start - 1].text) == 4 and tokens[start - 1].whole)
    if letter.low not in _LETTERS or not second.glued or len(digit.text) != 1 or not clean:
        return None
    grain, most = _LETTERS[letter.low]
    if not digit.whole or digit.whole > most or not (letter.capital or letter is first):
        return None
    return Part(at, start + 2, grain, _build(grain, digit.whole), movable=fiscal, numbered=True)


def _spoken(tokens: Tokens, at: int, start: int, *, fiscal: bool) -> Part | None:
    word, step = tokens.low(start), start + 1
    if word in ("1", "2", "3", "4"):
        if tokens.low(step) not in ORDINAL_SUFFIXES or not tokens[step].glued:
            return None
        step += 1
    elif word not in _QUARTERS and word not in _HALVES:
        return None
    step += tokens.low(step) in HYPHENS
    fiscal = fiscal or tokens.low(step) in FISCAL
    step += tokens.low(step) in FISCAL
    grain = tokens.low(step)
    number = _HALVES.get(word, 0) if grain == "half" else _QUARTERS.get(word) or int(word if word.isdigit() else 0)
    if grain not in ("quarter", "half") or not number or (word == "last" and tokens.low(step + 1) != "of"):
        return None
    if grain == "half" and tokens.low(step + 1) in HYPHENS and tokens.low(step + 2) == "year":
        step += 2
    if tokens.low(step + 1) in HYPHENS or not _is_of_a_year(tokens, at, step + 1):
        return None
    return Part(at, step + 1, grain, _build(grain, number), movable=fiscal, numbered=True)


def _is_of_a_year(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a quarter or half is of a year, not of a match, of a list or of a run."""
    if tokens.lows(last, "in", "a", "row") or tokens.low(last) in ("running", "straight"):
        return False
    if tokens.low(last) == "of":
        step = last + 1 + (tokens.low(last + 1) == "the")
        number = tokens[step].whole
        year = number is not None and len(tokens[step].text) == 4
        century = tokens.low(step + 1) in ("century", "year", "st", "th")
        return year or century or tokens.low(step) in _OF_A_YEAR or tokens.text_is(step, APOSTROPHES)
    near = (tokens.low(step) for step in range(at - _NEAR_PLAY, last + _NEAR_PLAY))
    return tokens[last].whole is not None or not any(word in MATCH_WORDS for word in near)


def _season(tokens: Tokens, at: int) -> Part | None:
    name = tokens.low(at)
    number = SEASONS.get(name)
    if number is None:
        return None
    before, after = tokens.low(at - 1), tokens.low(at + 1)
    year = tokens[at + 1 + (after == "of")].whole
    with_year = year is not None and 1500 <= year < 2200
    in_time = (before == "the" and tokens.low(at - 2) in _THE_SEASON_FOLLOWS) or before in _SEASON_FOLLOWS
    in_time = in_time or (before in HYPHENS and tokens.low(at - 2) == "mid")
    in_time = in_time or (before == "the" and name in ("summer", "winter") and _no_noun(tokens, at + 1))
    in_time = in_time or (tokens[at].capital and before in ("its", "their", "our"))
    name_of_a_place = tokens[at].capital and tokens[at + 1].capital and not tokens[at + 1].line
    owner = after == "'s" and before not in ("last", "this", "next")
    other = after in ("of", "semester") or owner or (name == "fall" and after == "in")
    if not with_year and (not in_time or other or name_of_a_place):
        return None
    movable = name == "winter"
    return Part(at, at + 1, "season", lambda y: None if movable else months(y, number, 3, "season"), movable=movable)


def _no_noun(tokens: Tokens, at: int) -> bool:
    """Whether a word comes before no noun, judging by a few words."""
    return tokens[at].kind == "mark" or tokens.low(at) in _NO_NOUNS


def week_of_year(number: int, year: int) -> Stretch | None:
    """The ISO week of a year."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return Stretch(monday, monday + timedelta(6), "week")
