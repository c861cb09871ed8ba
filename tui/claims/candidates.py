"""Candidate pairs of sentences, found through what they share instead of by trying all pairs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING, Any

from tui.claims import quantities
from tui.claims.profiles import Profile

if TYPE_CHECKING:
    import numpy as np

    Ints = np.ndarray[Any, np.dtype[np.int64]]
    Floats = np.ndarray[Any, np.dtype[np.float64]]

LONGEST = 80
"""A term in more sentences than this points to none of them by itself."""
WINDOW = 12
"""Two such terms together point to this many sentences further on."""
PER_ARTICLE = 4
"""Candidates of a sentence in each other article."""
MOST, FEWEST = 40, 5
"""Candidates of a sentence in all; the more articles there are, the fewer, down to the second number, since a sentence
that many articles share is found again through the remaining ones."""
_FEW = 10
"""Up to this many articles, all candidates are used."""
LEAST = 2.5
"""Less shared weight than this is chance."""
_FIGURE = 2.0
"""What a shared figure of full significance adds to the shared weight."""


def candidates(profiles: Sequence[Profile]) -> list[tuple[int, int]]:
    """Pairs of positions in `profiles`, the smaller first, of different articles, that share rare terms or figures.

    A term that many sentences have counts only together with another, and then only for the sentences next in order, so
    that the work grows with the text and not with its square.
    """
    import numpy as np  # noqa: PLC0415 - slow to load, and only a comparison needs it

    numbers: dict[str, int] = {}
    articles = np.array([numbers.setdefault(profile.document, len(numbers)) for profile in profiles], np.int64)
    one, other, weight = _shared(_postings(profiles), articles)
    retained = weight >= 2 * LEAST
    one, other, weight = one[retained], other[retained], weight[retained]
    # Each pair twice, once as a candidate of either sentence, the later one first: so those of each are in order.
    pair = np.tile(np.arange(len(one)), 2)
    of, article = np.concatenate((other, one)), np.concatenate((articles[one], articles[other]))
    rank = -np.tile(weight, 2)
    near = _firsts(of * len(numbers) + article, rank, PER_ARTICLE)
    most = max(FEWEST, min(MOST, MOST * _FEW // max(len(numbers), 1)))
    near = near[_firsts(of[near], rank[near], most)]
    retained = np.zeros(len(one), bool)
    retained[pair[near]] = True
    chosen = np.flatnonzero(retained)
    return list(zip(one[chosen].tolist(), other[chosen].tolist(), strict=True))


def _firsts(groups: Ints, ranks: Floats, count: int) -> Ints:
    """The places, in order, of the `count` lowest of each group; of equals the first."""
    import numpy as np  # noqa: PLC0415 - as above

    order: Ints = np.lexsort((ranks, groups))
    places = np.arange(len(order))
    begins = np.ones(len(order), bool)
    begins[1:] = groups[order][1:] != groups[order][:-1]
    return np.sort(order[places - np.maximum.accumulate(np.where(begins, places, 0)) < count])


_Posting = tuple[list[int], list[float], int]
"""The sentences that have a term, its weight in each, and how many sentences further on it points."""


def _shared(postings: Sequence[_Posting], articles: Ints) -> tuple[Ints, Ints, Floats]:
    """The pairs that some posting brings together, in order, each with the weight of all they share."""
    import numpy as np  # noqa: PLC0415 - as above

    sizes = [len(places) for places, _, _ in postings]
    posting = np.repeat(np.arange(len(postings)), sizes)
    reach = np.repeat(np.array([reach for _, _, reach in postings], np.int64), sizes)
    places = np.array([place for places, _, _ in postings for place in places], np.int64)
    weights = np.array([weight for _, weights, _ in postings for weight in weights], np.float64)
    pairs, shares = [np.zeros(0, np.int64)], [np.zeros(0)]
    for step in range(
        1, max((min(size, reach + 1) for size, (_, _, reach) in zip(sizes, postings, strict=True)), default=0)
    ):
        near = np.flatnonzero((posting[step:] == posting[:-step]) & (reach[:-step] >= step))
        near = near[articles[places[near]] != articles[places[near + step]]]
        pairs.append(places[near] * len(articles) + places[near + step])
        shares.append(weights[near] + weights[near + step])
    found, number = np.unique(np.concatenate(pairs), return_inverse=True)
    # Rounded, so the order of addition makes no difference.
    sums: Floats = np.bincount(number, np.concatenate(shares), len(found)).astype(np.float64).round(9)
    return found // max(len(articles), 1), found % max(len(articles), 1), sums


def _postings(profiles: Sequence[Profile]) -> list[_Posting]:
    """For each rarer term and figure, and for each pair of commoner terms, the sentences that have them."""
    places: dict[str, list[int]] = defaultdict(list)
    weights: dict[str, list[float]] = defaultdict(list)
    for position, profile in enumerate(profiles):
        for term, weight in profile.weights.items():
            places[term].append(position)
            weights[term].append(weight)
        for key, figure in profile.keys.items():
            places["= " + key].append(position)
            weights["= " + key].append(_FIGURE * quantities.significance(figure))
    short = [(held, weights[term], len(held)) for term, held in places.items() if 1 < len(held) <= LONGEST]
    long = frozenset(term for term, held in places.items() if len(held) > LONGEST and term[0] != "=")
    return short + [(*posting, WINDOW) for posting in _term_pairs(profiles, long)]


def _term_pairs(profiles: Sequence[Profile], long: frozenset[str]) -> list[tuple[list[int], list[float]]]:
    """For each pair of the heaviest common terms of a sentence, the sentences that have both."""
    found: dict[tuple[str, str], tuple[list[int], list[float]]] = {}
    for position, profile in enumerate(profiles):
        heavy = sorted(profile.weights.keys() & long, key=lambda term: (-profile.weights[term], term))[:_HEAVY]
        for one, other in combinations(sorted(heavy), 2):
            places, weights = found.setdefault((one, other), ([], []))
            places.append(position)
            weights.append(profile.weights[one] + profile.weights[other])
    return [posting for posting in found.values() if len(posting[0]) > 1]


_HEAVY = 5
