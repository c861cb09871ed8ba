"""The current places of the passages of edits: their articles and their claim."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from types import MappingProxyType

from tui.claims.claim import Claim
from tui.claims.corrections import Corrections, Place
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.rows.sources import SourceChange
from tui.sessions.anchors import Anchor, Effort, Folded, anchor, find
from tui.sessions.session import ROW_EDITS, Change, Edit, Entry, LoggedEdit, Review, Target, entries, summed
from tui.sessions.similar import nearest
from tui.sessions.source_edits import anchored, source_changes
from tui.sessions.wording import Named, describe, source_names

NO_TITLES: Mapping[str, str] = MappingProxyType({})
_MOST_PAIRS = 20_000
"""Pairs of places that are linked each with each; a reader links some rows of some sources."""
_LONGEST_PASSAGE = 32_768
"""Characters; what is longer is no passage."""
_STRETCH = 512
"""Characters of a stretch of a text in which passages are looked up together."""
_LONGEST_TITLE = 60
"""Characters of a title; a claim may be called by a whole sentence."""


class Places:
    """The current articles and their claims; each anchor and target is looked up once."""

    def __init__(
        self, documents: Sequence[Document], claims: Sequence[Claim] = (), titles: Mapping[str, str] = NO_TITLES
    ) -> None:
        """`titles` are what claims are called, by their ids; without one a claim is called by its label."""
        self._documents = tuple(documents)
        self._titles = titles
        self._claims = {claim.id: claim for claim in claims}
        self._folded: dict[str, Folded] = {}
        self._effort = Effort()
        self._found: dict[Anchor, Place | None] = {}
        self._holders: dict[Target, str] = {}
        self._names: tuple[dict[str, SourceChange], Named] | None = None
        self._passages: dict[tuple[str, int], list[tuple[Span, str]]] = defaultdict(list)
        """The passages by the stretches of their text that they touch, each with its claim."""
        for claim in claims:
            for passage in claim.passages:
                for stretch in _stretches(passage.span):
                    self._passages[passage.document, stretch].append((passage.span, claim.id))

    def target(self, claim: Claim) -> Target:
        """The anchors of a claim's passages."""
        return self.anchors((passage.document, passage.span) for passage in claim.passages)

    def anchors(self, places: Iterable[Place]) -> Target:
        """The anchors of some places, in their order by name and offset."""
        return tuple(sorted(anchor(self._fold(document), span) for document, span in places))

    def place(self, wanted: Anchor) -> Place | None:
        """The place of the anchor's words, or of what they were corrected to; None if there is neither."""
        if wanted not in self._found:
            document = anchored(wanted, self._documents)
            folded = self._fold(document.id) if document else None
            span = (find(wanted, folded) or nearest(wanted, folded)) if folded else None
            self._found[wanted] = (document.id, span) if document and span else None
        return self._found[wanted]

    def claim(self, target: Target) -> str:
        """The id of the claim that has more than half of the passages; empty if none does, or if one is gone.

        If several have equally many, the one closest in size. A verdict on four passages is not applied to the three
        that remain, since it may not be true of these.
        """
        if target not in self._holders:
            self._holders[target] = self._holder(target)
        return self._holders[target]

    def located(self, entry: Entry) -> Entry:
        """The entry with what depends on the current documents: which one is right, and what was changed."""
        changes = tuple(change for wanted in entry.target if (change := self._change(wanted)))
        right = entry.resolution.right and anchored(entry.resolution.right, self._documents)
        return replace(entry, changes=changes, right=right.id if right else "")

    def source_changes(self, edits: Iterable[Edit]) -> dict[str, SourceChange]:
        """What the reader changed of the sources, by the ids of their documents."""
        return source_changes(edits, self._documents)

    def logged(self, edit: Edit, changes: dict[str, SourceChange]) -> LoggedEdit:
        """An edit in words; `changes` are those of the sources."""
        if self._names is None or self._names[0] != changes:
            self._names = changes, source_names(self._documents, changes)
        claim = self.claim(edit.target) if edit.kind in ROW_EDITS else ""
        return LoggedEdit(edit, claim, describe(edit, self.title(claim), self._names[1]))

    def title(self, claim: str) -> str:
        """What a claim is called, by its id; empty if there is none."""
        if claim not in self._claims:
            return ""
        title = one_line(self._titles.get(claim) or self._claims[claim].label)
        return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1].rstrip()}…"

    def review(self, edits: Sequence[Edit]) -> Review:
        """Assign the edits to the claims that now have their passages; those without a claim are listed separately."""
        added = summed((self._key(edit), edit) for edit in edits if edit.kind in ROW_EDITS)
        present = {key: self.located(entry) for key, entry in added.items() if not entry.blank}
        homeless = [entry for key, entry in present.items() if not isinstance(key, str)]
        changes = self.source_changes(edits)
        return Review(
            entries={key: entry for key, entry in present.items() if isinstance(key, str)},
            orphans=tuple(entry for entry in homeless if entry.odd is None or not self._is_found(entry.target)),
            separated=tuple(entry for entry in homeless if entry.odd is not None and self._is_found(entry.target)),
            edits=tuple(self.logged(edit, changes) for edit in edits),
        )

    def _key(self, edit: Edit) -> object:
        """The id of the edit's claim, or its own target."""
        if edit.kind == "apart" and not self._matched(edit):
            return edit.target
        return self.claim(edit.target) or edit.target

    def _is_found(self, target: Target) -> bool:
        return all(self.place(wanted) is not None for wanted in target)

    def _change(self, wanted: Anchor) -> Change | None:
        """What the anchor's words were changed to; None if they were not."""
        document, place = anchored(wanted, self._documents), self.place(wanted)
        if document is None or place is None or wanted.sha256 == document.sha256:
            return None
        now = document.slice(place[1])
        return Change(document.id, wanted.exact, now) if now != wanted.exact else None

    def _matched(self, edit: Edit) -> bool:
        """Whether the passage to be separated is still in a claim with one of the others."""
        odd = Entry(()).after(edit).odd
        if odd is None:
            return False
        others = {claim for wanted in edit.target if wanted != odd for claim in self._over(wanted)}
        return bool(others & self._over(odd))

    def _over(self, wanted: Anchor) -> set[str]:
        """The claims with a passage that overlaps the anchor's words."""
        place = self.place(wanted)
        if place is None:
            return set()
        document, span = place
        if len(span) > _LONGEST_PASSAGE:
            return set()
        near = {place for stretch in _stretches(span) for place in self._passages.get((document, stretch), ())}
        return {claim for passage, claim in near if passage.overlaps(span)}

    def _fold(self, document: str) -> Folded:
        if document not in self._folded:
            known = next(known for known in self._documents if known.id == document)
            self._folded[document] = Folded(known, self._effort)
        return self._folded[document]

    def _holder(self, target: Target) -> str:
        if not self._is_found(target):
            return ""
        matching = Counter(claim for wanted in target for claim in self._over(wanted))
        sizes = {claim: len(self._claims[claim].passages) for claim in matching}
        best = max(matching, key=lambda claim: (matching[claim], -abs(sizes[claim] - len(target)), claim), default="")
        return best if best and matching[best] * 2 > len(target) else ""


