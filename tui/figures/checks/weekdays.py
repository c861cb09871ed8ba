"""A date and its weekday: `Thursday, 20 February 2025`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date

from tui.english.calendar import MONTHS, ORDINAL_SUFFIXES, WEEKDAY_NAMES, WEEKDAYS
from tui.english.word_lists import either, words
from tui.figures import wording
from tui.figures.checks.check import Check, outcome
from tui.figures.figure import Figure

_DAY = re.compile(rf"\d{{1,2}}{either(ORDINAL_SUFFIXES)}?")
_COUNTED = words("before after from ago")
"""In `two days before Friday 3 May` the weekday is that of another day than the one meant."""
_NUMERIC = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}")


def find(sentence: Iterable[Figure], published: date | None) -> Iterator[Check]:
    """The dates of one sentence that name their weekday.

    One without its year is compared with the years around it too: a writer in January may mean December.
    """
    for figure in sentence:
        period = figure.period
        if figure.kind != "date" or not period or not period.start or period.start != period.end:
            continue
        written = figure.text.lower().replace(",", " ").split()
        named = next((found for word in written if (found := WEEKDAYS.get(word.rstrip("."))) is not None), None)
        # A weekday with an hour alone is not a date of its own.
        if named is None or not _is_dated(written) or not _COUNTED.isdisjoint(written):
            continue
        day = period.start
        if any(len(word) >= 4 and word[:4].isdigit() for word in written):
            yield _check(figure, day, named, (day,))
        elif published is not None:
            yield _check(figure, day, named, tuple(_years(day)))


def _is_dated(written: Iterable[str]) -> bool:
    """Whether the words name a day of a month: `17 July`, `July 17th`, `20/02/2025`."""
    named = list(written)
    month = any(word.rstrip(".") in MONTHS for word in named)
    day = any(_DAY.fullmatch(word) for word in named)
    return (month and day) or any(_NUMERIC.fullmatch(word) for word in named)


def _years(day: date) -> Iterator[date]:
    """The same day in its year, the one before and the one after."""
    for year in (day.year, day.year - 1, day.year + 1):
        try:
            yield day.replace(year=year)
        except ValueError:
            continue


def _check(figure: Figure, day: date, named: int, days: tuple[date, ...]) -> Check:
    holds = any(one.weekday() == named for one in days)
    found, said = (WEEKDAY_NAMES[number].capitalize() for number in (day.weekday(), named))
    result = outcome(f"a {found}", said, holds=holds)
    return Check("weekday", (figure.id,), holds, f"{wording.format_day(day)} {result}")
