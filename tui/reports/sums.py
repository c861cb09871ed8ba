"""The sums that do not hold within a sentence, and the exchange rates in which articles differ, as lines of a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from math import floor, log10
from typing import Literal

from tui.comparison import Comparison
from tui.figures.checks.arithmetic import checks
from tui.figures.checks.check import Check
from tui.figures.checks.rates import Rate, differing
from tui.figures.figure import Figure
from tui.figures.table import FigureCell, FigureRow
from tui.figures.verdicts import Judgement
from tui.reading.sanitise import one_line
from tui.reports.figures import SIGNS, Cell, Line, Places, Said, label
from tui.reports.words import distance

SUMS = "Sums that do not hold"
RATES = "Exchange rates that articles imply otherwise"


def checked(comparison: Comparison) -> Iterator[Check]:
    """Every sum that a sentence of an article lets one do, in document order."""
    figures: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in comparison.figures:
        figures[figure.document].append(figure)
    for document in comparison.documents:
        yield from checks(document, figures[document.id])


def among(comparison: Comparison, table: Sequence[Line]) -> tuple[Line, ...]:
    """The lines of the figures table, the sums that fail above them, the rates below the figures that differ."""
    apart = tuple(line for line in table if line.row.verdict == "differs")
    rest = tuple(line for line in table if line.row.verdict != "differs")
    return (*failing(comparison), *apart, *implied(comparison), *rest)


def failing(comparison: Comparison) -> tuple[Line, ...]:
    """A line for each sum that does not hold: what it is of, what is said in its article, and what it comes to."""
    known = {figure.id: figure for figure in comparison.figures}
    places = Places(comparison)
    return tuple(
        _failing(comparison, check, [known[name] for name in check.figures], places)
        for check in checked(comparison)
        if not check.holds
    )


def _failing(comparison: Comparison, check: Check, figures: list[Figure], places: Places) -> Line:
    # What a change is of is told by where it leads; the change itself comes last.
    head, told = (figures[1], figures[-1]) if check.kind == "change" else (figures[0], figures[0])
    row = _row(comparison, {head.document: tuple(figures)}, head, Judgement("differs", check.line))
    said = places.said([told])
    if check.kind == "weekday":
        return _line(row, said[0].text, {head.document: said}, "does not fit", "sum")
    return _line(row, label(row, places), {head.document: said}, "does not hold", "sum")


def implied(comparison: Comparison) -> tuple[Line, ...]:
    """A line for each two currencies whose rate articles imply otherwise, beyond rounding."""
    known = {figure.id: figure for figure in comparison.figures}
    places = Places(comparison)
    return tuple(_implied(comparison, rates, known, places) for rates in differing(comparison.figures))


def _implied(comparison: Comparison, rates: tuple[Rate, ...], known: dict[str, Figure], places: Places) -> Line:
    name = f"{rates[0].other} per {rates[0].unit}"
    figures = {rate.document: tuple(sorted(map(known.__getitem__, rate.figures), key=_span)) for rate in rates}
    said = {rate.document: (places.cited(_worth(rate), figures[rate.document][0]),) for rate in rates}
    values = [rate.value for rate in rates]
    apart = (max(values) / min(values) - 1) * 100
    told = ", ".join(f"{worth.article} implies {worth.text}" for (worth,) in said.values())
    judgement = Judgement("differs", f"{told} {name}", apart, max(values) - min(values))
    row = _row(comparison, figures, figures[rates[0].document][0], judgement)
    return _line(row, f"implied rate · {name}", said, f"differs, {distance(apart)}", "rate")


def amounts(cell: FigureCell) -> str:
    """The amounts that a rate comes from, as they are written: `280.2 billion yuan and $38.38 billion`."""
    return one_line(" and ".join(" ".join(figure.text.split()) for figure in cell.figures))


def _span(figure: Figure) -> int:
    return figure.span.start


def _worth(rate: Rate) -> str:
    """A rate with as many digits as its rounding leaves sure, two at least."""
    digits = max(2, -floor(log10(2 * rate.slack))) if rate.slack > 0 else 4
    return f"{rate.value:,.{min(digits, 6)}f}"


def _row(
    comparison: Comparison, figures: Mapping[str, tuple[Figure, ...]], head: Figure, judgement: Judgement
) -> FigureRow:
    cells = tuple(FigureCell(document.id, figures.get(document.id, ())) for document in comparison.documents)
    return FigureRow(head.kind, head.unit, head.measure, head.holder, head.period, cells, "differs", judgement)


def _line(
    row: FigureRow, name: str, said: Mapping[str, tuple[Said, ...]], verdict: str, kind: Literal["sum", "rate"]
) -> Line:
    cells = tuple(Cell(said.get(cell.document, ()), odd=False) for cell in row.cells)
    return Line(row, name, cells, SIGNS["differs"], verdict, one_line(row.judgement.text), kind)
