"""Parts of a year: a day and month, a month, a quarter, a half, a season, a holiday, as they stand without their year."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from tui.figures.date_tokens import APOSTROPHES, HYPHENS, Tokens
from tui.figures.date_words import (
    CARDINALS,
    COUNTED,
    DOUBTFUL_MONTHS,
    FULL_WEEKDAYS,
    MONTHS,
    ORDINALS,
    SEASONS,
    TENS,
    WEEKDAYS,
    unit_of,
)
from tui.figures.holidays import FIRST_WORDS, HOLIDAYS, LONGEST, nth_weekday
from tui.figures.periods import Stretch, around, day, months

Build = Callable[[int], Stretch | None]


@dataclass(frozen=True, slots=True)
class Part:
    """The tokens from `first` up to but without `last`; `build` gives the days in a year.

    `movable`: its days cannot be known from the year alone (a fiscal quarter). `weekday` is the one said with a day.
    """

    first: int
    last: int
    grain: str
    build: Build
    movable: bool = False
    weekday: int | None = None


_TIME_WORDS: Final = frozenset(
    (
        "in since by until till last next this early late mid of from through during for between before after "
        "past previous every each to and following ended ending ends end beginning starting on around about as"
    ).split()
)
_DAY_SUFFIX: Final = frozenset({"st", "nd", "rd", "th"})
_QUARTER_WORDS: Final = {"first": 1, "second": 2, "third": 3, "fourth": 4, "final": 4, "last": 4}
_FISCAL: Final = frozenset({"fiscal", "financial"})
_NUMBER_OF_HALF: Final = {"first": 1, "second": 2, "latter": 2}


def part(tokens: Tokens, at: int) -> Part | None:
    """The part of a year that begins at a token, its article and weekday included."""
    start = at + (tokens.low(at) == "the")
    found = (
        _with_weekday(tokens, start)
        or _day_and_month(tokens, start)
        or _holiday(tokens, start)
        or _within_month(tokens, start)
        or _first_months(tokens, start)
        or _fraction(tokens, start)
        or _season(tokens, start)
    )
    if found is None and start == at:
        found = month(tokens, at)
    if found is None or not tokens.whole_run(at, found.last) or not tokens.cut_off(found.last):
        return None
    return Part(at, found.last, found.grain, found.build, found.movable, found.weekday)


def day_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The day of a month at a token (`3`, `3rd`, `21 st`), and the token after it."""
    token = tokens[at]
    number = token.whole
    if number is None or not 1 <= number <= 31 or len(token.text) > 2:
        return None
    if tokens.low(at + 1) in _DAY_SUFFIX and tokens[at + 1].glued:
        return number, at + 2
    return (number, at + 1) if tokens.cut_off(at + 1) else None


def _spoken_day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """`first`, `twenty-second`."""
    word = tokens.low(at)
    if word in ORDINALS:
        return ORDINALS[word], at + 1
    if word in ("twenty", "thirty"):
        step = at + 1 + (tokens.low(at + 1) in HYPHENS)
        unit = ORDINALS.get(tokens.low(step), 0)
        return (TENS[word] + unit, step + 1) if 0 < unit < 10 else None
    return None


def month_number(tokens: Tokens, at: int) -> tuple[int, int, bool] | None:
    """The month named at a token, the token after it (and after its full stop), and whether the name is beyond doubt."""
    token = tokens[at]
    number = MONTHS.get(token.low)
    if number is None:
        return None
    short = len(token.low) <= 4 and token.low not in ("may", "june", "july")
    stop = short and tokens.low(at + 1) == "." and tokens[at + 1].glued
    sure = token.capital and token.low not in DOUBTFUL_MONTHS
    return number, at + 1 + stop, sure


