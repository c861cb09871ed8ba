"""Opening articles: the choice of files, their reading, the list of stories."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tui.app import background
from tui.app.analysis import findings
from tui.app.collection import MOST, Collection, Findings, ListedStory, StoryGroup
from tui.errors import CrossreadError, StoppedError
from tui.resources import served

if TYPE_CHECKING:
    from textual.app import App
    from textual.screen import Screen

    from tui.app.messages import ArticlesChosen
    from tui.app.review import Reviewer
    from tui.app.screens.opening import OpeningScreen
    from tui.app.screens.reading import Reading
    from tui.app.screens.stories import StoriesScreen
    from tui.app.setup import Setup
    from tui.app.stage import Stage
    from tui.app.workspace import Workspace
    from tui.errors import Trouble
    from tui.reading.documents import Document
    from tui.reading.read_result import ReadResult

_OPENING, _STORY = "opening", "story"


class Library:
    """Opens articles in the workspace; if there are many, the list of their stories first."""

    def __init__(self, app: App[int], stage: Stage, workspace: Workspace, setup: Setup) -> None:
        self._app = app
        self._stage = stage
        self._workspace = workspace
        self._setup = setup
        self._together = False
        documents = workspace.documents
        self._collection = Collection(documents) if len(documents) > MOST else setup.collection
        self._opened: tuple[ListedStory, tuple[Document, ...]] | None = None
        """The story that was opened last, and its articles."""
        self.lacks_some = any(trouble.fatal for trouble in workspace.troubles)
        """Whether some of the articles that the app started with could not be read."""
        self.refusal: CrossreadError | None = None
        """Why none of the articles that the app started with can be shown, which ends the app."""

    # Screens

    def first_screen(self) -> Screen[Any]:
        """The comparison; the stories if there are many articles; the start screen without articles."""
        if self._setup.versions is not None:
            from tui.app.screens.versions import VersionsScreen  # noqa: PLC0415 - only a history needs it

            return VersionsScreen(self._setup.versions, self._workspace.troubles, first=True)
        if self._setup.reading is not None:
            return self._reading(self._setup.reading)
        if self._collection is not None:
            return self._stories(self._collection)
        if not self._workspace.documents:
            return self._choice(self._workspace.troubles)
        return self._workspace.screen(from_stories=False, first=True)

    def _choice(self, troubles: Sequence[Trouble] = ()) -> OpeningScreen:
        from tui.app.screens.opening import OpeningScreen  # noqa: PLC0415 - a start with articles does not need it

        return OpeningScreen((), troubles, picks=not served(), pages=self._setup.pages)

    @staticmethod
    def _reading(reading: Reading, *, leads_back: bool = False) -> Screen[Any]:
        from tui.app.screens.reading import ReadingScreen  # noqa: PLC0415 - only many articles need it

        return ReadingScreen(reading, leads_back=leads_back)

    def _stories(self, collection: Collection) -> StoriesScreen:
        from tui.app.screens.stories import StoriesScreen  # noqa: PLC0415 - as above

        return StoriesScreen(collection, self._workspace.troubles, self._known_findings, self._count_conflicts)

    def _known_findings(self, documents: tuple[Document, ...]) -> Findings | None:
        """The findings about articles, if they were compared before; callable from any thread."""
        find = self._setup.known_findings
        return find(documents, self._workspace.open_session.decided(documents)) if find else None

    def _count_conflicts(self, documents: tuple[Document, ...], stopped: Callable[[], bool]) -> Findings | None:
        """The number of conflicts between articles; callable from any thread."""
        count = self._setup.count_conflicts
        return count(documents, self._workspace.open_session.decided(documents), stopped) if count else None

    # Articles

    def begin(self) -> None:
        """Compare the articles, or offer recent sessions if there are none yet."""
        if self._setup.versions is not None:
            return
        opening = self._stage.opening
        if opening is None:
            self._workspace.compare()
            return
        try:
            opening.show_recent(self._workspace.open_session.recent())
        except CrossreadError as error:
            opening.show_message(str(error))

    async def open(
        self,
        documents: Sequence[Document],
        troubles: Sequence[Trouble],
        greeting: str = "",
        record: Callable[[Reviewer], None] | None = None,
    ) -> None:
        """Compare other articles, or another version of the same, instead of the current ones.

        `record` saves this as an edit, once the session of these articles is open.
        """
        workspace, screen = self._workspace, self._stage.comparison
        if screen is not None:
            screen.features.notes.finish()
        workspace.take(documents, troubles)
        await self._stage.show(workspace.screen(from_stories=self._collection is not None))
        self._app.call_after_refresh(workspace.compare, greeting, record)

    async def open_story(self, story: ListedStory) -> None:
        """Compare the articles of a story; if they must be read first, that is done in the background."""
        if isinstance(story, StoryGroup):
            await self._open_read(story, story.documents)
        else:
            background.begin(self._app, _STORY, lambda: (story, story.read()))

    async def _open_read(self, story: ListedStory, documents: tuple[Document, ...]) -> None:
        if self._stage.comparison is None:
            await self.open(documents, self._workspace.troubles)
            self._opened = story, self._workspace.documents

    async def go_to_stories(self) -> None:
        """Go back to the list of stories."""
        screen, collection, workspace = self._stage.comparison, self._collection, self._workspace
        if screen is None or collection is None:
            return
        if screen.desk.comparison is not None and self._opened and self._opened[1] is workspace.documents:
            collection.remember(self._opened[0], findings(screen.desk.comparison))
        await self._stage.show(self._stories(collection))
        workspace.open_session.leave()

    async def open_chosen(self, chosen: ArticlesChosen) -> None:
        """Read the files that were chosen; if that takes long, on a screen that shows the progress."""
        from tui.reading.gathering import Gatherer, gather, is_quick  # noqa: PLC0415 - not for the first frame

        paths, self._together = chosen.paths, chosen.together
        pages = replace(self._setup.pages, offline=chosen.together) if self._setup.pages else None
        if is_quick(paths):
            background.begin(self._app, _OPENING, lambda: gather(paths, pages=pages))
        else:
            await self._stage.show(self._reading(Gatherer(paths, pages=pages).read, leads_back=True))

    async def take_read(self, found: ReadResult) -> None:
        """Show the articles that the reading screen has read."""
        if self._setup.reading is not None:
            self.lacks_some = any(trouble.fatal for trouble in found.troubles)
        await self._show(found)

    async def work_done(self, message: background.Done) -> None:
        """Show the articles that were read in the background."""
        if message.name == _OPENING and self._stage.opening is not None:
            await self._show(message.result)
        elif message.name == _STORY:
            await self._open_read(*message.result)

    async def _show(self, found: ReadResult) -> None:
        """Show articles instead of the start screen: their stories if there are many and not all are wanted."""
        workspace, opening = self._workspace, self._stage.opening
        if len(found.documents) > MOST and not self._together:
            workspace.take(found.documents, found.troubles)
            self._collection = Collection(workspace.documents)
            await self._stage.show(self._stories(self._collection))
        elif found.documents:
            await self.open(found.documents, found.troubles)
        elif opening is not None:
            opening.show_troubles(found.troubles)
        else:
            await self.show_choice(found.troubles)

    async def show_choice(self, troubles: Sequence[Trouble] = ()) -> None:
        """Let the reader choose articles."""
        await self._stage.show(self._choice(troubles))
        self._app.call_after_refresh(self.begin)

    def report_failure(self, message: background.Failed) -> None:
        """Report why some background work failed."""
        if isinstance(message.refusal, StoppedError):
            return
        if self._stage.comparison is not None:
            self._stage.comparison.note(message.text)
        elif self._stage.opening is not None:
            self._stage.opening.note(message.text)
        elif message.name == _STORY and self._stage.stories is not None:
            self._stage.stories.note(message.text)
