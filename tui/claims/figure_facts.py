"""The figures that claims compare, and the facts in conflict with every source that gives them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.claims.claim import Claim
from tui.figures.figure import Figure
from tui.figures.outcome import Outcome
from tui.figures.table import Conflict, table
from tui.items.verdicts import AGREEING
from tui.reading.documents import Document

_COMPARED: frozenset[Outcome] = frozenset({*AGREEING, "differs"})
_OF_FIGURES = frozenset({"figure", "date"})


def compared_figures(
    figures: Iterable[Figure], claims: Iterable[Claim]
) -> tuple[list[tuple[str, str]], list[Conflict]]:
    """The figures that the claims compare: those of sure pairs, and those in conflict."""
    known = {(figure.document, figure.span): figure.id for figure in reversed(tuple(figures))}
    linked: list[tuple[str, str]] = []
    conflicts: dict[frozenset[str], Conflict] = {}
    for claim in claims:
        for pair in claim.pairs:
            for reason in pair.reasons:
                if reason.kind not in _OF_FIGURES or not reason.a or not reason.b:
                    continue
                a = known.get((claim.passages[pair.a].document, reason.a))
                b = known.get((claim.passages[pair.b].document, reason.b))
                if not a or not b:
                    continue
                if reason.outcome == "differs" and pair.relation == "differ" and not claim.dispute:
                    either = frozenset((a, b))
                    sure = pair.sure or (either in conflicts and conflicts[either].sure)
                    conflicts[either] = Conflict(a, b, sure)
                elif pair.sure and pair.relation in {"agree", "differ"} and reason.outcome in _COMPARED:
                    linked.append((a, b))
    return linked, list(conflicts.values())


def facts_in_conflict(
    documents: Sequence[Document], figures: Sequence[Figure], claims: Iterable[Claim]
) -> tuple[tuple[str, ...], ...]:
    """The facts that sources give differently, each as the ids of its figures, source by source.

    Only figures of the kinds and units in conflict are searched, which is fast if few are. Of two sources nothing
    more can be found than the claims have.
    """
    linked, conflicts = compared_figures(figures, claims)
    if not conflicts or len(documents) < _SOURCES:
        return ()
    wanted = {name for conflict in conflicts for name in (conflict.a, conflict.b)}
    kinds = {_kind(figure) for figure in figures if figure.id in wanted}
    found = table(documents, [figure for figure in figures if _kind(figure) in kinds], linked, conflicts)
    return tuple(tuple(figure.id for figure in row.figures) for row in found if row.verdict == "differs")


_SOURCES = 3


def _kind(figure: Figure) -> tuple[str, str]:
    return figure.kind, "" if figure.kind == "count" else figure.unit