def review(edits: Sequence[Edit], documents: Sequence[Document], claims: Sequence[Claim]) -> Review:
    """The review that the edits add up to for these articles and claims."""
    return Places(documents, claims).review(edits)


def corrections(edits: Iterable[Edit], documents: Sequence[Document]) -> Corrections:
    """The links and wrong matches among the edits, as places in the current articles."""
    places = Places(documents)
    together: list[tuple[Place, Place]] = []
    separated: list[tuple[Place, Place]] = []
    for entry in entries(edits):
        if entry.odd is None and not entry.linked:
            continue
        found = [place for wanted in entry.target if (place := places.place(wanted)) is not None]
        if entry.odd is not None:
            odd = places.place(entry.odd)
            at = entry.target.index(entry.odd)
            before = [place for wanted in entry.target[:at] if (place := places.place(wanted)) is not None]
            if odd is not None:
                separated += _across((one, odd) for one in before)
                separated += _across((odd, other) for other in found[len(before) + 1 :])
        else:
            together += _linked(found, _MOST_PAIRS - len(together))
    return Corrections(tuple(together), tuple(separated))


def _linked(places: Sequence[Place], most: int) -> list[tuple[Place, Place]]:
    """The pairs of places that were linked; where these are too many, as many as hold them all together."""
    if len(places) * (len(places) - 1) // 2 <= most:
        return _across(combinations(places, 2))
    first = places[0]
    other = next((place for place in places if place[0] != first[0]), first)
    return _across((first if place[0] != first[0] else other, place) for place in places)


def _across(pairs: Iterable[tuple[Place, Place]]) -> list[tuple[Place, Place]]:
    """The pairs of places in different documents."""
    return [(one, other) for one, other in pairs if one[0] != other[0]]


def _stretches(span: Span) -> range:
    return range(span.start // _STRETCH, span.end // _STRETCH + 1)
