"""The open session of a reader: the file of their sessions, the session of these articles, the saved view of them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from tui.app import saved_view
from tui.app.saved_view import SavedView
from tui.claims.corrections import NONE, Corrections
from tui.errors import CrossreadError
from tui.reading.documents import Document

if TYPE_CHECKING:
    from tui.app.review import Reviewer
    from tui.sessions.store import Recent, Store


class OpenSession:
    """Opens the file when it is first needed; without a file, edits are lost when the program ends.

    CrossreadError from `open` and `recent` if the file cannot be used.
    """

    def __init__(
        self, file: Path | None = None, *, sent: bool = False, aliases: Mapping[str, str] | None = None
    ) -> None:
        self._aliases = tuple(sorted((aliases or {}).items()))
        self._file = file
        self._sent = sent
        self._base: Store | None = None
        self._opening = Lock()
        self._documents: tuple[Document, ...] = ()
        self._stored = ""
        """The view as saved in the file."""
        self.reviewer: Reviewer | None = None
        self.applied: Corrections = NONE
        """The corrections that the last comparison was made with."""

    @property
    def _store(self) -> Store:
        # Imported here because the first frame does not need it.
        from tui.sessions.database import MEMORY  # noqa: PLC0415 - as below
        from tui.sessions.store import Store  # noqa: PLC0415

        with self._opening:
            if self._base is None:
                self._base = Store(self._file or MEMORY, sent=self._sent)
            return self._base

    def open(self, documents: Sequence[Document]) -> Reviewer:
        """The session of these articles; the edits of the previous one are copied into it."""
        from tui.app.review import Reviewer  # noqa: PLC0415 - as above

        self._documents = tuple(documents)
        if self.reviewer is None:
            self.reviewer = Reviewer(self._store, documents)
        else:
            self.reviewer.move(documents)
        self._stored = self._store.place(self.reviewer.session)
        return self.reviewer

    def leave(self) -> None:
        """Close the session before other articles are opened; its edits stay with its articles."""
        self.reviewer = None

    def recent(self) -> tuple[Recent, ...]:
        """The most recent sessions."""
        return self._store.recent()

    @property
    def view(self) -> SavedView:
        """The reader's view when these articles were closed."""
        return saved_view.from_json(self._stored)

    def save_view(self, view: SavedView) -> None:
        """Save the reader's place; a failure is not worth a message."""
        text = view.to_json()
        if self.reviewer is not None and text != self._stored:
            self._stored = text
            with suppress(CrossreadError):
                self.reviewer.save_place(text)

    def corrections(self) -> Corrections:
        """The reader's corrections of the matches; callable from any thread."""
        self.applied = self.wanted_corrections()
        return self.applied

    def wanted_corrections(self) -> Corrections:
        """The same, without recording that a comparison is made with them."""
        found = self.reviewer.corrections(self._documents) if self.reviewer else NONE
        return replace(found, aliases=self._aliases)

    def dated(self, documents: Sequence[Document]) -> tuple[Document, ...]:
        """The documents with the dates that the reader gave them; callable from any thread."""
        from tui.sessions.source_edits import dated  # noqa: PLC0415 - as above

        return dated(documents, self.reviewer.source_changes(documents)) if self.reviewer else tuple(documents)

    def decided(self, documents: Sequence[Document]) -> Corrections:
        """The reader's corrections for any articles when they were last shown; callable from any thread."""
        from tui.sessions.places import corrections  # noqa: PLC0415 - as above

        found = NONE
        with suppress(CrossreadError):
            session = self._store.known(documents)
            if session is not None:
                found = corrections(self._store.edits(session), documents)
        return replace(found, aliases=self._aliases)

    @property
    def unsettled(self) -> bool:
        """Whether something was saved that a power failure could still lose."""
        return self._base is not None and self._base.unsettled

    def settle(self) -> None:
        """Make what was saved safe from a power failure; for an idle moment, from any thread."""
        if self._base is not None:
            with suppress(CrossreadError):
                self._base.settle()

    def close(self) -> None:
        """Close the file, which is written again if it was deleted meanwhile."""
        if self._base is not None:
            with suppress(CrossreadError):
                self._base.recover()
            self._base.close()
