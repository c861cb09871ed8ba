"""The figures table, the sums and the exchange rates as blocks of a report."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.comparison import Comparison
from tui.reports import figures, sums
from tui.reports.outline import Block, Item, Paragraph, Part, Run, Runs, Table
from tui.reports.words import COLUMNS, counted
from tui.rows.sources import Source

FIGURES = "Figures reported by more than one source"


def arithmetic(comparison: Comparison, named: Sequence[Source]) -> Iterator[Part]:
    """The sums that do not add up and the exchange rates that disagree, if any."""
    for name, heading, found in (
        ("sums", sums.SUMS, sums.failing(comparison, named)),
        ("rates", sums.RATES, sums.implied(comparison, named)),
    ):
        if found:
            yield Part(name, heading, tuple(map(_sum, found)))


def _sum(line: figures.FigureLine) -> Item:
    runs = [Run(line.label, "strong"), Run(f" {line.sign} {line.verdict}: {line.rule}"), Run(" — ", "soft")]
    places = [Run(cited.citation, "soft", cited.sentence) for cell in line.cells for cited in cell.figures]
    return Item((*runs, *_joined(places)))


def table(comparison: Comparison, named: Sequence[Source]) -> Iterator[Part]:
    """The figures that several sources give, and the number that only one gives."""
    found = figures.lines(comparison, named)
    compared = [line for line in found if line.row.verdict != "alone"]
    alone = len(found) - len(compared)
    blocks: list[Block] = []
    if compared:
        many = len(named) > COLUMNS
        heads = ("Given",) if many else tuple(source.short for source in named)
        blocks.append(Table(("Figure", *heads, "Verdict"), tuple(_row(line, many=many) for line in compared)))
    if alone:
        blocks.append(Paragraph((Run(f"Reported by one source only: {counted(alone, 'figure')}."),), "soft"))
    if blocks:
        yield Part("figures", FIGURES, tuple(blocks))


def _row(line: figures.FigureLine, *, many: bool) -> tuple[Runs, ...]:
    cells: tuple[Runs, ...] = (_given(line),) if many else tuple(map(_cell, line.cells))
    rule = (Run(f" ({line.rule})", "soft"),) if line.rule else ()
    verdict = Run(f"{line.sign} {line.verdict}", "strong" if line.row.verdict == "differs" else "")
    return ((Run(line.label),), *cells, (verdict, *rule))


def _cell(cell: figures.Cell) -> Runs:
    runs: list[Run] = []
    for cited in cell.figures:
        runs += [Run("; ")] if runs else []
        runs += [Run(cited.text, "odd" if cell.odd else ""), Run(f" — {cited.where}", "soft", cited.sentence)]
    return (*runs, Run(f" ({cell.remark})")) if cell.remark else tuple(runs) or (Run("–"),)


def _given(line: figures.FigureLine) -> Runs:
    """Every amount with its places, in one cell."""
    runs: list[Run] = []
    for given in line.given:
        runs.append(Run(given.text, "odd" if given.remark else ""))
        runs += [Run(f" ({given.remark})")] if given.remark else []
        runs += [Run(" — ", "soft"), *_joined([Run(each.citation, "soft", each.sentence) for each in given.places])]
        runs.append(Run("; "))
    return (*runs, Run(line.share, "soft"))


def _joined(runs: Sequence[Run]) -> Iterator[Run]:
    for place, run in enumerate(runs):
        if place:
            yield Run("; ", "soft")
        yield run
