"""Arithmetic within a sentence that does not add up, and implied exchange rates that disagree, as lines of a table."""

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
from tui.reports.figure_labels import Labels
from tui.reports.figures import SIGNS, Cell, CitedFigure, FigureLine, Places
from tui.reports.words import distance
from tui.rows.sources import Source

SUMS = "Arithmetic that does not add up"
RATES = "Implied exchange rates disagree"


def checked(comparison: Comparison) -> Iterator[Check]:
    """Every sum that the figures of a sentence make, in document order."""
    figures: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in comparison.figures:
        figures[figure.document].append(figure)
    for document in comparison.documents:
        yield from checks(document, figures[document.id])


def among(comparison: Comparison, table: Sequence[FigureLine], named: Sequence[Source] = ()) -> tuple[FigureLine, ...]:
    """The lines of the figures table, with the sums that fail before them, and the rates after the conflicts."""
    conflicts = tuple(line for line in table if line.row.verdict == "differs")
    rest = tuple(line for line in table if line.row.verdict != "differs")
    return (*failing(comparison, named), *conflicts, *implied(comparison, named), *rest)


def failing(comparison: Comparison, named: Sequence[Source] = ()) -> tuple[FigureLine, ...]:
    """A line for each sum that does not add up: its label, what its article says, and the correct result."""
    known = {figure.id: figure for figure in comparison.figures}
    places, labels = Places(comparison, named), Labels(comparison)
    return tuple(
        _failing(comparison, check, [known[name] for name in check.figures], places, labels)
        for check in checked(comparison)
        if not check.holds
    )


def _failing(comparison: Comparison, check: Check, figures: list[Figure], places: Places, labels: Labels) -> FigureLine:
    # The figure after a change says what changed; the change itself comes last.
    head, shown = (figures[1], figures[-1]) if check.kind == "change" else (figures[0], figures[0])
    row = _row(comparison, {head.document: tuple(figures)}, head, Judgement("differs", check.line))
    cited = places.written(shown)
    if check.kind == "weekday":
        return _line(row, cited.text, {head.document: (cited,)}, "wrong weekday", "sum")
    return _line(row, labels.label(row), {head.document: (cited,)}, "does not add up", "sum")


def implied(comparison: Comparison, named: Sequence[Source] = ()) -> tuple[FigureLine, ...]:
    """A line for each pair of currencies whose implied rates disagree beyond rounding."""
    known = {figure.id: figure for figure in comparison.figures}
    places = Places(comparison, named)
    return tuple(_implied(comparison, rates, known, places) for rates in differing(comparison.figures))


def _implied(comparison: Comparison, rates: tuple[Rate, ...], known: dict[str, Figure], places: Places) -> FigureLine:
    name = f"{rates[0].other} per {rates[0].unit}"
    figures = {rate.document: tuple(sorted(map(known.__getitem__, rate.figures), key=_span)) for rate in rates}
    cited = {rate.document: (places.cited(_worth(rate), figures[rate.document][0]),) for rate in rates}
    values = [rate.value for rate in rates]
    percent = (max(values) / min(values) - 1) * 100
    implied_by = ", ".join(f"{worth.source.short} implies {worth.text}" for (worth,) in cited.values())
    judgement = Judgement("differs", f"{implied_by} {name}", percent, max(values) - min(values))
    row = _row(comparison, figures, figures[rates[0].document][0], judgement)
    return _line(row, f"implied rate · {name}", cited, f"{distance(percent)} apart", "rate")


def amounts(cell: FigureCell) -> str:
    """The amounts that a rate comes from, as written: `280.2 billion yuan and $38.38 billion`."""
    return one_line(" and ".join(" ".join(figure.text.split()) for figure in cell.figures))


def _span(figure: Figure) -> int:
    return figure.span.start


def _worth(rate: Rate) -> str:
    """A rate with as many significant digits as its rounding allows, at least two."""
    digits = max(2, -floor(log10(2 * rate.slack))) if rate.slack > 0 else 4
    return f"{rate.value:,.{min(digits, 6)}f}"


def _row(
    comparison: Comparison, figures: Mapping[str, tuple[Figure, ...]], head: Figure, judgement: Judgement
) -> FigureRow:
    cells = tuple(FigureCell(document.id, figures.get(document.id, ())) for document in comparison.documents)
    return FigureRow(head.kind, head.unit, head.measure, "", head.period, cells, "differs", judgement)


def _line(
    row: FigureRow, name: str, cited: Mapping[str, tuple[CitedFigure, ...]], verdict: str, kind: Literal["sum", "rate"]
) -> FigureLine:
    cells = tuple(Cell(cited.get(cell.document, ()), odd=False) for cell in row.cells)
    return FigureLine(row, name, cells, SIGNS["differs"], verdict, one_line(row.judgement.text), kind)
