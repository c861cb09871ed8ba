"""The stories that many articles tell, of which one is compared at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult

from tui.app import background, keys
from tui.app.collection import Collection, Group
from tui.app.entries.stories import entries
from tui.app.keymap import keymap_of
from tui.app.messages import StepBegun, StoryChosen
from tui.app.screens.help import HelpScreen
from tui.app.screens.listing import EntryScreen
from tui.app.widgets.entry_list import EntryList
from tui.app.widgets.footer import Footer
from tui.app.widgets.header import Header
from tui.app.widgets.trouble_line import TroubleLine
from tui.errors import Trouble
from tui.reading.documents import Document

_COUNTING = "counting"
Known = Callable[[tuple[Document, ...]], int | None]
"""Tells in how many claims articles differ, for any thread; None where they were not compared."""


class StoriesScreen(EntryScreen):
    """The largest story first. It is where the app begins, so that closing it is leaving."""

    PANE: ClassVar[keys.Pane] = "stories"
    TITLE_OF = "Stories"

    def __init__(self, collection: Collection, troubles: Sequence[Trouble] = (), known: Known | None = None) -> None:
        super().__init__(collection.cursor)
        self._known = known
        self.collection = collection
        self.troubles = tuple(troubles)
        self._shown: tuple[Group, ...] = ()
        self._stopped = Event()
        self._left = Event()
        self._working = False

    def compose(self) -> ComposeResult:
        """The line at the top, the stories, and the keys."""
        yield Header(articles=len(self.collection.documents))
        if self.troubles:
            yield TroubleLine(self.troubles)
        list_of_stories = EntryList(id="entries")
        list_of_stories.entitle(self.TITLE_OF)
        yield list_of_stories
        yield Footer()

    # The grouping

    def begin(self) -> None:
        """Show the groups, or find them once the frame is drawn."""
        if self.collection.groups:
            self.ready = True
            self.take(self.collection.groups)
        elif self.collection.given_up:
            self._show_whole()
        else:
            self._working = True
            self.call_after_refresh(self._begin)

    def _begin(self) -> None:
        self._working, self.collection.given_up = True, ""
        background.begin(self, self.PANE, self.work)

    def work(self) -> tuple[Group, ...]:
        """The groups."""
        return self.collection.group(background.Telling(self), self._stopped.is_set)

    @on(StepBegun)
    def _tell_step(self, message: StepBegun) -> None:
        if self._working and not self._stopped.is_set():
            self.query_one(Header).show_step(message.step, message.done, message.total)

    @on(background.Failed)
    def _give_up(self, message: background.Failed) -> None:
        if message.name == self.PANE:
            self._working, self.collection.given_up = False, message.text
            self._show_whole()

    def _show_whole(self) -> None:
        """Without groups there is still the whole."""
        self.query_one(Header).show_status(f"not grouped; {keymap_of(self.app).first(keys.STOP)} groups")
        self._show((self.collection.whole(),))

    def take(self, result: Sequence[Any]) -> None:
        """Show the groups."""
        self._working = False
        self.collection.groups = tuple(result)
        several = sum(len(group.documents) > 1 for group in result)
        self.query_one(Header).show_status(
            f"{len(result):,} {'story' if len(result) == 1 else 'stories'} · {several:,} told by more than one"
        )
        self._show(self.collection.groups)

    def _show(self, groups: tuple[Group, ...]) -> None:
        self._shown = groups
        self.ready = True
        self.entries.show(entries(self.collection, groups), cursor=self.start)
        self.tell_place()
        if self._known:
            background.begin(self, _COUNTING, self._count)

    # What was found before

    def _count(self) -> int:
        """Look up what is known of the stories that were not compared here; of how many something is."""
        found = 0
        for group in self._shown:
            if self._known is None or self._left.is_set():
                break
            if len(group.documents) > 1 and self.collection.differing(group) is None:
                known = self._known(group.documents)
                if known is not None:
                    self.collection.keep(group.documents, known)
                    found += 1
        return found

    @on(background.Done)
    def _show_counts(self, message: background.Done) -> None:
        if message.name == _COUNTING and message.result:
            self.entries.show(entries(self.collection, self._shown), cursor=self.entries.cursor)
            self.tell_place()

    def toggle(self) -> None:
        """Stop the grouping, or where it was stopped go on with it."""
        if self._working:
            self._stopped.set()
            self.query_one(Header).show_status("stopping …")
        elif not self.collection.groups:
            self._stopped = Event()
            self._begin()
        else:
            self.note("The articles are grouped already.")

    def on_unmount(self) -> None:
        """Let the grouping and the counting end; nobody waits for them."""
        self._stopped.set()
        self._left.set()

    # Actions

    def action_source(self) -> None:
        """Compare the articles of the story under the cursor."""
        if not self._shown:
            self.note("The articles are still being grouped; a compares all of them.")
            return
        self._choose(self._shown[self.entries.cursor])

    def action_everything(self) -> None:
        """Compare all the articles, whatever they tell."""
        self._choose(self.collection.whole())

    def _choose(self, group: Group) -> None:
        self.collection.cursor = self.entries.cursor
        self.post_message(StoryChosen(group))

    def action_close(self) -> None:
        """Leave."""
        self.app.exit()

    def action_help(self) -> None:
        """Show the keys of this list, and what could not be read."""
        self.app.push_screen(HelpScreen(self.PANE, self.troubles))
