"""Two figures compared with each other by a stated rule."""

from __future__ import annotations

import math
from typing import Literal, get_args

from tui.english.finance import LOSSES
from tui.figures import sameness
from tui.figures.figure import Figure
from tui.figures.grammar import units
from tui.figures.kinds import CHANGES, KINDS, UNIT_IS_NOUN, kinds_where
from tui.figures.sameness import Likeness
from tui.figures.wording import format_written
from tui.records import dataclass

Verdict = Literal["same", "rounding", "compatible", "differs", "not_comparable"]
"""From those that fit best to those that cannot be compared with each other."""
AGREEING: frozenset[Verdict] = frozenset({"same", "rounding", "compatible"})
"""Verdicts under which both figures can be true."""
CLOSENESS: dict[Verdict, int] = {verdict: rank for rank, verdict in enumerate(get_args(Verdict))}
"""How well two figures fit each other; the best is 0."""
_EXACT = 1e-9
"""Values closer than this, as a share of the larger, are equal."""
_LARGE = 1e9
"""From here on a gap is written in whole units."""
_MANY = 1000.0
"""From here on a percentage is written without decimals."""
_CONVERTED = kinds_where(lambda rules: rules.unit_converts)
_ABOUT = 0.04
"""How far `about` and `nearly` extend at least, as a share of the value."""
_ROUND = 0.1
"""How far they extend at most, for a round number that says little: `about 2,000`."""
_CONVERSION = 0.04
"""How far a value converted from another unit may be off at most, as a share: 30 miles are given as 50 km."""
_DIGITS = 1000
"""Nobody who says `about` looks at more digits than this number has."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on two figures and the rule it is based on.

    `gap` is the distance in units of the first figure, `gap_percent` in percent of the smaller value; 0 if they agree.
    `against` says what prevents a comparison: `kind`, `unit`, `measure`, `holder`, `period`, `scope`. `sure` is false
    if measure, holder or period of either is not known, so they may not be of one thing; `unknown` names those.
    """

    verdict: Verdict
    text: str
    gap_percent: float = 0.0
    gap: float = 0.0
    against: tuple[str, ...] = ()
    sure: bool = True
    unknown: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Range:
    """What a figure leaves open: from `low` to `high`, either unbounded; `slack` is what its rounding may hide."""

    low: float
    high: float
    slack: float
    bounded: bool


def judge(a: Figure, b: Figure) -> Judgement:
    """How `a` and `b` relate as figures: kinds and units first, then what they measure, then their values."""
    against = _against(a, b)
    likeness = {part: _likeness(part, a, b) for part in ("measure", "holder", "period", "scope")}
    against += tuple(part for part, how in likeness.items() if how == "different")
    unknown = tuple(part for part, how in likeness.items() if how == "unknown")
    open_reading = not (a.sure and b.sure)
    if against:
        return Judgement(
            "not_comparable", "different " + ", ".join(against), against=against, sure=not unknown, unknown=unknown
        )
    values = compare(a, b)
    doubt = f"; may not be the same thing ({_listed(unknown)} unclear)" if unknown else ""
    sure = not unknown and not open_reading
    return Judgement(values.verdict, values.text + doubt, values.gap_percent, values.gap, sure=sure, unknown=unknown)


def _listed(parts: tuple[str, ...]) -> str:
    """`measure, holder and period`."""
    return " and ".join(part for part in (", ".join(parts[:-1]), parts[-1]) if part)


def _against(a: Figure, b: Figure) -> tuple[str, ...]:
    if a.kind != b.kind:
        return ("kind",)
    if a.unit == b.unit or {a.unit, b.unit} <= {"pp", "basis point"}:
        return ()
    if KINDS[a.kind].unit_converts and units.factor(b.unit, a.unit) is not None:
        return ()
    if a.kind in UNIT_IS_NOUN and (not a.unit or not b.unit or sameness.alike_nouns(a.unit, b.unit)):
        return ()
    return ("unit",)


