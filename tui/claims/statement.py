"""Whether two passages say the same in other words, where no checkable item in them differs."""

from __future__ import annotations

import math

from tui.claims import profiles
from tui.claims.profiles import Part, Profile
from tui.items.account import Account
from tui.items.judged import JudgedKind

Member = tuple[Profile, Part]

# Logistic regression (L2 0.3) on pairs of sentences of news stories that were judged by reading; cross-validated, of
# the pairs from `SAME` on 86 % say the same or nearly so, of those from `SAME` + `DOUBT` on 94 %.
_BIAS = -3.881
_WEIGHTS = {"coverage": 2.653, "mass": 1.1, "wording": 2.454, "spelling": 2.729}
SAME = 1.75
"""From this logit on, two passages say the same."""
DOUBT = 0.5
"""How much more is required if they have figures that cannot be compared."""
SURE = 3.0
"""From here on that is certain: set on 100 rows of news that were read by eye, and tried on 80 others, of which 74 say
the same or share a statement."""
BACKED = 2.0
"""From here on it is certain if they also share a figure of one thing or a quotation."""
NEAR = 0.0
"""From here on they do if they also share a figure or a quotation."""


def likeness(a: Member, b: Member, found: Account | None) -> float:
    """The logit of their saying the same, from their words and their account; None if they share too little."""
    one, other = a[1], b[1]
    shared = sorted(one.terms & other.terms)
    mass = sum([a[0].weights[term] + b[0].weights[term] for term in shared]) / 2
    mine, theirs = ({word.stem for word in part.tokens} for part in (one, other))
    wording = len(mine & theirs) / max(1, len(mine | theirs))
    logit = _BIAS + _WEIGHTS["mass"] * math.log1p(mass) + _WEIGHTS["wording"] * wording
    if found is None or logit + _WEIGHTS["spelling"] + _WEIGHTS["coverage"] < NEAR:
        return logit
    grams, others = profiles.grams(one.text), profiles.grams(other.text)
    logit += _WEIGHTS["spelling"] * len(grams & others) / max(1, min(len(grams), len(others)))
    return logit + _WEIGHTS["coverage"] * found.coverage


def rivals(found: Account) -> bool:
    """Whether a checkable item of one passage is in competition with another item of the other."""
    return any(
        each.judgement.kind in _CHECKED and (each.beside or each.judgement.kind in _NUMBERS) for each in found.differing
    )


_NUMBERS: frozenset[JudgedKind] = frozenset({"figure", "number"})
"""Kinds that compete with each other wherever they are in the passages."""
_CHECKED: frozenset[JudgedKind] = frozenset({"figure", "time", "number", "quantity", "outcome", "charge", "direction"})
