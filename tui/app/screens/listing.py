"""The base of the screens that show a list of places in the articles."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import Any, ClassVar

from textual import on
from textual.app import ComposeResult

from tui.app import background, keys
from tui.app.entries.entry import Destination, ListEntry
from tui.app.messages import ActionAsked
from tui.app.screens.counted import TALL, CountedScreen
from tui.app.screens.help import HelpScreen
from tui.app.widgets.cursor_view import CursorView
from tui.app.widgets.entry_list import EntryList
from tui.app.widgets.footer import Footer
from tui.reading.sanitise import one_line
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Closed:
    """The result of a list: its cursor row and, if any, the place to go to, its claim, the list to open.

    `beside` is another place to show with the one to go to.
    """

    cursor: int
    target: Destination | None = None
    then: str = ""
    claim: str = ""
    beside: Destination | None = None


class ListScreen(CountedScreen[Closed], inherit_bindings=False):
    """A full-screen view with a cursor, and the line of keys below; Enter goes to a place in an article.

    What it shows is worked out beside the screen: a subclass says how (`work`) and shows it (`take`).
    """

    PANE: ClassVar[keys.Pane]
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]  # noqa: RUF012 - the base class declares no ClassVar

    def __init_subclass__(cls, **options: Any) -> None:
        """Bind the keys of the pane that the subclass names."""
        if "PANE" in vars(cls):
            cls.BINDINGS = keys.bindings(keys.of_screen([cls.PANE]))
        super().__init_subclass__(**options)

    def __init__(self, cursor: int = 0) -> None:
        super().__init__()
        self.start = cursor
        self.ready = False
        self.footer = Footer()

    # What a subclass says

    @abstractmethod
    def work(self) -> Any:
        """The content to show, computed in a thread that touches no widget."""

    @abstractmethod
    def take(self, result: Any) -> None:
        """Show the content."""

    @property
    def view(self) -> CursorView:
        """The rows."""
        return self.query_one(CursorView)  # type: ignore[type-abstract]  # it is looked for and not made

    @abstractmethod
    def target(self) -> Destination | None:
        """The destination of the row under the cursor."""

    @abstractmethod
    def seek(self, step: int) -> bool:
        """Go to the next or previous notable row; returns whether there is one."""

    # The same in all of them

    @property
    def in_focus(self) -> keys.Pane:
        """The pane that gets the keys."""
        return self.PANE

    def on_mount(self) -> None:
        """Start the work, and show the keys."""
        # Textual learns the height of the screen only after the first frame, and would then lay out everything again.
        self.add_class("-tall" if self.app.size.height >= TALL else "-short")
        self.footer.show_pane(self.PANE)
        self.view.focus()
        self.begin()

    def begin(self) -> None:
        """Compute the content."""
        background.begin(self, self.PANE, self.work)

    @on(background.Done)
    def _take(self, message: background.Done) -> None:
        if message.name == self.PANE:
            self.ready = True
            self.take(message.result)

    @on(background.Failed)
    def _report_failure(self, message: background.Failed) -> None:
        self.note(one_line(message.text))

    @on(CursorView.Opened)
    def _open(self) -> None:
        self.action_source()

    @on(ActionAsked)
    async def _run_asked(self, message: ActionAsked) -> None:
        await self.run_action(message.run)

    def note(self, text: str) -> None:
        """Show a message in the bottom line until the next key."""
        self.footer.note(text)

    def clear_note(self) -> None:
        """Show the keys in the bottom line again."""
        self.footer.clear_note()

    @property
    def about(self) -> str:
        """The claim of the row under the cursor, if it has one."""
        return ""

    def beside(self) -> Destination | None:
        """Another place to show with the destination; None for most lists."""
        return None

    def action_move(self, where: str) -> None:
        """Move the cursor; with a count, top and end go to the row of that number."""
        if self.count.number and where in {"top", "bottom"}:
            self.view.go_to(self.count.number)
        else:
            self.view.move(where, self.count.times)

    def action_seek(self, _kind: str, step: int) -> None:
        """Go to the next or previous conflict."""
        if not all(self.seek(step) for _ in range(self.count.times)):
            self.note(f"No {'more' if step > 0 else 'earlier'} conflicts")

    def action_source(self) -> None:
        """Go to the sentence of the row."""
        target = self.target()
        if target is None:
            self.note("Nothing to go to" if self.ready else "Still working")
        else:
            self.dismiss(Closed(self.view.cursor, target, claim=self.about, beside=self.beside()))

    def action_back(self) -> None:
        """Leave for where the reader was."""
        self.action_close()

    def action_close(self) -> None:
        """Leave for where the reader was."""
        self.dismiss(Closed(self.view.cursor))

    def action_open(self, name: str) -> None:
        """Go to another list; the key of this one closes it."""
        self.dismiss(Closed(self.view.cursor, then="" if name == self.PANE else name))

    def action_help(self) -> None:
        """Show the keys of this list."""
        self.app.push_screen(HelpScreen(self.PANE, ()))


class EntryScreen(ListScreen):
    """A list of entries in a frame."""

    TITLE_OF: ClassVar[str] = ""
    NOTHING: ClassVar[str] = "There is nothing to show."

    def compose(self) -> ComposeResult:
        """The entries and the keys."""
        entries = EntryList(id="entries")
        entries.entitle(self.TITLE_OF)
        yield entries
        yield self.footer

    @property
    def entries(self) -> EntryList:
        """The entries."""
        return self.query_one(EntryList)

    @property
    def state(self) -> str:
        """The filter and order of the entries, for the title."""
        return ""

    def take(self, result: Sequence[ListEntry]) -> None:
        """Show the entries; if there are none, a message says so."""
        self.entries.show(result, cursor=self.start)
        if self.entries.chosen is None:
            self.note(self.NOTHING)
        self.show_place()

    def target(self) -> Destination | None:
        """The destination of the entry under the cursor."""
        chosen = self.entries.chosen
        return chosen.target if chosen else None

    @property
    def about(self) -> str:
        """The claim of the entry under the cursor."""
        chosen = self.entries.chosen
        return chosen.claim if chosen else ""

    def seek(self, step: int) -> bool:
        """Go to the next or previous notable entry."""
        return self.entries.seek(step)

    @on(CursorView.Moved)
    def show_place(self) -> None:
        """Show the place of the cursor in the title."""
        number, total = self.entries.place
        parts = [self.TITLE_OF, f"{number:,} of {total:,}" if total else "", self.state]
        self.entries.entitle(" ── ".join(part for part in parts if part))
