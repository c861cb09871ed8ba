"""The figures of prose that are tied to cells of tables: those that differ, those to check, those that agree."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Literal

from tui.app.entries.entry import Destination, ListEntry, Paragraph, heading
from tui.app.entries.leads import lead
from tui.figures.wording import format_written
from tui.reading.sanitise import one_line
from tui.reports.tie_blocks import cell_words, sign, why
from tui.rows.sources import Source, sources
from tui.ties.tie import Tie

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.figures.figure import Figure

_Group = Literal["differs", "check", "agrees"]
_HEADINGS: dict[_Group, str] = {
    "differs": "Differ from a table",
    "check": "Differ from a table, to check",
    "agrees": "Agree with a table",
}
_LOOKS: dict[_Group, str] = {"differs": "conflict", "check": "check", "agrees": "agree"}


def entries(comparison: Comparison, named: Sequence[Source] = ()) -> tuple[ListEntry, ...]:
    """Every tie: the figure, then the cell with its labels and why; the sources are `named`."""
    figures = {figure.id: figure for figure in comparison.figures}
    shown = {source.document: source for source in named or sources(comparison.documents)}
    found: list[ListEntry] = []
    for group, words in _HEADINGS.items():
        own = [tie for tie in comparison.ties if _group(tie) == group]
        if own:
            found.append(heading(words, f"{len(own):,}"))
            for tie in own:
                found += _entries(tie, group, figures, shown)
    return tuple(found)


def _group(tie: Tie) -> _Group:
    if tie.verdict != "differs":
        return "agrees"
    return "differs" if tie.sure else "check"


def _entries(
    tie: Tie, group: _Group, figures: Mapping[str, Figure], shown: Mapping[str, Source]
) -> Iterator[ListEntry]:
    """An entry that leads to the figure, and one that leads to the cell, which says why."""
    figure, cell = figures[tie.figure], figures[tie.sources[0]]
    own, other = shown[figure.document], shown[cell.document]
    said = Paragraph(
        lead(own, shown.values(), f"{sign(tie):<3}"), one_line(format_written(figure)), head_look=_LOOKS[group]
    )
    yield ListEntry((said,), Destination(own.index, figure.span), notable=group != "agrees")
    held = Paragraph(
        lead(other, shown.values(), " " * 3), cell_words(cell), look="differ" if group == "differs" else ""
    )
    reason = Paragraph("    ", why(tie), look="excerpt")
    yield ListEntry((held, reason), Destination(other.index, cell.span))
