"""What the reader said of passages that no row holds any longer, so that no verdict or note goes missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.reading.sanitise import one_line
from tui.reports.rows import spoken
from tui.sessions.session import Entry, Review

LOST = "Reviewed rows that lost their place"
APART = "Wrong matches, taken apart"


@dataclass(frozen=True, slots=True)
class Place:
    """Words that stood in an article when they were reviewed."""

    name: str
    words: str
    start: int
    end: int
    sha256: str


@dataclass(frozen=True, slots=True)
class LostRow:
    """The passages that were reviewed and what was said of them."""

    places: tuple[Place, ...]
    said: tuple[tuple[str, str], ...]


def sections(review: Review) -> Iterator[tuple[str, str, tuple[LostRow, ...]]]:
    """Each kind there is: its name, its heading, and its rows in the order in which they were made."""
    for name, heading, entries in (("apart", APART, review.separated), ("lost", LOST, review.orphans)):
        if entries:
            yield name, heading, tuple(map(row, entries))


def row(entry: Entry) -> LostRow:
    """One entry as words."""
    places = tuple(
        Place(one_line(anchor.name), one_line(anchor.exact), anchor.start, anchor.end, anchor.sha256)
        for anchor in entry.target
    )
    return LostRow(places, spoken(entry))
