"""Two figures in one place of two passages: the same amount in another form or unit, a rounding, or another amount."""

from __future__ import annotations

from typing import NamedTuple

from tui.english import quantities
from tui.english.time_units import LENGTHS
from tui.figures import verdicts
from tui.figures.figure import Figure
from tui.figures.grammar import units
from tui.figures.kinds import KINDS, UNIT_DISTINGUISHES
from tui.figures.outcome import Outcome
from tui.figures.wording import format_written

_SHARES = frozenset({"ratio", "percent"})
_NEAR = 0.02
"""Lengths of time in two units are equal up to this share: two months are 61 days, or 60."""
_CONVERTED = 0.04
"""So are measures in two units: 30 miles are given as 50 km."""
_POINT = 0.5
"""A share of one in three is also given as 33 %."""
_LEAST = ("at_least", "more_than")
_MOST = ("at_most", "less_than")


class Amounts(NamedTuple):
    """The outcome of two figures, its wording, the gap between them in percent, and whether it is certain."""

    outcome: Outcome
    text: str
    gap_percent: float = 0.0
    sure: bool = True


def _vague(x: Figure, y: Figure) -> Amounts | None:
    """Two counts, at least one of them given by a word only: `dozens` and `hundreds`, `dozens` and `300`."""
    if x.kind != "count" or y.kind != "count":
        return None
    a, b = x.text.casefold(), y.text.casefold()
    held = quantities.meet(a, b)
    for word, other in ((a, y), (b, x)):
        if held is None and other.value is not None:
            held = quantities.holds(word, other.value)
    if held is None:
        return None
    return Amounts("compatible" if held else "differs", f"{x.text} and {y.text}")


def judge(x: Figure, y: Figure, *, alike: bool) -> Amounts:
    """The outcome of two figures that correspond; `alike` if the passages around them are the same.

    In similar passages another unit of another amount is a difference, elsewhere it is not comparable. Nothing is
    certain about a figure whose reading is open.
    """
    found = _judged(x, y, alike=alike)
    return found if x.sure and y.sure else found._replace(sure=False)


def _judged(x: Figure, y: Figure, *, alike: bool) -> Amounts:
    vague = _vague(x, y)
    if vague is not None:
        return vague
    forms = _forms(x, y)
    if forms is not None:
        return forms
    if x.kind != y.kind:
        return _other_kind(x, y, alike=alike)
    if x.kind in ("duration", "age") and x.unit != y.unit:
        return _lengths(x, y)
    if x.unit != y.unit and x.kind in UNIT_DISTINGUISHES:
        return _units(x, y, alike=alike)
    found = verdicts.compare(x, y)
    if found.verdict == "compatible":
        return _bounds(x, y, found.text)
    if found.verdict == "not_comparable":
        same = x.text.casefold() == y.text.casefold()
        return Amounts("same", f"{x.text} = {y.text}") if same else Amounts("not_comparable", found.text)
    if found.verdict == "same" and {x.bound, y.bound} & {*_LEAST} and {x.bound, y.bound} & {*_MOST}:
        return Amounts("differs", f"{format_written(x)} and {format_written(y)}")
    return Amounts(found.verdict, found.text, found.gap_percent)


def _bounds(x: Figure, y: Figure, text: str) -> Amounts:
    """Two amounts of which one has an open bound: what both say of one end must be equal, or one was counted later."""
    for ends in (_LEAST, _MOST):
        if x.bound in ends and y.bound in ends and x.value != y.value:
            return Amounts("later", f"{text}; one may have been counted later", _percent(x, y), sure=False)
    open_ends = {x.bound, y.bound}
    if open_ends & {*_LEAST} and open_ends & {*_MOST} and x.value == y.value:
        return Amounts("differs", f"{format_written(x)} and {format_written(y)} agree only at one value", sure=False)
    return Amounts("compatible", text)


def _percent(x: Figure, y: Figure) -> float:
    if x.value is None or y.value is None:
        return 0.0
    least = min(abs(x.value), abs(y.value)) or max(abs(x.value), abs(y.value)) or 1.0
    return abs(x.value - y.value) / least * 100


