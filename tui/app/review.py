"""What the reader does, kept as it is done, and what it adds up to for the claims on the screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.claims.corrections import Corrections, Place
from tui.sessions.places import Places, corrections
from tui.sessions.session import Edit, EditKind, Entry, Review, Target

if TYPE_CHECKING:
    from tui.claims.claim import Claim
    from tui.reading.documents import Document
    from tui.rows.sources import SourceChange
    from tui.sessions.store import Store


class Reviewer:
    """One session of a store. Every edit is in the file before its method returns.

    CrossreadError from any method where the file can no longer be written; nothing has changed then.
    """

    def __init__(self, store: Store, documents: Sequence[Document]) -> None:
        self.store = store
        self.session = store.session(documents)
        self.review = Review()
        self._edits = store.edits(self.session)
        self._places = Places(documents)
        self._source_changes: dict[str, SourceChange] = {}

    def corrections(self, documents: Sequence[Document]) -> Corrections:
        """What the reader decided of the line-up, for the next comparison; may be asked from any thread."""
        return corrections(self._edits, documents)

    def take(self, places: Places) -> None:
        """The claims that there are now; what was said goes to those that hold the words."""
        self._places = places
        self._sum()

    def move(self, documents: Sequence[Document]) -> None:
        """Go on with other articles: what was said so far goes with them, and the old session stays as it is."""
        before, self.session = self.session, self.store.session(documents)
        if self.session != before:
            self.store.carry(before, self.session)
        self._edits = self.store.edits(self.session)

    # Edits

    def set(self, claim: Claim, kind: EditKind, value: str) -> None:
        """Say something of a claim."""
        self._keep(self._places.target(claim), kind, value)

    def part(self, claim: Claim, passage: int) -> None:
        """Say that a passage, by its position, is lined up wrongly with the others of its claim."""
        target = self._places.target(claim)
        said = claim.passages[passage]
        (odd,) = self._places.anchors([(said.document, said.span)])
        self._keep(target, "apart", str(target.index(odd)))

    def join(self, places: Sequence[Place]) -> None:
        """Pin places together."""
        self._keep(self._places.anchors(places), "pin", "yes")

    def unpin(self, claim: Claim) -> bool:
        """Take back the last pin over a claim; whether there was one."""
        pinned: dict[Target, bool] = {}
        for edit in self._edits:
            if edit.kind == "pin" and self._places.claim(edit.target) == claim.id:
                pinned.pop(edit.target, None)
                pinned[edit.target] = bool(edit.value)
        found = next((target for target, holds in reversed(pinned.items()) if holds), None)
        if found is None:
            return False
        self._keep(found, "pin", "")
        return True

    def undo(self) -> Edit | None:
        """Take back the reader's last edit; None where there is none."""
        edit = self.store.undo(self.session)
        if edit is not None:
            self._edits = tuple(kept for kept in self._edits if kept.id != edit.id)
            self._sum()
        return edit

    def redo(self) -> Edit | None:
        """Do again what was taken back last; None where there is nothing."""
        edit = self.store.redo(self.session)
        if edit is not None:
            self._edits = tuple(sorted((*self._edits, edit), key=lambda kept: kept.id))
            self._sum()
        return edit

    def look(self) -> bool:
        """Take in what another terminal has done meanwhile; whether that was anything."""
        if not self.store.changed():
            return False
        edits = self.store.edits(self.session)
        if edits == self._edits:
            return False
        self._edits = edits
        self._sum()
        return True

    # What was said

    def of(self, claim: Claim) -> Entry:
        """What was said of a claim."""
        return self.review.of(claim.id)

    def claim(self, edit: Edit) -> str:
        """The id of the claim that an edit belongs to now; empty where there is none."""
        return self._places.claim(edit.target)

    def marked(self, letter: str) -> str:
        """The id of the claim that carries a mark; empty where none does."""
        return next((claim for claim, entry in self.review.entries.items() if letter in entry.marks), "")

    def _keep(self, target: Target, kind: EditKind, value: str) -> None:
        edit = self.store.append(self.session, kind, target, value)
        self._edits = (*self._edits, edit)
        claim = self._places.claim(target)
        if kind == "mark" or not claim:
            self._sum()
            return
        # Only one entry has changed: adding up every edit again would make a long day's keys slow.
        entry = self._places.located(self.review.of(claim).after(edit))
        others = {key: value for key, value in self.review.entries.items() if key != claim}
        self.review = replace(
            self.review,
            entries=others if entry.blank else {**others, claim: entry},
            edits=(*self.review.edits, self._places.logged(edit, self._source_changes)),
        )

    def _sum(self) -> None:
        self._source_changes = self._places.source_changes(self._edits)
        self.review = self._places.review(self._edits)
