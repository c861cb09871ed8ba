"""The records of what the reader did: strokes as they happened, and the review they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from tui.claims.claim import Claim
from tui.reading.documents import Document, Span
from tui.sessions.anchors import Anchor, Folded, anchor, find

Verdict = Literal["confirmed", "disputed", "wrong match", "unclear"]
VERDICTS: tuple[Verdict, ...] = ("confirmed", "disputed", "wrong match", "unclear")

StrokeKind = Literal["verdict", "note", "reviewed", "pin", "mark"]
"""What a stroke sets. Its value is a verdict, the words of a note, `yes` or nothing, or the letter of a mark."""

Target = tuple[Anchor, ...]
"""The passages of a claim, in the order of their names and places."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """One thing the reader did. `at` is UTC in ISO 8601; `value` is empty where it takes something back."""

    id: int
    at: str
    kind: StrokeKind
    target: Target
    value: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What the reader said of one target."""

    target: Target
    verdict: str = ""
    note: str = ""
    reviewed: bool = False
    pinned: bool = False
    marks: tuple[str, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether everything that was said has been taken back."""
        return not (self.verdict or self.note or self.reviewed or self.pinned or self.marks)


@dataclass(frozen=True, slots=True)
class Review:
    """What the strokes add up to: an entry a claim (by its id), and the entries that lost their place."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    lost: tuple[Entry, ...] = ()

    def of(self, claim: str) -> Entry:
        """The entry of a claim; a blank one where nothing was said."""
        return self.entries.get(claim, Entry(()))


def target(claim: Claim, folded: Mapping[str, Folded]) -> Target:
    """The anchors of a claim's passages; `folded` has each document by its id."""
    return tuple(sorted(anchor(folded[passage.document], passage.span) for passage in claim.passages))


def entries(strokes: Iterable[Stroke]) -> tuple[Entry, ...]:
    """The strokes added up, one entry a target, in the order in which the targets were first touched."""
    added: dict[Target, Entry] = {}
    for stroke in strokes:
        entry = added.get(stroke.target, Entry(stroke.target))
        if stroke.kind == "mark":
            added = {key: replace(e, marks=tuple(m for m in e.marks if m != stroke.value)) for key, e in added.items()}
            entry = replace(added.get(stroke.target, entry), marks=(*entry.marks, stroke.value))
        else:
            entry = _set(entry, stroke)
        added[stroke.target] = entry
    return tuple(entry for entry in added.values() if not entry.blank)


def _set(entry: Entry, stroke: Stroke) -> Entry:
    match stroke.kind:
        case "verdict":
            return replace(entry, verdict=stroke.value, reviewed=bool(stroke.value))
        case "note":
            return replace(entry, note=stroke.value)
        case "reviewed":
            return replace(entry, reviewed=bool(stroke.value))
        case _:
            return replace(entry, pinned=bool(stroke.value))


def review(strokes: Iterable[Stroke], documents: Sequence[Document], claims: Sequence[Claim]) -> Review:
    """Give each entry to the claim that holds its words now; what finds no claim is listed as lost."""
    by_hash = {document.sha256: document for document in documents}
    by_name = {document.name: document for document in documents}
    folded: dict[str, Folded] = {}
    given: dict[str, Entry] = {}
    lost = []
    for entry in entries(strokes):
        places: list[tuple[str, Span]] = []
        for wanted in entry.target:
            document = by_hash.get(wanted.sha256) or by_name.get(wanted.name)
            if document is None:
                continue
            if document.id not in folded:
                folded[document.id] = Folded(document)
            span = find(wanted, folded[document.id])
            if span is not None:
                places.append((document.id, span))
        claim = _holder(places, claims)
        if claim is None or claim.id in given:
            lost.append(entry)
        else:
            given[claim.id] = entry
    return Review(given, tuple(lost))


def _holder(places: Sequence[tuple[str, Span]], claims: Sequence[Claim]) -> Claim | None:
    """The claim whose passages hold the most of the places, more than half of them; the closest in size on a tie."""
    best: tuple[int, int] | None = None
    holder = None
    for claim in claims:
        held = sum(
            any(passage.document == document and passage.span.overlaps(span) for passage in claim.passages)
            for document, span in places
        )
        rank = (held, -abs(len(claim.passages) - len(places)))
        if held * 2 > len(places) and (best is None or rank > best):
            best, holder = rank, claim
    return holder
