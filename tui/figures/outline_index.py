"""The outlines of groups by value, holder, days and article, so that few are looked at for each figure."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterator, Sequence

from tui.figures.outlines import NEAR, Outline

_FINE, _COARSE = 200, 10
"""Classes of values per power of e: fine ones where values must agree, coarse ones where they must only be near."""
_MOST = 200
"""A range over more classes than this is in a class of its own, which is looked at for every value."""
_WIDE = "wide"
_SMALLEST = 1e-3
"""Values nearer to 0 than this are of one class."""


class OutlineIndex:
    """Outlines in the order they were added, and those that a figure may belong to."""

    def __init__(self) -> None:
        self.outlines: list[Outline] = []
        self._places: dict[int, int] = {}
        self._found: defaultdict[Hashable, list[int]] = defaultdict(list)

    def add(self, one: Outline) -> None:
        """Add the outline of a new group."""
        place = self._places[id(one)] = len(self.outlines)
        self.outlines.append(one)
        for number in _classes(one.low, one.high, _FINE):
            self._found["meets", number].append(place)
        share = NEAR / 100
        for number in _classes(one.low - share * abs(one.low), one.high + share * abs(one.high), _COARSE):
            for key in (*one.names, *((one.days,) if one.days else ())):
                self._found["near", key, number].append(place)
        for name in one.names if one.days else ():
            self._found["both", name, one.days].append(place)
        self._say(place, one, one)

    def join(self, one: Outline, other: Outline) -> None:
        """Take the figures of another outline into one of these."""
        one.join(other)
        self._say(self._places[id(one)], one, other)

    def _say(self, place: int, one: Outline, other: Outline) -> None:
        for document, (low, high) in other.said.items():
            for number in _classes(low, high, _FINE):
                self._found["said", document, number].append(place)
            for name in one.names or ("",):
                self._found["any", document, name].append(place)
            self._found["any", document].append(place)

    def possible(self, own: Outline, *, torn: bool) -> Sequence[Outline]:
        """The groups that a figure, alone in `own`, may belong to, in order, and some to which it does not.

        `torn` if an article may contradict itself, so a group may be of its own article whatever the values.
        """
        fine = _classes(own.low, own.high, _FINE)
        if _WIDE in fine:
            return self.outlines
        found: set[int] = set()
        for key in self._keys(own, (*fine, _WIDE), torn=torn):
            found.update(self._found.get(key, ()))
        return [self.outlines[place] for place in sorted(found)]

    @staticmethod
    def _keys(own: Outline, fine: Sequence[Hashable], *, torn: bool) -> Iterator[Hashable]:
        for number in fine:
            yield "meets", number
            for document in own.said:
                yield "said", document, number
        for number in (*_classes(own.low, own.high, _COARSE), _WIDE):
            for key in (*own.names, *((own.days,) if own.days else ())):
                yield "near", key, number
        for name in own.names if own.days else ():
            yield "both", name, own.days
        for document in own.said if torn else ():
            if own.names:
                for name in (*own.names, ""):
                    yield "any", document, name
            else:
                yield "any", document


def _classes(low: float, high: float, fine: int) -> Sequence[Hashable]:
    """The classes of values that a range goes over."""
    if math.isinf(low) or math.isinf(high):
        return (_WIDE,)
    first, last = _class(low, fine), _class(high, fine)
    return range(first, last + 1) if last - first <= _MOST else (_WIDE,)


def _class(value: float, fine: int) -> int:
    size = abs(value)
    if size < _SMALLEST:
        return 0
    number = 1 + int(math.log(size / _SMALLEST) * fine)
    return number if value > 0 else -number
