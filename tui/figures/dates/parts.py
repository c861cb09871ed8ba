"""A day and month, or a month, without their year."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from tui.english.calendar import (
    DAY_ORDINALS,
    DOUBTFUL_MONTHS,
    FULL_WEEKDAYS,
    MONTHS,
    MONTHS_ALSO_GIVEN_NAMES,
    ORDINAL_SUFFIXES,
    SHORT_MONTHS,
    UNMISTAKABLE_MONTHS,
    WEEKDAYS,
)
from tui.english.clock import DAY_PARTS
from tui.english.counted_nouns import COUNTED_PLURALS
from tui.english.dated_nouns import MONTHLY_NOUNS
from tui.english.numbers import TENS
from tui.english.prepositions_of_time import PREPOSITIONS_OF_LIMIT, PREPOSITIONS_OF_TIME, RANGE_JOINTS
from tui.english.relative_time import ADJECTIVES_OF_PORTION
from tui.english.word_lists import words
from tui.figures.dates.listed import is_end_of_day, shared
from tui.figures.dates.periods import Stretch, day, months
from tui.figures.dates.readings import Day
from tui.figures.dates.tokens import APOSTROPHES, HYPHENS, Tokens
from tui.records import dataclass

Build = Callable[[int], Stretch | None]


@dataclass(frozen=True, slots=True)
class Part:
    """The tokens from `first` up to but without `last`; `build` gives the days in a year.

    `movable`: its days cannot be known from the year alone (a fiscal quarter). `weekday` is the one given with a day;
    `needs_year`: alone it is not a date; `numbered`: a quarter or half given by its number, which a fiscal year may
    count; `within`: the tokens of the list that it is a day of, which one year and one direction hold for.
    """

    first: int
    last: int
    grain: str
    build: Build
    movable: bool = False
    weekday: int | None = None
    needs_year: bool = False
    numbered: bool = False
    within: tuple[int, int] | None = None


_LOOSE_WORDS: Final = words("to and for of last next as")  # local: before `May` and `March` alone
"""These come before a month, and before much else."""
_LOOSER_WORDS: Final = _LOOSE_WORDS | words("about each every")
_TIME_WORDS: Final = (
    PREPOSITIONS_OF_TIME
    | ADJECTIVES_OF_PORTION
    | _LOOSER_WORDS
    | words("this past previous following")
    | words("ended ending ends end")
    | words("beginning starting on around")
)
_BEFORE_NAMES: Final = (PREPOSITIONS_OF_LIMIT - words("until till")) | {"between", "around"}
_SPOKEN_TENS: Final = frozenset({"twenty", "thirty"})


def day_number(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """The day of a month at a token (`3`, `3rd`, `21 st`), and the token after it."""
    token = tokens[at]
    number = token.whole
    if number is None or not 1 <= number <= 31 or len(token.text) > 2:
        return None
    if tokens.low(at + 1) in ORDINAL_SUFFIXES and tokens[at + 1].glued:
        return number, at + 2
    return (number, at + 1) if tokens.cut_off(at + 1) else None


def _spoken_day(tokens: Tokens, at: int) -> tuple[int, int] | None:
    """`first`, `twenty-second`."""
    word = tokens.low(at)
    if word in DAY_ORDINALS:
        return DAY_ORDINALS[word], at + 1
    if word in _SPOKEN_TENS:
        step = at + 1 + (tokens.low(at + 1) in HYPHENS)
        unit = DAY_ORDINALS.get(tokens.low(step), 0)
        return (TENS[word] + unit, step + 1) if 0 < unit < 10 else None
    return None


def month_number(tokens: Tokens, at: int) -> tuple[int, int, bool] | None:
    """The month named at a token, the token after it and its full stop, and whether the name is beyond doubt."""
    token = tokens[at]
    number = MONTHS.get(token.low)
    if number is None:
        return None
    stop = token.low in SHORT_MONTHS and tokens.low(at + 1) == "." and tokens[at + 1].glued
    sure = token.capital and token.low not in DOUBTFUL_MONTHS
    return number, at + 1 + stop, sure


def _days_of_month(tokens: Tokens, at: int) -> tuple[int, int, int] | None:
    """A day or a run of days, `3-5`, `3 to 5`, `between 3 and 4`: first, last, the token after."""
    first = day_number(tokens, at)
    if first is None:
        return None
    number, last = first
    joint = tokens.low(last)
    if joint in HYPHENS or joint in RANGE_JOINTS or (joint in ("and", "&") and _between(tokens, at)):
        second = day_number(tokens, last + 1)
        if second and number < second[0]:
            return number, second[0], second[1]
    return number, number, last


def _between(tokens: Tokens, at: int) -> bool:
    """`between 3 and 5 March`, `between March 3 and 5`."""
    at -= 1 + (tokens.low(at - 1) == ".")
    return tokens.low(at - (tokens.low(at) in MONTHS)) == "between"


def day_and_month(tokens: Tokens, at: int) -> Part | None:
    """`March 3`, `March 3-5`, `3 March`, `the 3rd of March`, `July fourth`, a day of a list of one month."""
    listed_day = shared(tokens, at)
    if listed_day:
        return _of_a_list(listed_day)
    named = month_number(tokens, at)
    if named:
        number, after, _ = named
        after += tokens.low(after) in HYPHENS and tokens[after].glued and tokens[after + 1].kind == "number"
        after += tokens.low(after) == "the"
        days = _days_of_month(tokens, after)
        joined = tokens.low(after) in _SPOKEN_TENS and tokens.low(after + 1) in HYPHENS
        alone = tokens.low(after) in DAY_ORDINALS and is_end_of_day(tokens, after + 1)
        if days is None and (joined or alone or tokens.low(after - 1) == "the"):
            spoken = _spoken_day(tokens, after)
            days = spoken and (spoken[0], spoken[0], spoken[1])
        if days and (tokens[at].capital or tokens.low(at) not in DOUBTFUL_MONTHS):
            followed = tokens.low(days[2])
            if (
                followed in COUNTED_PLURALS
                or followed in ("%", ":")
                or (tokens.low(at - 1) == "-" and tokens[at].glued and not _ends_a_day(tokens, at - 2))
            ):
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
    if named is None or (tokens[at].glued and not tokens.clean_start(at)):
        return None
    if not tokens[after].capital and tokens.low(after) in DOUBTFUL_MONTHS:
        return None
    return Part(at, named[1], "day" if days[0] == days[1] else "span", _days(named[0], days[0], days[1]))


def _of_a_list(day: Day) -> Part:
    grain = "day" if day.number == day.until else "span"
    build = _days(day.month, day.number, day.until)
    return Part(day.first, day.last, grain, build, weekday=day.weekday, within=(day.begin, day.end))


def _ends_a_day(tokens: Tokens, at: int) -> bool:
    """Whether the number of a day ends at a token: the `28` of `April 28-May 3`."""
    return day_number(tokens, at - (tokens.low(at) in ORDINAL_SUFFIXES)) is not None


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


def with_weekday(tokens: Tokens, at: int) -> Part | None:
    """`Friday, March 3`, `Friday night 3 March`, `Friday (3 March)`: a day of the month with its weekday before it."""
    listed_day = shared(tokens, at)
    if listed_day:
        return _of_a_list(listed_day)
    found = weekday(tokens, at)
    if found is None:
        return None
    number, after = found
    after += tokens.low(after) in DAY_PARTS
    beside, bracket = after, tokens.low(after) == "("
    after += bracket or tokens.low(after) == ","
    if tokens[after].paragraph:
        return None
    after += tokens.low(after) == "the"
    inner = day_and_month(tokens, after)
    if inner and bracket:
        within = inner.within or (inner.first, inner.last)
        return Part(at, beside, inner.grain, inner.build, weekday=number, within=within)
    return inner and Part(at, inner.last, inner.grain, inner.build, weekday=number)


def _month_may_stand(tokens: Tokens, at: int, after: int) -> bool:
    """Whether a month's name that is also another word is meant as the month."""
    before = tokens.low(at - 1)
    if not tokens[at].capital:
        return False
    following = tokens[after]
    if tokens.low(at) in SHORT_MONTHS:
        return before in _TIME_WORDS and (after > at + 1 or not following.capital)
    if following.low in HYPHENS and following.glued and tokens[after + 1].capital and tokens.low(after + 1) in MONTHS:
        return True
    name = following.capital and not following.line and following.kind == "word" and following.low not in MONTHS
    if before in _TIME_WORDS and before not in _LOOSER_WORDS:
        return not (name and before in _BEFORE_NAMES)
    if following.low in MONTHLY_NOUNS or (before in ("the", "its", "a") and _is_plain(tokens, after)):
        return True
    if before in _LOOSE_WORDS:
        return not name and following.low != "'s"
    return before in HYPHENS or (tokens.low(after) == "'s" and tokens.low(at) not in MONTHS_ALSO_GIVEN_NAMES)


