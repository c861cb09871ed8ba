"""Lengths of fiscal periods: `three months`, `thirteen weeks`, `quarter`, one or several in a list."""

from __future__ import annotations

from typing import Final, NamedTuple

from tui.english.calendar import FISCAL
from tui.english.numbers import ONES, TENS
from tui.english.reporting import BEFORE_LENGTHS, LENGTH_NOUNS, NOUNS_OF_PERIOD, ORDINAL_QUARTERS, WEEKS_IN_MONTHS
from tui.english.word_lists import words
from tui.figures.grammar.tokens import Line
from tui.figures.reported.days import joined

_WEEKS: Final = words("week weeks")
COUNTED: Final = words("month months") | _WEEKS
LONGEST: Final = 12
_MOST: Final = 6
"""The most lengths in a list."""


class Length(NamedTuple):
    """A length in months as it was written; 0 months where it is not known."""

    months: int
    words: str


def lengths(line: Line, at: int) -> tuple[list[Length], int]:
    """The lengths listed from a token on, and the token after them: `three- and six-month periods`."""
    found: list[Length] = []
    counts: list[tuple[int, str]] = []
    step: int | None = at
    after = at
    while step is not None and len(found) + len(counts) < _MOST:
        while line.word(step) in BEFORE_LENGTHS or line.word(step) in FISCAL:
            step += 1
        number = count(line, step)
        if number:
            end = step + 2 * (line.word(step) in TENS and number % 10 > 0)
            counts.append((number, line.surface(step, end)))
            step = end + 1
            hyphen = line.hyphen(step)
            step += hyphen
            unit = line.word(step)
            if unit in COUNTED:
                found += [Length(in_months(n, unit), f"{word} {unit}") for n, word in counts]
                counts = []
                step += 1
            elif not hyphen and joined(line, step) is None:
                break
        else:
            noun = step + 2 * (line.word(step) in ORDINAL_QUARTERS and line.hyphen(step + 1))
            noun += line.word(step) in ORDINAL_QUARTERS and noun == step
            noun += line.word(noun) in FISCAL
            months = LENGTH_NOUNS.get(line.word(noun), 0)
            if not months:
                break
            found.append(Length(months, line.surface(step, noun)))
            step = noun + 1
        step += line.word(step) in NOUNS_OF_PERIOD
        after = after if counts else step
        step = joined(line, step)
    return ([], at) if counts else (found, after)


def length_of_periods(line: Line) -> int:
    """The number of months of the periods that a sentence compares: `between quarterly periods`; 0 if it names none."""
    for at, word in enumerate(line.lows):
        if word in ("periods", "period"):
            if line.word(at - 1) in LENGTH_NOUNS:
                return LENGTH_NOUNS[line.word(at - 1)]
            if line.word(at - 1) in COUNTED and line.hyphen(at - 2):
                return in_months(count(line, at - 3), line.word(at - 1))
    return 0


def count(line: Line, at: int) -> int:
    """The number at a token, in words or digits; 0 if no length has such a number."""
    word = line.word(at)
    if word in TENS:
        return TENS[word] + (ONES.get(line.word(at + 2), 0) if line.hyphen(at + 1) else 0)
    return ONES.get(word) or (int(word) if word.isdecimal() and len(word) <= 2 else 0)


def in_months(number: int, unit: str) -> int:
    """A number of months or weeks in months; 0 if no fiscal period has that length."""
    if unit in _WEEKS:
        return WEEKS_IN_MONTHS.get(number, 0)
    return number if number <= LONGEST else 0
