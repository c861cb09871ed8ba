"""Years, decades, centuries and fiscal years, and dates only in digits."""

from __future__ import annotations

from typing import Final

from tui.english.calendar import (
    DAY_ORDINALS,
    DECADES,
    ERAS,
    FISCAL,
    MONTHS,
    ORDINAL_SUFFIXES,
    SEASONS,
    WORDS_BEFORE_YEARS,
)
from tui.english.counted_nouns import COUNTED_PLURALS
from tui.english.dated_nouns import YEARLY_NOUNS
from tui.english.function_words import ARTICLES, POSSESSIVE_DETERMINERS
from tui.english.limits import APPROXIMATORS
from tui.english.naming import BEFORE_NO_YEARS
from tui.english.numbers import ONES, TENS
from tui.english.prepositions_of_time import PREPOSITIONS_OF_LIMIT, PREPOSITIONS_OF_TIME
from tui.english.relative_time import ADJECTIVES_OF_PORTION
from tui.english.time_units import unit_of
from tui.english.word_lists import words
from tui.figures.dates import fiscal
from tui.figures.dates.counts import SIGNS, counts_on, is_an_amount_of, is_near, is_no_year, is_plural
from tui.figures.dates.date_context import DateContext
from tui.figures.dates.eras import BEFORE_CHRIST, of_an_era
from tui.figures.dates.periods import decade, joined, months, year
from tui.figures.dates.readings import Reading, named
from tui.figures.dates.tokens import APOSTROPHES, HYPHENS, Tokens
from tui.figures.figure import Step

_YEAR_AFTER: Final = (
    PREPOSITIONS_OF_TIME | ADJECTIVES_OF_PORTION | frozenset(SEASONS) | WORDS_BEFORE_YEARS | {"christmas"}
)
_DETERMINERS: Final = ARTICLES | POSSESSIVE_DETERMINERS | words("this that any some") | words("another 's")
_NOT_AFTER: Final = (
    APPROXIMATORS
    | BEFORE_NO_YEARS
    | words("than over least only some up down points just under above below exactly another")  # local: limits, changes
    | {"totalling", "totaling"}
)
_WEAK: Final = words("and to or , than for with as on at")  # local: before a number that may be a year
_GOING_ON: Final = words(  # local: after a number that may be a year
    "and to or by when as was is will has but that while compared results season budget"
)
OPENERS: Final = (
    APOSTROPHES
    | frozenset(DAY_ORDINALS)
    | frozenset(DECADES)
    | FISCAL
    | words("fy nineteen twenty ad a.d.")  # local: first words of single rules
)
"""Words and marks that a year, decade or century begins with, where no number does."""
_AFTER_BOUND: Final = PREPOSITIONS_OF_LIMIT | {"through"}
_BEFORE_DECADE: Final = ADJECTIVES_OF_PORTION | {"the", "and"}
_AGES_OR_DEGREES: Final = words(  # local: near `the 80s` alone
    "his her their temperatures temperature highs lows degrees upper mph fahrenheit"
)
_OPEN_RANGE: Final = frozenset({"from", "between"})
_LATEST: Final = 2100
"""A later number is a year after a preposition of time alone."""
_OLDEST: Final = 100
_YEARS_ON: Final = 40
"""The most years that a range names by the last digits of its end."""


def year_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """A year of four digits, or of two after an apostrophe, and the token after it, whatever is around it."""
    token = tokens[at]
    if tokens.text_is(at, APOSTROPHES) and tokens[at + 1].glued and not (token.glued and tokens[at - 1].kind == "word"):
        short = tokens[at + 1].whole
        if short is not None and len(tokens[at + 1].text) == 2 and tokens.cut_off(at + 2):
            return short + (1900 if short > 29 else 2000), at + 2
        return None
    if token.low == "nineteen":
        return _in_words(tokens, at)
    number = token.whole
    if number is None or len(token.text) != 4 or not 1000 <= number < 2200 or not tokens.cut_off(at + 1):
        return None
    return number, at + 1


