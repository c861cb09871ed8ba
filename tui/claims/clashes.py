"""What the passages of a claim hold against each other: the figures, names and dates that cannot all be right."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from tui.claims.claim import Claim, Reason
from tui.reading.documents import Span


def clashes(claim: Claim) -> Mapping[int, tuple[Span, ...]]:
    """The clashing places of each passage, by its position in the claim; they lie in order and do not overlap."""
    found: dict[int, list[Span]] = defaultdict(list)
    for pair in claim.pairs:
        for reason in filter(clashing, pair.reasons):
            for position, span in ((pair.a, reason.a), (pair.b, reason.b)):
                if span is not None and len(inside := _within(span, claim.passages[position].span)):
                    found[position].append(inside)
    return {position: tuple(_joined(spans)) for position, spans in found.items()}


def clashing(reason: Reason) -> bool:
    """Whether a reason says that two things cannot both be right, or names the two speakers of the same words."""
    # Where a speaker has no place of its own, the reason spells the names out and points at the words instead.
    named = reason.kind == "attribution" and " | " not in reason.text
    return reason.outcome == "differs" or named


def _within(span: Span, passage: Span) -> Span:
    start = min(max(span.start, passage.start), passage.end)
    return Span(start, max(start, min(span.end, passage.end)))


def _joined(spans: list[Span]) -> list[Span]:
    """The places in order, those that overlap as one."""
    found: list[Span] = []
    for span in sorted(set(spans)):
        if found and span.start < found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found