def _forms(x: Figure, y: Figure) -> Amounts | None:
    """Shares and changes in two forms: `one in five` and 20 %, `doubled` and up 100 %."""
    if y.kind not in KINDS[x.kind].other_forms or x.value is None or y.value is None:
        return None
    kinds = {x.kind, y.kind}
    if kinds == _SHARES:
        one, other = (figure.value * (100 if figure.kind == "ratio" else 1) for figure in (x, y) if figure.value)
        if abs(one - other) <= _POINT:
            return Amounts("same_in_other_form", f"{x.text} is {y.text}")
        return Amounts("differs", f"{x.text} is {one:g}%, not {other:g}%", _gap_percent(one, other))
    if "multiple" in kinds:
        one, other = _grown(x), _grown(y)
        if abs(one - other) <= _POINT:
            return Amounts("same_in_other_form", f"{x.text} is {y.text}")
        return Amounts("differs", f"one grew by {one:g}%, the other by {other:g}%", _gap_percent(one, other))
    return None


def _grown(figure: Figure) -> float:
    """By how many percent something grew that was multiplied, or fell by a share."""
    value = figure.value or 0.0
    if figure.kind == "multiple":
        return (value - 1) * 100 if value >= 1 else (1 - value) * 100
    return value * 100 if figure.kind == "ratio" else value


def _gap_percent(one: float, other: float) -> float:
    least = min(abs(one), abs(other)) or max(abs(one), abs(other)) or 1.0
    return round(abs(one - other) / least * 100, 6)


def _other_kind(x: Figure, y: Figure, *, alike: bool) -> Amounts:
    """Figures of two kinds: two percent are not two points, and nothing else can be compared."""
    if {x.kind, y.kind} == {"percent", "percentage_points"} and (x.value == y.value or alike):
        if {x.unit, y.unit} == {"%", "basis point"}:
            return Amounts("not_comparable", "different kind")
        return Amounts("differs", f"{x.text} and {y.text}: percent versus percentage points", _percent(x, y))
    if x.value == y.value is not None and y.kind in KINDS[x.kind].other_forms:
        return Amounts("same", f"{x.text} = {y.text}")
    return Amounts("not_comparable", "different kind")


def _lengths(x: Figure, y: Figure) -> Amounts:
    """Two lengths of time in two units."""
    one, other = LENGTHS.get(x.unit), LENGTHS.get(y.unit)
    if one is None or other is None or x.value is None or y.value is None:
        return Amounts("not_comparable", "units that do not convert")
    days, rest = x.value * one, y.value * other
    if abs(days - rest) <= _NEAR * max(days, rest):
        return Amounts("same_in_other_form", f"{x.text} are {y.text}")
    if {x.bound, y.bound} & {*_LEAST, *_MOST, "about"} and max(days, rest) <= 1.2 * min(days, rest):
        return Amounts("compatible", f"{format_written(x)} and {format_written(y)} can both be true")
    return Amounts("differs", f"{x.text} are not {y.text}", _gap_percent(days, rest))


def _units(x: Figure, y: Figure, *, alike: bool) -> Amounts:
    """Two amounts or measures in two units: the same in both, the same number of another unit, or not comparable."""
    if x.kind == "measure" and (factor := units.factor(y.unit, x.unit)) is not None:
        if x.value is not None and y.value is not None:
            converted = y.value * factor[0] + factor[1]
            slack = max(
                _CONVERTED * max(abs(converted), abs(x.value)), x.precision / 2, abs(factor[0]) * y.precision / 2
            )
            if abs(converted - x.value) <= slack:
                return Amounts("same_in_other_form", f"{x.text} is {y.text}")
            return Amounts("differs", f"{y.text} is {converted:.4g} {x.unit}", _gap_percent(converted, x.value))
        found = verdicts.compare(x, y)
        return Amounts(found.verdict, found.text, found.gap_percent)
    if x.value == y.value is not None:
        return Amounts("differs", f"{x.text} and {y.text}: different units")
    if alike:
        return Amounts("differs", f"{x.text} and {y.text}: different units", sure=False)
    return Amounts("not_comparable", "different unit")