def _in_words(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """`nineteen eighty-four`, `nineteen oh one`, after a word that a year follows or a date."""
    before = tokens[at - 1]
    if before.low not in _YEAR_AFTER and before.low != "of" and before.kind == "word" and before.low not in MONTHS:
        return None
    at += tokens.low(at + 1) in HYPHENS and tokens[at + 1].glued and tokens[at + 2].glued
    word, last = tokens.low(at + 1), at + 2
    early = ONES.get(tokens.low(at + 2), 0) if word in ("oh", "zero") else 0
    if 0 < early < 10:
        return 1900 + early, at + 3
    tens = TENS.get(word, ONES.get(word, 0))
    if not 10 <= tens < 100 or tokens[at + 1].paragraph:
        return None
    step = last + (tokens.low(last) in HYPHENS)
    unit = ONES.get(tokens.low(step), 0) if word in TENS else 0
    more = 0 < unit < 10
    last = step + 1 if more else last
    if tokens.low(last) in COUNTED_PLURALS or tokens.low(last) in HYPHENS:
        return None
    return 1900 + tens + (unit if more else 0), last


def bare_year(context: DateContext, at: int) -> Reading | None:
    """A year by itself, where the words around it do not make it a count, a price or a name."""
    tokens = context.tokens
    eras = tokens.low(at) in ERAS or tokens.low(at + 1) in ERAS or tokens.low(at + 3) in ERAS
    old = of_an_era(tokens, at) if eras else _about(tokens, at) if tokens.low(at - 1) in ("circa", ".") else None
    if old:
        return old
    found = year_number(tokens, at)
    if found is None or (not tokens.clean_start(at) and not tokens.text_is(at, APOSTROPHES)):
        return None
    number, last = found
    if not (_is_a_year(tokens, at, last, number)):
        return None
    return named(at, last, year(number), "year", Step("matched", tokens.slice(at, last), float(number)))


def _about(tokens: Tokens, at: int) -> Reading | None:
    """`c. 300`, `circa 1066`: a year however old."""
    number, stop = tokens[at].whole, tokens.low(at - 1) == "."
    word = tokens.low(at - 1 - stop)
    if not number or not _OLDEST <= number < 2200 or not (word == "circa" or (stop and word in ("c", "ca"))):
        return None
    if not tokens.cut_off(at + 1) or is_no_year(tokens, at + 1) or is_plural(tokens.low(at + 1)):
        return None
    return named(at, at + 1, year(number), "year", Step("matched", tokens.slice(at, at + 1), float(number)))


def _is_a_year(tokens: Tokens, at: int, last: int, number: int) -> bool:
    before, after = tokens.low(at - 1), tokens[last]
    if is_no_year(tokens, last) or (before in _OPEN_RANGE and counts_on(tokens, at, last)):
        return False
    if before == "at" or (before == "of" and is_an_amount_of(tokens, at - 2)):
        return after.low in YEARLY_NOUNS
    strong = before in _YEAR_AFTER or (before == "of" and after.kind != "word")
    if tokens.text_is(at, APOSTROPHES):
        return strong or before in MONTHS or before in SEASONS or before == "the"
    if strong:
        return is_near(number) or not is_plural(after.low) or before in ("in", "since", "by")
    if unit_of(after.low) and after.low != "second" and before not in _DETERMINERS:
        return False
    if before in ("over", "than") and after.kind != "word":
        return number >= 1900 and number % 50 > 0
    if before in ("least", "about", "around") and _runs_up_to(tokens, at):
        return number >= 1900 and not is_plural(after.low)
    if not 1900 <= number <= _LATEST or before in _NOT_AFTER or before in SIGNS or tokens[at - 1].kind == "number":
        return False
    if before in _DETERMINERS:
        return not (number % 100 == 0 and is_plural(after.low))
    if after.low in YEARLY_NOUNS or _in_a_row(tokens, at):
        return True
    if before in _WEAK:
        return after.kind != "word" or after.low in _GOING_ON
    return not is_plural(after.low) or (tokens[at - 1].capital and not tokens[at].line)


def _runs_up_to(tokens: Tokens, at: int) -> bool:
    """`until at least 2020`, `since about 1990`."""
    return tokens.low(at - 2 - (tokens.low(at - 2) == "at")) in _AFTER_BOUND


def _in_a_row(tokens: Tokens, at: int) -> bool:
    """`2010, 2011 and 2012`: whether years come before it, joined to it."""
    step = at - 1
    if tokens.low(step) in ("and", "or", "&"):
        step -= 1
    elif tokens.low(step) != ",":
        return False
    step -= tokens.low(step) == ","
    return year_number(tokens, step) is not None


def year_span(context: DateContext, at: int) -> Reading | None:
    """`2014-2018`, `2019-20`, `2019/20`, `1921-2`: years from one to another."""
    tokens = context.tokens
    first = year_number(tokens, at)
    if first is None or not tokens.clean_start(at):
        return None
    number, step = first
    joint = tokens.low(step)
    if not (joint in HYPHENS or joint == "/") or (tokens[step].glued != tokens[step + 1].glued) or number < 1500:
        return None
    token = tokens[step + 1]
    other = token.whole
    if other is None or not tokens.cut_off(step + 2) or (tokens.low(step + 2) in HYPHENS and tokens[step + 2].glued):
        return None
    if len(token.text) < 3:
        other = closing_year(number, token.text)
        if not other or not tokens[step].glued:
            return None
    elif len(token.text) != 4 or not number < other < 2200 or joint == "/":
        return None
    if len(token.text) == 4 and counts_on(tokens, at, step):
        return None
    start, end = year(number), year(other)
    stretch = joined(start, end) if start and end else None
    return named(at, step + 2, stretch, "span", Step("matched", tokens.slice(at, step + 2)))


def closing_year(number: int, digits: str) -> int:
    """The year that ends a range from `number` on, by its last one or two digits; 0 if they lead to no later one."""
    size = 10 ** len(digits)
    other = number - number % size + int(digits)
    if len(digits) == 2 and other % size == 0:
        other += size
    return other if number < other <= number + _YEARS_ON and (other % size or other == number + 1) else 0


def decade_of(context: DateContext, at: int) -> Reading | None:
    """`the 1990s`, `the '90s`, `the 80s`, `the nineties`, `the mid-1990s`, without its article."""
    tokens = context.tokens
    start = at + (tokens.text_is(at, APOSTROPHES))
    token = tokens[start]
    number = token.whole
    after = tokens[start + 1]
    plural = after.low == "s" or (after.low[:1] in APOSTROPHES and after.low[1:] == "s")
    if number is not None and plural and after.glued and tokens.cut_off(start + 2):
        if ERAS.get(tokens.low(start + 2)) is False and tokens[start + 2].text.isupper():
            how = Step("matched", tokens.slice(at, start + 3), float(number))
            return named(at, start + 3, None, "decade" if number % 100 else "century", how, BEFORE_CHRIST)
        if len(token.text) == 4 and number % 10 == 0 and 1000 <= number < 2200 and tokens.clean_start(at):
            return _hundred(tokens, at, number) or _decade(tokens, at, start + 2, number)
        article = tokens.low(at - 1) in _BEFORE_DECADE or start > at or tokens.low(at - 1) in HYPHENS
        if len(token.text) == 2 and number % 10 == 0 and article and not _ages_or_degrees(tokens, at, start + 2):
            return _decade(tokens, at, start + 2, number + (1900 if number >= 20 else 2000))
        return None
    if token.low in DECADES and tokens.low(at - 1) == "the":
        return _decade(tokens, at, start + 1, DECADES[token.low] + (2000 if token.low == "noughties" else 1900))
    return None


def _ages_or_degrees(tokens: Tokens, at: int, last: int) -> bool:
    nearby = {tokens.low(position) for position in (*range(at - 5, at), *range(last, last + 4))}
    return not nearby.isdisjoint(_AGES_OR_DEGREES)


def _hundred(tokens: Tokens, at: int, number: int) -> Reading | None:
    """`the 1700s`: a hundred years, except those after 1900, which are as often ten."""
    if number % 100 or number > 1800:
        return None
    stretch = months(number, 1, 1200, "century")
    return named(at, at + 2, stretch, "century", Step("matched", tokens.slice(at, at + 2), float(number)))


def _decade(tokens: Tokens, at: int, last: int, first_year: int) -> Reading:
    return named(at, last, decade(first_year), "decade", Step("matched", tokens.slice(at, last), float(first_year)))


def century_of(context: DateContext, at: int) -> Reading | None:
    """`the 21st century`, `nineteenth-century`: 2000 to 2099, the years that begin with its digits (ISO 8601)."""
    tokens = context.tokens
    token = tokens[at]
    number, step = token.whole, at + 1
    if number is not None and tokens.low(step) in ORDINAL_SUFFIXES and tokens[step].glued:
        step += 1
    elif token.low in DAY_ORDINALS:
        number = DAY_ORDINALS[token.low]
    elif token.low == "twenty" and tokens.low(at + 2) == "first":
        number, step = 21, at + 3
    else:
        return None
    step += tokens.low(step) in HYPHENS
    if tokens.low(step) not in ("century", "centuries") or not number or number > 30:
        return None
    last = step + 1
    era = ERAS.get(tokens.low(last), True) if tokens[last].text.isupper() else True
    last += tokens.low(last) in ERAS and tokens[last].text.isupper()
    how = Step("matched", tokens.slice(at, last), float(number))
    if not era:
        return named(at, last, None, "century", how, BEFORE_CHRIST)
    stretch = months(100 * number - 100, 1, 1200, "century") if number > 1 else None
    return named(at, last, stretch, "century", how)


def fiscal_year(context: DateContext, at: int) -> Reading | None:
    """`FY2024`, `fiscal 2024`, `the 2019-20 financial year`: named, but when it begins is not."""
    tokens = context.tokens
    if tokens.low(at) == "fy" and tokens[at].capital:
        step = at + 1 + tokens.text_is(at + 1, APOSTROPHES)
        token = tokens[step]
        if token.whole is not None and len(token.text) in (2, 4):
            step += 1
            if tokens.low(step) in (*HYPHENS, "/") and tokens[step].glued and len(tokens[step + 1].text) == 2:
                step += 2
            return _fiscal(context, at, step)
        return None
    if tokens.low(at) in FISCAL:
        if tokens.low(at + 1) == "year" and tokens.low(at - 1) == "the" and not year_number(tokens, at + 2):
            return _fiscal(context, at, at + 2)
        step = at + 1
        step += tokens.low(step) in HYPHENS
        step += tokens.low(step) in ("year", "years")
        number = year_number(tokens, step)
        if number and tokens.clean_start(at):
            last = number[1]
            if tokens.low(last) in (*HYPHENS, "/") and tokens[last].glued and len(tokens[last + 1].text) == 2:
                last += 2
            return _fiscal(context, at, last, number[0])
        return None
    number = year_number(tokens, at)
    if number:
        last = number[1]
        if tokens.low(last) in (*HYPHENS, "/") and tokens[last].glued and len(tokens[last + 1].text) in (2, 4):
            last += 2
        if tokens.low(last) in FISCAL and tokens.low(last + 1) == "year":
            return _fiscal(context, at, last + 2, number[0])
    return None


def _fiscal(context: DateContext, at: int, last: int, number: int = 0) -> Reading:
    known = fiscal.fiscal_year(context, number) if number and context.tokens[last - 1].whole == number else None
    how = Step("anchored", "fiscal year", "as said before") if known else Step("unknown", "fiscal year")
    return named(at, last, known, "fiscal year", Step("matched", context.tokens.slice(at, last)), how)
