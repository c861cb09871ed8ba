"""Words that can stand for each other in a news sentence without changing a fact that can be checked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import product

from tui.english.keys import compared, keys
from tui.english.tables import entries


def alike(a: str, b: str) -> bool:
    """Whether two words or short phrases in lower case are one word in two forms, or are in one set of synonyms."""
    if not keys(a).isdisjoint(keys(b)) or not _sets_of(a).isdisjoint(_sets_of(b)) or _paired(a, b):
        return True
    (step, one), (other_step, other) = compared(a), compared(b)
    return bool(step) and step == other_step and alike(one, other)


def _paired(a: str, b: str) -> bool:
    pairs = _pairs()
    return any(f"{one} {other}" in pairs or f"{other} {one}" in pairs for one, other in product(keys(a), keys(b)))


@lru_cache(maxsize=50_000)
def _sets_of(phrase: str) -> frozenset[int]:
    table = _sets()
    return frozenset(number for key in keys(phrase) for number in table.get(key, ()))


@cache
def _pairs() -> frozenset[str]:
    """The sets as they are written: most are of two, and are looked up whole, since that takes no time to prepare."""
    return frozenset(entries("synonyms.txt"))


@cache
def _sets() -> Mapping[str, list[int]]:
    """Key to numbers of its sets, for the sets of more than two."""
    table: dict[str, list[int]] = defaultdict(list)
    for number, line in enumerate(_pairs()):
        if line.count(" ") > 1:
            for key in line.split():
                table[key].append(number)
    return dict(table)
