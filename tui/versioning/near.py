"""Which articles are nearly the same text, so that they are versions of one and no accounts of their own."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from zlib import crc32

from tui.reading.documents import Document

_RUN = 4
"""Words in a row that are looked up."""
_SHARE = 0.6
"""From this share of the runs of the longer text on, two texts are versions of one (about 85 % of their words)."""
_LEAST = 40
"""A text of fewer words says the same as another by chance."""
_SAMPLED = 4
"""One run in so many is looked up; which ones depends on their words only."""
_OFTEN = 50
"""A run that more texts than this have is of their outlet."""
_WORD = re.compile(r"\w+")


def near_copies(documents: Sequence[Document]) -> tuple[tuple[int, ...], ...]:
    """The positions of texts that are nearly the same, each group in order, groups by their first; grows linearly."""
    runs = [_runs(document) for document in documents]
    holders: dict[int, list[int]] = defaultdict(list)
    for place, found in enumerate(runs):
        for run in found:
            if not run % _SAMPLED:
                holders[run].append(place)
    shared: Counter[tuple[int, int]] = Counter()
    for places in holders.values():
        if 1 < len(places) <= _OFTEN:
            shared.update(combinations(places, 2))
    first = list(range(len(documents)))
    for one, other in sorted(shared):
        if first[one] != first[other] and _near(runs[one], runs[other]):
            first = [first[one] if each == first[other] else each for each in first]
    groups: dict[int, list[int]] = defaultdict(list)
    for place, group in enumerate(first):
        groups[group].append(place)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _near(one: frozenset[int], other: frozenset[int]) -> bool:
    return len(one & other) >= _SHARE * max(len(one), len(other))


def _runs(document: Document) -> frozenset[int]:
    """The runs of words of a text; none of a short one."""
    words = [
        word
        for block in document.blocks
        if block.kind != "furniture"
        for word in _WORD.findall(block.span.of(document.text).casefold())
    ]
    if len(words) < _LEAST:
        return frozenset()
    return frozenset(crc32(" ".join(words[n : n + _RUN]).encode()) for n in range(len(words) - _RUN + 1))
