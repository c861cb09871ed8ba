"""The timeline of a figure as entries: day, source, value, and the sentence."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import TYPE_CHECKING

from tui.app.entries.entry import Destination, ListEntry, Paragraph, heading
from tui.app.entries.leads import lead
from tui.figures.wording import format_day
from tui.reading.documents import Span
from tui.reports.timeline import Moment, Stage, Timeline, timeline
from tui.rows.sources import Source, sources

if TYPE_CHECKING:
    from tui.comparison import Comparison

_SIGNS: dict[Stage, str] = {"first": "", "same": "=", "later": "↑", "conflict": "≠", "related": "~"}
_WORDS: dict[Stage, str] = {
    "first": "first value", "same": "agrees", "later": "later value", "related": "may be another figure",
    "conflict": "conflict: another value for the same time",
}  # fmt: skip
_LOOKS: dict[Stage, str] = {
    "first": "agree", "same": "agree", "later": "related", "conflict": "differ", "related": "related",
}  # fmt: skip
_BAR = 12
_STEPS = "▁▂▃▄▅▆▇█"
_UNDATED = "date unknown"


def entries(comparison: Comparison, figures: Collection[str], named: Sequence[Source] = ()) -> tuple[ListEntry, ...]:
    """The timeline of the figure with these ids: a heading with a graph, then an entry for each value."""
    named = named or sources(comparison.documents)
    found = timeline(comparison, figures, named)
    return tuple(_entries(found, named)) if found.moments else ()


def _entries(found: Timeline, named: Sequence[Source]) -> Iterator[ListEntry]:
    yield heading(found.label, spark(found.values))
    days = max((len(_day(moment)) for moment in found.moments), default=0)
    values = max((len(moment.text) for moment in found.moments), default=0)
    most = max((abs(value) for value in found.values if value is not None), default=0.0)
    for moment in found.moments:
        head = f"{lead(moment.source, named, _SIGNS[moment.stage])}{_day(moment):<{days}}  "
        bar = _bar(moment.figure.value, most)
        as_of = f" · as of {moment.as_of}" if moment.as_of else ""
        text = f"{moment.text:>{values}}  {bar}  "
        note = f"{_WORDS[moment.stage]}{as_of}"
        marks = (
            (Span(0, values), moment.figure.kind),
            (Span(len(text), len(text) + len(_WORDS[moment.stage])), _LOOKS[moment.stage]),
        )
        look = "differ" if moment.stage == "conflict" else f"source-{moment.source.colour + 1}"
        yield ListEntry(
            (
                Paragraph(head, text + note, marks, head_look=look),
                Paragraph(" " * len(head), moment.sentence, look="excerpt"),
            ),
            Destination(moment.source.index, moment.span),
            notable=moment.stage == "conflict",
        )


def _day(moment: Moment) -> str:
    return format_day(moment.source.day) if moment.source.day else _UNDATED


def spark(values: Sequence[float | None]) -> str:
    """The values as a sparkline, the smallest at the bottom; empty if they do not vary."""
    known = [value for value in values if value is not None]
    least, most = min(known, default=0.0), max(known, default=0.0)
    if least == most:
        return ""
    top = len(_STEPS) - 1
    return "".join(_STEPS[round((value - least) / (most - least) * top)] for value in known)


def _bar(value: float | None, most: float) -> str:
    """A bar in proportion to the largest value."""
    cells = round(abs(value) / most * _BAR) if value is not None and most else 0
    return ("█" * max(cells, 1 if value else 0)).ljust(_BAR, "░")
