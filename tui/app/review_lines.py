"""The review of a row as lines to show beside its passages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.app.review_wording import LINKED, NOTED, REVIEWED, SIGNS
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.rows.sources import Source
    from tui.sessions.session import Entry


def review_lines(entry: Entry, sources: Sequence[Source]) -> tuple[str, ...]:
    """The verdict with what is right, the evidence, the note, and what was changed in the text since."""
    names = {source.document: source.name for source in sources}
    return tuple(line for line in _lines(entry, names) if line)


def _lines(entry: Entry, names: dict[str, str]) -> Iterator[str]:
    settled = resolution_words(entry, names)
    sign = SIGNS.get(entry.verdict) or (REVIEWED if entry.reviewed or settled else "")
    state = entry.verdict or ("" if settled else "reviewed" if entry.reviewed else "")
    yield " ".join(part for part in (sign, " · ".join(part for part in (state, settled) if part)) if part)
    if entry.resolution.evidence:
        yield f"Evidence: {one_line(entry.resolution.evidence)}"
    if entry.note:
        yield f"{NOTED} {one_line(entry.note)}"
    if entry.linked:
        yield f"{LINKED} linked by hand"
    for change in entry.changes:
        source = f" in {name}" if (name := names.get(change.document)) else ""
        yield f"Text changed{source}: was “{one_line(change.was)}”, now “{one_line(change.now)}”"


def resolution_words(entry: Entry, names: dict[str, str]) -> str:
    """What is right: `Fox is right: 281.7`; empty if that is not known."""
    resolution, value = entry.resolution, one_line(entry.resolution.value)
    if resolution.right is not None:
        words = f"{names.get(entry.right) or one_line(resolution.right.name)} is right"
    elif resolution.none_right:
        words = "no source is right"
    else:
        return f"right value: {value}" if value else ""
    return f"{words}: {value}" if value else words
