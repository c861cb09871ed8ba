"""How much two passages resemble each other, by evidence with weights that add up to the score."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from tui.claims import names, quantities
from tui.claims.claim import Reason
from tui.claims.profiles import Profile

BIAS = -3.4
WEIGHTS = {
    "overlap": 6.0,
    "within": 2.0,
    "mass": 0.9,
    "joined": 0.6,
    "names": 0.4,
    "strangers": -0.5,
    "figures": 1.6,
    "unmatched": -0.25,
    "around": 0.5,
    "opening": 0.9,
}


def replay(reasons: Sequence[Reason]) -> float:
    """The score, from 0 to 1, that the weights of `reasons` add up to."""
    return round(1.0 / (1.0 + math.exp(-(BIAS + sum(reason.weight for reason in reasons)))), 6)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The features of a pair, named as in `WEIGHTS`, and what they rest on."""

    features: dict[str, float]
    shared: tuple[str, ...]
    score: float


def evidence(a: Profile, b: Profile) -> Evidence:
    """What speaks for and against `a` and `b` saying the same thing."""
    shared = sorted(a.weights.keys() & b.weights.keys(), key=lambda t: (-(a.weights[t] + b.weights[t]), t))
    mass = sum(a.weights[term] + b.weights[term] for term in shared) / 2
    union = a.total + b.total - mass
    features = {
        "overlap": mass / union if union > 0 else 0.0,
        "within": min(1.0, mass / max(min(a.total, b.total), 4.0)),
        "mass": math.log1p(mass),
        "joined": math.log1p(len(a.joined & b.joined)),
        "names": min(3.0, float(sum(any(names.same(x, y) for y in b.names) for x in a.names))),
        "around": math.log1p(_around(a, b)),
        "opening": float(a.opening and b.opening),
    }
    features["strangers"] = float(bool(a.names) and bool(b.names) and not features["names"])
    agreeing, alone = _figures(a, b)
    features["figures"] = min(2.0, agreeing)
    features["unmatched"] = min(3.0, alone)
    total = BIAS + sum(WEIGHTS[name] * value for name, value in features.items())
    return Evidence(features, tuple(shared), 1.0 / (1.0 + math.exp(-total)))


def _around(a: Profile, b: Profile) -> float:
    return (
        sum(a.weights[t] + b.around[t] for t in a.weights.keys() & b.around.keys())
        + sum(a.around[t] + b.weights[t] for t in a.around.keys() & b.weights.keys())
    ) / 2


def _figures(a: Profile, b: Profile) -> tuple[float, float]:
    mine = {quantities.key(f): f for f in a.figures}
    theirs = {quantities.key(f): f for f in b.figures}
    both = (mine.keys() & theirs.keys()) - {""}
    agreeing = sum(quantities.telling(mine[k]) for k in both)
    strong = [f for k, f in mine.items() if k not in both and f.kind in _HARD]
    others = {f.kind for k, f in theirs.items() if k not in both and f.kind in _HARD}
    return agreeing, float(sum(f.kind in others for f in strong))


_HARD = frozenset({"money", "percent", "percentage_points", "measure", "count"})


def reasons(a: Profile, b: Profile, found: Evidence) -> tuple[Reason, ...]:
    """The evidence in words; the weights add up to the score by `replay`."""
    rest = {name: WEIGHTS[name] * value for name, value in found.features.items() if value}
    listed: list[Reason] = []
    words = sum(rest.pop(name, 0.0) for name in ("overlap", "within", "mass", "joined", "around"))
    weight = {t: a.weights[t] + b.weights[t] for t in found.shared}
    whole = sum(weight.values())
    for term in found.shared[:_TERMS]:
        share = words * weight[term] / whole
        listed.append(Reason("term", f"both say {a.words[term]}", a.words[term], b.words[term], "", round(share, 6)))
    left = words - sum(reason.weight for reason in listed)
    if abs(left) > 1e-6:
        text = f"{len(found.shared) - _TERMS} more words in common" if len(found.shared) > _TERMS else "other wording"
        listed.append(Reason("wording", text, weight=round(left, 6)))
    for name, value in rest.items():
        listed.append(Reason(_KIND[name], _TEXT[name], weight=round(value, 6)))
    return tuple(listed)


_TERMS = 6
_KIND = {"names": "name", "strangers": "name", "figures": "figure", "unmatched": "figure", "opening": "place"}
_TEXT = {
    "names": "names in common",
    "strangers": "no name in common",
    "figures": "figures in common",
    "unmatched": "figures that do not match",
    "opening": "both open their article",
}
