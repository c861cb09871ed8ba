"""Articles with nearly the same text, which are versions of one and not separate accounts."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from itertools import combinations
from zlib import crc32

from tui.reading.documents import Document

_RUN = 4
"""The number of consecutive words that are looked up."""
_SHARE = 0.6
"""The least share of the runs of the longer text at which two texts are versions of one (about 85 % of the words)."""
_LEAST = 40
"""A text of fewer words may be the same as another by chance."""
_SAMPLED = 4
"""One run in this many is looked up; which ones depends only on their words."""
_OFTEN = 50
"""A run in more texts than this is boilerplate of their outlet."""
_WORD = re.compile(r"\w+")


def near_copies(documents: Sequence[Document]) -> tuple[tuple[int, ...], ...]:
    """Groups of positions of nearly the same texts, each in order, groups by their first; in linear time."""
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
    """The runs of words of a text; none for a short one."""
    words = [
        word
        for block in document.blocks
        if block.kind != "furniture"
        for word in _WORD.findall(block.span.of(document.text).casefold())
    ]
    if len(words) < _LEAST:
        return frozenset()
    return frozenset(crc32(" ".join(words[n : n + _RUN]).encode()) for n in range(len(words) - _RUN + 1))
