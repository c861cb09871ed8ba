"""Figures of the draft that are tied to the cells of tables in its sources."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from tui.checking.apart import Figures
from tui.checking.check import Evidence
from tui.checking.findings import Finding, Sought
from tui.comparison import Comparison
from tui.figures import verdicts
from tui.figures.figure import Figure
from tui.ties.tie import Tie

_SURE, _UNSURE = 1.2, 0.6
"""The strength of a tie: stronger than a sentence that only has words in common."""
_LABELS = frozenset({"measure", "value", "digits"})
"""Kinds of reasons that the labels and the value of the cell show already."""
_AGREED = ("of the same period", "of a period within the one given")


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
            why, at = _why(tie, cell), label(cell)
            evidence = Evidence(source, cell.span, tie.verdict, why, cell.id, cell.sentence, tie.sure, cell=at)
            yield Finding("against" if tie.verdict == "differs" else "for", _SURE if tie.sure else _UNSURE, evidence)

    def cells_beside(self, one: Sought, source: str) -> Iterator[Figure]:
        """The cells of a source that hold the figures of the sentence of an item."""
        for part in one.sentence.parts:
            for figure in part.figures:
                for tie in self._ties.get(figure.id, ()):
                    for name in tie.sources[:1]:
                        if self._cells[name].document == source:
                            yield self._cells[name]


def label(cell: Figure) -> str:
    """A cell by its labels and what it says: `Total revenue · Three Months Ended June 27, 2026: 412.6`."""
    place = cell.cell
    labels = (place.row_label, place.column_label) if place else ()
    named = " · ".join(re.sub(r"\s*›\s*", " ", each) for each in labels if each)
    return f"{named}: {cell.text}" if named else cell.text


def settled(found: Iterable[Finding], figures: Figures) -> list[Finding]:
    """The findings of one source; a contradiction is certain if its prose and its tables give one and the same value.

    Either may be about something else, but not both with the same value.
    """
    found = list(found)
    against = [
        (each, figure) for each in found if each.stance == "against" and (figure := figures.of(each.evidence))
    ]  # fmt: skip
    prose = [figure for _, figure in against if figure.cell is None]
    cells = [figure for _, figure in against if figure.cell is not None]
    both = {one.id for one in prose for other in cells if _is_one_value(one, other)}
    both |= {other.id for other in cells for one in prose if one.id in both and _is_one_value(one, other)}
    return [
        each._replace(strength=max(each.strength, _SURE), evidence=_sure(each.evidence))
        if each.stance == "against" and (figure := figures.of(each.evidence)) and figure.id in both
        else each
        for each in found
    ]


def _sure(evidence: Evidence) -> Evidence:
    return replace(evidence, sure=True, why=evidence.cell or evidence.why)


def _is_one_value(one: Figure, other: Figure) -> bool:
    return verdicts.compare(one, other).verdict in ("same", "rounding")


def _why(tie: Tie, cell: Figure) -> str:
    said = [
        reason.text.partition(": ")[0] if reason.kind == "scale" else reason.text
        for reason in tie.reasons
        if reason.kind not in _LABELS and not (reason.kind == "period" and reason.text in _AGREED)
    ]
    return "; ".join((label(cell), *said))