def _is_plain(tokens: Tokens, at: int) -> bool:
    """Whether a word in lower case is at a token, and none that a march continues (`the March on London`)."""
    token = tokens[at]
    return token.kind == "word" and token.text.islower() and len(token.low) > 3 and token.low not in _TIME_WORDS


def month(tokens: Tokens, at: int) -> Part | None:
    """A month's name alone, or the quarter that ends with it: `the September quarter`."""
    named = month_number(tokens, at)
    if named is None or not tokens.clean_start(at):
        return None
    number, after, sure = named
    follower = tokens[after]
    year_next = follower.low in (",", "of") or follower.low in HYPHENS or follower.whole or follower.low in APOSTROPHES
    lower = not tokens[at].capital and tokens.low(at) in UNMISTAKABLE_MONTHS
    if not (sure or lower or _month_may_stand(tokens, at, after) or (year_next and _year_follows(tokens, after))):
        return None
    hyphen = follower.low in HYPHENS and follower.glued
    if tokens.low(after + hyphen) == "quarter" and not follower.paragraph:
        return Part(at, after + hyphen + 1, "quarter", lambda year: months(year, number - 2, 3, "quarter"))
    return Part(at, after, "month", lambda year: months(year, number, 1, "month"))


def _year_follows(tokens: Tokens, at: int) -> bool:
    at += tokens.low(at) in ("of", ",") or (tokens.low(at) in HYPHENS and tokens[at].glued)
    at += tokens.text_is(at, APOSTROPHES)
    number = tokens[at].whole
    if number is None or not tokens[at - 1].kind:
        return tokens.low(at) in ("last", "this", "next") and tokens.low(at + 1) == "year"
    return (1500 <= number < 2100 and len(tokens[at].text) == 4) or tokens.text_is(at - 1, APOSTROPHES)
