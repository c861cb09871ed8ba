"""The part of the app that has the articles: which they are, their comparison, and the choice of others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual import on
from textual.app import App
from textual.screen import Screen

from tui.app import background, keys
from tui.app.analysis import Analysis, Differing, Recall, Work
from tui.app.collection import MOST, Collection
from tui.app.keymap import KeyMap
from tui.app.messages import (
    ArticlesChosen,
    ArticlesRead,
    ColumnsChanged,
    Compared,
    CompareFailed,
    Corrected,
    EngineLoaded,
    ReadingLeft,
    ReadingRefused,
    RowChosen,
    RowOpened,
    StepBegun,
    StoryChosen,
)
from tui.app.open_session import OpenSession
from tui.app.screens.comparison import ComparisonScreen
from tui.app.watch import Watch
from tui.claims.corrections import Corrections
from tui.errors import CrossreadError, StoppedError, Trouble
from tui.reading.documents import Document
from tui.reading.gathering import Gatherer, ReadResult, gather, is_quick
from tui.reading.sanitise import one_line
from tui.resources import served

if TYPE_CHECKING:
    from tui.app.rows import Prepared
    from tui.app.screens.opening import OpeningScreen
    from tui.app.screens.reading import Reading
    from tui.app.screens.stories import StoriesScreen
    from tui.reading.pages import Pages

Works = Callable[[tuple[Document, ...], Callable[[], Corrections]], Work]
"""Makes the comparison of any articles, which asks when it begins what the reader has decided of the line-up."""

_OPENING = "opening"


@runtime_checkable
class _Stoppable(Protocol):
    """A screen with work that can be stopped and begun again."""

    def toggle(self) -> None:
        """Stop the work, or begin it again."""


def _no_work(_tell: object, _stopped: object) -> Prepared:
    raise CrossreadError("There is nothing to compare.")


class ArticlesApp(App[int]):
    """Opens articles; each set of them has its own main screen, session and comparison."""

    vim_changes = False
    """Whether `]c` and `[c` are one stroke each, as in vim."""
    differing: Differing | None = None
    """Tells of the stories in the list what was found of them before."""
    recall: Recall | None = None
    """Finds the comparison of the articles to begin with where it was kept, to be shown with the first frame."""
    reading: Reading | None = None
    """Reads the articles to begin with, where there are so many that they are read inside the app."""
    pages: Pages | None = None
    """Holds the pages whose addresses the reader names; None where nothing is fetched."""
    refusal: CrossreadError | None = None
    """Why those cannot be shown, which ends the app."""

    def __init__(
        self,
        documents: Sequence[Document],
        troubles: Sequence[Trouble],
        work: Work | None = None,
        *,
        works: Works | None = None,
        open_session: OpenSession | None = None,
        ansi_color: bool | None = None,
    ) -> None:
        """`works` makes the comparison of any articles, with what the reader decided; `work` is that of these."""
        super().__init__(ansi_color=ansi_color)
        self.documents = tuple(documents)
        self.troubles = tuple(troubles)
        self.lacks_some = any(trouble.fatal for trouble in troubles)
        """Whether some of the articles that the app began with could not be read."""
        self.open_session = open_session or OpenSession()
        self.watch_files = Watch(())
        self.key_map = KeyMap()
        """The keys as the reader has them."""
        self._works: Works = works or (lambda _documents, _corrections: work or _no_work)
        self._analysis: Analysis | None = None
        self._together = False
        self._collection = Collection(self.documents) if len(self.documents) > MOST else None

    def use_keys(self, key_map: KeyMap) -> None:
        """Take the reader's own keys, and show them wherever keys are shown."""
        self.key_map = key_map
        self.set_keymap(key_map.for_textual)

    def get_default_screen(self) -> Screen[Any]:
        """The comparison; of many articles their stories, and where none were named the choice of them."""
        if self.reading is not None:
            return self._reading(self.reading)
        if not self.documents:
            return self._choice(self.troubles)
        if self._collection is not None:
            return self._stories(self._collection)
        screen = self._comparison()
        screen.recall = partial(self._recalled, screen)
        return screen

    def _recalled(self, screen: ComparisonScreen) -> Prepared | None:
        def corrections() -> Corrections:
            self._sit_down(screen)
            return self.open_session.corrections()

        try:
            return self.recall(self.documents, corrections) if self.recall else None
        except Exception:  # noqa: BLE001 - whatever is wrong with what was kept, the articles are compared anew
            return None

    def _comparison(self) -> ComparisonScreen:
        screen = ComparisonScreen(self.documents, self.troubles)
        screen.vim_changes = self.vim_changes
        screen.chosen_among_stories = self._collection is not None
        return screen

    def _choice(self, troubles: Sequence[Trouble] = ()) -> OpeningScreen:
        from tui.app.screens.opening import OpeningScreen  # noqa: PLC0415 - a start with articles needs it not

        return OpeningScreen((), troubles, picks=not served(), pages=self.pages)

    @staticmethod
    def _reading(reading: Reading, *, leads_back: bool = False) -> Screen[Any]:
        from tui.app.screens.reading import ReadingScreen  # noqa: PLC0415 - only many articles need it

        return ReadingScreen(reading, leads_back=leads_back)

    @property
    def main(self) -> Screen[Any]:
        """The screen beneath all others."""
        return self.screen_stack[0]

    @property
    def opening(self) -> OpeningScreen | None:
        """The choice of articles, where none are shown yet."""
        main = self.main
        if isinstance(main, ComparisonScreen):
            return None
        from tui.app.screens.opening import OpeningScreen  # noqa: PLC0415 - as above

        return main if isinstance(main, OpeningScreen) else None

    # The comparison

    def begin(self) -> None:
        """Compare the articles, or offer what may be opened where there are none yet."""
        if self.opening is None:
            self._compare()
            return
        try:
            self.opening.show_recent(self.open_session.recent())
        except CrossreadError as error:
            self.opening.tell(str(error))

    def stop_analysis(self) -> None:
        """Let the analysis end where there is one."""
        if self._analysis is not None:
            self._analysis.stop()

    def _compare(self, greeting: str = "") -> None:
        """Find what the reader said of the articles before, and compare them."""
        screen = self.main
        if not isinstance(screen, ComparisonScreen):
            return
        screen.greeting = greeting
        if screen.reviewer is None:
            self._sit_down(screen)
        self.watch_files = Watch(self.documents)
        if screen.prepared is None:
            self._analyse(screen)

    def _sit_down(self, screen: ComparisonScreen) -> None:
        """Open the session of the articles."""
        try:
            screen.reviewer = self.open_session.open(self.documents)
            screen.start = self.open_session.place
        except CrossreadError as error:
            screen.kept_apart = one_line(f"Nothing can be kept. {error}")
            screen.note(screen.kept_apart)

    def _analyse(self, screen: ComparisonScreen) -> None:
        self._analysis = Analysis(self._works(self.documents, self.open_session.corrections), screen.post_message)
        self._analysis.start()

    @on(Corrected)
    def _line_up_anew(self) -> None:
        """Have the reader's corrections take effect at once; what each article holds by itself is kept."""
        screen = self.main
        if isinstance(screen, ComparisonScreen) and self.open_session.wanted_corrections() != self.open_session.applied:
            self.stop_analysis()
            self._analyse(screen)

    def action_stop(self) -> None:
        """Stop the reading, the comparing or the grouping that goes on; where it was stopped, take it up again."""
        screen = self.main
        if not isinstance(screen, ComparisonScreen):
            if isinstance(screen, _Stoppable):
                screen.toggle()
        elif self._analysis is None or (not self._analysis.is_alive() and not self._analysis.stopped):
            screen.note("The articles are compared already.")
        elif self._analysis.stopped:
            self._analyse(screen)
        else:
            self._analysis.stop()
            screen.post_message(CompareFailed(f"Stopped; {self.key_map.first(keys.STOP)} compares the articles anew."))

    def keep_place(self) -> None:
        """Remember where the reader is."""
        screen = self.main
        if isinstance(screen, ComparisonScreen) and screen.finished:
            self.open_session.keep(screen.place)

    # Other articles, and the same anew

    async def _open(self, documents: Sequence[Document], troubles: Sequence[Trouble], greeting: str = "") -> None:
        """Show other articles, or the same in another state, in place of those that are shown."""
        if isinstance(self.main, ComparisonScreen):
            self.main.finish_note()
        self.documents, self.troubles = tuple(documents), tuple(troubles)
        await self._show(self._comparison())
        self.call_after_refresh(self._compare, greeting)

    async def _show(self, screen: Screen[Any]) -> None:
        """Show a screen in place of the main one, whose place is kept and whose analysis ends."""
        self.keep_place()
        self.stop_analysis()
        # What its widgets have still to say would find them gone.
        self.main.disable_messages(
            ColumnsChanged, Compared, CompareFailed, EngineLoaded, RowChosen, RowOpened, StepBegun
        )
        if not self.main._result_callbacks:
            # Textual gives none to the first screen, and yet takes it away when another is switched to.
            self.main._push_result_callback(self, None)
        # A list or a panel opened meanwhile shows what is no longer there, and would be taken for the main screen.
        while len(self.screen_stack) > 1:
            await self.pop_screen()
        await self.switch_screen(screen)

    @on(StoryChosen)
    async def _open_story(self, message: StoryChosen) -> None:
        await self._open(message.group.documents, self.troubles)

    async def action_stories(self) -> None:
        """Go back to the list of stories."""
        screen, collection = self.main, self._collection
        if not isinstance(screen, ComparisonScreen) or collection is None:
            return
        if screen.comparison is not None:
            collection.keep(self.documents, screen.comparison.counts["differ"])
        await self._show(self._stories(collection))
        self.open_session.leave()

    def _stories(self, collection: Collection) -> StoriesScreen:
        from tui.app.screens.stories import StoriesScreen  # noqa: PLC0415 - as above

        return StoriesScreen(collection, self.troubles, self._known)

    def _known(self, documents: tuple[Document, ...]) -> int | None:
        """In how many claims articles differ, where they were compared before; for any thread."""
        return self.differing(documents, self.open_session.decided(documents)) if self.differing else None

    @on(ArticlesChosen)
    async def _open_chosen(self, message: ArticlesChosen) -> None:
        paths, self._together = message.paths, message.together
        pages = replace(self.pages, offline=message.together) if self.pages else None
        if is_quick(paths):
            background.begin(self, _OPENING, lambda: gather(paths, pages=pages))
        else:
            await self._show(self._reading(Gatherer(paths, pages=pages).read, leads_back=True))

    @on(ArticlesRead)
    async def _show_read(self, message: ArticlesRead) -> None:
        if self.reading is not None:
            self.lacks_some = any(trouble.fatal for trouble in message.gathered.troubles)
        await self._begin_with(message.gathered)

    async def _begin_with(self, found: ReadResult) -> None:
        """Show articles in the place of the choice of them: of many their stories, unless all were wanted together."""
        if len(found.documents) > MOST and not self._together:
            self.documents, self.troubles = found.documents, found.troubles
            self._collection = Collection(self.documents)
            await self._show(self._stories(self._collection))
        elif found.documents:
            await self._open(found.documents, found.troubles)
        elif self.opening is not None:
            self.opening.tell_troubles(found.troubles)
        else:
            await self._show_choice(found.troubles)

    @on(ReadingLeft)
    async def _leave_reading(self) -> None:
        await self._show_choice()

    async def _show_choice(self, troubles: Sequence[Trouble] = ()) -> None:
        await self._show(self._choice(troubles))
        self.call_after_refresh(self.begin)

    @on(ReadingRefused)
    def _refuse(self, message: ReadingRefused) -> None:
        self.refusal = message.refusal
        self.exit()

    @on(background.Done)
    async def _take(self, message: background.Done) -> None:
        if message.name == _OPENING and self.opening is not None:
            await self._begin_with(message.result)

    @on(background.Failed)
    def _tell_failed(self, message: background.Failed) -> None:
        if isinstance(message.refusal, StoppedError):
            return
        main = self.main
        if isinstance(main, ComparisonScreen):
            main.note(message.text)
        elif self.opening is not None:
            self.opening.note(message.text)
