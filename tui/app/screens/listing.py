"""What the screens have in common that show a list of places in the articles."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Closed:
    """How a list was left: the row its cursor stood on, and if any the place to go to, its claim, the list to open."""

    cursor: int
    target: Destination | None = None
    then: str = ""
    claim: str = ""


class ListScreen(CountedScreen[Closed], inherit_bindings=False):
    """A view with a cursor that has the screen, and the line of keys beneath; Enter leaves for a place in an article.

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

    # What a subclass says

    @abstractmethod
    def work(self) -> Any:
        """What is to be shown, found in a thread that touches no widget."""

    @abstractmethod
    def take(self, result: Any) -> None:
        """Show what was found."""

    @property
    def view(self) -> CursorView:
        """The rows."""
        return self.query_one(CursorView)  # type: ignore[type-abstract]  # it is looked for and not made

    @abstractmethod
    def target(self) -> Destination | None:
        """Where the row under the cursor leads."""

    @abstractmethod
    def seek(self, step: int) -> bool:
        """Go to the next or previous notable row; whether there is one."""

    # What is alike in all

    @property
    def in_focus(self) -> keys.Pane:
        """The pane the keys go to."""
        return self.PANE

    def on_mount(self) -> None:
        """Begin the work, and show the keys."""
        # Textual sees how tall the screen is after the first frame only, and would then lay all of it out anew.
        self.add_class("-tall" if self.app.size.height >= TALL else "-short")
        self.query_one(Footer).show_pane(self.PANE)
        self.view.focus()
        self.begin()

    def begin(self) -> None:
        """Find what is to be shown."""
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
        """Say something in the bottom line until the next key."""
        self.query_one(Footer).note(text)

    def clear_note(self) -> None:
        """Show the keys in the bottom line again."""
        self.query_one(Footer).clear_note()

    @property
    def about(self) -> str:
        """The claim that the row under the cursor tells of, if it is one's."""
        return ""

    def action_move(self, where: str) -> None:
        """Move the cursor; with a count the ends are the row of that number."""
        if self.count.number and where in {"top", "bottom"}:
            self.view.go_to(self.count.number)
        else:
            self.view.move(where, self.count.times)

    def action_seek(self, _kind: str, step: int) -> None:
        """Go to the next or previous conflict."""
        if not all(self.seek(step) for _ in range(self.count.times)):
            self.note(f"No {'more' if step > 0 else 'earlier'} conflicts")

    def action_source(self) -> None:
        """Leave for the sentence that the row was taken from."""
        target = self.target()
        if target is None:
            self.note("Nothing to go to" if self.ready else "Still working")
        else:
            self.dismiss(Closed(self.view.cursor, target, claim=self.about))

    def action_back(self) -> None:
        """Leave for where the reader was."""
        self.action_close()

    def action_close(self) -> None:
        """Leave for where the reader was."""
        self.dismiss(Closed(self.view.cursor))

    def action_open(self, name: str) -> None:
        """Leave for another list; the key of this one closes it."""
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
        yield Footer()

    @property
    def entries(self) -> EntryList:
        """The entries."""
        return self.query_one(EntryList)

    @property
    def state(self) -> str:
        """How the entries are chosen and ordered, for the title."""
        return ""

    def take(self, result: Sequence[ListEntry]) -> None:
        """Show the entries; if there are none, say so."""
        self.entries.show(result, cursor=self.start)
        if self.entries.chosen is None:
            self.note(self.NOTHING)
        self.show_place()

    def target(self) -> Destination | None:
        """Where the entry under the cursor leads."""
        chosen = self.entries.chosen
        return chosen.target if chosen else None

    @property
    def about(self) -> str:
        """The claim that the entry under the cursor tells of."""
        chosen = self.entries.chosen
        return chosen.claim if chosen else ""

    def seek(self, step: int) -> bool:
        """Go to the next or previous notable entry."""
        return self.entries.seek(step)

    @on(CursorView.Moved)
    def show_place(self) -> None:
        """Say in the title where the cursor stands."""
        number, total = self.entries.place
        parts = [self.TITLE_OF, f"{number:,} of {total:,}" if total else "", self.state]
        self.entries.entitle(" ── ".join(part for part in parts if part))
