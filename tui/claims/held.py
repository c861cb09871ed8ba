"""Figures that the tables of another article hold: another value in its prose is then of something else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from tui.claims.claim import Passage, Reason
from tui.claims.relations import Finding
from tui.figures.figure import Figure
from tui.reading.documents import Span
from tui.ties.tie import Tie

Held = Mapping[tuple[str, Span], frozenset[str]]
"""The articles (their ids) whose tables hold a figure, by its article and its place."""

NOTHING: Held = {}


def held(ties: Iterable[Tie], figures: Iterable[Figure]) -> Held:
    """The figures of prose that are in a table of another article, with the value it has there."""
    known = {figure.id: figure for figure in figures}
    found: dict[tuple[str, Span], frozenset[str]] = {}
    for tie in ties:
        figure, cell = known[tie.figure], known[tie.sources[0]]
        if tie.verdict != "differs" and figure.document != cell.document:
            place = (figure.document, figure.span)
            found[place] = found.get(place, frozenset()) | {cell.document}
    return found


def excused(finding: Finding, one: Passage, other: Passage, found: Held) -> Finding:
    """The result for two passages without the differences of figures that a table of the other article holds."""
    if not found or finding.relation != "differ":
        return finding
    reasons = tuple(_excused(reason, one, other, found) for reason in finding.reasons)
    if reasons == finding.reasons or any(reason.outcome == "differs" for reason in reasons):
        return finding
    return replace(finding, relation="related", reasons=reasons, gap_percent=0.0, dispute=False)


def _excused(reason: Reason, one: Passage, other: Passage, found: Held) -> Reason:
    if reason.outcome != "differs" or reason.a is None or reason.b is None:
        return reason
    for passage, span, against in ((one, reason.a, other), (other, reason.b, one)):
        if against.document in found.get((passage.document, span), ()):
            return replace(reason, outcome="not_comparable", text=f"{reason.text}, but a table there has the value")
    return reason
