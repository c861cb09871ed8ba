"""The figures as CSV (RFC 4180), one row per figure, with its row in the figures table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import tui
from tui.comparison import Comparison
from tui.figures.checks.rates import rates
from tui.figures.figure import Figure
from tui.reports.csv import cell, made_with, written, yes
from tui.reports.figures import FigureLine, Places, lines
from tui.reports.sums import checked
from tui.reports.words import rounded
from tui.sessions.session import Review

COLUMNS = (
    "row", "verdict", "sure", "gap_percent", "rule", "odd",
    "measure", "holder", "period", "period_start", "period_end", "kind", "text", "value", "low", "high", "unit",
    "bound", "change", "basis", "article", "name", "sentence", "citation", "start", "end", "figure", "sha256",
    "version", "options", "contradicts", "sum", "rate",
)  # fmt: skip


def render(comparison: Comparison, review: Review | None = None) -> str:  # noqa: ARG001 - the same call for all formats
    """A header, then the figures in the order of the table; those compared with no other come last."""
    table, places, beside = lines(comparison), Places(comparison), _beside(comparison)
    placed = {figure.id for line in table for figure in line.row.figures}
    left = (figure for figure in comparison.figures if figure.id not in placed)
    found = [row for number, line in enumerate(table, 1) for row in _line(comparison, places, number, line, beside)]
    nothing = ("", "", "", "", "", "")
    found += [(*_row(comparison, places, nothing, figure), "", *beside.get(figure.id, ("", ""))) for figure in left]
    return written(COLUMNS, tuple(found))


def _beside(comparison: Comparison) -> dict[str, tuple[str, str]]:
    """For each figure, the sums of its sentence that do not add up, and the exchange rate that it implies."""
    found: defaultdict[str, tuple[str, str]] = defaultdict(lambda: ("", ""))
    for check in checked(comparison):
        for name in check.figures if not check.holds else ():
            found[name] = (cell("; ".join(part for part in (found[name][0], check.text) if part)), "")
    for rate in rates(comparison.figures):
        for name in rate.figures:
            found[name] = (found[name][0], cell(f"{rounded(rate.value)} {rate.other} per {rate.unit}"))
    return dict(found)


def _line(
    comparison: Comparison, places: Places, number: int, line: FigureLine, beside: dict[str, tuple[str, str]]
) -> Iterator[tuple[object, ...]]:
    row = line.row
    gap = round(row.judgement.gap_percent, 6)
    for given in row.cells:
        head = (number, row.verdict, yes(row.sure), gap, cell(line.rule), yes(given.odd))
        for figure in given.figures:
            yield (*_row(comparison, places, head, figure), yes(given.contradicts), *beside.get(figure.id, ("", "")))


def _row(comparison: Comparison, places: Places, head: tuple[object, ...], figure: Figure) -> tuple[object, ...]:
    cited = places.cited(figure.text, figure)
    document = comparison.documents[cited.article - 1]
    period = figure.period
    when = (
        cell(" ".join(period.text.split())) if period else "",
        period.start or "" if period else "",
        period.end or "" if period else "",
    )
    values = tuple("" if value is None else rounded(value) for value in (figure.value, figure.low, figure.high))
    meant = (cell(figure.unit), figure.bound or "", figure.change or "", cell(" ".join(figure.basis.split())))
    where = (cited.article, cell(document.name), figure.sentence, cited.citation)
    return (
        *head, cell(figure.measure), cell(figure.holder), *when, figure.kind, cell(" ".join(figure.text.split())),
        *values, *meant, *where, figure.span.start, figure.span.end, figure.id, document.sha256,
        tui.__version__, made_with(comparison),
    )  # fmt: skip
