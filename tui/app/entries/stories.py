"""The stories of a collection as entries: title, sources, days, and the number of conflicts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui.app.collection import Collection, Findings, ListedStory
from tui.app.entries.entry import Destination, ListEntry, Paragraph
from tui.claims.sections import SECTIONS
from tui.figures import wording
from tui.reading.documents import Span
from tui.reading.sanitise import one_line

_NAMES = 6
"""The maximum number of sources named; the rest are counted."""


def entries(
    collection: Collection, groups: Sequence[ListedStory], comparing: ListedStory | None = None
) -> tuple[ListEntry, ...]:
    """One entry for each group, in their order; `comparing` is the one that is being compared."""
    width = max((len(f"{group.count:,}") for group in groups), default=0)
    return tuple(_entry(group, collection.findings(group), width, is_next=group is comparing) for group in groups)


def _entry(group: ListedStory, findings: Findings | None, width: int, *, is_next: bool) -> ListEntry:
    count = group.count
    sign, look = _sign(findings)
    head = f"{sign} {count:>{width},}  "
    found = "" if count == 1 else describe(findings) if findings else "comparing …" if is_next else "not compared yet"
    parts = (found, format_days(*group.days), names(group.names))
    return ListEntry(
        (
            Paragraph(head, one_line(group.label), whole=False, head_look=look),
            Paragraph(" " * len(head), " · ".join(part for part in parts if part), whole=False, look="excerpt"),
        ),
        Destination(0, Span(0, 0)),
        notable=findings is not None and findings != Findings(),
    )


def _sign(findings: Findings | None) -> tuple[str, str]:
    """The sign of the findings, and its look; empty if there are none, or they are not known."""
    if findings and findings.conflicts:
        return SECTIONS["conflict"].sign, "conflict"
    if findings and findings.checks:
        return SECTIONS["check"].sign, "check"
    return " ", "chosen-bar"


def names(named: Sequence[str]) -> str:
    """The sources of a story: `CNN, Fox, USA Today and 3 more`."""
    more = f" and {len(named) - _NAMES:,} more" if len(named) > _NAMES else ""
    return ", ".join(named[:_NAMES]) + more


def describe(findings: Findings) -> str:
    """The findings in words: `2 conflicts, 3 to check`, `no conflicts`."""
    conflicts = SECTIONS["conflict"].counted(findings.conflicts) if findings.conflicts else "no conflicts"
    checks = SECTIONS["check"].counted(findings.checks) if findings.checks else ""
    return f"{conflicts}, {checks}" if checks else conflicts


def format_days(first: date | None, last: date | None) -> str:
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
