"""Where the words that edits speak of stand now: in which articles, and in which claim."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from tui.claims.claim import Claim
from tui.claims.corrections import Corrections, Place
from tui.reading.documents import Document, Span
from tui.sessions.anchors import Anchor, Folded, anchor, find
from tui.sessions.session import Edit, Entry, Review, Target, entries, summed


class Places:
    """The articles as they read now, and the claims of them; each anchor and target is looked for once."""

    def __init__(self, documents: Sequence[Document], claims: Sequence[Claim] = ()) -> None:
        self._documents = tuple(documents)
        self._claims = {claim.id: claim for claim in claims}
        self._folded: dict[str, Folded] = {}
        self._found: dict[Anchor, Place | None] = {}
        self._held: dict[Target, str] = {}
        self._passages: dict[str, list[tuple[Span, str]]] = defaultdict(list)
        for claim in claims:
            for passage in claim.passages:
                self._passages[passage.document].append((passage.span, claim.id))

    def target(self, claim: Claim) -> Target:
        """The anchors of a claim's passages."""
        return self.anchors((passage.document, passage.span) for passage in claim.passages)

    def anchors(self, places: Iterable[Place]) -> Target:
        """The anchors of some places, in their order by name and offset."""
        return tuple(sorted(anchor(self._fold(document), span) for document, span in places))

    def place(self, wanted: Anchor) -> Place | None:
        """Where the anchor's words stand now; None where they do not."""
        if wanted not in self._found:
            document = self._document(wanted)
            span = find(wanted, self._fold(document.id)) if document else None
            self._found[wanted] = (document.id, span) if document and span else None
        return self._found[wanted]

    def claim(self, target: Target) -> str:
        """The id of the claim that holds more than half of the passages; empty where none does, or where one is gone.

        Of several that hold as many, the one nearest in size. What was said of four passages is not given to the
        three that still stand, since it may not be true of them alone.
        """
        if target not in self._held:
            self._held[target] = self._holder(target)
        return self._held[target]

    def review(self, edits: Iterable[Edit]) -> Review:
        """Give what the reader said to the claims that hold the words now; what finds none is told apart."""
        added = summed((self._key(edit), edit) for edit in edits)
        kept = {key: entry for key, entry in added.items() if not entry.blank}
        homeless = [entry for key, entry in kept.items() if not isinstance(key, str)]
        return Review(
            entries={key: entry for key, entry in kept.items() if isinstance(key, str)},
            orphans=tuple(entry for entry in homeless if entry.odd is None or not self._stands(entry.target)),
            separated=tuple(entry for entry in homeless if entry.odd is not None and self._stands(entry.target)),
        )

    def _key(self, edit: Edit) -> object:
        """The id of the claim that the edit belongs to, or its own target."""
        if edit.kind == "apart" and not self._lined_up(edit):
            return edit.target
        return self.claim(edit.target) or edit.target

    def _stands(self, target: Target) -> bool:
        return all(self.place(wanted) is not None for wanted in target)

    def _lined_up(self, edit: Edit) -> bool:
        """Whether the passage that was to be taken away still stands in a claim with one of the others."""
        odd = Entry(()).after(edit).odd
        if odd is None:
            return False
        others = {claim for wanted in edit.target if wanted != odd for claim in self._over(wanted)}
        return bool(others & self._over(odd))

    def _over(self, wanted: Anchor) -> set[str]:
        """The claims with a passage over the anchor's words."""
        place = self.place(wanted)
        if place is None:
            return set()
        document, span = place
        return {claim for passage, claim in self._passages[document] if passage.overlaps(span)}

    def _document(self, wanted: Anchor) -> Document | None:
        """The article of the anchor: the same bytes under the same name, else the same bytes, else the same name."""
        ranked = [(d.sha256 == wanted.sha256, d.name == wanted.name, -n) for n, d in enumerate(self._documents)]
        best = max(ranked, default=(False, False, 0))
        return self._documents[-best[2]] if best[0] or best[1] else None

    def _fold(self, document: str) -> Folded:
        if document not in self._folded:
            self._folded[document] = Folded(next(known for known in self._documents if known.id == document))
        return self._folded[document]

    def _holder(self, target: Target) -> str:
        if not self._stands(target):
            return ""
        held = Counter(claim for wanted in target for claim in self._over(wanted))
        sizes = {claim: len(self._claims[claim].passages) for claim in held}
        best = max(held, key=lambda claim: (held[claim], -abs(sizes[claim] - len(target)), claim), default="")
        return best if best and held[best] * 2 > len(target) else ""


def review(edits: Iterable[Edit], documents: Sequence[Document], claims: Sequence[Claim]) -> Review:
    """What the edits add up to for these articles and claims."""
    return Places(documents, claims).review(edits)


def corrections(edits: Iterable[Edit], documents: Sequence[Document]) -> Corrections:
    """What the edits say of the line-up, in places of the articles as they read now."""
    places = Places(documents)
    together: list[tuple[Place, Place]] = []
    apart: list[tuple[Place, Place]] = []
    for entry in entries(edits):
        found = {wanted: places.place(wanted) for wanted in entry.target}
        for one, other in combinations(entry.target, 2):
            a, b = found[one], found[other]
            if a is None or b is None or a[0] == b[0]:
                continue
            if entry.odd is not None:
                if entry.odd in {one, other}:
                    apart.append((a, b))
            elif entry.linked:
                together.append((a, b))
    return Corrections(tuple(together), tuple(apart))
