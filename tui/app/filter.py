"""A filter of the claims: by relation, source, kind and review; one choice of each, and all must match."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final, Literal, get_args

from tui.claims.sections import SECTIONS, Section
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.claims.claim import ReasonKind
    from tui.rows.row import Row
    from tui.rows.sources import Source
    from tui.sessions.session import Entry, Review

Part = Literal["disagrees", "alone", "involved"]
"""The role of a source in a row: it gives another value than the others, is the only source, or is one of them."""
Kind = Literal["figures", "dates", "names", "quotations", "wording"]
"""What the deciding reasons of a row are about."""
State = Literal["unreviewed", "reviewed", "resolved", "changed", "noted", "marked"]
"""The state of the review of a row."""

_KINDS: Final[dict[ReasonKind, Kind]] = {
    "figure": "figures", "number": "figures", "quantity": "figures", "date": "dates", "time": "dates",
    "name": "names", "role": "names", "party": "names", "title": "names", "place": "names",
    "quote": "quotations", "attribution": "quotations",
}  # fmt: skip
"""The kind of each reason; the rest are other wording."""

PARTS: Final[dict[Part, str]] = {"disagrees": "where {} disagrees", "alone": "only in {}", "involved": "involving {}"}
KINDS: Final[dict[Kind, str]] = {
    "figures": "figures", "dates": "dates and times", "names": "names and places", "quotations": "quotations",
    "wording": "other wording",
}  # fmt: skip
STATES: Final[dict[State, str]] = {
    "unreviewed": "unreviewed", "reviewed": "reviewed", "resolved": "resolved", "changed": "changed since the review",
    "noted": "with a note", "marked": "marked",
}  # fmt: skip
"""The choices in words, in the order in which they are offered."""


@dataclass(frozen=True, slots=True)
class Filter:
    """The conditions for a row to be shown; None matches every row. `source` is a position, used with `part`."""

    section: Section | None = None
    part: Part | None = None
    source: int = 0
    kind: Kind | None = None
    state: State | None = None

    @property
    def is_on(self) -> bool:
        """Whether it has any condition."""
        return self != replace(NO_FILTER, source=self.source)

    def matches(self, row: Row, entry: Entry) -> bool:
        """Whether a row matches; `entry` is its review."""
        return (
            self.section in {None, row.section}
            and (self.part is None or _takes_part(row, self.part, self.source))
            and (self.kind is None or self.kind in kinds_of(row))
            and (self.state is None or _is(entry, self.state))
        )

    def rows(self, rows: Iterable[Row], review: Review) -> tuple[Row, ...]:
        """The rows that match."""
        return tuple(row for row in rows if self.matches(row, review.of(row.claim.id)))

    def describe(self, sources: Sequence[Source]) -> str:
        """What is shown, in words: `conflicts only, involving Fox, figures`; empty if everything is."""
        parts = [
            SECTIONS[self.section].only if self.section else "",
            PARTS[self.part].format(sources[self.source].short) if self.part and self.source < len(sources) else "",
            KINDS[self.kind] if self.kind else "",
            STATES[self.state] if self.state else "",
        ]
        return ", ".join(part for part in parts if part)


NO_FILTER: Final = Filter()


def from_values(values: object, sources: int) -> Filter:
    """A filter as it was saved; none if it is not one, or is of a source that there is not."""
    if not isinstance(values, Mapping) or not set(values) <= {field.name for field in fields(Filter)}:
        return NO_FILTER
    found = Filter(**values)
    choices: tuple[tuple[Any, Iterable[str]], ...] = (
        (found.section, SECTIONS), (found.part, get_args(Part)), (found.kind, KINDS), (found.state, STATES),
    )  # fmt: skip
    known = all(chosen is None or (isinstance(chosen, str) and chosen in offered) for chosen, offered in choices)
    there = isinstance(found.source, int) and 0 <= found.source < max(1, sources)
    return found if known and there else NO_FILTER


def kinds_of(row: Row) -> frozenset[Kind]:
    """What the deciding reasons of a row are about."""
    return frozenset(_KINDS.get(kind, "wording") for kind in row.kinds)


def _takes_part(row: Row, part: Part, source: int) -> bool:
    if source not in row.sources:
        return False
    match part:
        case "involved":
            return True
        case "alone":
            return row.sources == (source,)
        case "disagrees":
            return row.section in {"conflict", "check", "dispute"} and _disagrees(row, source)


def _disagrees(row: Row, source: int) -> bool:
    """Whether a source gives another value than the others; if most give one value, only the rest disagree."""
    odd = {each for given in row.given if given.odd for each in given.sources}
    giving = {each for given in row.given for each in given.sources}
    return source in (odd or giving or set(row.sources))


def _is(entry: Entry, state: State) -> bool:
    match state:
        case "unreviewed":
            return not entry.reviewed
        case "reviewed":
            return entry.reviewed
        case "resolved":
            return entry.resolved
        case "changed":
            return entry.changed
        case "noted":
            return bool(entry.note)
        case "marked":
            return bool(entry.marks)
