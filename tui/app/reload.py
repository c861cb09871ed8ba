"""Reading the articles again, and adding or removing articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from tui.app import background, keys
from tui.app.watch import Reread, reread
from tui.errors import StoppedError
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.resources import current_folder, served
from tui.rows.sources import outlet
from tui.sessions.source_edits import anchored, document_anchor, read_files, source_file, write_files

if TYPE_CHECKING:
    from textual.app import App

    from tui.app.keymap import KeyMap
    from tui.app.library import Library
    from tui.app.messages import StepBegun
    from tui.app.review import Reviewer
    from tui.app.screens.comparison import ComparisonScreen
    from tui.app.stage import Stage
    from tui.app.workspace import Workspace
    from tui.reading.documents import Document
    from tui.reading.pages import Pages
    from tui.sessions.anchors import Anchor
    from tui.sessions.session import Edit, SourceEditKind

_REREADING = "rereading"
_MANY = 100
"""The number of articles from which on the progress is shown."""


@dataclass(frozen=True, slots=True)
class _Restoring:
    """The sources that are read to restore them, as an edit was undone or redone; `text` says so."""

    target: tuple[Anchor, ...]
    text: str


class Reload:
    """Reloads, adds and removes articles; until everything is read, the current ones stay usable."""

    def __init__(
        self, app: App[int], stage: Stage, workspace: Workspace, library: Library, pages: Pages | None
    ) -> None:
        self._app = app
        self._stage = stage
        self._workspace = workspace
        self._library = library
        self._pages = pages
        self._stopped: Event | None = None
        """Stops the current reading."""
        self._restoring: _Restoring | None = None
        self._removed: dict[Anchor, tuple[int, Document]] = {}
        """The sources removed since the start, with their positions, to restore them without reading."""

    def reload(self, key_map: KeyMap) -> None:
        """Read the articles again, and compare them with the reader's corrections."""
        if self._stage.reloadable is not None:
            self._read(self._stage.reloadable, key_map)

    def _read(
        self,
        screen: ComparisonScreen,
        key_map: KeyMap,
        more: Sequence[str | Path] = (),
        restoring: _Restoring | None = None,
    ) -> None:
        """Read the articles again, and `more` with them."""
        if self._stopped is not None:
            screen.note(f"The articles are being read already; {key_map.first(keys.STOP)} stops.")
            return
        self._stopped = stopped = Event()
        self._restoring = restoring
        documents, report, pages = self._workspace.documents, background.ProgressReporter(self._app), self._pages

        def on_progress(done: int, total: int) -> None:
            if stopped.is_set():
                raise StoppedError("Stopped.")
            report(_REREADING, done, total)

        background.begin(self._app, _REREADING, lambda: (stopped, reread(documents, more, on_progress, pages)))

    def show_step(self, message: StepBegun, key_map: KeyMap) -> None:
        """Show the progress of reading again."""
        screen = self._stage.comparison
        is_wanted = self._stopped is not None and message.step == _REREADING and message.done >= _MANY
        if is_wanted and screen is not None:
            screen.note(f"Reading {message.done:,} of {message.total:,} …; {key_map.first(keys.STOP)} stops.")

    def stop(self) -> bool:
        """Cancel reading again; returns whether it was in progress."""
        stopped, self._stopped = self._stopped, None
        if stopped is not None:
            stopped.set()
        return stopped is not None

    async def work_done(self, message: background.Done) -> None:
        """Show the articles as they were read now."""
        screen = self._stage.comparison
        if message.name != _REREADING or screen is None:
            return
        stopped, found = message.result
        if stopped is self._stopped:
            self._stopped = None
            await self._show(screen, found)

    def work_failed(self, message: background.Failed) -> None:
        """The articles could not be read again."""
        if message.name == _REREADING and not isinstance(message.refusal, StoppedError):
            self._stopped = None

    async def _show(self, screen: ComparisonScreen, found: Reread) -> None:
        known, restoring = len(self._workspace.documents), self._restoring
        added = found.documents[known:]
        if restoring is not None:
            added = tuple(new for new in added if new in _of(restoring.target, added))
        corrected = self._workspace.is_corrected
        if not (added or found.changed or corrected):
            screen.note(found.troubles[0].text if found.troubles else "No changes on disk")
            return
        if restoring is not None:
            greeting = restoring.text
        else:
            parts = [_count(len(added), "added"), _count(found.changed, "changed")]
            parts.append("re-matched with your links and wrong matches" if corrected else "")
            greeting = ", ".join(part for part in parts if part)
        record = _recording("add", added) if added and restoring is None else None
        await self._library.open((*found.documents[:known], *added), found.troubles, greeting, record)

    def add(self, key_map: KeyMap) -> None:
        """Choose articles to add."""
        screen = self._stage.top_comparison
        if screen is None:
            return
        if served():
            screen.note("In a browser no other files are opened; start crossread in a terminal for that.")
            return
        from tui.app.screens.picker import PickerScreen  # noqa: PLC0415 - rarely asked for

        def take(paths: tuple[str | Path, ...] | None) -> None:
            if paths:
                self._read(screen, key_map, paths)

        self._app.push_screen(PickerScreen(current_folder(), "Add articles", self._pages), take)

    async def remove(self) -> None:
        """Remove the source in focus; its file and the edits in its session stay."""
        screen, documents = self._stage.top_comparison, self._workspace.documents
        if screen is None:
            return
        index = screen.desk.panes.focused_article
        if index is None:
            screen.note("Go to a source first: press its number")
        elif len(documents) < 2:
            screen.note("Cannot remove the last source. Press q to quit")
        else:
            await self._remove([documents[index]], "", [screen.desk.sources[index].name])

    async def _remove(self, removed: Sequence[Document], text: str, names: Sequence[str] = ()) -> None:
        """Remove sources from the screen; saved as an edit if they have `names`."""
        documents = self._workspace.documents
        self._removed.update((document_anchor(document), (documents.index(document), document)) for document in removed)
        remaining = tuple(document for document in documents if document not in removed)
        record = _recording("remove", removed, names) if names else None
        greeting = text or f"Removed {one_line(', '.join(names))}"
        await self._library.open(remaining, (), greeting, record)

    async def revert(self, edit: Edit, text: str, key_map: KeyMap, *, undone: bool) -> None:
        """Restore what an edit removed, or remove what it added, as it was undone or redone."""
        screen, documents = self._stage.comparison, self._workspace.documents
        if screen is None:
            return
        if (edit.kind == "add") == undone:
            removed = [document for anchor in edit.target if (document := anchored(anchor, documents))]
            if removed and len(removed) < len(documents):
                await self._remove(removed, text)
            return
        absent = [place for place, anchor in enumerate(edit.target) if anchored(anchor, documents) is None]
        known = [self._removed.get(edit.target[place]) for place in absent]
        files = read_files(edit.value) or ()
        unknown = [files[place].path for place, document in zip(absent, known, strict=True) if document is None]
        if unknown:
            target = tuple(edit.target[place] for place in absent)
            self._read(screen, key_map, [path for path in unknown if path], _Restoring(target, text))
        elif absent:
            together = list(documents)
            for index, document in sorted(filter(None, known), key=lambda each: each[0]):
                together.insert(index, document)
            await self._library.open(together, (), text)


def _of(target: Sequence[Anchor], documents: Sequence[Document]) -> list[Document]:
    """The documents of these anchors."""
    return [document for anchor in target if (document := anchored(anchor, documents))]


def _count(number: int, what: str) -> str:
    return f"{number:,} {'source' if number == 1 else 'sources'} {what}" if number else ""


def _recording(
    kind: SourceEditKind, documents: Sequence[Document], names: Sequence[str] = ()
) -> Callable[[Reviewer], None]:
    """Saves that sources were added or removed as an edit; added ones get their names once they are read."""

    def record(reviewer: Reviewer) -> None:
        called = names or [outlet(document) for document in documents]
        files = [source_file(document, name) for document, name in zip(documents, called, strict=True)]
        reviewer.edit_sources(kind, documents, write_files(files))

    return record
