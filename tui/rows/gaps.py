"""The distance of two figures, in the unit of their kind: people, amounts, years, points, days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from math import inf

from tui.english.currencies import WRITTEN
from tui.english.plurals import plural_of_unit
from tui.figures.figure import Figure
from tui.figures.wording import is_vague, magnitude

_POINTS = frozenset({"percent", "percentage_points"})
_WRITTEN_UNIT = re.compile(r"(?<=\d )[a-z/]+$")
"""The unit after a number in digits: `mph`."""
_WHOLE = 10
"""From this percentage on, distances are rounded to whole percent."""
_LARGE = 1_000
"""From this percentage on, a factor says more than a distance in percent."""


def gap(figures: Sequence[Figure]) -> str:
    """The largest distance of two of these figures: `6 apart (4%)`, `2 years`, `4 points`; empty if there is none."""
    pairs = [
        (one, other)
        for one, other in combinations([figure for figure in figures if not is_vague(figure)], 2)
        if one.value is not None and other.value is not None and _same_scale(one, other)
    ]
    if not pairs:
        return _days(figures)
    one, other = max(pairs, key=lambda pair: (_distance(*pair), _least(*pair)))
    return _words(one, other, _distance(one, other))


def percent(share: float) -> str:
    """A share in percent, rounded to whole percent or to two significant figures: `0.036%`, `119%`, `11 times`."""
    if share >= _LARGE:
        return f"{share / 100 + 1:,.0f} times"
    return f"{share:.0f}%" if share >= _WHOLE else f"{float(f'{share:.2g}'):g}%"


def _same_scale(one: Figure, other: Figure) -> bool:
    kinds = {one.kind, other.kind}
    return kinds <= _POINTS or (one.kind == other.kind and (one.unit == other.unit or kinds == {"count"}))


def _distance(one: Figure, other: Figure) -> float:
    return abs((one.value or 0.0) - (other.value or 0.0))


def _least(one: Figure, other: Figure) -> float:
    return min(abs(one.value or 0.0), abs(other.value or 0.0))


def _words(one: Figure, other: Figure, distance: float) -> str:
    if not distance:
        return ""
    if one.kind == "age":
        return _counted(distance, "year")
    if one.kind in _POINTS:
        return _counted(distance, "point")
    if one.kind == "duration":
        return _counted(distance, one.unit or "day")
    if one.kind == "ordinal":
        return ""
    least = _least(one, other)
    share = 100 * distance / least if least else inf
    of_it = f" ({percent(share)})" if share < inf else ""
    scale, name = magnitude(distance)
    symbol = WRITTEN.get(one.unit, "") if one.kind == "money" and one.unit == other.unit else ""
    return f"{symbol}{_number(distance / scale)}{name}{_unit(one, other, distance)} apart{of_it}"


def _unit(one: Figure, other: Figure, distance: float) -> str:
    """The common unit: a currency unchanged, a measure as both write it or in the plural; a count has none."""
    if one.unit != other.unit or not one.unit or one.kind not in {"money", "measure"}:
        return ""
    if one.kind == "money":
        return "" if one.unit in WRITTEN else f" {one.unit}"
    written = {found[0] if (found := _WRITTEN_UNIT.search(figure.text)) else "" for figure in (one, other)}
    if len(written) == 1 and "" not in written and not any(each.endswith("s") for each in written):
        return f" {written.pop()}"
    if distance == 1:
        return f" {one.unit}"
    return f" {plural_of_unit(one.unit)}"


def _number(value: float) -> str:
    return f"{float(f'{value:.6g}'):,g}" if value < 1e6 else f"{value:,.0f}"


def _counted(number: float, noun: str) -> str:
    return f"{_number(number)} {noun}" if number == 1 else f"{_number(number)} {noun}s"


def _days(figures: Sequence[Figure]) -> str:
    """The distance of dates that are known to the day."""
    days = [
        figure.period.start
        for figure in figures
        if figure.kind == "date" and figure.period and figure.period.start and figure.period.start == figure.period.end
    ]
    distance = (max(days) - min(days)).days if len(days) > 1 else 0
    return _counted(distance, "day") if distance else ""
