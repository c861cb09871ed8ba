"""Figures of the draft that are tied to the cells of tables in its sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from tui.checking.check import Evidence
from tui.checking.findings import Finding, Sought
from tui.comparison import Comparison
from tui.ties.tie import Tie

_SURE, _UNSURE = 1.2, 0.6
"""The strength of a tie: stronger than a sentence that only has words in common."""


class Ties:
    """The ties of a comparison by the figures of prose."""

    def __init__(self, comparison: Comparison) -> None:
        self._ties: dict[str, list[Tie]] = defaultdict(list)
        for tie in comparison.ties:
            self._ties[tie.figure].append(tie)
        cells = {name for tie in comparison.ties for name in tie.sources}
        self._cells = {figure.id: figure for figure in comparison.figures if figure.id in cells}

    def findings(self, one: Sought, source: str) -> Iterator[Finding]:
        """What the tables of a source say of a figure."""
        for tie in self._ties.get(one.item.ref, ()):
            cell = self._cells.get(tie.sources[0]) if tie.sources else None
            if cell is None or cell.document != source:
                continue
            why = "; ".join(reason.text for reason in tie.reasons) or f"{one.token.text} = {cell.text}"
            evidence = Evidence(source, cell.span, tie.verdict, why, cell.id, cell.sentence, tie.sure)
            yield Finding("against" if tie.verdict == "differs" else "for", _SURE if tie.sure else _UNSURE, evidence)
