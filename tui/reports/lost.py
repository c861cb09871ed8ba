"""What the reader said of passages that no claim holds any longer, so that no verdict or note goes missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.reading.sanitise import one_line
from tui.reports.rows import spoken
from tui.sessions.session import Review

HEADING = "Reviewed rows that lost their place"


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


def rows(review: Review) -> Iterator[LostRow]:
    """The entries that lost their place, in the order in which they were made."""
    for entry in review.lost:
        places = tuple(
            Place(one_line(anchor.name), one_line(anchor.exact), anchor.start, anchor.end, anchor.sha256)
            for anchor in entry.target
        )
        yield LostRow(places, spoken(entry))
