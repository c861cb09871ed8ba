"""One text through time: the changes from one version to the next, and the items that were changed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.content import Content
from textual.widget import Widget
from textual.widgets import Static

from tui.app import background, clipboard, keys
from tui.app.entries.versions import OPENED, StepRows, item_entries
from tui.app.features.clipboard import COPIED, IN_BROWSER
from tui.app.keymap import keymap_of
from tui.app.messages import StepBegun
from tui.app.screens.help import HelpScreen
from tui.app.screens.listing import Closed, ListScreen
from tui.app.widgets.cursor_view import CursorView
from tui.app.widgets.disk_watch import DiskWatch
from tui.app.widgets.entry_list import EntryList
from tui.app.widgets.titled import Frame
from tui.app.widgets.versions_view import VersionsView
from tui.errors import CrossreadError, StoppedError, Trouble
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.resources import served

if TYPE_CHECKING:
    from tui.app.entries.entry import Destination, ListEntry
    from tui.reports.copies import Copy
    from tui.versioning.history import History, Step, Version

Histories = Callable[[Callable[[str, int, int], None], Callable[[], bool]], "History"]
"""Makes a history: reports the step, how much of it is done and the total, and asks whether to stop."""
_STOPPED = "Stopped"


@dataclass(frozen=True, slots=True)
class Ready:
    """The history, what its versions are called, and the rows and the items of each step."""

    history: History
    names: tuple[str, ...]
    steps: tuple[StepRows, ...]
    items: tuple[list[ListEntry], ...]


class VersionsScreen(ListScreen):
    """Opened from a comparison it leads back there; as the first screen, closing it quits."""

    PANE: ClassVar[keys.Pane] = "versions"

    def __init__(self, histories: Histories, troubles: Sequence[Trouble] = (), *, first: bool = False) -> None:
        super().__init__()
        self._histories = histories
        self._troubles = tuple(troubles)
        self._first = first
        self._stopped = Event()
        self._found: Ready | None = None
        self._opened: dict[int, int] = {}
        self._items_only = False
        self._copied: Copy | None = None
        self.place = 0
        """The number of the step that is shown, from 0."""
        self.state = "Comparing the versions …"

    def compose(self) -> ComposeResult:
        """What was changed in a sentence, the names of the versions, the changes, the items, the keys."""
        with Frame(id="versions") as frame:
            frame.entitle("Versions")
            yield Static(Content(self.state), id="versions-counts")
            yield Static(Content(), id="versions-heads")
            yield VersionsView()
        items = EntryList(id="versions-items")
        items.entitle("Items")
        yield items
        yield DiskWatch()
        yield self.footer

    @property
    def view(self) -> VersionsView:
        """The changes."""
        return self.query_one(VersionsView)

    @property
    def items(self) -> EntryList:
        """The items that were changed."""
        return self.query_one("#versions-items", EntryList)

    @property
    def history(self) -> History | None:
        """The history, once it is there."""
        return self._found.history if self._found else None

    def on_unmount(self) -> None:
        """Stop the work; nothing waits for it."""
        self._stopped.set()

    # The work

    def work(self) -> Ready:
        """The history, with everything that is needed to show it."""
        stopped = self._stopped
        history = self._histories(background.ProgressReporter(self), stopped.is_set)
        from tui.versioning.labels import names  # noqa: PLC0415 - loads the engine

        made = [StepRows(old, new, step) for old, new, step in history.pairs()]
        items = tuple(item_entries(each.old, each.new, each.step) for each in made)
        return Ready(history, names(history), tuple(each.make() for each in made), items)

    @on(StepBegun)
    def _show_progress(self, message: StepBegun) -> None:
        if not self.ready and not self._stopped.is_set():
            count = f" {message.done:,} of {message.total:,}" if message.total else ""
            self._say(f"Comparing the versions: {message.step}{count} … {self._stop_key} stops")

    @on(background.Failed)
    def _show_failure(self, message: background.Failed) -> None:
        stopped = isinstance(message.refusal, StoppedError)
        self._say(f"{_STOPPED}; {self._stop_key} compares again" if stopped else one_line(message.text))

    @property
    def _stop_key(self) -> str:
        return keymap_of(self.app).first(keys.STOP)

    def action_stop(self) -> None:
        """Stop the work, or begin it again."""
        if self.ready:
            self.note("Everything is compared")
        elif self._stopped.is_set():
            self._stopped = Event()
            self._say("Comparing the versions …")
            self.begin()
        else:
            self._stopped.set()
            self._say("Stopping …")

    def take(self, result: Ready) -> None:
        """Show the last step, which leads to the newest version."""
        self._found = result
        self.query_one(DiskWatch).follow([version.document for version in result.history.versions])
        self._go(max(0, len(result.history.steps) - 1))

    # What is shown

    def _say(self, text: str) -> None:
        self.state = text
        self.query_one("#versions-counts", Static).update(Content(text))

    @property
    def _step(self) -> tuple[Version, Version, Step] | None:
        found = self.history
        if found is None or not found.steps:
            return None
        return found.versions[self.place], found.versions[self.place + 1], found.steps[self.place]

    def _go(self, place: int) -> None:
        """Show another step."""
        self.place, self._opened = place, {}
        if self._found is None or not self._found.steps:
            self._say("There is one version only, so there is nothing to compare.")
            return
        self.items.show(self._found.items[place])
        self._fill(0)
        if not self._is_change(0):
            self.view.seek(1, notable=False)
        self.view.scroll_to(y=0, animate=False, immediate=True, force=True)
        self._describe()

    def _is_change(self, index: int) -> bool:
        return index < len(self.view.rows) and self.view.rows[index].changed

    def _fill(self, place: int) -> None:
        """Show the rows of the step, with the cursor on the change at a place in it."""
        if self._found is None or not self._found.steps:
            return
        shown = self._found.steps[self.place].rows(self._opened, items_only=self._items_only)
        cursor = next((n for n, row in enumerate(shown) if row.place + max(1, row.folded) > place), 0)
        self.view.show(shown, cursor=cursor)
        self._describe()

    def _describe(self) -> None:
        """Show what the step comes to, and where the cursor is."""
        from tui.versioning import labels  # noqa: PLC0415 - loaded with the history

        found, known = self._step, self._found
        if found is None or known is None:
            return
        step = found[2]
        parts = [labels.summary(step), *((labels.items_summary(step), labels.note_line(step)) if step.changed else ())]
        self._say(" ".join(parts))
        names = known.names
        dated = [f"{name} · {when}" if (when := labels.dated(each)) and labels.moment(each) != name else name
                 for name, each in zip(names[self.place : self.place + 2], found[:2], strict=True)]  # fmt: skip
        self.query_one("#versions-heads", Static).update(self.view.heads(*dated))
        changes = [n for n, row in enumerate(self.view.rows) if row.changed]
        at = sum(n <= self.view.cursor for n in changes)
        title = [
            "Versions",
            f"step {self.place + 1:,} of {len(known.history.steps):,}",
            f"{names[self.place]} → {names[self.place + 1]}",
        ]
        title += [f"change {at:,} of {len(changes):,}"] if changes else []
        title += ["changed items only"] if self._items_only else []
        title[1:1] = [words] if (words := self.query_one(DiskWatch).words) else []
        self.query_one("#versions", Frame).entitle(" ── ".join(title))
        number, total = self.items.place
        self.items.entitle(f"Items ── {number:,} of {total:,}" if total else "Items: none was changed")

    @on(DiskWatch.Changed)
    def on_resize(self) -> None:
        """The names stand above the columns, and in the title is what was changed on disk."""
        self._describe()

    @on(CursorView.Moved)
    def _follow(self) -> None:
        """The cursor of one pane leads that of the other."""
        chosen = self.items.chosen
        if self.focused is self.items and chosen is not None and chosen.target is not None:
            self._show_change(chosen.target.article)
        elif self.focused is self.view and self.view.chosen is not None:
            self._show_item(self.view.chosen.place)
        self._describe()

    def _show_item(self, place: int) -> None:
        """Put the cursor of the list on the first item of a change, if it has one."""
        leads = (n for n, each in enumerate(self.items.entries) if each.target and each.target.article == place)
        found = next(leads, None)
        if found is not None:
            self.items.put(found)

    def _show_change(self, place: int) -> None:
        found = next((n for n, row in enumerate(self.view.rows) if row.place == place and not row.folded), None)
        if found is None:
            self._items_only = False
            self._fill(place)
        else:
            self.view.put(found)

    # Keys

    @property
    def _pane(self) -> CursorView:
        return self.items if self.focused is self.items else self.view

    def action_pane(self, _step: int) -> None:
        """Go to the items, or back to the changes."""
        other: Widget = self.view if self.focused is self.items else self.items
        if other is self.items and self.items.chosen is None:
            self.note("No item was changed")
        else:
            self.set_focus(other)
            self._follow()

    def action_move(self, where: str) -> None:
        """Move the cursor of the pane in focus; with a count, top and end go to the row of that number."""
        if self.count.number and where in {"top", "bottom"}:
            self._pane.go_to(self.count.number)
        else:
            self._pane.move(where, self.count.times)

    def target(self) -> Destination | None:
        """Nothing: the versions are their own place."""
        return None

    def seek(self, step: int) -> bool:
        """Go to the next or previous change."""
        return self.view.seek(step, notable=False)

    def action_seek(self, kind: str, step: int) -> None:
        """Go to the next or previous change, or changed item."""
        notable = kind == "item"
        if not all(self.view.seek(step, notable=notable) for _ in range(self.count.times)):
            what = "changed items" if notable else "changes"
            self.note(f"No {'more' if step > 0 else 'earlier'} {what}")

    def action_version(self, step: int) -> None:
        """Go to the next or previous step."""
        found = self.history
        if found is None:
            self.note("Still working")
        elif not 0 <= self.place + step < len(found.steps):
            self.note("That is the newest version" if step > 0 else "That is the oldest version")
        else:
            self._go(self.place + step)

    def action_source(self) -> None:
        """Open what is folded under the cursor; in the list of items, go to the change."""
        row = self.view.chosen
        if self.focused is self.items:
            self.set_focus(self.view)
        elif row is None or not row.folded:
            self.note("Nothing is folded here" if self.ready else "Still working")
        else:
            first = self._first_of_run(row.place)
            self._opened[first] = self._opened.get(first, 0) + OPENED
            self._fill(first)

    def _first_of_run(self, place: int) -> int:
        """Where the stretch of quiet paragraphs begins of which `place` is one."""
        made = self._found.steps[self.place].runs(items_only=self._items_only) if self._found else ()
        return next((run[0] for run in made if run[0] <= place <= run[-1]), place)

    def action_filter(self) -> None:
        """Fold the changes of mere words too, or show them again."""
        row = self.view.chosen
        self._items_only = not self._items_only
        self._fill(row.place if row else 0)
        self.note("Changed items only" if self._items_only else "Every change")

    def action_clear(self) -> None:
        """Show every change again, or close."""
        if self._items_only:
            self.action_filter()
        else:
            self.action_close()

    # Copies and reports

    def action_copy(self) -> None:
        """Copy the change, or the item, under the cursor."""
        from tui.reports import versions_copies  # noqa: PLC0415 - not needed to show the versions

        found, row, chosen = self._step, self.view.chosen, self.items.chosen
        if self.focused is self.items and chosen is not None:
            self._copy_item(self.items.cursor)
        elif found is None or row is None or row.folded or self._found is None:
            self.note("Nothing to copy here")
        else:
            names = self._found.names[self.place : self.place + 2]
            self._copy(versions_copies.change(*found[:2], found[2].changes[row.place], *names))

    def _copy_item(self, place: int) -> None:
        from tui.reports import versions_copies  # noqa: PLC0415 - as above
        from tui.versioning.labels import listed  # noqa: PLC0415 - as above

        found = self._step
        if found is not None and self._found is not None:
            change, item = listed(found[2])[place]
            names = self._found.names[self.place : self.place + 2]
            self._copy(versions_copies.item(*found[:2], change, item, *names))

    def _copy(self, copied: Copy) -> None:
        self._copied = copied
        clipboard.copy(self.app, copied.text)
        self.note(f"Copied: {' '.join(copied.text.split())}")

    def action_copy_to_file(self) -> None:
        """Add the last copy to a file."""
        if served():
            self.note(IN_BROWSER)
        elif self._copied is None:
            self.note("Nothing copied yet: y copies a change.")
        else:
            try:
                formatted = clipboard.save(self._copied, COPIED)
            except CrossreadError as error:
                self.note(str(error))
            else:
                self.note(f"Added to {COPIED}, and formatted to {formatted}.")

    def action_export(self) -> None:
        """Write a report of the history."""
        found = self.history
        if served():
            self.note(IN_BROWSER)
        elif found is None:
            self.note("Still working")
        else:
            from tui.app.screens.export import ExportScreen  # noqa: PLC0415 - rarely needed
            from tui.reports.formats import VERSIONS, render_bytes  # noqa: PLC0415 - as above

            def report(name: str, _only: bool) -> bytes:
                return render_bytes(found, name)

            documents = [version.document for version in found.versions]
            screen = ExportScreen("crossread-versions", report, documents, formats=tuple(VERSIONS))
            self.app.push_screen(screen, self._report_written)

    def _report_written(self, text: str | None) -> None:
        if text:
            self.note(text)

    def action_close(self) -> None:
        """Leave for the comparison, or quit."""
        if self._first:
            self.app.exit()
        else:
            self.dismiss(Closed(0))

    def action_help(self) -> None:
        """Show the keys, and what could not be read."""
        self.app.push_screen(HelpScreen(self.PANE, self._troubles))
