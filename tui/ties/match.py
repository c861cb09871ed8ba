"""One figure of prose compared with the tables of one document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.english.tie_out import CHANGES
from tui.figures.figure import Figure
from tui.figures.verdicts import AGREEING
from tui.ties import near, periods, reasons, series
from tui.ties.differences import difference
from tui.ties.labels import Labels
from tui.ties.said import Said
from tui.ties.tie import Tie
from tui.ties.units import alike
from tui.ties.values import SLACK, holding, judged
from tui.ties.weigh import Candidate, Relation, candidate, likeness

_TRIED = 0.35
"""The least similarity at which the cells of a row are tried although their values differ."""
_LEAST: Mapping[Relation, float] = {"same": 0.0, "scale": -2.0, "digits": -0.8}
"""The evidence that each requires."""
_OWN = 1.0
"""The additional evidence required for a slip between an article and its own tables, which mostly agree."""
_SURE: Mapping[Relation, float] = {"same": 1.5, "scale": 0.5, "digits": 2.0}
_NAMED_WELL, _BETTER = 0.75, 0.2
"""How alike a row must be whose value differs by a slip, and by how much more than the row that has the value."""
_APART = 100.0
"""How many times as large a measure may be in another period."""
_NAMED = 1
"""From this number of digits on, each digit allows one more naming word that the row lacks."""
_POWERS = (1e-6, 1e-3, 1e3, 1e6)
_SOURCES, _BESIDE = 6, 1.0
"""The most cells that a figure is tied to, and the most evidence by which they may trail the best."""
_FINE = 2.0
"""How fine values must be, as a power of ten, for their exchange to be sure."""
_BACK, _PROOF = 1.0, 1.5
"""What the other period of a cell weighed against it, and what the values of a row must prove to be exchanged."""
_PERIODS, _FINER = 0.8, 0.1
"""The least similarity at which the value of another column of the row is a slip; less for a precise value."""


def match(figure: Figure, said: Said, labels: Labels) -> Tie | None:
    """The tie of a figure to the tables that `labels` are of, if one is known.

    It takes more to call a slip between an article and its own tables.
    """
    own = _OWN if figure.document == labels.document else 0.0
    found = sorted(candidates(figure, said, labels), key=_order)
    held = [one for one in found if one.weight >= _LEAST[one.relation] + own * (one.relation != "same")]
    best = next(iter(held), None)
    if best and best.relation == "same" and not own:
        best = _named_better(best, held) or best
    exchanged = None if own else _exchanged(figure, said, found, labels)
    if exchanged:
        return exchanged
    if said.changed:
        computed = None if best and _of_change(best) else difference(figure, said, labels)
        return computed or (_agreeing(figure, best, found) if best and best.relation == "same" else None)
    if best is None:
        return None
    if best.relation == "same":
        other = None if own else _other_column(figure, said, found, labels)
        return other or _agreeing(figure, best, found)
    open_ = said.part or (best.relation == "digits" and near.is_next(figure, best.cell))
    sure = best.weight >= _SURE[best.relation] and best.fit == "same" and not open_
    return Tie(figure.id, (best.cell.id,), "differs", sure, reasons.differing(figure, said, best))


def _named_better(best: Candidate, held: Sequence[Candidate]) -> Candidate | None:
    """The cell of a row that is named much better than that of the same value, whose digits differ by a slip."""
    for one in held:
        likelier = one.likeness >= _NAMED_WELL and one.likeness - best.likeness >= _BETTER
        if one.relation == "digits" and likelier and one.unnamed <= best.unnamed:
            return one
    return None


def _order(one: Candidate) -> tuple[float, int, str]:
    return -one.weight, one.cell.span.start, one.cell.id


def candidates(figure: Figure, said: Said, labels: Labels) -> Iterator[Candidate]:
    """The cells with the value of a figure, and those of the rows that match its description."""
    seen = set[str]()
    for cell in holding(figure, labels):
        seen.add(cell.id)
        yield candidate(figure, cell, said, labels, "same")
    for cell in _scaled(figure, labels):
        if cell.id not in seen:
            seen.add(cell.id)
            yield candidate(figure, cell, said, labels, "scale")
    tried = [row for row in labels.rows_of(said.own) if likeness(row, said, labels) >= _TRIED]
    for row in (*tried, *series.rows_holding(said.beside, labels)):
        for cell in row.cells:
            if cell.id not in seen and alike(figure, cell) and near.slip(figure, cell) == "digits":
                yield candidate(figure, cell, said, labels, "digits")


def _scaled(figure: Figure, labels: Labels) -> Iterator[Figure]:
    """The cells whose value is that of a figure times a power of a thousand."""
    for power in _POWERS:
        value = abs(figure.value or 0.0) * power
        slack = max(figure.precision * power, value * SLACK)
        for cell in labels.between(value - slack, value + slack):
            if alike(figure, cell) and near.slip(figure, cell) == "scale":
                yield cell


def _agreeing(figure: Figure, best: Candidate, found: Sequence[Candidate]) -> Tie:
    others = [
        one for one in found if one is not best and one.relation == "same" and one.weight >= best.weight - _BESIDE
    ]
    judgement = judged(figure, best.cell)
    verdict = judgement.verdict if judgement.verdict in ("same", "rounding") else "compatible"
    sources = tuple(one.cell.id for one in (best, *others[: _SOURCES - 1]))
    sure = best.weight >= _SURE["same"] and best.fit != "different" and figure.sure and best.cell.sure
    return Tie(figure.id, sources, verdict, sure, reasons.agreeing(figure, best, judgement.text))


def _other_column(figure: Figure, said: Said, found: Sequence[Candidate], labels: Labels) -> Tie | None:
    """The tie to the cell of the stated period, where the value is only that of another column."""
    held = [one for one in found if one.relation == "same" and one.weight >= _LEAST["same"]]
    if said.compared or said.carried or any(one.fit in ("same", "near") for one in held):
        return None
    for one in held:
        if (
            one.fit == "different"
            and one.unnamed <= near.digits(figure) - _NAMED
            and one.likeness >= _PERIODS - _FINER * near.fineness(figure)
        ):
            meant = _meant(figure, one, labels)
            if meant:
                return Tie(figure.id, (meant.id,), "differs", False, reasons.other_period(figure, one, meant))
    return None


def _exchanged(figure: Figure, said: Said, found: Sequence[Candidate], labels: Labels) -> Tie | None:
    """The tie where a row holds the figure and those it is coordinated with, all in other periods than theirs."""
    if not said.beside:
        return None
    fitting = max((one.weight for one in found if one.relation == "same" and one.fit in ("same", "near")), default=0.0)
    for one in found:
        proof = series.exchanged(said.beside, one.row, labels) if one.relation == "same" else None
        if proof is None or one.fit != "different" or one.weight + proof + _BACK < max(fitting, _PROOF):
            continue
        meant = _meant(figure, one, labels)
        if meant:
            fine = min(map(near.fineness, (figure, *said.beside))) >= _FINE
            swapped = any(series.agrees(other, meant) for other in said.beside)
            sure = fine and swapped and not said.carried and one.likeness >= _PERIODS
            return Tie(figure.id, (meant.id,), "differs", sure, reasons.other_period(figure, one, meant))
    return None


def _meant(figure: Figure, held: Candidate, labels: Labels) -> Figure | None:
    """The cell of the same measure in the stated period; None if it has the value too."""
    rows = (*labels.twins(held.row), *labels.ends(held.row))
    cells = [cell for row in rows for cell in row.cells if alike(figure, cell)]
    fits = {cell.id: periods.fit(figure.period, cell.period) for cell in cells}
    same = [cell for cell in cells if fits[cell.id] == "same"]
    near_it = [
        cell for cell in cells if fits[cell.id] == "near" and periods.differ_in_one(cell.period, held.cell.period)
    ]
    meant = same or near_it
    if any(judged(figure, cell).verdict in AGREEING for cell in meant):
        return None
    return next((cell for cell in meant if _comparable(figure, cell)), None)


def _comparable(figure: Figure, cell: Figure) -> bool:
    """Whether two values may be of one measure in two periods."""
    one, other = abs(figure.value or 0.0), abs(cell.value or 0.0)
    return other > 0 and 1 / _APART < one / other < _APART


def _of_change(one: Candidate) -> bool:
    """Whether it is a cell of a column of changes."""
    head = one.cell.cell.column_label.lower().split() if one.cell.cell else []
    return not CHANGES.isdisjoint(word.strip("%$(),.") for word in head)
