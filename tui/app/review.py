"""The review of a comparison: every edit is saved as it is made, and applied to the claims on the screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.claims.corrections import Corrections, Place
from tui.rows.sources import Source, SourceChange, sources
from tui.sessions import resolution
from tui.sessions.item_values import write_item
from tui.sessions.places import Places, corrections
from tui.sessions.resolution import Resolution
from tui.sessions.session import ROW_EDITS, Entry, LoggedEdit, Review, RowEditKind, SourceEditKind, Target
from tui.sessions.source_edits import document_anchor, primary, read_initials, source_changes, write_change

if TYPE_CHECKING:
    from tui.checking.review import CheckReview
    from tui.claims.claim import Claim
    from tui.reading.documents import Document
    from tui.sessions.item_places import ItemPlaces
    from tui.sessions.item_values import ItemValue
    from tui.sessions.session import Edit, EditKind, ItemEditKind
    from tui.sessions.store import Store


class Reviewer:
    """One session of a store. Every edit is in the file before its method returns.

    CrossreadError from any method if the file can no longer be written; then nothing has changed.
    """

    def __init__(self, store: Store, documents: Sequence[Document]) -> None:
        self.store = store
        self.session = store.session(documents)
        self._documents = tuple(documents)
        self._news = ""
        self.review = Review()
        self._edits = store.edits(self.session)
        self._places = Places(documents)
        self._changes: dict[str, SourceChange] = {}

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Every edit that was not undone, oldest first; another tuple after each one that is made or undone."""
        return self._edits

    def corrections(self, documents: Sequence[Document]) -> Corrections:
        """The links and wrong matches, for the next comparison; callable from any thread."""
        return corrections(self._edits, documents)

    def source_changes(self, documents: Sequence[Document]) -> dict[str, SourceChange]:
        """What the reader changed about the sources, by the ids of their documents; callable from any thread."""
        return source_changes(self._edits, documents)

    def sources(self, documents: Sequence[Document]) -> tuple[Source, ...]:
        """The sources as the reader calls them."""
        return sources(documents, self.source_changes(documents))

    def take(self, places: Places) -> None:
        """Set the current claims; edits are assigned to those that have their passages."""
        self._places = places
        self._sum()

    def move(self, documents: Sequence[Document]) -> None:
        """Continue with other sources: the edits so far are copied, and the old session is unchanged."""
        self._recover()
        self._documents = tuple(documents)
        before, self.session = self.session, self.store.session(documents)
        if self.session != before:
            self.store.carry(before, self.session)
        self._edits = self.store.edits(self.session)

    # Edits of rows

    def set(self, claim: Claim, kind: RowEditKind, value: str) -> None:
        """Make an edit of a row."""
        self._save(self._places.target(claim), kind, value)

    def resolve(
        self, claim: Claim, *, right: str = "", none_right: bool = False, value: str = "", evidence: str = ""
    ) -> None:
        """Settle a row; `right` is the id of the document that is right."""
        target = self._places.target(claim)
        passage = next((passage for passage in claim.passages if passage.document == right), None)
        anchor = self._places.anchors([(passage.document, passage.span)])[0] if passage else None
        self._save(target, "resolution", resolution.write(Resolution(anchor, none_right, value, evidence), target))

    def separate(self, claim: Claim, passage: int) -> None:
        """Mark a passage, by its position, as wrongly matched with the others of its row."""
        target = self._places.target(claim)
        chosen = claim.passages[passage]
        (odd,) = self._places.anchors([(chosen.document, chosen.span)])
        self._save(target, "apart", str(target.index(odd)))

    def link(self, places: Sequence[Place]) -> None:
        """Link places by hand."""
        self._save(self._places.anchors(places), "pin", "yes")

    def unlink(self, claim: Claim) -> bool:
        """Remove the last link of a row; returns whether there was one."""
        links: dict[Target, bool] = {}
        for edit in self._edits:
            if edit.kind == "pin" and self._places.claim(edit.target) == claim.id:
                links.pop(edit.target, None)
                links[edit.target] = bool(edit.value)
        found = next((target for target, is_set in reversed(links.items()) if is_set), None)
        if found is None:
            return False
        self._save(found, "pin", "")
        return True

    # Edits of sources

    def edit_sources(self, kind: SourceEditKind, documents: Sequence[Document], value: str) -> None:
        """Make an edit of whole sources."""
        self._save(tuple(map(document_anchor, documents)), kind, value)

    def change_source(self, document: Document, change: SourceChange) -> None:
        """Set the details of a source."""
        self.edit_sources("source", (document,), write_change(change))

    def set_primary(self, document: Document, *, on: bool) -> None:
        """Make a source a primary one, or no longer."""
        self.edit_sources("primary", (document,), "yes" if on else "")

    def primary(self, documents: Sequence[Document], given: Iterable[str] = ()) -> tuple[str, ...]:
        """The ids of the primary sources: those `given` unless the reader decided otherwise; for any thread."""
        return primary(self._edits, documents, given)

    # Edits of the items of a draft

    def initials(self, usual: str = "") -> str | None:
        """The initials to sign with, `usual` unless others were given here; None if they were never asked for."""
        given = next((edit.value for edit in reversed(self._edits) if edit.kind == "initials"), None)
        return read_initials(given) if given is not None else usual or self.store.initials() or None

    def set_initials(self, documents: Sequence[Document], initials: str) -> None:
        """Sign the next edits of items with these initials; empty to sign with none."""
        self.edit_sources("initials", documents[:1], read_initials(initials))

    def edit_item(
        self, places: ItemPlaces, item: str, kind: ItemEditKind, value: ItemValue, evidence: Place | None = None
    ) -> None:
        """Make an edit of an item of a checked draft; `evidence` is the place in a source that was chosen for it."""
        self._save(places.target(item, evidence), kind, write_item(value))

    def check_review(self, places: ItemPlaces) -> CheckReview:
        """What the edits add up to for the items of a checked draft."""
        return places.review(self._edits)

    def logged(self, places: ItemPlaces) -> tuple[LoggedEdit, ...]:
        """Every edit in words, those of items with the ids of these instead of claims."""
        return tuple(replace(logged, claim=places.item(logged.edit)) for logged in self.review.edits)

    # Undo

    def undo(self) -> LoggedEdit | None:
        """Undo the reader's last edit; None if there is none."""
        self._recover()
        edit = self.store.undo(self.session)
        if edit is None:
            return None
        undone = self._places.logged(edit, self._changes)
        self._edits = tuple(other for other in self._edits if other.id != edit.id)
        self._sum()
        return undone

    def redo(self) -> LoggedEdit | None:
        """Redo what was undone last; None if there is nothing."""
        self._recover()
        edit = self.store.redo(self.session)
        if edit is None:
            return None
        self._edits = tuple(sorted((*self._edits, edit), key=lambda other: other.id))
        self._sum()
        return self._places.logged(edit, self._changes)

    def refresh(self) -> bool:
        """Load what another terminal has done meanwhile; returns whether there was anything."""
        recovered = self._recover()
        if not self.store.changed():
            return recovered
        edits = self.store.edits(self.session)
        if edits == self._edits:
            return recovered
        self._edits = edits
        self._sum()
        return True

    def take_news(self) -> str:
        """What was done about a session file that was deleted or replaced, said once; empty if nothing was."""
        news, self._news = self._news, ""
        return news

    def save_place(self, place: str) -> None:
        """Save the reader's place in the session."""
        self._recover()
        self.store.save_place(self.session, place)

    def _recover(self) -> bool:
        """Find the session again if its file was deleted or replaced; returns whether it was."""
        news = self.store.recover()
        if news:
            self._news = news
            self.session = self.store.session(self._documents)
            self._edits = self.store.edits(self.session)
            self._sum()
        return bool(news)

    # The review

    def of(self, claim: Claim) -> Entry:
        """The review of a row."""
        return self.review.of(claim.id)

    def marked(self, letter: str) -> str:
        """The id of the claim with a mark; empty if none has it."""
        return next((claim for claim, entry in self.review.entries.items() if letter in entry.marks), "")

    def _save(self, target: Target, kind: EditKind, value: str) -> None:
        self._recover()
        edit = self.store.append(self.session, kind, target, value)
        self._edits = (*self._edits, edit)
        claim = self._places.claim(target) if kind in ROW_EDITS else ""
        if kind in {"mark", "source"} or (not claim and kind in ROW_EDITS):
            self._sum()
            return
        # Only one entry has changed: combining all edits again would slow down the keys in a long session.
        entries = self.review.entries
        if claim:
            entry = self._places.located(self.review.of(claim).after(edit))
            others = {key: value for key, value in entries.items() if key != claim}
            entries = others if entry.blank else {**others, claim: entry}
        logged = self._places.logged(edit, self._changes)
        self.review = replace(self.review, entries=entries, edits=(*self.review.edits, logged))

    def _sum(self) -> None:
        self._changes = self._places.source_changes(self._edits)
        self.review = self._places.review(self._edits)
