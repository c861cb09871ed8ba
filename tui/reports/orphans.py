"""The notes and verdicts whose claim no longer exists, listed because none may be lost."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.reports.rows import describe_entry, flat
from tui.sessions.session import Entry, Review
from tui.sessions.wording import Named

ORPHANS = "Notes and verdicts that lost their claim"
SEPARATED = "Wrong matches, separated"


@dataclass(frozen=True, slots=True)
class ReviewedPassage:
    """Words of an article when they were reviewed, with the names of the source and of its file."""

    name: str
    file: str
    words: str
    start: int
    end: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Orphan:
    """The passages that were reviewed, and the review."""

    passages: tuple[ReviewedPassage, ...]
    review: tuple[tuple[str, str], ...]


def sections(review: Review, named: Named) -> Iterator[tuple[str, str, tuple[Orphan, ...]]]:
    """Each kind that has entries: its name, its heading, and its entries in the order they were made."""
    for name, heading, entries in (("separated", SEPARATED, review.separated), ("orphans", ORPHANS, review.orphans)):
        if entries:
            yield name, heading, tuple(orphan(entry, named) for entry in entries)


def orphan(entry: Entry, named: Named) -> Orphan:
    """One entry in words."""
    passages = tuple(
        ReviewedPassage(
            name=one_line(named(anchor)),
            file=one_line(anchor.name),
            words=flat(anchor.exact),
            start=anchor.start,
            end=anchor.end,
            sha256=anchor.sha256,
        )
        for anchor in entry.target
    )
    return Orphan(passages, describe_entry(entry, named))
