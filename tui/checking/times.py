"""Ages and durations of the draft, computed from the dates beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from tui.checking.check import Calculation, CalculationKind, CalculationState
from tui.figures import wording
from tui.figures.figure import Figure
from tui.reading.documents import Document

_BORN = re.compile(r"\bborn\s+(?:(?:on|in)\s+)?(?:[\w ,]{0,30}\s+(?:on|in)\s+)?$", re.IGNORECASE)
_IS = re.compile(r"\b(?:is|turned|turns|aged|now)\s+$", re.IGNORECASE)
_DIED = re.compile(r"\b(?:died|dies|dead|death)\b", re.IGNORECASE)
_ALL = re.compile(r"\s*(?:\(|,|from|between|:|—|–|\s)*\s*(?:from|between)?\s*", re.IGNORECASE)
"""What may be between a duration and its period: `four years, from 2012 to 2016`."""
_DAYS = {"day": 1, "week": 7}


def find(document: Document, sentence: Sequence[Figure]) -> Iterator[Calculation]:
    """The ages and durations that can be computed from the dates of a sentence."""
    yield from _ages(document, sentence)
    yield from _stretches(document, sentence)


def _ages(document: Document, sentence: Sequence[Figure]) -> Iterator[Calculation]:
    """The age of a person whose date of birth is in the same sentence."""
    text = document.text
    births = [
        one for one in sentence
        if one.kind == "date" and one.period and _BORN.search(text[max(0, one.span.start - 60) : one.span.start])
    ]  # fmt: skip
    ages = [one for one in sentence if _is_age(text, one) and one.value is not None]
    if len(births) != 1 or len(ages) != 1:
        return
    birth, age = births[0], ages[0]
    first, last = (birth.period.start, birth.period.end) if birth.period else (None, None)
    words = text[sentence[0].span.start : sentence[-1].span.end]
    if first is None or last is None:
        yield _made("age", (birth, age), "not_checkable", "the day of birth is not known")
    elif document.published is None:
        yield _made("age", (birth, age), "not_checkable", "the day of the article is not known")
    elif _DIED.search(words) or len([one for one in sentence if one.kind == "date"]) > 1:
        yield _made("age", (birth, age), "not_checkable", "it is not said on which day the age was reached")
    else:
        most, least = _years(first, document.published), _years(last, document.published)
        said = age.value or 0.0
        holds = least <= said <= most
        real = f"{least:g}" if least == most else f"{least:g} or {most:g}"
        why = f"born {birth.text}: {real} on {wording.format_day(document.published)}, the text says {age.text}"
        yield _made("age", (birth, age), "holds" if holds else "does_not_hold", why)


def _is_age(text: str, figure: Figure) -> bool:
    """Whether it says how old somebody is, by its kind or by the words before it: `who is 61`."""
    if figure.kind == "age":
        return figure.unit == "year"
    bare = figure.kind == "count" and not figure.unit and figure.text.isdecimal()
    return bare and bool(_IS.search(text[max(0, figure.span.start - 12) : figure.span.start]))


def _years(born: date, on: date) -> int:
    return on.year - born.year - ((on.month, on.day) < (born.month, born.day))


def _stretches(document: Document, sentence: Sequence[Figure]) -> Iterator[Calculation]:
    """A duration right before or after its period."""
    text = document.text
    for place in range(len(sentence) - 1):
        one, other = sentence[place : place + 2]
        length, stretch = (one, other) if one.kind == "duration" else (other, one)
        if length.kind != "duration" or stretch.kind != "date" or length.value is None or not stretch.period:
            continue
        first, last = stretch.period.start, stretch.period.end
        if first is None or last is None or not _names_both(stretch, first, last):
            continue
        if not _ALL.fullmatch(text[one.span.end : other.span.start]) or length.bound is not None:
            continue
        found = _lengths(length.unit, first, last)
        if found:
            holds = any(abs(each - length.value) < 1 for each in found)
            real = " or ".join(f"{each:g}" for each in found)
            why = f"{stretch.text} is {real} {length.unit}s, the text says {length.text}"
            yield _made("interval", (length, stretch), "holds" if holds else "does_not_hold", why)


def _names_both(stretch: Figure, first: date, last: date) -> bool:
    """Whether a period names both of its ends, so that its length is known."""
    if first.year != last.year:
        return str(first.year) in stretch.text and str(last.year)[-2:] in stretch.text
    return str(first.day) in stretch.text and str(last.day) in stretch.text and first != last


def _lengths(unit: str, first: date, last: date) -> tuple[float, ...]:
    """Its length, without and with its last day or year."""
    if unit == "year":
        years = float(last.year - first.year)
        return (years, years + 1) if years else ()
    if unit in _DAYS:
        days = (last - first).days / _DAYS[unit]
        return (days, days + 1) if unit == "day" else (round(days, 1),)
    return ()


def _made(kind: CalculationKind, figures: tuple[Figure, ...], state: CalculationState, why: str) -> Calculation:
    return Calculation(
        kind, tuple(figure.id for figure in figures), tuple(figure.span for figure in figures), state, why
    )
