"""Kinds of things: a word that is only more precise than another."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache

from tui.english.keys import keys
from tui.english.tables import entries


def within(a: str, b: str) -> bool:
    """Whether `a` is a kind of `b`, at any remove: a terrier is an animal, an animal is not a terrier."""
    return not above(a).isdisjoint(keys(b)) and keys(a).isdisjoint(keys(b))


@lru_cache(maxsize=20_000)
def above(phrase: str) -> frozenset[str]:
    """The keys of all that a word or phrase is a kind of."""
    table = _generals()
    found: set[str] = set()
    open_ = list(keys(phrase))
    while open_:
        for general in table.get(open_.pop(), ()):
            if general not in found:
                found.add(general)
                open_.append(general)
    return frozenset(found)


@cache
def _generals() -> Mapping[str, tuple[str, ...]]:
    """Key of a kind to those of what it is a kind of, one step up."""
    table: dict[str, tuple[str, ...]] = {}
    for line in entries("kinds.txt"):
        kinds, _, generals = line.partition(" < ")
        found = tuple(generals.split())
        for kind in kinds.split():
            table[kind] = (*table.get(kind, ()), *found)
    return table
