"""How two lined-up passages relate: they agree, they differ, or they speak of another period, scope or holder."""

from __future__ import annotations

from dataclasses import dataclass

from tui.claims import quantities
from tui.claims.claim import Reason, Relation
from tui.claims.profiles import Part, Profile

SURE = 0.6
"""From this score on a line-up is shown without a doubt."""


@dataclass(frozen=True, slots=True)
class Finding:
    """How a pair relates, whether that is sure, why, and how far apart two figures are in percent."""

    relation: Relation
    sure: bool
    reasons: tuple[Reason, ...]
    apart: float = 0.0


def relate(a: tuple[Profile, Part], b: tuple[Profile, Part], score: float) -> Finding:
    """The relation of two lined-up passages with the reasons that decide it."""
    reasons: list[Reason] = []
    apart = 0.0
    relation: Relation = "agree"
    agreeing = False
    for match in quantities.matches(a[1].figures, b[1].figures):
        verdict = match.judgement.verdict
        if match.agrees:
            agreeing = agreeing or match.a.kind != "date"
        elif verdict == "differs":
            relation = "differ"
            apart = max(apart, match.judgement.apart_percent)
        elif relation == "agree" and match.a.kind not in {"date", "duration", "ordinal"}:
            relation = "related"
        else:
            continue
        reasons.append(Reason("figure", match.judgement.text, match.a.text, match.b.text, verdict))
    if relation == "related" and agreeing:
        relation = "agree"
    return Finding(relation, score >= SURE, tuple(reasons), apart)
