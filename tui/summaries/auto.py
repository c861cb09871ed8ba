"""crossread's own method: sentences close to the rest of the article, each adding something to those before it."""

from __future__ import annotations

import re
from collections import Counter
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

import numpy as np

from tui.summaries.rankers.overlap import BLOCK, Postings, Vector

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from tui.summaries.candidates import Candidate

# The weights are in standard deviations of the closeness, and were chosen on news articles with extractive references.
# Weights chosen on one half of them score 0.002 less on the other half than these do, so they are not overfitted.
# The references include the opening less often (0.003 ROUGE-1 more without FIRST), but readers miss it if it is absent.
FIRST = 2.0
"""The bonus of the first sentence: in news it says what the article is about, and the rest depends on it."""
EARLY = 0.2
"""The bonus of an early sentence; it falls by two thirds every `FADES` sentences."""
FADES = 4.0
OPEN = 0.2
"""The penalty for a sentence that begins by referring back: alone it may not be understood."""
QUOTED = 0.5
"""The penalty for a sentence that is only a quotation: its speaker is named elsewhere."""
ALIKE = 0.5
"""The penalty for a sentence that shares all its words with a chosen one; proportional if it shares fewer."""
COPY = 0.8
"""A sentence is a copy if this share of it, or of a chosen one, is in both; copies come after all others."""
_COPIED = 100.0
"""The penalty for a copy: more than any sentence scores."""

_POINTING_BACK = re.compile(
    r"\W*(?:and|but|or|so|yet|also|both|however|instead|meanwhile|such|then|this|that|these|those"
    r"|he|she|it|they|his|her|its|their)\b",
    re.IGNORECASE,
)

_QUOTATION = re.compile(r"""\W*?["“][^"“”]*+["”]?+\W*+$""")
"""A sentence within quotation marks, or one that opens them and does not close them."""


def score(sentences: Sequence[Candidate]) -> Iterator[tuple[int, float]]:
    """The places of `sentences` in the order they join a summary, each with its score when it joins.

    Closeness is the sum over all other sentences of the content words in common, divided by the mean number of content
    words of the two; redundancy is subtracted (maximal marginal relevance, Carbonell and Goldstein 1998).
    """
    counts = [Counter([word.text.casefold() for word in s.words if not word.common]) for s in sentences]
    postings = Postings(counts)
    worth = _standard(_closeness(postings))
    worth[0] += FIRST
    worth += EARLY * np.exp(-np.arange(len(worth)) / FADES)
    worth -= OPEN * np.array([bool(_POINTING_BACK.match(s.text)) for s in sentences])
    worth -= QUOTED * np.array([bool(_QUOTATION.match(s.text)) for s in sentences])
    return _selected(worth, postings)


def _closeness(postings: Postings) -> Vector:
    """Sums of similarities without comparing any pair: sentences of equal length are processed together, by term."""
    places, size = postings.places, postings.size
    lengths = np.bincount(places, postings.weights, minlength=size)
    kinds, kind = np.unique(lengths, return_inverse=True)
    cells = postings.terms * len(kinds) + kind[places]
    by_kind = np.bincount(cells, postings.weights, minlength=len(postings.numbers) * len(kinds)).astype(np.float64)
    by_kind = by_kind.reshape(-1, len(kinds))
    itself = np.bincount(places, postings.weights**2, minlength=size) / np.maximum(lengths, 1.0)
    sums = np.empty(size)
    for start in range(0, size, BLOCK):
        rows = slice(start, min(start + BLOCK, size))
        shared = postings.totals(rows, by_kind)
        sums[rows] = 2.0 * np.vecdot(shared, 1.0 / np.maximum(lengths[rows, np.newaxis] + kinds, 1.0))
    return sums - itself


def _standard(values: Vector) -> Vector:
    """The values as distances from their mean, in standard deviations, rounded to remove floating-point noise."""
    spread = float(values.std())
    standard: Vector = np.round((values - values.mean()) / spread, 9) if spread > 1e-12 else np.zeros(len(values))
    return standard


def _selected(worth: Vector, postings: Postings) -> Iterator[tuple[int, float]]:
    """The sentences in the order of selection, best first; similarity to those already selected is penalised."""
    sizes = np.diff(postings.starts).astype(np.float64)
    loss = np.zeros(len(worth))
    # A sentence's value only falls, so an old value is an upper bound; only the highest bound is computed again.
    bounds = [(-value, place) for place, value in enumerate(worth.tolist())]
    heapify(bounds)
    while bounds:
        bound, place = heappop(bounds)
        value = float(worth[place] - loss[place])
        if value < -bound:
            heappush(bounds, (-value, place))
            continue
        yield place, value
        others, shared = np.unique(postings.spread(postings.row(place)[0])[0], return_counts=True)
        alike = 2.0 * shared / (sizes[others] + sizes[place])
        copied = shared >= COPY * np.minimum(sizes[others], sizes[place])
        loss[others] = np.maximum(loss[others], ALIKE * alike + _COPIED * copied)
