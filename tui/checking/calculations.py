"""The arithmetic of a draft: what was worked out again and holds, what does not, and what could not be."""

from __future__ import annotations

from collections.abc import Iterable

from tui.checking.check import Calculation
from tui.figures.checks.arithmetic import checks
from tui.figures.figure import Figure
from tui.reading.documents import Document


def find(draft: Document, figures: Iterable[Figure]) -> tuple[Calculation, ...]:
    """Every calculation that the sentences of the draft allow, in reading order."""
    own = tuple(figure for figure in figures if figure.document == draft.id)
    known = {figure.id: figure for figure in own}
    found = [
        Calculation(
            each.kind,
            each.figures,
            tuple(known[name].span for name in each.figures),
            "holds" if each.holds else "does_not_hold",
            each.line,
        )
        for each in checks(draft, own)
    ]
    return tuple(sorted(found, key=lambda each: (each.spans, each.kind)))