def _likeness(part: str, a: Figure, b: Figure) -> Likeness:
    if part == "measure":
        return sameness.measures(a, b)
    if part == "holder":
        return sameness.holders(a.holder, b.holder)
    if part == "period":
        return sameness.periods(a.period, b.period)
    return sameness.scopes(a, b)


def compare(a: Figure, b: Figure) -> Judgement:
    """The verdict on the values alone, assuming that they are of one thing in units that convert."""
    if a.kind == "date":
        return _dates(a, b)
    rough = a.kind == "measure" and a.unit != b.unit
    one, other = (_range(figure, a.unit, rough=rough) for figure in (a, b))
    if one is None or other is None:
        return Judgement("not_comparable", "value unknown", against=("kind",))
    if {a.change, b.change} == {"up", "down"} and a.kind in CHANGES:
        opposite = f"one goes {a.change}, the other {b.change}"
        return Judgement("differs", opposite, _percent(one.low, other.low), abs(one.low + other.low))
    if not one.bounded and not other.bounded:
        return _plain_values(a, b, one, other)
    return _bounded(a, b, one, other)


def reach(figure: Figure) -> tuple[float, float]:
    """The range of values it leaves open, in its own unit: figures that agree with it have a range that overlaps."""
    one = _range(figure, figure.unit, rough=False)
    infinite = float("inf")
    return (one.low - one.slack, one.high + one.slack) if one else (-infinite, infinite)


def _plain_values(a: Figure, b: Figure, one: _Range, other: _Range) -> Judgement:
    x, y = one.low, other.low
    if _close(x, y):
        return Judgement("same", f"{a.text} = {b.text}")
    if _close(x, -y) and (_is_loss(a) or _is_loss(b)):
        return Judgement("same", f"{a.text} = {b.text}, a loss written with and without a minus sign")
    rough, fine = (a, b) if one.slack >= other.slack else (b, a)
    slack = max(one.slack, other.slack)
    if abs(x - y) <= slack * (1 + 1e-9):
        return Judgement("rounding", f"{fine.text} rounds to {rough.text}")
    return _differing(x, y)


def _is_loss(figure: Figure) -> bool:
    """Whether its measure already says that it is below zero: a loss of -$4m is one of $4m."""
    return not LOSSES.isdisjoint(figure.measure.casefold().split())


def _bounded(a: Figure, b: Figure, one: _Range, other: _Range) -> Judgement:
    bounds = {a.bound, b.bound}
    if _close(one.low, other.low) and _close(one.high, other.high) and a.bound == b.bound:
        return Judgement("same", f"{format_written(a)} = {format_written(b)}")
    if a.value is not None and b.value is not None and "about" in bounds and bounds <= {"about", None}:
        rough, fine = (a, b) if a.bound == "about" else (b, a)
        if abs(_value(one) - _value(other)) <= max(one.slack, other.slack):
            return Judgement("rounding", f"{fine.text} rounds to {format_written(rough)}")
        return _differing(_value(one), _value(other))
    low, high = max(one.low, other.low), min(one.high, other.high)
    slack = min(one.slack, other.slack)
    if low <= high + slack:
        return Judgement("compatible", f"{format_written(a)} and {format_written(b)} can both be true")
    nearest = (one.high, other.low) if one.high < other.low else (one.low, other.high)
    return _differing(*nearest)


def _value(one: _Range) -> float:
    return (one.low + one.high) / 2


def _differing(x: float, y: float) -> Judgement:
    percent = _percent(x, y)
    distance = abs(x - y)
    units = f"{distance:,.0f}" if distance >= _LARGE else f"{distance:,.10g}"
    share = f"{percent:,.0f}" if percent >= _MANY else f"{percent:.3g}"
    return Judgement("differs", f"{units} apart ({share}%)", percent, distance)


