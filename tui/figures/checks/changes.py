"""Two ends and the change between them: `from A to B, up p%`, `up A, or p%, to B`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.english.function_words import CONTRASTING_CONJUNCTIONS
from tui.english.relative_time import NEIGHBOURS_IN_TIME
from tui.english.time_units import LONG_UNITS
from tui.english.word_lists import either, words
from tui.figures import wording
from tui.figures.checks.check import Check, outcome
from tui.figures.figure import Figure
from tui.figures.kinds import AMOUNTS, kinds_where

_JOINTS = (
    CONTRASTING_CONJUNCTIONS | words("and as which after") | words("before excluding including with") | {"despite"}
)
_JOINED = re.compile(rf"[;:]|\b{either(_JOINTS)}\b", re.IGNORECASE)
"""What begins another statement, so a percentage after it may be of something else."""
_ELSE = re.compile(  # local: patterns of words with their endings
    r"\b(?:constant[- ]currenc(?:y|ies)|organic(?:ally)?|like-for-like|same-store|comparable|excluding|adjusted|"
    r"annuali[sz]ed|inflation-adjusted|real terms|seasonally|(?:on|an) average|average of|average(?=\s+\d)|underlying|"
    r"pro forma|intraday)\b",
    re.IGNORECASE,
)
"""What makes a change a different one from that between the two ends."""
_YEARLY = re.compile(r"\b(?:year(?:ly)?|yoy|annual(?:ly)?|12 months|twelve months)\b", re.IGNORECASE)
_SHORT_UNITS = (LONG_UNITS - words("year decade century")) | words("quarter session half")
_SHORTER = re.compile(rf"\b{either(_SHORT_UNITS)}(?:ly|'s|’s)?\b|\byesterday\b", re.IGNORECASE)
_BACK = (NEIGHBOURS_IN_TIME - {"after"}) | words("ago last preceding sequential")
_EARLIER = re.compile(rf"\b{either(_BACK)}\b|\b(?:quarter|month|year)[- ]on[- ]", re.IGNORECASE)
_TO = re.compile(r"\s*,?\s*to\s+(?:an?\s+\w+\s+of\s+|about\s+|around\s+|just\s+|some\s+)?", re.IGNORECASE)
_CLOSES = re.compile(
    r"(?:\s*points?)?\)?\s*,?\s*to\s+(?:(?:close|end|finish|settle)\s+(?:the\s+(?:day|session|week)\s+)?at\s+)?"
    r"(?:a\s+level\s+of\s+)?",
    re.IGNORECASE,
)
_FROM = re.compile(
    r"\b(?:from|compared\s+(?:with|to)|against|versus|vs\.?)\s+(?:about\s+|around\s+|just\s+|a\s+loss\s+of\s+)?$",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)")
_EITHER = re.compile(
    r"(?:\s*points?)?\s*(?:,?\s*(?:or|which\s+is|equal\s+to)|\()\s*(?:about\s+|nearly\s+|almost\s+)?", re.IGNORECASE
)
_LEVELS = kinds_where(lambda rules: rules.share)
_NEAR = 8
"""Figures before and after an end that are looked at."""
_WIDE = 80
"""Characters between two figures of one phrase, at most."""


def find(text: str, sentence: Sequence[Figure]) -> Iterator[Check]:
    """The changes that the figures of one sentence of `text` allow to compute, each once."""
    for place, end in enumerate(sentence):
        near = sentence[max(0, place - _NEAR) : place + _NEAR + 1]
        found = (*_from_to(text, near, end), *_by_to(text, sentence[max(0, place - 2) : place], end))
        check = found[0] if found else None
        if check is not None and (check.holds or not _of_else(text, near)):
            yield check


def _of_else(text: str, sentence: Sequence[Figure]) -> bool:
    """Whether the words near the figures leave room for another change, or for two bases."""
    words = text[max(0, sentence[0].span.start - 80) : sentence[-1].span.end + 80]
    two = bool(_YEARLY.search(words) and _SHORTER.search(words) and len(_EARLIER.findall(words)) > 1)
    return two or bool(_ELSE.search(words))


def _from_to(text: str, sentence: Sequence[Figure], end: Figure) -> Iterator[Check]:
    """`from A to B, up p%`, `a 40% reduction to A from B`."""
    start = next((figure for figure in sentence if end.origin and figure.id == end.origin), None)
    change = _nearest(text, sentence, start, end) if start else None
    if start is None:
        change = _straight_before(text, sentence, end)
        start = _far_start(text, sentence, end) if change else None
    if start is None or change is None or change.value is None or not start.value or end.value is None:
        return
    if start.unit == end.unit and start.kind == end.kind and start.value * end.value > 0:
        yield _between(start, end, change)


def _nearest(text: str, sentence: Sequence[Figure], start: Figure, end: Figure) -> Figure | None:
    """The percentage nearest to the two ends, in their own statement, that gives the change between them."""
    kinds = ("percentage_points",) if end.kind in _LEVELS else ("percent", "multiple")
    left, right = min(start, end, key=_place), max(start, end, key=_place)
    near = [
        figure
        for figure in sentence
        if figure.kind in kinds and figure.change in ("up", "down") and figure.id not in (start.id, end.id)
        and figure.measure in (end.measure, "") and not figure.origin
        and not _JOINED.search(_gap(text, figure, left, right))
    ]  # fmt: skip
    return min(near, key=lambda figure: abs(figure.span.start - end.span.start), default=None)


def _gap(text: str, figure: Figure, left: Figure, right: Figure) -> str:
    """The words between a figure and the nearer of two others; empty if it is between these."""
    if figure.span.end <= left.span.start:
        return text[figure.span.end : left.span.start]
    return text[right.span.end : figure.span.start] if figure.span.start >= right.span.end else ""


def _straight_before(text: str, sentence: Sequence[Figure], end: Figure) -> Figure | None:
    """The percentage that leads to an amount: `surged 70% to 2.39bn rupees`."""
    if end.kind not in AMOUNTS:
        return None
    for figure in sentence:
        led = figure.kind == "percent" and figure.change in ("up", "down") and figure.span.end <= end.span.start
        if led and _TO.fullmatch(_phrase(text, figure, end)):
            return figure
    return None


def _phrase(text: str, first: Figure, second: Figure) -> str:
    """The words between two figures; a sign that matches no words if there are too many for one phrase."""
    return text[first.span.end : second.span.start] if second.span.start - first.span.end <= _WIDE else "…"


def _far_start(text: str, sentence: Sequence[Figure], end: Figure) -> Figure | None:
    """The amount later in the statement that it changed from: `… to 2.39bn rupees in 2004 from 1.41bn rupees`."""
    for figure in sentence:
        if figure.span.start < end.span.end or (figure.kind, figure.unit) != (end.kind, end.unit):
            continue
        between = _BRACKETS.sub("", text[end.span.end : figure.span.start])
        return figure if _FROM.search(between) and not _JOINED.search(_FROM.sub("", between)) else None
    return None


def _between(start: Figure, end: Figure, change: Figure) -> Check:
    a, b, p = start.value or 0.0, end.value or 0.0, abs(change.value or 0.0)
    sign = -1 if change.change == "down" else 1
    if change.kind == "percentage_points":
        point = 0.01 if change.unit == "basis point" else 1.0
        real, said = b - a, sign * p * point
        slack = (start.precision + end.precision + change.precision * point) / 2
    else:
        real = (b / a - 1) * 100
        said = (p - 1) * 100 if change.kind == "multiple" else sign * p
        slack = _slack(start, end) + max(change.precision, 1.0 if change.kind == "multiple" else 0.0) / 2
    holds = _fits(real, said, slack, change)
    unit = " points" if change.kind == "percentage_points" else "%"
    result = outcome(f"{real:+.3g}{unit}", wording.format_value(change), holds=holds)
    return Check("change", (start.id, end.id, change.id), holds, f"{start.text} → {end.text} {result}")


def _by_to(text: str, before: Sequence[Figure], end: Figure) -> Iterator[Check]:
    """`fell 46 cents, or 1.4 percent, to $32.13`, `up 9.44 points (0.5%) to 1,910.23`: start, amount and share."""
    if len(before) < 2 or not end.value or end.kind not in ("money", "count") or end.precision >= end.value / 100:
        return
    first, last = before
    by, change = (last, first) if first.kind == "percent" else (first, last)
    if change.kind != "percent" or by.kind != end.kind or not by.value or not change.value or not _alike(by, end):
        return
    if not _EITHER.fullmatch(_phrase(text, first, last)) or not _CLOSES.fullmatch(_phrase(text, last, end)):
        return
    ways = ["up", "down"] if {change.change, by.change} == {None} else [change.change or by.change or ""]
    if ways == ["unchanged"] or (by.change or ways[0]) not in ways or by.bound or end.bound:
        return
    known = len(ways) == 1
    found = [_step(by, end, change, way, known=known) for way in ways if end.value > by.value or way == "down"]
    # If the direction of the verb is not known, either will do.
    yield from sorted(found, key=lambda check: not check.holds)[:1]


def _step(by: Figure, end: Figure, change: Figure, way: str, *, known: bool) -> Check:
    """An amount and its share, compared with the end: the start is the difference. The direction may be a guess."""
    amount, level = by.value or 0.0, end.value or 0.0
    sign = -1 if way == "down" else 1
    start = level - sign * amount
    real = sign * amount / start * 100
    # Whole points are as often truncated as rounded.
    loose = by.precision * (2 if by.precision >= 1 else 1)
    slack = (loose / start + amount * (end.precision + loose) / start**2) * 50 + change.precision / 2
    holds = _fits(real, sign * (change.value or 0.0), slack, change)
    share = wording.format_value(change).removeprefix(f"{way} ")
    if known:
        share, by_text = f"{way} {share}", f"{way} {by.text}"
    else:
        by_text = f"a step of {by.text}"
    result = outcome(f"{real:+.3g}%" if known else f"{abs(real):.3g}%", share, holds=holds)
    return Check("change", (by.id, end.id, change.id), holds, f"{by_text} to {end.text} {result}")


def _alike(by: Figure, end: Figure) -> bool:
    if by.kind == "money":
        return by.unit == end.unit
    return {by.unit, end.unit} <= {"", "point"} and by.unit in ("", "point")


def _fits(real: float, said: float, slack: float, change: Figure) -> bool:
    """Whether what the ends imply can be what the text says, within rounding and bounds."""
    if change.bound == "about":
        return abs(real - said) <= max(slack, abs(said) * 0.1)
    if change.bound is not None:
        more = change.bound in ("more_than", "at_least")
        return (abs(real) >= abs(said) - slack if more else abs(real) <= abs(said) + slack) and real * said >= 0
    return abs(real - said) <= slack * 1.000001 + 1e-9


def _slack(start: Figure, end: Figure) -> float:
    """How many percentage points the rounding of the two ends can hide."""
    a, b = abs(start.value or 1.0), abs(end.value or 0.0)
    return (end.precision / 2 / a + b * start.precision / 2 / a**2) * 100


def _place(figure: Figure) -> int:
    return figure.span.start
