"""How much two sentences resemble each other: features, their weights, and the score the weights add up to."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import field
from difflib import SequenceMatcher

from tui.claims import counting, quantities, quotations
from tui.claims.profiles import Profile
from tui.claims.quantities import Match
from tui.figures.kinds import SCALED
from tui.language.terms import terms
from tui.records import dataclass

# Fitted by logistic regression (L2 0.1) on three sorts of labelled pairs, weighing 1, 0.6 and 0.4: sentences of news
# stories that report the same event, propositions of several accounts of one story, and paraphrases with figures.
# `counted` and `quoted` are too rare there and were set by pairs of sentences with conflicting figures; `part` by eye.
BIAS = -4.35
WEIGHTS: Mapping[str, float] = {  # local: names of features
    "overlap": 0.1,
    "mass": 1.02,
    "wording": 2.4,
    "spelling": 1.13,
    "figures": 0.05,
    "unmatched": -0.17,
    "equal": 0.46,
    "unlike": -0.22,
    "counted": 2.0,
    "quoted": 0.5,
    "opening": 0.75,
    "best": 0.99,
    "chosen": 0.15,
    "neighbours": 1.17,
    "part": -1.5,
}
# Fitted in the same way (L2 2, features standardised) on pairs of sentences with figures, some paraphrases; `part` as
# above. `counted` is there for figures of one thing that differ, and was set as above: figures of one thing that
# agree line up what is not a paraphrase, while what counts one thing and differs is what a checker looks for.
LONE_WEIGHTS: Mapping[str, float] = {  # local: names of features
    "alone": -0.65,
    "overlap": 3.76,
    "mass": -0.67,
    "wording": -1.43,
    "spelling": 0.77,
    "unmatched": -0.12,
    "equal": 0.72,
    "unlike": 0.15,
    "figures": 0.0,
    "counted": 4.0,
    "quoted": 0.3,
    "opening": 0.89,
    "couples": -2.67,
    "covered": 10.34,
    "run": -1.96,
    "part": -1.5,
}
"""What the features weigh between two articles of one sentence each, both with figures: no choice gives any
information."""
WORDS = ("overlap", "mass", "wording", "spelling", "couples", "covered", "run")  # local: names of features
"""The features that rest on words in common."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """The features of a pair by name, without those that are 0.

    `shared` are the terms in common, heaviest first; `differing` the figures that count one thing and differ,
    `agreeing` those that give one significant value of one known measure.
    """

    features: Mapping[str, float]
    shared: tuple[str, ...]
    differing: tuple[Match, ...] = ()
    agreeing: tuple[Match, ...] = ()
    logit: float = field(init=False, compare=False)
    """The sum of all weights, before it becomes a score."""

    def __post_init__(self) -> None:
        weights = self.weights
        logit = BIAS + sum([weights[name] * value for name, value in self.features.items()])
        object.__setattr__(self, "logit", logit)

    @property
    def weights(self) -> Mapping[str, float]:
        """What each feature weighs here."""
        return LONE_WEIGHTS if "alone" in self.features else WEIGHTS

    def swapped(self) -> Evidence:
        """The same evidence with the two sides exchanged."""
        if not self.differing and not self.agreeing:
            return self
        differing, agreeing = (tuple(match.swapped() for match in found) for found in (self.differing, self.agreeing))
        return Evidence(self.features, self.shared, differing, agreeing)

    def more(self, features: Mapping[str, float]) -> Evidence:
        """The same evidence with further features."""
        return Evidence({**self.features, **features}, self.shared, self.differing, self.agreeing)


_ONE_STORY = 0.25
"""From this overlap on, two openings report one story; below it they may be of two, and opening says less."""


def score(logit: float) -> float:
    """The logit as a score from 0 to 1, to six places."""
    return round(1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, logit)))), 6)


def evidence(a: Profile, b: Profile) -> Evidence:
    """The evidence in the two sentences alone for and against their saying the same thing."""
    one, other = a.weights, b.weights
    shared = sorted(one.keys() & other.keys(), key=lambda term: (-(one[term] + other[term]), term))
    mass = sum([one[term] + other[term] for term in shared]) / 2
    union = a.total + b.total - mass
    overlap = mass / union if union > 0 else 0.0
    stems = len(a.stems & b.stems)
    features = {
        "overlap": overlap,
        "mass": math.log1p(mass),
        "wording": stems / max(1, len(a.stems) + len(b.stems) - stems),
        "spelling": len(a.grams & b.grams) / max(1, min(len(a.grams), len(b.grams))),
    }
    features["opening"] = float(a.opening and b.opening) * min(1.0, overlap / _ONE_STORY)
    features.update(_figures(a, b))
    differing = counting.differing(a, b)
    agreeing = counting.agreeing(a, b)
    lone = a.alone and b.alone and bool(a.figures) and bool(b.figures)
    features["counted"] = float(bool(differing or (agreeing and not lone)))
    features["quoted"] = float(bool(a.quoted and b.quoted and quotations.shared(a.quoted.values(), b.quoted.values())))
    if lone:
        features.update(_alone(a, b))
    return Evidence({name: value for name, value in features.items() if value}, tuple(shared), differing, agreeing)


def _figures(a: Profile, b: Profile) -> dict[str, float]:
    mine, theirs = a.keys.keys(), b.keys.keys()
    if not mine or not theirs:
        return {}
    both = mine & theirs
    hard = {a.keys[key].kind for key in mine - both} & {b.keys[key].kind for key in theirs - both}
    return {
        "figures": min(2.0, math.fsum([quantities.significance(a.keys[key]) for key in both])),
        "unmatched": float(len(hard & SCALED)),
        "equal": float(mine == theirs),
        "unlike": float(not both),
    }


def _alone(a: Profile, b: Profile) -> dict[str, float]:
    """Without a choice of sentences, the wording alone must show whether one is the other in other words."""
    one, other = ([word.stem for word in profile.tokens] for profile in (a, b))
    common = sum((Counter(one) & Counter(other)).values())
    mine, theirs = _couples(a), _couples(b)
    return {
        "alone": 1.0,
        "couples": len(mine & theirs) / max(1.0, math.sqrt(len(mine) * len(theirs))),
        "covered": common / max(1, len(one), len(other)),
        "run": _run(one, other) / max(1, min(len(one), len(other))),
    }


def _couples(profile: Profile) -> set[frozenset[str]]:
    """Informative terms next to each other, or next but one, in either order."""
    row = [term for term, _ in terms(profile.tokens)]
    return {
        frozenset(row[n : m + 1 : m - n])
        for n in range(len(row))
        for m in (n + 1, n + 2)
        if m < len(row) and row[n] != row[m]
    }


def _run(one: Sequence[str], other: Sequence[str]) -> int:
    """The longest run of equal words."""
    return SequenceMatcher(None, one, other, autojunk=False).find_longest_match().size
