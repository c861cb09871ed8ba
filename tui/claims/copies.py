"""Copied words: long runs that stand in two passages alike, so that one account is not counted twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from tui.claims.profiles import Part

RUN = 8
"""So many words alike in a row are no chance."""
_DISTINCT = 5
"""A run that says something has so many different words."""
_SHARE = 0.75
"""From this share of the shorter passage on, one is a copy of the other."""


def run(a: Part, b: Part) -> tuple[int, str]:
    """The longest run of words that stands in both, as a count and as written in `a`; case and marks aside.

    One of fewer than `RUN` words is none.
    """
    if _stretches(a.text).isdisjoint(_stretches(b.text)):
        return 0, ""
    one, other = _plain(a.text), _plain(b.text)
    if len(set(one) & set(other)) < _DISTINCT:
        return 0, ""
    found = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    if found.size < RUN:
        return 0, ""
    return found.size, " ".join(a.text.split()[found.a : found.a + found.size])


def copied(a: Part, b: Part, size: int) -> bool:
    """Whether a run of `size` words makes one passage a copy of the other."""
    return size >= RUN and size >= _SHARE * min(len(a.text.split()), len(b.text.split()))


def families(pairs: Sequence[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Positions that are copies of each other, brought together."""
    together: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        joined = together.get(a, {a}) | together.get(b, {b})
        for position in joined:
            together[position] = joined
    return tuple(sorted({tuple(sorted(group)) for group in together.values()}))


@lru_cache(maxsize=50_000)
def _stretches(text: str) -> frozenset[int]:
    """A number for every `RUN` words in a row: where two texts have none in common they share no such run."""
    plain = _plain(text)
    return frozenset(hash(plain[n : n + RUN]) for n in range(len(plain) - RUN + 1))


@lru_cache(maxsize=50_000)
def _plain(text: str) -> tuple[str, ...]:
    return tuple("".join(filter(str.isalnum, word)).casefold() or word for word in text.split())
