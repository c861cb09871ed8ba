"""The current articles, their session and their comparison."""

from __future__ import annotations

from asyncio import get_running_loop
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.app import keys
from tui.app.analysis import Analysis, Work
from tui.app.check.start import Checking, CheckPlace
from tui.app.messages import CompareFailed
from tui.app.screens.comparison import ComparisonScreen
from tui.app.watch import Watch
from tui.claims.corrections import Corrections
from tui.errors import CrossreadError
from tui.reading.distinct import distinct
from tui.reading.documents import Document
from tui.reading.sanitise import one_line
from tui.sessions.source_edits import document_anchor

if TYPE_CHECKING:
    from tui.app.keymap import KeyMap
    from tui.app.open_session import OpenSession
    from tui.app.review import Reviewer
    from tui.app.rows import Prepared
    from tui.app.setup import Setup
    from tui.app.stage import Stage
    from tui.errors import Trouble

Works = Callable[[tuple[Document, ...], Callable[[], Corrections]], Work]
"""Makes the comparison of any articles, which asks for the reader's corrections when it starts."""


class Workspace:
    """Each set of articles has its own screen, session and comparison."""

    def __init__(
        self,
        stage: Stage,
        documents: Sequence[Document],
        troubles: Sequence[Trouble],
        works: Works,
        open_session: OpenSession,
        setup: Setup,
    ) -> None:
        self._stage = stage
        self._works = works
        self._setup = setup
        self._documents = distinct(documents)
        self.troubles = tuple(troubles)
        self.open_session = open_session
        self.watch_files = Watch(())
        begun = CheckPlace(document_anchor(self.documents[0])) if setup.draft and documents else None
        self._draft: Callable[[], CheckPlace] | None = (lambda: begun) if begun else None
        """Gives the check of a draft to show with the next comparison."""
        self._primary = tuple(document_anchor(each) for each in self.documents[1 : 1 + setup.primary])
        self._analysis: Analysis | None = None
        self._compared: tuple[Document, ...] = self.documents
        """The articles as last compared, with the dates that the reader gave them."""

    @property
    def documents(self) -> tuple[Document, ...]:
        """The current articles, with the ids by which they are known everywhere; those of copies differ too."""
        return self._documents

    def take(self, documents: Sequence[Document], troubles: Sequence[Trouble]) -> None:
        """Show and compare these articles from now on."""
        self._documents, self.troubles = distinct(documents), tuple(troubles)

    # The screen

    def screen(self, *, from_stories: bool, first: bool = False) -> ComparisonScreen:
        """A screen for the articles; the first one asks the cache for their comparison."""
        draft = self._draft() if self._draft else None
        return ComparisonScreen(
            self.documents,
            self.troubles,
            recalled=self._recall if first else None,
            vim_changes=self._setup.vim_changes,
            from_stories=from_stories,
            first_use=self._setup.first_use,
            checking=Checking(self._setup.checks, self._setup.initials, draft, self._primary, remember=self._remember),
        )

    def _remember(self, draft: Callable[[], CheckPlace] | None) -> None:
        self._draft = draft

    def _recall(self, screen: ComparisonScreen) -> Prepared | None:
        def corrections() -> Corrections:
            self._open_session(screen)
            return self.open_session.corrections()

        try:
            found = self._setup.recall(self.documents, corrections) if self._setup.recall else None
            return found if self.open_session.dated(self.documents) == self.documents else None
        except Exception:  # noqa: BLE001 - if anything is wrong with the cache, the articles are compared again
            return None

    def _open_session(self, screen: ComparisonScreen) -> None:
        """Open the session of the articles."""
        try:
            screen.open_session(self.open_session.open(self.documents), self.open_session.view)
        except CrossreadError as error:
            screen.refuse_session(one_line(f"Nothing can be saved. {error}"))

    def save_view(self) -> None:
        """Save the view, to be restored when these articles are opened again."""
        screen = self._stage.comparison
        if screen is not None and screen.finished:
            self.open_session.save_view(screen.features.restore.view)

    # The comparison

    def compare(self, greeting: str = "", record: Callable[[Reviewer], None] | None = None) -> None:
        """Open the reader's session of the articles, and compare them."""
        screen = self._stage.comparison
        if screen is None:
            return
        screen.features.restore.greeting = greeting
        if screen.desk.rows.reviewer is None:
            self._open_session(screen)
        if record is not None:
            screen.features.edits.make(record)
        self.watch_files = Watch(self.documents)
        if self._draft is not None:
            screen.features.lists.open("check")
        if screen.desk.comparison is None:
            self._start(screen)

    def _start(self, screen: ComparisonScreen) -> None:
        self._compared = self.open_session.dated(self.documents)
        self._analysis = Analysis(self._works(self._compared, self.open_session.corrections), screen.post_message)
        self._analysis.start()

    def stop(self) -> None:
        """Stop the comparison in progress."""
        if self._analysis is not None:
            self._analysis.stop()

    @property
    def is_corrected(self) -> bool:
        """Whether the reader has corrected matches or dates since the comparison was made."""
        session = self.open_session
        return session.wanted_corrections() != session.applied or session.dated(self.documents) != self._compared

    def apply_corrections(self) -> None:
        """Compare again with the reader's corrections; the analysis of each article is reused."""
        screen = self._stage.comparison
        if screen is not None and self.is_corrected:
            self.stop()
            self._start(screen)

    def toggle(self, key_map: KeyMap) -> None:
        """Stop the comparison in progress, or resume the one that was stopped."""
        screen, analysis = self._stage.comparison, self._analysis
        if screen is None:
            return
        if analysis is None or (not analysis.is_alive() and not analysis.stopped):
            screen.note("The articles are compared already.")
        elif analysis.stopped:
            self._start(screen)
        else:
            analysis.stop()
            stopped = CompareFailed(f"Stopped; {key_map.first(keys.STOP)} compares the articles again.")
            get_running_loop().call_soon(screen.post_message, stopped)  # after the steps that its thread has posted
