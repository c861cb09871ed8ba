"""Articles that are nearly the same text: found in the background, offered as versions of one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app import background
from tui.app.desk.feature import Feature
from tui.app.keymap import keymap_of
from tui.app.keys import ACTIONS

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.screens.listing import Closed
    from tui.reading.documents import Document
    from tui.versioning.history import History

_WORK = "near copies"
NONE = "No two of these articles are nearly the same text."
BUSY = "Looking for articles that are nearly the same text …"


class NearCopies(Feature):
    """Says so once if there are any, and shows what was changed between them."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._groups: tuple[tuple[int, ...], ...] | None = None

    def comparison_shown(self, *, untouched: bool) -> None:
        """Look for them once the comparison is on the screen, which comes first."""
        del untouched
        documents = self._desk.documents
        if len(documents) < 2:
            self._groups = ()
            return

        def work() -> tuple[tuple[int, ...], ...]:
            from tui.versioning.near import near_copies  # noqa: PLC0415 - the first frame does not need it

            return near_copies(documents)

        background.begin(self._desk.screen, _WORK, work)

    def work_done(self, message: background.Done) -> None:
        """Offer to show the versions."""
        if message.name != _WORK:
            return
        self._groups = message.result
        for group in self._groups[:1]:
            names = [self._desk.sources[place].short for place in group]
            listed = " and ".join(names) if len(names) == 2 else f"{names[0]} and {len(names) - 1} more sources"
            key = keymap_of(self._desk.screen.app).first(next(each for each in ACTIONS if each.id == "versions"))
            self._desk.note(f"{listed} are nearly the same text: {key} shows what was changed")

    def open(self, closed: Callable[[Closed | None], None]) -> None:
        """Show the versions of the article in focus, or of the first group."""
        desk = self._desk
        if not self._groups:
            desk.note(BUSY if self._groups is None and len(desk.documents) > 1 else NONE)
            return
        from tui.app.screens.versions import VersionsScreen  # noqa: PLC0415 - as above

        focused = desk.panes.focused_article
        group = next((each for each in self._groups if focused in each), self._groups[0])
        documents = tuple(desk.documents[place] for place in group)
        desk.screen.app.push_screen(VersionsScreen(histories(documents)), closed)


def histories(
    documents: tuple[Document, ...], *, in_order: bool = False
) -> Callable[[Callable[[str, int, int], None], Callable[[], bool]], History]:
    """What makes the history of some versions, in the order of what is known of their times."""

    def make(progress: Callable[[str, int, int], None], stopped: Callable[[], bool]) -> History:
        from tui.versioning.make import history  # noqa: PLC0415 - loads the engine
        from tui.versioning.times import times  # noqa: PLC0415 - as above

        known = {} if in_order else times(documents)
        return history(documents, times=known, in_order=in_order, progress=progress, stopped=stopped)

    return make
