"""The exchange rates that articles imply when they give one amount in two currencies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tui.figures.figure import Figure, Period
from tui.records import dataclass

_OPEN = frozenset({"more_than", "at_least", "less_than", "at_most"})
_ABOUT = 0.05
"""How far `about` extends, as a share of the value."""


@dataclass(frozen=True, slots=True)
class Rate:
    """The value of one `unit` in `other`, by two figures (their ids) of `document`; `slack` is what rounding hides."""

    document: str
    figures: tuple[str, str]
    unit: str
    other: str
    value: float
    slack: float
    period: Period | None = None

    def fits(self, other: Rate) -> bool:
        """Whether both can be roundings of one rate, or are of different times."""
        distant = abs(self.value - other.value) > (self.slack + other.slack) * (1 + 1e-9)
        return not distant or _separate(self.period, other.period)


def rates(figures: Sequence[Figure]) -> tuple[Rate, ...]:
    """The rate of each amount given in two currencies, in reading order; an amount with an open bound has none."""
    by_id = {figure.id: figure for figure in figures}
    found = []
    for figure in figures:
        other = by_id.get(figure.counterpart)
        if figure.kind != "money" or other is None or figure.span > other.span:
            continue
        if figure.value and other.value and not {figure.bound, other.bound} & _OPEN:
            found.append(_rate(figure, other, figure.value, other.value))
    return tuple(found)


def _rate(figure: Figure, other: Figure, one: float, two: float) -> Rate:
    first, second, low, high = (figure, other, one, two) if one <= two else (other, figure, two, one)
    value = high / low
    hidden = first.precision / low / 2 + second.precision / high / 2
    # If only one of the two is approximate, the other may be the exact amount.
    hidden += _ABOUT if "about" in (figure.bound, other.bound) else 0.0
    period = figure.period or other.period
    return Rate(figure.document, (first.id, second.id), first.unit, second.unit, value, value * hidden, period)


def differing(figures: Sequence[Figure]) -> tuple[tuple[Rate, ...], ...]:
    """For each pair of currencies whose implied rates disagree beyond rounding: the most precise rate of each article.

    The articles are in the order of `figures`.
    """
    pairs: defaultdict[tuple[str, str], dict[str, Rate]] = defaultdict(dict)
    for rate in rates(figures):
        finest = pairs[rate.unit, rate.other]
        known = finest.get(rate.document)
        if known is None or rate.slack < known.slack:
            finest[rate.document] = rate
    return tuple(found for finest in pairs.values() if _differ(found := tuple(finest.values())))


def _differ(found: Sequence[Rate]) -> bool:
    return any(not one.fits(other) for place, one in enumerate(found) for other in found[:place])


def _separate(one: Period | None, other: Period | None) -> bool:
    """Whether both are of known days, and have none in common."""
    days = [(period.start, period.end) for period in (one, other) if period and period.start and period.end]
    return len(days) == 2 and any(late > end for (late, _), (_, end) in (days, days[::-1]))
