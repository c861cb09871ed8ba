"""Words that exclude each other: where two accounts differ by them, both cannot be true."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Literal, NamedTuple, get_args

from tui.english.dimensions import Dimension
from tui.english.keys import compared, keys
from tui.english.kinds import above, within
from tui.english.polarity import denies
from tui.english.tables import entries

_DIMENSIONS: dict[str, Dimension] = {name: name for name in get_args(Dimension)}
_THINGS = frozenset(
    {"animal", "vehicle", "weapon", "substance", "crop", "metal", "disease", "sport", "instrument", "weather"}
)
"""Dimensions in which a kind excludes what its general excludes: a terrier is not a cat, since a dog is not one."""


class _Place(NamedTuple):
    line: int
    side: int
    dimension: Dimension
    head: str = ""


def opposed(a: str, b: str) -> Dimension | Literal["polarity", ""]:
    """The name of the dimension on which two words or short phrases in lower case exclude each other, or nothing."""
    if not keys(a).isdisjoint(keys(b)) or within(a, b) or within(b, a):
        return ""
    direct = _opposed(_places(a), _places(b))
    if direct:
        return direct
    if any(denies(one, other) or denies(other, one) for one in keys(a) for other in keys(b)):
        return "polarity"
    (step, one), (other_step, other) = compared(a), compared(b)
    if step and step == other_step:
        return opposed(one, other)
    return _opposed(_kinds(a), _kinds(b))


def sides(phrase: str) -> tuple[tuple[Dimension, str], ...]:
    """Where a word or short phrase in lower case is: each dimension with the first word of its side, in order.

    A particle makes another word of a verb (`cut off`): a phrase of two words is looked up where some side has one that
    ends alike.
    """
    head, _, last = phrase.rpartition(" ")
    if head and last not in particles():
        return ()
    return tuple((place.dimension, place.head) for place in _places(phrase))


@cache
def particles() -> frozenset[str]:
    """The last words of all phrases of two words."""
    return frozenset(key.partition("_")[2] for key in _table() if key.count("_") == 1)


def _opposed(mine: tuple[_Place, ...], theirs: tuple[_Place, ...]) -> Dimension | Literal[""]:
    """The dimension of a line that has the words on two sides; the first of the file, where there are more."""
    sides = {(place.line, place.side) for place in mine}
    found = {place.line for place in mine}
    for place in theirs:
        if place.line in found and (place.line, place.side) not in sides:
            return place.dimension
    return ""


@lru_cache(maxsize=20_000)
def _places(phrase: str) -> tuple[_Place, ...]:
    return _position(keys(phrase))


@lru_cache(maxsize=20_000)
def _kinds(phrase: str) -> tuple[_Place, ...]:
    """Where a word that means a thing is, or what it is a kind of."""
    return tuple(place for place in _position(keys(phrase) | above(phrase)) if place.dimension in _THINGS)


def _position(found: frozenset[str]) -> tuple[_Place, ...]:
    table = _table()
    return tuple(sorted(place for key in found for place in table.get(key, ())))


def lines_of(found: frozenset[str]) -> frozenset[int]:
    """The numbers of the lines of opposites that hold any of these keys."""
    table = _table()
    return frozenset(place.line for key in found for place in table.get(key, ()))


@cache
def _table() -> Mapping[str, tuple[_Place, ...]]:
    """Key to where it is: on which side of which lines."""
    table: dict[str, tuple[_Place, ...]] = {}
    for number, line in enumerate(entries("opposites.txt")):
        dimension, _, sides = line.partition(": ")
        for side, members in enumerate(sides.split(" | ")):
            found = members.split()
            place = _Place(number, side, _DIMENSIONS[dimension], found[0])
            for key in found:
                table[key] = (*table.get(key, ()), place)
    return table