def _days_of_month(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    """A day or a run of days, `3-5`, `3 to 5`, `3 and 4`: first, last, the token after."""
    first = day_number(tokens, at)
    if first is None:
        return None
    number, last = first
    joint = tokens.low(last)
    if joint in HYPHENS or joint in ("to", "through", "until", "till", "and", "&"):
        second = day_number(tokens, last + 1)
        close = joint in ("and", "&")
        if second and number < second[0] and (not close or second[0] == number + 1 or tokens.low(at - 1) == "between"):
            return number, second[0], second[1]
    return number, number, last


def _day_and_month(tokens: Tokens, at: int) -> Part | None:
    named = month_number(tokens, at)
    if named:
        number, after, _ = named
        after += tokens.low(after) in HYPHENS and tokens[after].glued and tokens[after + 1].kind == "number"
        after += tokens.low(after) == "the"
        days = _days_of_month(tokens, after)
        if days is None and tokens.low(after - 1) == "the":
            spoken = _spoken_day(tokens, after)
            days = spoken and (spoken[0], spoken[0], spoken[1])
        if days and (tokens[at].capital or tokens.low(at) not in DOUBTFUL_MONTHS):
            followed = tokens.low(days[2])
            if followed in COUNTED or followed in ("%", ":") or tokens.low(at - 1) in ("-",) and tokens[at].glued:
                return None
            return Part(at, days[2], "day" if days[0] == days[1] else "span", _days(number, days[0], days[1]))
        return None
    days = _days_of_month(tokens, at)
    if days is None:
        spoken = _spoken_day(tokens, at)
        if spoken is None or tokens.low(spoken[1]) != "of":
            return None
        days = (spoken[0], spoken[0], spoken[1])
    after = days[2]
    stop = tokens.low(after) == "." and month_number(tokens, after + 1) is not None and tokens[after].glued
    dash = tokens.low(after) in HYPHENS and tokens[after].glued and tokens[after + 1].glued
    after += stop or dash or tokens.low(after) == "of"
    named = month_number(tokens, after)
    if named is None or tokens[at].glued and not tokens.clean_start(at):
        return None
    if not tokens[after].capital and tokens.low(after) in DOUBTFUL_MONTHS:
        return None
    return Part(at, named[1], "day" if days[0] == days[1] else "span", _days(named[0], days[0], days[1]))


def _days(month_of: int, first: int, last: int) -> Build:
    def build(year: int) -> Stretch | None:
        start, end = day(year, month_of, first), day(year, month_of, last)
        return Stretch(start.start, end.end, "day" if first == last else "span") if start and end else None

    return build


def weekday(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The weekday at a token and the token after it; a short form needs its full stop, a comma or a date."""
    token = tokens[at]
    number = WEEKDAYS.get(token.low)
    if number is None or (not token.capital and token.low not in FULL_WEEKDAYS):
        return None
    if token.low in FULL_WEEKDAYS:
        return number, at + 1
    stop = tokens.low(at + 1) == "." and tokens[at + 1].glued
    after = at + 1 + stop
    clear = tokens.low(after) == "," and _date_follows(tokens, after + 1)
    if (
        clear
        or _date_follows(tokens, after)
        or (stop and token.low not in ("sun", "sat", "mon") and tokens.low(at - 1) == "on")
    ):
        return number, after
    return None


def _date_follows(tokens: Tokens, at: int) -> bool:
    return month_number(tokens, at) is not None or (
        day_number(tokens, at) is not None and any(month_number(tokens, at + step) for step in (1, 2, 3))
    )


def _with_weekday(tokens: Tokens, at: int) -> Part | None:
    found = weekday(tokens, at)
    if found is None:
        return None
    number, after = found
    comma = tokens.low(after) == ","
    after += comma
    if tokens[after].paragraph:
        return None
    after += tokens.low(after) == "the"
    inner = _day_and_month(tokens, after)
    return inner and Part(at, inner.last, inner.grain, inner.build, weekday=number)


def _month_may_stand(tokens: Tokens, at: int, after: int) -> bool:
    """Whether a month's name that is also another word is meant as the month."""
    before = tokens.low(at - 1)
    if not tokens[at].capital:
        return False
    following = tokens[after]
    if tokens.low(at) in ("jan", "mar", "dec", "oct", "nov", "feb", "sep", "apr", "jun", "jul", "aug", "sept"):
        return before in _TIME_WORDS and (after > at + 1 or not following.capital)
    name = following.capital and not following.line and following.kind == "word" and following.low not in MONTHS
    if before in _TIME_WORDS and before not in (
        "to",
        "and",
        "about",
        "as",
        "for",
        "of",
        "each",
        "every",
        "last",
        "next",
    ):
        return not (name and before in ("by", "from", "since", "before", "after", "between", "around"))
    if before in ("to", "and", "for", "of", "last", "next", "as"):
        return not name and following.low not in ("'s",)
    return before in HYPHENS or tokens.low(after) == "'s" and tokens.low(at) not in ("may", "april", "june", "august")


def month(tokens: Tokens, at: int) -> Part | None:
    """A month's name alone."""
    named = month_number(tokens, at)
    if named is None or not tokens.clean_start(at):
        return None
    number, after, sure = named
    year_next = tokens.low(after) in ("of", ",") or tokens[after].whole is not None or tokens[after].text in APOSTROPHES
    lower = not tokens[at].capital and tokens.low(at) not in DOUBTFUL_MONTHS and len(tokens.low(at)) > 4
    if not (sure or lower or _month_may_stand(tokens, at, after) or (year_next and _year_follows(tokens, after))):
        return None
    return Part(at, after, "month", lambda year: months(year, number, 1, "month"))


def _year_follows(tokens: Tokens, at: int) -> bool:
    at += tokens.low(at) in ("of", ",")
    at += tokens.text_is(at, APOSTROPHES)
    number = tokens[at].whole
    if number is None or not tokens[at - 1].kind:
        return tokens.low(at) in ("last", "this", "next") and tokens.low(at + 1) == "year"
    return (1500 <= number < 2100 and len(tokens[at].text) == 4) or tokens.text_is(at - 1, APOSTROPHES)


def _holiday(tokens: Tokens, at: int) -> Part | None:
    if tokens.low(at) not in FIRST_WORDS or not tokens[at].capital:
        return None
    name, best = "", None
    for step in range(LONGEST):
        token = tokens[at + step]
        if not token.low or (step and token.paragraph):
            break
        if token.low == ".":
            continue
        apostrophe = token.text[0] in APOSTROPHES
        name += "'" + token.low[1:] if apostrophe else (" " if name else "") + token.low
        if name in HOLIDAYS:
            best = (name, at + step + 1)
    if best is None:
        return None
    rule = HOLIDAYS[best[0]]

    def build(year: int) -> Stretch | None:
        only = rule(year) if rule and 1600 < year < 4000 else None
        return Stretch(only, only, "day") if only else None

    return Part(at, best[1], "day", build, movable=rule is None)


def _ordinal(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """`first`, `3rd`, `last` (-1): which of several."""
    word = tokens.low(at)
    if word in ("last", "final"):
        return -1, at + 1
    if word in ORDINALS and ORDINALS[word] <= 10:
        return ORDINALS[word], at + 1
    number = day_number(tokens, at)
    return number if number and number[1] == at + 2 else None


def _within_month(tokens: Tokens, at: int) -> Part | None:
    """`the first Friday in July`, `the last week of March`, `the second week of 2015` less its year."""
    which = _ordinal(tokens, at)
    if which is None:
        return None
    count, after = which
    weekday_number = WEEKDAYS.get(tokens.low(after)) if tokens.low(after) in FULL_WEEKDAYS else None
    if weekday_number is None and tokens.low(after) not in ("week", "weekend"):
        return None
    if tokens.low(after + 1) not in ("of", "in"):
        return None
    inner = month(tokens, after + 2)
    if inner is None:
        return None
    build = inner.build

    def nth(year: int) -> Stretch | None:
        whole = build(year)
        if whole is None:
            return None
        monday_based = 0 if weekday_number is None else weekday_number
        found = nth_weekday(year, whole.start.month, monday_based, count)
        if found.month != whole.start.month:
            return None
        return around(found, tokens.low(after) if weekday_number is None else "day")

    return Part(at, inner.last, "day" if weekday_number is not None else "week", nth)


def _first_months(tokens: Tokens, at: int) -> Part | None:
    """`first nine months`, `last three months` of a year, less the year, which must be named."""
    if tokens.low(at) not in ("first", "last", "final"):
        return None
    number = CARDINALS.get(tokens.low(at + 1)) or tokens[at + 1].whole
    unit = unit_of(tokens.low(at + 2))
    if not number or unit not in ("month", "quarter") or tokens.low(at + 3) != "of":
        return None
    size = number * (3 if unit == "quarter" else 1)
    if not 1 <= size <= 12:
        return None
    start = 1 if tokens.low(at) == "first" else 13 - size
    grain = {3: "quarter", 6: "half", 12: "year"}.get(size, "span")
    return Part(at, at + 3, grain, lambda year: months(year, start, size, grain))


def _quarter(number: int) -> Build:
    return lambda year: months(year, 3 * number - 2, 3, "quarter")


def _half(number: int) -> Build:
    return lambda year: months(year, 6 * number - 5, 6, "half")


def _fraction(tokens: Tokens, at: int) -> Part | None:
    """A quarter or half: `third quarter`, `fiscal third-quarter`, `Q3`, `3Q`, `H1`, `first half`."""
    fiscal = tokens.low(at) in _FISCAL
    start = at + fiscal
    token = tokens[start]
    after = tokens[start + 1]
    if (
        token.text in ("Q", "H", "q", "h")
        and after.glued
        and after.whole
        and after.whole <= (4 if token.low == "q" else 2)
    ):
        if len(after.text) == 1 and tokens.clean_start(start):
            build = _quarter(after.whole) if token.low == "q" else _half(after.whole)
            return Part(at, start + 2, "quarter" if token.low == "q" else "half", build, fiscal)
    if after.text in ("Q", "H") and after.glued and token.whole and len(token.text) == 1 and tokens.clean_start(start):
        if token.whole <= (4 if after.low == "q" else 2):
            build = _quarter(token.whole) if after.low == "q" else _half(token.whole)
            return Part(at, start + 2, "quarter" if after.low == "q" else "half", build, fiscal)
    number = _QUARTER_WORDS.get(token.low) or _NUMBER_OF_HALF.get(token.low)
    step = start + 1
    if token.whole and token.whole <= 4 and tokens.low(step) in _DAY_SUFFIX and tokens[step].glued:
        number, step = token.whole, step + 1
    if number is None:
        return None
    step += tokens.low(step) in HYPHENS
    fiscal = fiscal or tokens.low(step) in _FISCAL
    step += tokens.low(step) in _FISCAL
    word = tokens.low(step)
    if (
        word == "quarter"
        and token.low in (*_QUARTER_WORDS, str(number))
        and (token.low != "last" or tokens.low(step + 1) == "of")
    ):
        if tokens.low(step + 1) == "-" or _a_fraction_of_something(tokens, at, step):
            return None
        return Part(at, step + 1, "quarter", _quarter(number), fiscal)
    if word == "half" and (token.low in _NUMBER_OF_HALF or token.whole in (1, 2)) and number <= 2:
        if tokens.low(step + 1) in HYPHENS and tokens.low(step + 2) == "year":
            step += 2
        if _a_fraction_of_something(tokens, at, step):
            return None
        return Part(at, step + 1, "half", _half(number), fiscal)
    return None


def _a_fraction_of_something(tokens: Tokens, at: int, last: int) -> bool:
    """`the first half of the match` is no part of a year."""
    if tokens.low(last + 1) != "of":
        return False
    step = last + 2
    step += tokens.low(step) in (
        "the",
        "this",
        "last",
        "next",
        "its",
        "fiscal",
        "financial",
        "current",
        "previous",
        "our",
        "their",
    )
    word = tokens.low(step)
    number = tokens[step].whole
    year = number is not None and (1500 <= number < 2100 or (number < 100 and tokens.low(step - 1) == "fiscal"))
    known = word in (
        "year",
        "century",
        "decade",
        "fiscal",
        "financial",
        "fy",
        "calendar",
        "month",
        "season",
        "week",
        "same",
        "current",
    )
    return not (
        year
        or known
        or tokens.text_is(step, APOSTROPHES)
        or (word == "century")
        or tokens.low(step + 1) in ("century", "year", "st", "th")
    )


def _season(tokens: Tokens, at: int) -> Part | None:
    name = tokens.low(at)
    number = SEASONS.get(name)
    if number is None:
        return None
    before, after = tokens.low(at - 1), tokens.low(at + 1)
    whole = tokens[at + 1 + (after == "of")].whole
    with_year = whole is not None and 1500 <= whole < 2100
    article = before == "the" and tokens.low(at - 2) in (
        "in",
        "during",
        "over",
        "for",
        "since",
        "until",
        "by",
        "through",
        "throughout",
    )
    plain = before in (
        "in",
        "last",
        "this",
        "next",
        "early",
        "late",
        "mid",
        "since",
        "by",
        "until",
        "previous",
        "during",
    ) or (before in HYPHENS and tokens.low(at - 2) == "mid")
    if not with_year and not (
        (article or plain) and after not in ("of", "semester", "'s") and (name != "fall" or after != "in")
    ):
        return None
    return Part(at, at + 1, "season", _season_build(name, number), movable=name == "winter")


def _season_build(name: str, number: int) -> Build:
    return lambda year: None if name == "winter" else months(year, number, 3, "season")


def week_of_year(number: int, year: int) -> Stretch | None:
    """The ISO week of a year."""
    try:
        monday = date.fromisocalendar(year, number, 1)
    except ValueError:
        return None
    return Stretch(monday, monday + timedelta(6), "week")
