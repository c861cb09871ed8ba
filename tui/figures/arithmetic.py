"""Arithmetic within a sentence: figures that must fit each other, and exchange rates they imply."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from tui.figures.figure import Figure
from tui.reading.documents import Document

_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Check:
    """A sum that a sentence lets its reader do: the ids of the figures in it, whether it holds, and the sum in words.

    `kind` is `change` (two ends and the change between them), `total` (parts and their sum) or `weekday`.
    """

    kind: str
    figures: tuple[str, ...]
    holds: bool
    text: str


@dataclass(frozen=True, slots=True)
class Rate:
    """What one `unit` is worth in `other`, by two figures that say one amount twice; `slack` is their rounding."""

    figures: tuple[str, str]
    unit: str
    other: str
    value: float
    slack: float


def checks(document: Document, figures: Sequence[Figure]) -> tuple[Check, ...]:
    """Every sum that the sentences of `document` let one do with its `figures`, holding or not, in reading order."""
    found: list[Check] = []
    for _, group in groupby(figures, key=lambda figure: figure.sentence):
        sentence = tuple(group)
        found.extend(_changes(sentence))
        found.extend(_totals(document, sentence))
        found.extend(_weekdays(sentence))
    return tuple(found)


def rates(figures: Sequence[Figure]) -> tuple[Rate, ...]:
    """The exchange rates that amounts said in two currencies imply, each pair once."""
    by_id = {figure.id: figure for figure in figures}
    found = []
    for figure in figures:
        other = by_id.get(figure.counterpart)
        if figure.kind != "money" or other is None or not figure.value or not other.value or figure.span > other.span:
            continue
        first, second = (figure, other) if figure.value <= other.value else (other, figure)
        if first.value and second.value:
            value = second.value / first.value
            slack = value * (first.precision / first.value + second.precision / second.value) / 2
            found.append(Rate((first.id, second.id), first.unit, second.unit, value, slack))
    return tuple(found)


def _changes(sentence: Sequence[Figure]) -> Iterator[Check]:
    """`from A to B, up p%`, `a 40% reduction to A from B`: does the change lead from one end to the other?"""
    by_id = {figure.id: figure for figure in sentence}
    for end in sentence:
        start = by_id.get(end.origin)
        if start is None or not start.value or end.value is None or start.unit != end.unit:
            continue
        change = _between(sentence, start, end)
        if change is not None and change.value is not None:
            yield _change(start, end, change)


def _between(sentence: Sequence[Figure], start: Figure, end: Figure) -> Figure | None:
    """The percentage nearest to the two ends that says how far it is from one to the other."""
    kinds = ("percentage_points",) if end.kind in ("percent", "percentage_points") else ("percent", "multiple")
    near = [
        figure
        for figure in sentence
        if figure.kind in kinds and figure.change in ("up", "down") and figure.id not in (start.id, end.id)
        and figure.measure in (end.measure, "") and not figure.origin
    ]  # fmt: skip
    return min(near, key=lambda figure: abs(figure.span.start - end.span.start), default=None)


def _change(start: Figure, end: Figure, change: Figure) -> Check:
    a, b, p = start.value or 0.0, end.value or 0.0, abs(change.value or 0.0)
    sign = -1 if change.change == "down" else 1
    if change.kind == "percentage_points":
        by = p / 100 if change.unit == "basis point" else p
        real, said = b - a, sign * by
        slack = (
            start.precision + end.precision + change.precision * (0.01 if change.unit == "basis point" else 1.0)
        ) / 2
        text = f"from {start.text} to {end.text} is {real:+.3g} points; the sentence says {change.text} {change.change}"
    else:
        real = (b / a - 1) * 100
        said = (p - 1) * 100 if change.kind == "multiple" else sign * p
        slack = _percent_slack(start, end) + max(change.precision, 1.0 if change.kind == "multiple" else 0.0) / 2
        text = f"from {start.text} to {end.text} is {real:+.3g} %; the sentence says {change.text} {change.change}"
    if change.bound in ("about", "more_than", "less_than", "at_least", "at_most"):
        holds = _bounded(real, said, slack, change)
    else:
        holds = abs(real - said) <= slack * 1.000001 + 1e-9
    return Check("change", (start.id, end.id, change.id), holds, text)


def _bounded(real: float, said: float, slack: float, change: Figure) -> bool:
    if change.bound == "about":
        return abs(real - said) <= max(slack, abs(said) * 0.1)
    more = change.bound in ("more_than", "at_least")
    return (abs(real) >= abs(said) - slack if more else abs(real) <= abs(said) + slack) and real * said >= 0


def _percent_slack(start: Figure, end: Figure) -> float:
    """How many points of percent the rounding of the two ends can hide."""
    a, b = abs(start.value or 1.0), abs(end.value or 0.0)
    return (end.precision / 2 / a + b * start.precision / 2 / a**2) * 100


def _totals(document: Document, sentence: Sequence[Figure]) -> Iterator[Check]:
    """`62 people, 40 adults and 22 children`: parts beside their total.

    That they add up shows what they are; that they do not is said only where the words say that they should:
    `62 people: 40 adults and 21 children`, `40 adults and 21 children, 62 in all`.
    """
    plain = [
        one
        for one in sentence
        if one.kind in ("count", "money") and one.value and not (one.bound or one.origin or one.counterpart)
    ]
    for place, total in enumerate(plain):
        for parts in _runs(plain[place + 1 :], total):
            stated = _between_text(document, total, parts[0]).rstrip().endswith(":") and parts[-1] is plain[-1]
            check = _total(total, parts)
            if check.holds or stated:
                yield check
                break
        if place >= 2 and _TOTAL.search(document.text[max(0, total.span.start - 24) : total.span.end + 24]):
            parts = [one for one in plain[:place] if one.kind == total.kind][-6:]
            if len(parts) >= 2 and all(_LISTED.fullmatch(_between_text(document, x, y)) for x, y in pairwise(parts)):
                yield _total(total, parts)


_TOTAL = re.compile(r"\b(?:a total of|totall?ing|in all|altogether|in total)\b", re.IGNORECASE)
_LISTED = re.compile(r"[^.;:()]{0,40}(?:,|\band\b)[^.;:()]{0,20}", re.DOTALL)


def _between_text(document: Document, first: Figure, second: Figure) -> str:
    return document.text[first.span.end : second.span.start]


def _total(total: Figure, parts: Sequence[Figure]) -> Check:
    added = sum(part.value or 0.0 for part in parts)
    slack = (total.precision if total.precision > 1 else 0.0) / 2 + sum(
        part.precision for part in parts if part.precision > 1
    ) / 2
    holds = abs(added - (total.value or 0.0)) <= slack + 1e-9 * abs(added)
    sign = "=" if holds else "≠"
    return Check(
        "total",
        (total.id, *(part.id for part in parts)),
        holds,
        f"{' + '.join(part.text for part in parts)} {sign} {total.text}",
    )


def _runs(parts: Sequence[Figure], total: Figure) -> Iterator[Sequence[Figure]]:
    """The first two, three, … figures behind a total that may be its parts: of its kind, and each smaller."""
    alike = [part for part in parts if part.kind == total.kind and (part.unit == total.unit or total.kind == "count")]
    for count in range(2, min(len(alike), 6) + 1):
        if all((part.value or 0.0) < (total.value or 0.0) for part in alike[:count]):
            yield alike[:count]


def _weekdays(sentence: Iterable[Figure]) -> Iterator[Check]:
    """`Thursday, 20 February 2025`: is that day one?"""
    for figure in sentence:
        period = figure.period
        if figure.kind != "date" or not period or not period.start or period.start != period.end:
            continue
        words = figure.text.lower().replace(",", " ").split()
        named = next((word for word in words if word in _WEEKDAYS), "")
        if not named or not any(word[:4].isdigit() and len(word) >= 4 for word in words):
            continue
        real = _WEEKDAYS[period.start.weekday()]
        day = period.start.isoformat()
        yield Check(
            "weekday",
            (figure.id,),
            real == named,
            f"{day} is a {real.capitalize()}; the text says {named.capitalize()}",
        )
