"""The periods in the column heads of tables of the sources, as evidence for a period of the draft."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from tui.checking.check import Evidence
from tui.checking.findings import Finding, Sought
from tui.checking.periods import is_one_period
from tui.checking.tied import Ties
from tui.comparison import Comparison
from tui.figures.figure import Figure, Period

_TIED, _LOOSE = 0.9, 0.35
"""The strength of a column head: with a figure of the sentence in its column, and without one."""


class Periods:
    """The periods of the columns of the tables, by source."""

    def __init__(self, comparison: Comparison, ties: Ties) -> None:
        self._ties = ties
        self._cells: dict[str, dict[Period, Figure]] = defaultdict(dict)
        self._heads: dict[tuple[str, int], list[Figure]] = defaultdict(list)
        for figure in comparison.figures:
            period = figure.period
            if figure.cell and figure.kind == "date" and not figure.cell.row_label:
                self._heads[figure.document, figure.cell.table].append(figure)
            if figure.cell and figure.cell.column_label and period and period.start and period.end:
                self._cells[figure.document].setdefault(period, figure)

    def findings(self, one: Sought, source: str) -> Iterator[Finding]:
        """The columns of a source whose period is that of the draft."""
        mine = one.token.figure
        if mine is None or mine.kind != "date" or mine.cell is not None:
            return
        held = [cell.period for cell in self._ties.cells_beside(one, source)]
        for period, cell in self._cells.get(source, {}).items():
            if cell.cell is not None and is_one_period(mine.period, period):
                why = f"a column of its tables: {_spaced(cell.cell.column_label)}"
                tied = any(is_one_period(mine.period, each) for each in held)
                head = self._head(cell)
                evidence = Evidence(source, head.span, "same_in_other_form", why, head.id, head.sentence)
                yield Finding("for", _TIED if tied else _LOOSE, evidence)

    def _head(self, cell: Figure) -> Figure:
        """The date at the head of the column of a cell; the cell itself if there is none."""
        table, column = (cell.cell.table, cell.cell.column) if cell.cell else (0, 0)
        end = cell.period.end if cell.period else None
        heads = [
            head
            for head in self._heads[cell.document, table]
            if head.cell and head.cell.column <= column and head.period and head.period.end == end
        ]
        return max(heads, key=lambda head: head.cell.column if head.cell else 0, default=cell)


def _spaced(label: str) -> str:
    return re.sub(r"\s*›\s*", " ", label)