def _percent(x: float, y: float) -> float:
    base = min(abs(x), abs(y)) or max(abs(x), abs(y))
    return abs(x - y) / base * 100 if base else 0.0


def _close(x: float, y: float) -> bool:
    return x == y or abs(x - y) <= _EXACT * max(abs(x), abs(y))


def _range(figure: Figure, unit: str, *, rough: bool) -> _Range | None:
    """The figure as a range in `unit`; `rough` if one of two was converted, and round numbers are not exact."""
    values = [value for value in (figure.value, figure.low, figure.high) if value is not None]
    if not values:
        return None
    precision = figure.precision
    if rough:
        precision = max(precision, 2 * _digit(min(values), _CONVERSION))
    if figure.unit != unit and figure.kind in _CONVERTED:
        values, precision = _converted(values, precision, figure.unit, unit)
    low, high = min(values), max(values)
    slack = _slack(figure, low, precision)
    infinite = float("inf")
    if figure.bound in ("more_than", "at_least"):
        return _Range(low, infinite, slack, bounded=True)
    if figure.bound in ("less_than", "at_most"):
        return _Range(-infinite if low <= 0 else 0.0, high, slack, bounded=True)
    if figure.bound == "about" and figure.value is not None:
        return _Range(low, high, max(slack, _about(low)), bounded=True)
    return _Range(low, high, slack, bounded=figure.value is None)


def _about(value: float) -> float:
    """How far `about` extends: 22 million less far than 20."""
    return min(max(_digit(value, _ROUND), abs(value) * _ABOUT), abs(value) * _ROUND)


def _digit(value: float, most: float) -> float:
    """Half of the last digit of a value that is not a zero, at most a share of it."""
    size = abs(value)
    unit = 10.0 ** math.floor(math.log10(size)) if size else 0.0
    while unit and size / unit < _DIGITS and not _close(size / unit, round(size / unit)):
        unit /= 10
    return min(unit / 2, size * most)


def _converted(values: list[float], precision: float, unit: str, other: str) -> tuple[list[float], float]:
    if {unit, other} == {"pp", "basis point"}:
        by = 0.01 if unit == "basis point" else 100.0
        return [value * by for value in values], precision * by
    factor = units.factor(unit, other)
    if factor is None:
        return values, precision
    return [value * factor[0] + factor[1] for value in values], precision * abs(factor[0])


def _slack(figure: Figure, value: float, precision: float) -> float:
    """Half the value of the last significant digit: 280.1 billion hides 50 million, 3,200 hides 50."""
    half = precision / 2
    rounding = KINDS[figure.kind].rounding
    if rounding != "zeros" or value == 0:
        return half if rounding != "none" else 0.0
    if figure.kind == "count" and precision <= 1:
        half = 0.0
    whole = abs(value) / precision if precision else 0.0
    zeros = 0
    while whole >= 1000 and abs(whole - round(whole)) < 1e-6 and round(whole) % 10 == 0:
        whole, zeros = whole / 10, zeros + 1
    return max(half, min(precision * 10**zeros / 2, abs(value) * 0.02)) if zeros > 1 else half


def _dates(a: Figure, b: Figure) -> Judgement:
    """Two dates are the same, one within the other, or days apart."""
    p, q = a.period, b.period
    if not (p and q and p.start and p.end and q.start and q.end):
        return Judgement("not_comparable", "date unknown", against=("period",))
    if (p.start, p.end) == (q.start, q.end):
        return Judgement("same", f"{a.text} = {b.text}")
    if (p.start <= q.start and q.end <= p.end) or (q.start <= p.start and p.end <= q.end):
        return Judgement("compatible", f"{a.text} and {b.text}: one is within the other")
    days = (q.start - p.end).days if p.end < q.start else (p.start - q.end).days
    return Judgement("differs", f"{max(days, 1)} days apart", 0.0, float(max(days, 1)))
