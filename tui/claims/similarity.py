"""How much two sentences resemble each other: features, their weights, and the score the weights add up to."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass

from tui.claims import quantities
from tui.claims.profiles import Profile

# Fitted by logistic regression (L2 0.1) on three sorts of labelled pairs at equal weight: sentences of news stories
# that tell the same event, propositions of several accounts of one story, and paraphrases that hold figures.
BIAS = -4.36
WEIGHTS: Mapping[str, float] = {
    "overlap": 0.79,
    "mass": 0.81,
    "wording": 2.55,
    "spelling": 0.54,
    "rarest": 0.25,
    "figures": 0.12,
    "unmatched": -0.21,
    "equal": 0.46,
    "unlike": -0.12,
    "opening": 0.7,
    "best": 0.99,
    "chosen": 0.28,
    "neighbours": 0.63,
    "part": -1.5,
}
WORDS = ("overlap", "mass", "wording", "spelling", "rarest")
"""The features that rest on words in common."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The features of a pair by name, without those that are 0; `shared` are the terms in common, weightiest first."""

    features: Mapping[str, float]
    shared: tuple[str, ...]

    @property
    def logit(self) -> float:
        """The sum of all weights, before it becomes a score."""
        return BIAS + sum(WEIGHTS[name] * value for name, value in self.features.items())


def score(logit: float) -> float:
    """The logit as a score from 0 to 1, to six places."""
    return round(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit)))), 6)


def evidence(a: Profile, b: Profile) -> Evidence:
    """What the two sentences by themselves speak for and against saying the same thing."""
    one, other = a.weights, b.weights
    shared = one.keys() & other.keys()
    mass = sum(one[term] + other[term] for term in shared) / 2
    union = a.total + b.total - mass
    features = {
        "overlap": mass / union if union > 0 else 0.0,
        "mass": math.log1p(mass),
        "wording": len(a.stems & b.stems) / max(1, len(a.stems | b.stems)),
        "spelling": len(a.grams & b.grams) / max(1, min(len(a.grams), len(b.grams))),
        "rarest": max((min(one[term], other[term]) for term in shared), default=0.0),
        "opening": float(a.opening and b.opening),
    }
    features.update(_figures(a, b))
    ordered = sorted(shared, key=lambda term: (-(one[term] + other[term]), term))
    return Evidence({name: round(value, 6) for name, value in features.items() if value}, tuple(ordered))


def _figures(a: Profile, b: Profile) -> dict[str, float]:
    mine, theirs = a.keys.keys(), b.keys.keys()
    if not mine or not theirs:
        return {}
    both = mine & theirs
    hard = {a.keys[key].kind for key in mine - both} & {b.keys[key].kind for key in theirs - both}
    return {
        "figures": min(2.0, sum(quantities.telling(a.keys[key]) for key in both)),
        "unmatched": float(len(hard & _HARD)),
        "equal": float(mine == theirs),
        "unlike": float(not both),
    }


_HARD = frozenset({"money", "percent", "percentage_points", "measure", "count"})
