"""Which sentences are worth holding against each other, found through what they share and not by trying all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from tui.claims import quantities
from tui.claims.profiles import Profile

LONGEST = 80
"""A term that stands in more sentences than this points to none of them."""
KEPT = 5
"""So many candidates of a sentence are kept in each other article."""
LEAST = 2.5
"""Shared weight below this is chance."""
_FIGURE = 2.0
"""What a shared figure that tells all adds to the shared weight."""


def candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs of positions in `profiles`, the smaller first, of different articles, that share rare terms or figures."""
    shared: dict[tuple[int, int], float] = defaultdict(float)
    for places, weights in _postings(profiles):
        for n, i in enumerate(places):
            document = profiles[i].document
            for m in range(n + 1, len(places)):
                j = places[m]
                if profiles[j].document != document:
                    shared[i, j] += weights[n] + weights[m]
    best: dict[tuple[int, str], list[tuple[float, int, int]]] = defaultdict(list)
    for (i, j), weight in shared.items():
        if weight >= 2 * LEAST:
            best[i, profiles[j].document].append((-weight, i, j))
            best[j, profiles[i].document].append((-weight, i, j))
    return sorted({(i, j) for found in best.values() for _, i, j in sorted(found)[:KEPT]})


def _postings(profiles: Sequence[Profile]) -> list[tuple[list[int], list[float]]]:
    """For each term and figure, the sentences that hold it and its weight in each; the commonest left out."""
    places: dict[str, list[int]] = defaultdict(list)
    weights: dict[str, list[float]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for term, weight in profile.weights.items():
            places[term].append(position)
            weights[term].append(weight)
        for key, figure in profile.keys.items():
            places["= " + key].append(position)
            weights["= " + key].append(_FIGURE * quantities.telling(figure))
    return [(places[term], weights[term]) for term in places if 1 < len(places[term]) <= LONGEST]
