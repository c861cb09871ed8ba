"""The app: its themes, its one screen, and the analysis beside it."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar, Protocol, runtime_checkable

from rich.text import Text
from textual import events, on
from textual._context import active_message_pump
from textual.app import App
from textual.await_complete import AwaitComplete
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.screen import Screen
from textual.widgets import Input

from tui.app import background, faults, keys, themes
from tui.app.analysis import Analysis, Work, comparing
from tui.app.collection import MOST, Collection
from tui.app.messages import (
    ArticlesChosen,
    ColumnsChanged,
    Compared,
    CompareFailed,
    EngineLoaded,
    RowChosen,
    RowOpened,
    StepBegun,
    StoryChosen,
)
from tui.app.screens.comparison import ComparisonScreen
from tui.app.settings import config_file, load
from tui.app.sitting import Sitting
from tui.app.watch import Reread, Watch, reread
from tui.claims.corrections import Corrections
from tui.errors import CrossreadError, ExitCode, Trouble
from tui.reading.documents import Document
from tui.reading.files import gather
from tui.reading.sanitise import one_line, visible
from tui.resources import served, session_file, stylesheet

if TYPE_CHECKING:
    from textual.command import Provider

    from tui.app.rows import Prepared
    from tui.app.screens.opening import OpeningScreen
    from tui.app.screens.stories import StoriesScreen
    from tui.options import Options

Works = Callable[[tuple[Document, ...], Callable[[], Corrections]], Work]
"""Makes the comparison of any articles, which asks when it begins what the reader has decided of the line-up."""

_LOOK = 2.0
"""Seconds between two looks at what other programs have done."""
_OPENING, _REREADING, _WATCHING, _SETTLING = "opening", "rereading", "watching", "settling"


_GARBAGE = 50_000
"""Objects made since garbage was last looked for, before it is again: the engine makes many, and little garbage."""


@runtime_checkable
class _Noting(Protocol):
    """A screen with a remark in its bottom line."""

    def note(self, text: str) -> None:
        """Say something until the next key."""

    def clear_note(self) -> None:
        """Take the remark away."""


def _no_work(_tell: object, _stopped: object) -> Prepared:
    raise CrossreadError("There is nothing to compare.")


def _actions() -> type[Provider]:
    # Imported when the palette is first opened.
    from tui.app.commands import Actions  # noqa: PLC0415

    return Actions


class CrossreadApp(App[int], inherit_bindings=False):
    """Shows the articles at once, and what `work`, the comparison, finds as soon as it is there."""

    TITLE = "crossread"
    CSS_PATH = stylesheet()
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {_actions}
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings(action for action in keys.ACTIONS if action.everywhere),
        # With priority, so that it also leaves where a text field or a modal screen has the keys.
        Binding("ctrl+q", "quit", "Leave at once.", id="leave-anywhere", show=False, priority=True),
        Binding("ctrl+c", "interrupted", "Copy what is selected, or say how to leave.", id="interrupted", show=False),
    ]

    def __init__(
        self,
        documents: Sequence[Document],
        troubles: Sequence[Trouble],
        work: Work | None = None,
        *,
        works: Works | None = None,
        sitting: Sitting | None = None,
    ) -> None:
        """`works` makes the comparison of any articles, with what the reader decided; `work` is that of these."""
        # Where the colours are the terminal's own, Textual answers NO_COLOR with none at all instead of with greys.
        super().__init__(ansi_color=True if "NO_COLOR" in os.environ else None)
        self.animation_level = "none"
        self.register_theme(themes.DARK)
        self.register_theme(themes.LIGHT)
        # Without its watcher, which would read the stylesheet a second time before the first frame.
        self.set_reactive(CrossreadApp.theme, themes.DARK.name)
        self.stylesheet.set_variables(self.get_css_variables())
        self.documents = tuple(documents)
        self.troubles = tuple(troubles)
        self.sitting = sitting or Sitting()
        self._works: Works = works or (lambda _documents, _corrections: work or _no_work)
        self._analysis: Analysis | None = None
        self._collection = Collection(self.documents) if len(self.documents) > MOST else None
        self._watch = Watch(())
        self._watching = False

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """The colours of ours in the themes that do not name them."""
        return themes.colours(dark=self.current_theme.dark)

    def get_default_screen(self) -> Screen[Any]:
        """The comparison; of many articles their stories, and where none were named the choice of them."""
        if not self.documents:
            from tui.app.screens.opening import OpeningScreen  # noqa: PLC0415 - a start with articles needs it not

            return OpeningScreen((), self.troubles, picks=not served())
        if self._collection is not None:
            return self._stories(self._collection)
        return ComparisonScreen(self.documents, self.troubles)

    @property
    def _main(self) -> Screen[Any]:
        return self.screen_stack[0]

    @property
    def _opening(self) -> OpeningScreen | None:
        """The choice of articles, where none are shown yet."""
        main = self._main
        if isinstance(main, ComparisonScreen):
            return None
        from tui.app.screens.opening import OpeningScreen  # noqa: PLC0415 - as above

        return main if isinstance(main, OpeningScreen) else None

    def on_ready(self) -> None:
        """Begin the analysis once the articles are on the screen."""
        self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        # What is loaded now stays: it need never be looked through for garbage again.
        gc.freeze()
        gc.set_threshold(_GARBAGE)
        gc.enable()
        if self._opening is not None:
            self._show_recent(self._opening)
        elif isinstance(self._main, ComparisonScreen):
            self._compare()
        self.set_interval(_LOOK, self._look)

    def _compare(self, greeting: str = "") -> None:
        """Find what the reader said of the articles before, and compare them."""
        screen = self._main
        if not isinstance(screen, ComparisonScreen):
            return
        screen.greeting = greeting
        try:
            screen.reviewer = self.sitting.open(self.documents)
            screen.start = self.sitting.place
        except CrossreadError as error:
            screen.kept_apart = one_line(f"Nothing can be kept. {error}")
            screen.note(screen.kept_apart)
        self._watch = Watch(self.documents)
        work = self._works(self.documents, self.sitting.corrections)
        self._analysis = Analysis(work, screen.post_message)
        self._analysis.start()

    def _show_recent(self, screen: OpeningScreen) -> None:
        try:
            screen.show_recent(self.sitting.recent())
        except CrossreadError as error:
            screen.tell(str(error))

    # Other articles, and the same anew

    async def _open(self, documents: Sequence[Document], troubles: Sequence[Trouble], greeting: str = "") -> None:
        """Show other articles, or the same in another state, in place of those that are shown."""
        if isinstance(self._main, ComparisonScreen):
            self._main.finish_note()
        self.documents, self.troubles = tuple(documents), tuple(troubles)
        screen = ComparisonScreen(self.documents, self.troubles)
        screen.chosen_among_stories = self._collection is not None
        await self._show(screen)
        self.call_after_refresh(self._compare, greeting)

    async def _show(self, screen: Screen[Any]) -> None:
        """Show a screen in place of the main one, whose place is kept and whose analysis ends."""
        self._keep_place()
        if self._analysis is not None:
            self._analysis.stop()
        # What its widgets have still to say would find them gone.
        self._main.disable_messages(
            ColumnsChanged, Compared, CompareFailed, EngineLoaded, RowChosen, RowOpened, StepBegun
        )
        if not self._main._result_callbacks:
            # Textual gives none to the first screen, and yet takes it away when another is switched to.
            self._main._push_result_callback(self, None)
        await self.switch_screen(screen)

    @on(StoryChosen)
    async def _open_story(self, message: StoryChosen) -> None:
        await self._open(message.group.documents, self.troubles)

    async def action_stories(self) -> None:
        """Go back to the list of stories."""
        screen, collection = self._main, self._collection
        if not isinstance(screen, ComparisonScreen) or collection is None:
            return
        if screen.comparison is not None:
            collection.keep(self.documents, screen.comparison.counts["differ"])
        await self._show(self._stories(collection))
        self.sitting.leave()

    def _fatal_error(self) -> None:
        """Leave with one line: Textual's traceback would show the words of the articles raw; it goes to the log."""
        if not self._exit_renderables:
            self._exit_renderables.append(Text(visible(faults.keep(self._exception or RuntimeError()))))
        self._close_messages_no_wait()

    def panic(self, *_renderables: object) -> None:
        """The same for faults that bring a picture of themselves."""
        self._fatal_error()

    def action_stop(self) -> None:
        """Stop the comparing or the grouping that goes on; where it was stopped, begin it anew."""
        screen = self._main
        if not isinstance(screen, ComparisonScreen):
            self._stop_grouping(screen)
        elif screen.comparison is not None:
            screen.note("The articles are compared already.")
        elif self._analysis is not None:
            if self._analysis.stopped:
                self._compare()
            else:
                self._analysis.stop()
                screen.post_message(CompareFailed(f"Stopped; {keys.first(keys.STOP)} compares the articles anew."))

    @staticmethod
    def _stop_grouping(screen: Screen[Any]) -> None:
        from tui.app.screens.stories import StoriesScreen  # noqa: PLC0415 - only a list of stories needs it

        if isinstance(screen, StoriesScreen):
            screen.toggle()

    def _stories(self, collection: Collection) -> StoriesScreen:
        from tui.app.screens.stories import StoriesScreen  # noqa: PLC0415 - as above

        return StoriesScreen(collection, self.troubles)

    @on(ArticlesChosen)
    def _open_chosen(self, message: ArticlesChosen) -> None:
        paths = message.paths
        background.begin(self, _OPENING, lambda: gather(paths))

    def action_reread(self) -> None:
        """Read the articles again, and compare them with what the reader decided since."""
        if isinstance(self.screen, ComparisonScreen):
            documents = self.documents
            background.begin(self, _REREADING, lambda: reread(documents))

    def action_add(self) -> None:
        """Add articles to those that are shown."""
        screen = self.screen
        if not isinstance(screen, ComparisonScreen):
            return
        if served():
            screen.note("In a browser no other files are opened; start crossread in a terminal for that.")
            return
        from tui.app.screens.picker import PickerScreen  # noqa: PLC0415 - seldom asked for

        def take(paths: tuple[Path, ...] | None) -> None:
            documents = self.documents
            if paths:
                background.begin(self, _REREADING, lambda: reread(documents, paths))

        self.push_screen(PickerScreen(Path.cwd(), "Add articles"), take)

    async def action_drop(self) -> None:
        """Drop the article in focus; its file and what was said of it stay."""
        screen = self.screen
        if not isinstance(screen, ComparisonScreen):
            return
        index = screen.columns.index_of(screen.focused)
        if index is None:
            screen.note("Go to the article that is to be dropped first, with its number.")
        elif len(self.documents) < 2:
            screen.note("The last article stays; q leaves.")
        else:
            rest = tuple(read for place, read in enumerate(self.documents) if place != index)
            await self._open(rest, (), f"{one_line(self.documents[index].name)} is dropped; A adds articles.")

    @on(background.Done)
    async def _take(self, message: background.Done) -> None:
        result = message.result
        if message.name == _WATCHING:
            self._watching = False
            if isinstance(self._main, ComparisonScreen):
                self._main.show_changed(len(result))
        elif message.name == _OPENING and self._opening is not None:
            if len(result.documents) > MOST:
                self.documents, self.troubles = result.documents, result.troubles
                self._collection = Collection(self.documents)
                await self._show(self._stories(self._collection))
            elif result.documents:
                await self._open(result.documents, result.troubles)
            else:
                self._opening.tell(" ".join(trouble.text for trouble in result.troubles))
        elif message.name == _REREADING and isinstance(self._main, ComparisonScreen):
            await self._take_reread(self._main, result)

    async def _take_reread(self, screen: ComparisonScreen, found: Reread) -> None:
        more = len(found.documents) - len(self.documents)
        decided = self.sitting.wanted_corrections() != self.sitting.applied
        if not (more or found.changed or decided):
            screen.note(found.troubles[0].text if found.troubles else "Nothing has changed on the disk.")
            return
        told = [f"{found.changed} changed" if found.changed else "", f"{more} added" if more else ""]
        told.append("lined up anew with your pins and wrong matches" if decided else "")
        await self._open(found.documents, found.troubles, f"Read again: {', '.join(part for part in told if part)}.")

    @on(background.Failed)
    def _tell_failed(self, message: background.Failed) -> None:
        self._watching = self._watching and message.name != _WATCHING
        main = self._main
        if isinstance(main, ComparisonScreen):
            main.note(message.text)
        elif self._opening is not None:
            self._opening.note(message.text)

    # Keeping

    def _look(self) -> None:
        """Look what another terminal and other programs have done, and remember the place."""
        screen = self._main
        if not isinstance(screen, ComparisonScreen) or not screen.is_running:
            return
        # A screen that is being taken down loses its parts before it is gone; there is nothing to keep of it.
        with suppress(NoMatches):
            screen.look_for_others()
            self._keep_place()
        if not self._watching:
            self._watching = True
            background.begin(self, _WATCHING, self._watch.changed)
        if self.sitting.unsettled:
            background.begin(self, _SETTLING, self.sitting.settle)

    def _keep_place(self) -> None:
        screen = self._main
        if isinstance(screen, ComparisonScreen) and screen.finished:
            self.sitting.keep(screen.place)

    def on_app_focus(self) -> None:
        """Look at once where the reader comes back from another window."""
        self._look()

    def exit(self, *arguments: Any, **named: Any) -> None:
        """Keep a note that is being written, remember the place, and leave."""
        if isinstance(self._main, ComparisonScreen):
            self._main.finish_note()
        self._keep_place()
        super().exit(*arguments, **named)

    def on_unmount(self) -> None:
        """Let the analysis end; nobody waits for it."""
        if self._analysis is not None:
            self._analysis.stop()
        self.sitting.close()

    async def on_event(self, event: events.Event) -> None:
        """Every key takes the last remark away before it does its own work, which is done before the next key's."""
        if not isinstance(event, events.Key) or event.is_forwarded or not await self._press(event):
            await super().on_event(event)

    async def _press(self, event: events.Key) -> bool:
        """Whether the key has done something.

        Textual sends a key through the queues of the widget in focus and of all around it, so that the second of two
        quick keys may come before the first has opened what it is meant for. Here each is finished in its turn.
        """
        screen = self.screen
        if isinstance(screen, _Noting):
            screen.clear_note()
        if isinstance(screen, ComparisonScreen) and screen.take_key(event):
            return True
        if isinstance(self.focused, Input):
            return False
        return await self._check_bindings(event.key, priority=True) or await self._check_bindings(event.key)

    def pop_screen(self) -> AwaitComplete:
        """Close the screen on top, unless it is one already closed that asks.

        A quick second key may close a panel before the news of the first has come to it; Textual would then close
        what lies beneath.
        """
        asking = active_message_pump.get(None)
        if len(self.screen_stack) < 2 or (isinstance(asking, Screen) and asking not in self.screen_stack):
            return AwaitComplete()
        return super().pop_screen()

    def action_interrupted(self) -> None:
        """Copy what the mouse has selected, and say so; where nothing is, say how to leave."""
        selected = visible(self.screen.get_selected_text() or "")
        if selected:
            self.copy_to_clipboard(selected)
        if isinstance(self.screen, _Noting):
            self.screen.note(f"Copied: {one_line(' '.join(selected.split()))}" if selected else "q leaves.")


def run(
    documents: Sequence[Document],
    troubles: Sequence[Trouble],
    options: Options,
    session: Path | None = None,
    *,
    cached: bool = True,
) -> int:
    """Show the articles until the reader leaves; the exit code. Without articles the reader chooses them first.

    `session` is the file of the review, None the usual; `cached` says whether comparisons are kept for the next time.
    CrossreadError where that file or the reader's settings cannot be used.
    """
    # Until the first frame there is only what stays; looking for garbage in it would keep the reader waiting.
    gc.disable()
    own = load(config_file())
    sitting = Sitting(session or session_file(), sent=session is not None, aliases=own.aliases)
    if session is not None:
        # A file that was named is refused before anything is drawn.
        sitting.recent()

    def works(read: tuple[Document, ...], corrections: Callable[[], Corrections]) -> Work:
        return comparing(read, options, corrections, cached=cached)

    app = CrossreadApp(documents, troubles, works=works, sitting=sitting)
    app.set_keymap(keys.remap(own.keys))
    return app.run() or ExitCode.DONE
