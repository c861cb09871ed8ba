"""Days written out in a row, with what they share: `June 30, 2023 and 2022`, `May 1 and June 3, 2023`."""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from tui.english.calendar import MONTHS
from tui.figures.grammar.tokens import Line

_JOINS: Final = frozenset({"and", "or", "&"})
_LAST_DAY: Final = 31


class Day(NamedTuple):
    """A day in the tokens from `first` to `last`, inclusive, with its words, including those shared with other days."""

    first: int
    last: int
    day: date
    words: str


class _Written(NamedTuple):
    first: int
    last: int
    month: int
    number: int
    year: int


def days(line: Line, at: int) -> list[Day]:
    """The days listed from a token on; the first is written out, a later one may be only a year."""
    found: list[_Written] = []
    following: int | None = at
    while following is not None:
        one = _day(line, following) or (_year_alone(line, following, found[-1]) if found else None)
        if one is None:
            break
        found.append(one)
        following = joined(line, one.last + 1)
    dated: list[Day] = []
    year = 0
    for one in reversed(found):
        year = one.year or year
        if not year and one is not found[0]:
            continue
        day = _real(year, one.month, one.number)
        if day is None:
            return []
        alone = one.first == one.last
        words = line.surface(found[0].first, found[0].last) if alone else line.surface(one.first, one.last)
        words = words.replace(str(found[0].year), str(year)) if alone else words
        dated.insert(0, Day(one.first, one.last, day, words))
    return dated


def joined(line: Line, at: int) -> int | None:
    """The token after a comma, an `and` or both; None if there is neither."""
    comma = line.word(at) == ","
    both = line.word(at + comma) in _JOINS
    return at + comma + both if comma or both else None


def year_at(line: Line, at: int) -> int:
    """The year that a token is; 0 if it is none."""
    text = line.written(at)
    return (
        int(text)
        if line.kind(at) == "number" and len(text) == 4 and text.isdecimal() and text[:2] in ("19", "20")
        else 0
    )


def _day(line: Line, at: int) -> _Written | None:
    month = MONTHS.get(line.word(at), 0)
    if month and line.written(at)[:1].isupper():
        step = at + 1 + (line.word(at + 1) == ".")
        number = _number(line, step)
    else:
        number, step = _number(line, at), at + 1
        month = MONTHS.get(line.word(step), 0) if line.written(step)[:1].isupper() else 0
    if not number or not month:
        return None
    year = year_at(line, step + 1 + (line.word(step + 1) == ","))
    last = step + (0 if not year else 1 + (line.word(step + 1) == ","))
    return _Written(at, last, month, number, year)


def _year_alone(line: Line, at: int, before: _Written) -> _Written | None:
    year = year_at(line, at)
    named = line.word(at - 1) == "," and line.written(at + 1)[:1].isupper()  # `June 30, 2023, 2025 Notes`
    return _Written(at, at, before.month, before.number, year) if year and before.year and not named else None


def _number(line: Line, at: int) -> int:
    text = line.written(at)
    return int(text) if text.isdecimal() and len(text) <= 2 and 0 < int(text) <= _LAST_DAY else 0


def _real(year: int, month: int, number: int) -> date | None:
    """The day if it has a year and exists in the calendar."""
    try:
        return date(year, month, number)
    except ValueError:
        return None
