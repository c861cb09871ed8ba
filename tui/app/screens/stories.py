"""The list of stories that many articles are about, of which one is compared at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event
from typing import Any, ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.message import Message

from tui.app import background, keys
from tui.app.collection import ORDERS, Collection, Findings, ListedStory
from tui.app.entries.stories import entries
from tui.app.keymap import keymap_of
from tui.app.messages import StepBegun, StoryChosen
from tui.app.screens.help import HelpScreen
from tui.app.screens.listing import EntryScreen
from tui.app.widgets.entry_list import EntryList
from tui.app.widgets.filter_line import FilterLine
from tui.app.widgets.header import Header
from tui.app.widgets.trouble_line import TroubleLine
from tui.errors import StoppedError, Trouble
from tui.reading.documents import Document

_COUNTING = "counting"
Known = Callable[[tuple[Document, ...]], Findings | None]
"""Gives earlier findings about articles, callable from any thread; None if they were not compared."""
Count = Callable[[tuple[Document, ...], Callable[[], bool]], Findings | None]
"""Compares articles in another process, and asks whether to stop; None if that is not possible."""


class StoriesScreen(EntryScreen):
    """The largest story first. The app starts here: closing the list quits.

    Once the stories are known, each is compared in the background, in the order of the list, to count its conflicts.
    """

    PANE: ClassVar[keys.Pane] = "stories"
    TITLE_OF = "Stories"

    class Counted(Message):
        """The conflicts of some stories have been counted; `comparing` is the next story."""

        def __init__(self, found: Sequence[tuple[ListedStory, Findings]], comparing: ListedStory | None = None) -> None:
            super().__init__()
            self.found = found
            self.comparing = comparing

    def __init__(
        self,
        collection: Collection,
        troubles: Sequence[Trouble] = (),
        known: Known | None = None,
        count: Count | None = None,
    ) -> None:
        super().__init__(collection.cursor)
        self._known = known
        self._count_conflicts = count
        self.collection = collection
        self.troubles = tuple(troubles)
        self._groups: tuple[ListedStory, ...] = ()
        self._shown: tuple[ListedStory, ...] = ()
        self._comparing: ListedStory | None = None
        self._stopped = Event()
        """Set to stop the grouping."""
        self._paused = Event()
        """Set to stop the counting."""
        self._grouping = self._counting = False

    def compose(self) -> ComposeResult:
        """The line at the top, the stories, and the keys."""
        yield Header(articles=self.collection.count)
        if self.troubles:
            yield TroubleLine(self.troubles)
        list_of_stories = EntryList(id="entries")
        list_of_stories.entitle(self.TITLE_OF)
        yield list_of_stories
        yield self.footer

    # The grouping

    def begin(self) -> None:
        """Show the groups, or find them once the frame is drawn."""
        if self.collection.groups:
            self.ready = True
            self.take(self.collection.groups)
        elif self.collection.failure:
            self._show_whole()
        else:
            self._grouping = True
            self.call_after_refresh(self._group)

    def _group(self) -> None:
        self._grouping, self.collection.failure = True, ""
        background.begin(self, self.PANE, self.work)

    def work(self) -> tuple[ListedStory, ...]:
        """The groups."""
        return self.collection.group(background.ProgressReporter(self), self._stopped.is_set)

    @on(StepBegun)
    def _show_step(self, message: StepBegun) -> None:
        if self._grouping and not self._stopped.is_set():
            self.query_one(Header).show_step(message.step, message.done, message.total)

    @on(background.Failed)
    def _show_failure(self, message: background.Failed) -> None:
        if message.name == self.PANE:
            self._grouping, self.collection.failure = False, message.text
            self._show_whole()
        elif message.name == _COUNTING:
            self._end_counting()

    def _show_whole(self) -> None:
        """Without groups, show all articles as one."""
        self.query_one(Header).show_status(f"not grouped · {self._stop_key}: group")
        self._show((self.collection.whole(),))

    def take(self, result: Sequence[Any]) -> None:
        """Show the groups."""
        self._grouping = False
        self.collection.groups = tuple(result)
        self._show(self.collection.groups)
        self._show_state()
        self._begin_counting()

    def _show(self, groups: tuple[ListedStory, ...]) -> None:
        self._groups = groups
        self.ready = True
        self._refresh(self.start)

    @property
    def _stop_key(self) -> str:
        return keymap_of(self.app).first(keys.STOP)

    # The list

    @property
    def _chosen(self) -> ListedStory | None:
        at = self.entries.cursor
        return self._shown[at] if 0 <= at < len(self._shown) else None

    def _refresh(self, cursor: int | None = None) -> None:
        """Show the stories again, with the cursor on its story if that is still shown."""
        chosen = self._chosen
        self._shown = self.collection.shown(self._groups)
        if cursor is None:
            cursor = next((at for at, group in enumerate(self._shown) if group is chosen), 0)
        self.entries.show(entries(self.collection, self._shown, self._comparing), cursor=cursor)
        self.show_place()

    @property
    def state(self) -> str:
        """The order of the stories, and the words they are filtered by."""
        words = self.collection.words
        words = f"“{words}” · {len(self._shown):,} of {len(self._groups):,}" if words else ""
        return " ── ".join(part for part in (ORDERS[self.collection.order], words) if part)

    def _show_state(self) -> None:
        total = len(self._groups)
        several = sum(group.count > 1 for group in self._groups)
        parts = [f"{total:,} {'story' if total == 1 else 'stories'}", f"{several:,} with several sources"]
        if self._counting:
            done = sum(self.collection.findings(group) is not None for group in self._groups)
            parts.append(f"comparing {done:,}/{several:,} … {self._stop_key}: pause")
        self.query_one(Header).show_status(" · ".join(parts))

    # The conflicts

    def _begin_counting(self) -> None:
        """Count the conflicts of stories that were not compared yet, in the background."""
        if not self._counting and (self._known or self._count_conflicts):
            self._paused = Event()
            self._counting = True
            groups = self.collection.shown(self._groups)
            paused = self._paused
            background.begin(self, _COUNTING, lambda: self._count(groups, paused))
            self._show_state()

    def _count(self, groups: Sequence[ListedStory], paused: Event) -> None:
        """Post what is known at once, then the result of one comparison after the other."""
        waiting = [group for group in groups if group.count > 1 and self.collection.findings(group) is None]
        known = [
            (group, findings)
            for group in waiting
            if self._known and not paused.is_set() and (findings := self._known(group.read()))
        ]
        self.post_message(self.Counted(known))
        done = {id(group) for group, _ in known}
        for group in waiting if self._count_conflicts else ():
            if id(group) not in done and not paused.is_set():
                self.post_message(self.Counted((), group))
                findings = self._compare(group.read(), paused)
                self.post_message(self.Counted([(group, findings)] if findings else ()))

    def _compare(self, documents: tuple[Document, ...], paused: Event) -> Findings | None:
        try:
            return self._count_conflicts(documents, paused.is_set) if self._count_conflicts else None
        except StoppedError:
            return None

    @on(Counted)
    def _show_counted(self, message: Counted) -> None:
        self._comparing = message.comparing
        for group, findings in message.found:
            self.collection.remember(group, findings)
        self._refresh()
        self._show_state()

    @on(background.Done)
    def _counting_done(self, message: background.Done) -> None:
        if message.name == _COUNTING:
            self._end_counting()

    def _end_counting(self) -> None:
        self._counting, self._comparing = False, None
        self._refresh()
        self._show_state()

    # Actions

    def toggle(self) -> None:
        """Pause or resume the grouping, or afterwards the counting of conflicts."""
        if self._grouping:
            self._stopped.set()
            self.query_one(Header).show_status("pausing …")
        elif not self.collection.groups:
            self._stopped = Event()
            self._group()
        elif self._counting:
            self._paused.set()
            self.note(f"Paused · {self._stop_key}: resume comparing")
        else:
            self._begin_counting()

    def on_unmount(self) -> None:
        """Stop the work in the background; nothing waits for it."""
        self._stopped.set()
        self._paused.set()

    async def intercept_key(self, event: events.Key) -> bool:
        """Type a key into the filter field, if it is open."""
        line = self.focused
        if isinstance(line, FilterLine) and line.display:
            return line.type_key(event)
        return await super().intercept_key(event)

    def action_source(self) -> None:
        """Compare the articles of the story under the cursor."""
        if self._chosen is None:
            self.note("No story here" if self._groups else "Still grouping; press a to compare all articles")
            return
        self._open_story(self._chosen)

    def action_everything(self) -> None:
        """Compare all articles, regardless of their stories."""
        if not self.collection.documents:
            self.note("An archive is compared one story at a time")
            return
        self._open_story(self.collection.whole())

    def _open_story(self, group: ListedStory) -> None:
        self.collection.cursor = self.entries.cursor
        self.post_message(StoryChosen(group))

    def action_order(self) -> None:
        """Sort the stories in the next order."""
        orders = list(ORDERS)
        self.collection.order = orders[(orders.index(self.collection.order) + 1) % len(orders)]
        self._refresh()
        self.note(f"Sorted: {ORDERS[self.collection.order]}")

    def action_search(self, _scope: str = "all") -> None:
        """Show only the stories with the words typed."""
        self._filter_line().open("Search the stories", self.collection.words, self._filter, self._end_filter)

    def _filter_line(self) -> FilterLine:
        """The filter field, created when first needed."""
        for line in self.query(FilterLine):
            return line
        line = FilterLine()
        self.mount(line, before=self.footer)
        return line

    def _filter(self, words: str) -> None:
        self.collection.words = words
        self._refresh()

    def _end_filter(self, words: str) -> None:
        self.set_focus(self.entries)
        self._filter(words)

    def action_clear(self) -> None:
        """Show all stories again."""
        if self.collection.words:
            self._filter("")
        else:
            self.note("Nothing to clear")

    def action_close(self) -> None:
        """Quit."""
        self.app.exit()

    def action_help(self) -> None:
        """Show the keys of this list, and what could not be read."""
        self.app.push_screen(HelpScreen(self.PANE, self.troubles))

    def on_descendant_focus(self) -> None:
        """Show the keys of the list, or of the filter field."""
        line = self.focused
        if isinstance(line, FilterLine):
            self.footer.show_field(line.HINTS)
        else:
            self.footer.show_pane(self.PANE)
