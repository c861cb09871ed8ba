"""Which passages are worth holding against each other, found through what they share and not by trying all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tui.claims import quantities
from tui.claims.profiles import Profile

LONGEST = 60
"""A term that stands in more passages than this points to none of them."""
KEPT = 6
"""So many candidates of a passage are kept in each other article."""
LEAST = 2.0
"""Shared weight below this is chance."""


def candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs of positions in `profiles`, of different documents, that share rare terms or figures; sorted."""
    postings: dict[str, list[int]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for term in profile.weights:
            postings[term].append(position)
        for figure in profile.figures:
            key = quantities.key(figure)
            if key:
                postings["= " + key].append(position)
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for term, places in postings.items():
        if not 1 < len(places) <= LONGEST:
            continue
        for n, i in enumerate(places):
            one = profiles[i]
            for j in places[n + 1 :]:
                other = profiles[j]
                if one.passage.document != other.passage.document:
                    weight = 2.0 if term[0] == "=" else (one.weights[term] + other.weights[term]) / 2
                    shared[i, j] += weight
    best: dict[tuple[int, str], list[tuple[float, int, int]]] = defaultdict(list)
    for (i, j), weight in shared.items():
        if weight >= LEAST:
            best[i, profiles[j].passage.document].append((-weight, i, j))
            best[j, profiles[i].passage.document].append((-weight, i, j))
    return sorted({(i, j) for found in best.values() for _, i, j in sorted(found)[:KEPT]})
