"""A claim's name in a few words taken from its texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tui.claims.profiles import Profile

_WORDS = 4
_LONGEST = 48


def label(profiles: Sequence[Profile]) -> str:
    """What a figure of the claim measures and when, or its most telling terms in the order of the text."""
    for profile in profiles:
        for figure in profile.figures:
            if figure.measure and figure.kind != "date":
                period = figure.period.text if figure.period else ""
                return _short(" · ".join(part for part in (figure.measure, figure.holder, period) if part))
    return _short(_terms(profiles))


def _terms(profiles: Sequence[Profile]) -> str:
    weight: Counter[str] = Counter()
    for profile in profiles:
        weight.update(profile.weights)
    first = profiles[0]
    best = sorted(first.weights, key=lambda term: (-weight[term], term))[:_WORDS]
    order = {term: place for place, term in enumerate(reversed(list(first.words)))}
    return " ".join(first.words[term] for term in sorted(best, key=lambda t: order[t])) or first.text


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
