"""The figures table of a comparison: one fact per row, using its claims."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from tui.figures.outcome import Outcome
from tui.figures.table import Conflict, FigureRow, table
from tui.items.verdicts import AGREEING

if TYPE_CHECKING:
    from tui.comparison import Comparison

_COMPARED: frozenset[Outcome] = frozenset({*AGREEING, "differs"})
_OF_FIGURES = frozenset({"figure", "date"})


def figure_rows(comparison: Comparison, *, minor: bool = False) -> tuple[FigureRow, ...]:
    """The figures table of a comparison, using its claims; `minor` rows are left out unless requested."""
    agreeing, conflicts = _links(comparison)
    found = table(comparison.documents, comparison.figures, agreeing, conflicts)
    return found if minor else tuple(row for row in found if not row.is_minor)


def _links(comparison: Comparison) -> tuple[list[tuple[str, str]], list[Conflict]]:
    """The figures that the claims compare: those of sure pairs, and those in conflict."""
    known = {(figure.document, figure.span): figure.id for figure in reversed(comparison.figures)}
    linked: list[tuple[str, str]] = []
    conflicts: dict[frozenset[str], Conflict] = {}
    for claim in comparison.claims:
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


def conflicts_with(comparison: Comparison, ids: Collection[str]) -> dict[str, FigureRow]:
    """The rows in conflict with these figures, by their ids; they include every source that gives the same fact.

    Only figures of the same kinds and units are searched, which is fast if few are in conflict.
    """
    wanted = [figure for figure in comparison.figures if figure.id in ids]
    kinds = {(figure.kind, figure.unit if figure.kind != "count" else "") for figure in wanted}
    alike = [
        figure for figure in comparison.figures if (figure.kind, figure.unit if figure.kind != "count" else "") in kinds
    ]
    found = table(comparison.documents, alike, *_links(comparison)) if alike else ()
    return {figure.id: row for row in found if row.verdict == "differs" for figure in row.figures if figure.id in ids}
