"""The stories of a collection as entries: what each tells, how many tell it, when, and in what they differ."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui.app.collection import Collection, Group
from tui.app.entries.entry import Entry, Paragraph, Target
from tui.claims.claim import MARKS
from tui.figures import wording
from tui.reading.documents import Span
from tui.reading.sanitise import one_line

_NAMES = 8
"""So many articles are named; a line holds no more."""

_UNKNOWN = "·"
"""Stands where a story's articles were not compared, so that it is not taken for one in which nothing differs."""


def entries(collection: Collection, groups: Sequence[Group]) -> tuple[Entry, ...]:
    """One entry for each group, in their order."""
    place = {id(document): index for index, document in enumerate(collection.documents)}
    width = max((len(f"{len(group.documents):,}") for group in groups), default=0)
    return tuple(_entry(group, collection.differing(group), place[id(group.documents[0])], width) for group in groups)


def _entry(group: Group, differing: int | None, first: int, width: int) -> Entry:
    count = len(group.documents)
    unknown = differing is None and count > 1
    mark = MARKS["differ"] if differing else _UNKNOWN if unknown else " "
    head = f"{mark} {count:>{width},}  "
    told = ["1 article" if count == 1 else f"{count:,} articles", days(group.story.first, group.story.last)]
    if differing is not None:
        told.append(f"{differing:,} differ")
    elif unknown:
        told.append("not compared yet")
    told.append(", ".join(one_line(document.name) for document in group.documents[:_NAMES]))
    return Entry(
        (
            Paragraph(
                head, one_line(group.story.label), whole=False, head_look="differ" if differing else "chosen-bar"
            ),
            Paragraph(" " * len(head), " · ".join(told), whole=False, look="excerpt"),
        ),
        Target(first, Span(0, 0)),
        notable=bool(differing),
    )


def days(first: date | None, last: date | None) -> str:
    """`28 Dec 2014`, `28 Dec 2014 – 3 Jan 2015`, `3 – 5 Mar 2024`."""
    if first is None or last is None:
        return "date unknown"
    until = wording.format_day(last)
    if first == last:
        return until
    if first.year != last.year:
        return f"{wording.format_day(first)} – {until}"
    start = str(first.day) if first.month == last.month else f"{first.day} {wording.month_name(first)}"
    return f"{start} – {until}"
