"""The figures of prose that are tied to cells of tables, as a part of a report."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from tui.comparison import Comparison
from tui.figures.figure import Figure
from tui.figures.wording import format_written
from tui.reading.sanitise import one_line
from tui.reports.figures import SIGNS, Places
from tui.reports.outline import Block, Paragraph, Part, Run, Runs, Table
from tui.reports.words import counted
from tui.rows.sources import Source
from tui.ties.tie import Tie

TIES = "Figures tied to tables"
_HEADS = ("Figure", "Said", "In the table", "Verdict")
_WORDS = {"differs": "differs", "same": "same", "rounding": "same after rounding", "compatible": "compatible"}


def tied(comparison: Comparison, named: Sequence[Source]) -> Iterator[Part]:
    """The ties, those that differ first; of an article to its own tables only these, and how many others there are."""
    if not comparison.ties:
        return
    figures = {figure.id: figure for figure in comparison.figures}
    places = Places(comparison, named)
    shown = [tie for tie in comparison.ties if tie.verdict == "differs" or not _is_own(tie, figures)]
    ordered = sorted(shown, key=lambda tie: (tie.verdict != "differs", not tie.sure and tie.verdict == "differs"))
    blocks: list[Block] = []
    if ordered:
        blocks.append(Table(_HEADS, tuple(_row(tie, figures, places) for tie in ordered)))
    agreeing = len(comparison.ties) - len(shown)
    if agreeing:
        text = f"In the tables of their own article besides: {counted(agreeing, 'figure')} with the same value."
        blocks.append(Paragraph((Run(text),), "soft"))
    yield Part("ties", TIES, tuple(blocks))


def lines(comparison: Comparison, figure: Figure) -> tuple[str, ...]:
    """Each tie of a figure on one line: `≠ 4,288 — Income taxes · 2031 (a digit is not that of the table)`."""
    cells = {each.id: each for each in comparison.figures if each.cell}
    own = [tie for tie in comparison.ties if tie.figure == figure.id]
    return tuple(f"{sign(tie)} {cell_words(cells[tie.sources[0]])} ({why(tie)})" for tie in own)


def sign(tie: Tie) -> str:
    """The sign of a tie: `≠` for a value that differs, `?` for one to check; others have a `?` if not sure."""
    if tie.sure:
        return SIGNS[tie.verdict]
    return "?" if tie.verdict == "differs" else f"{SIGNS[tie.verdict]}?"


def why(tie: Tie) -> str:
    """The reasons of a tie on one line."""
    return one_line("; ".join(reason.text for reason in tie.reasons))


def cell_words(cell: Figure) -> str:
    """A cell with its labels: `4,288 — Income taxes › Current · Three Months Ended June 30, 2031`."""
    place = cell.cell
    row = " › ".join(part for part in (place.section, place.row_label) if part) if place else ""
    labels = " · ".join(part for part in (row, place.column_label if place else "") if part)
    return one_line(" — ".join(part for part in (format_written(cell), labels) if part))


def _is_own(tie: Tie, figures: Mapping[str, Figure]) -> bool:
    return figures[tie.figure].document == figures[tie.sources[0]].document


def _row(tie: Tie, figures: Mapping[str, Figure], places: Places) -> tuple[Runs, ...]:
    figure, cells = figures[tie.figure], [figures[name] for name in tie.sources]
    said = (Run(places.written(figure).citation, "soft", figure.sentence),)
    differs = tie.verdict == "differs"
    label = one_line(format_written(figure))
    rows = [Run(cell_words(cells[0]), "value" if differs else ""), Run(f" — {places.source(cells[0]).short}", "soft")]
    if len(cells) > 1:
        rows.append(Run(f" and {counted(len(cells) - 1, 'cell')} more", "soft"))
    verdict = Run(f"{sign(tie)} {_WORDS[tie.verdict]}", "strong" if differs else "")
    return (Run(label, "value" if differs else ""),), said, tuple(rows), (verdict, Run(f" ({why(tie)})", "soft"))
