"""Which sentences are worth holding against each other, found through what they share and not by trying all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations

from tui.claims import quantities
from tui.claims.profiles import Profile

LONGEST = 80
"""A term that stands in more sentences than this points to none of them by itself."""
WINDOW = 12
"""So many sentences further on two such terms together point to."""
KEPT = 4
"""So many candidates of a sentence are kept in each other article."""
MOST = 40
"""So many candidates of a sentence are kept in all, down to a quarter of it the more articles there are, since a
sentence that many articles say is found again through those that are left."""
_FEW = 10
"""Up to so many articles, all of them are kept."""
LEAST = 2.5
"""Shared weight below this is chance."""
_FIGURE = 2.0
"""What a shared figure that tells all adds to the shared weight."""


def candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs of positions in `profiles`, the smaller first, of different articles, that share rare terms or figures.

    A term that many sentences hold points only together with another, and then only to the sentences next in order,
    so that the work grows with the text and not with its square.
    """
    shared: dict[tuple[int, int], float] = defaultdict(float)
    short, long = _postings(profiles)
    for places, weights in short:
        _pair_up(profiles, places, weights, len(places), shared)
    for places, weights in _twofold(profiles, long):
        _pair_up(profiles, places, weights, WINDOW, shared)
    best: dict[tuple[int, str], list[tuple[float, int, int]]] = defaultdict(list)
    for (i, j), weight in shared.items():
        if weight >= 2 * LEAST:
            best[i, profiles[j].document].append((-weight, i, j))
            best[j, profiles[i].document].append((-weight, i, j))
    kept: dict[int, list[tuple[float, int, int]]] = defaultdict(list)
    for (position, _), found in best.items():
        kept[position].extend(sorted(found)[:KEPT])
    articles = len({profile.document for profile in profiles})
    most = max(MOST // 4, min(MOST, MOST * _FEW // max(articles, 1)))
    return sorted({(i, j) for found in kept.values() for _, i, j in sorted(found)[:most]})


def _pair_up(
    profiles: Sequence[Profile],
    places: Sequence[int],
    weights: Sequence[float],
    reach: int,
    shared: dict[tuple[int, int], float],
) -> None:
    for n, i in enumerate(places):
        document = profiles[i].document
        for m in range(n + 1, min(len(places), n + 1 + reach)):
            j = places[m]
            if profiles[j].document != document:
                shared[i, j] += weights[n] + weights[m]


Posting = tuple[list[int], list[float]]


def _postings(profiles: Sequence[Profile]) -> tuple[list[Posting], frozenset[str]]:
    """For each rarer term and figure, the sentences that hold it and its weight in each; and the terms of many."""
    places: dict[str, list[int]] = defaultdict(list)
    weights: dict[str, list[float]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for term, weight in profile.weights.items():
            places[term].append(position)
            weights[term].append(weight)
        for key, figure in profile.keys.items():
            places["= " + key].append(position)
            weights["= " + key].append(_FIGURE * quantities.telling(figure))
    short = [(places[term], weights[term]) for term in places if 1 < len(places[term]) <= LONGEST]
    return short, frozenset(term for term in places if len(places[term]) > LONGEST and term[0] != "=")


def _twofold(profiles: Sequence[Profile], long: frozenset[str]) -> list[Posting]:
    """For each two of the weightiest common terms of a sentence, the sentences that hold both."""
    found: dict[tuple[str, str], Posting] = {}
    for position, profile in enumerate(profiles):
        heavy = sorted(profile.weights.keys() & long, key=lambda term: (-profile.weights[term], term))[:_HEAVY]
        for one, other in combinations(sorted(heavy), 2):
            places, weights = found.setdefault((one, other), ([], []))
            places.append(position)
            weights.append(profile.weights[one] + profile.weights[other])
    return [posting for posting in found.values() if len(posting[0]) > 1]


_HEAVY = 5
