"""The search in the items of a draft check."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from tui.app.query import NOTHING, Query
from tui.app.widgets.filter_line import FilterLine
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.check.view import CheckView


class ItemSearch:
    """Finds words in the draft's words, those of the sources and the states; the matches are marked."""

    def __init__(self, screen: CheckView) -> None:
        self._screen = screen
        self._query = NOTHING

    def open(self, _where: str) -> None:
        """Search while the reader types."""
        screen = self._screen
        start, line = screen.view.cursor, screen.field(FilterLine)
        line.HINTS = (("Enter", "find"), ("Esc", "cancel"))

        def changed(words: str) -> None:
            self._find(words, start)

        def done(words: str) -> None:
            screen.set_focus(screen.view)
            self._find(words, start)
            if words and not self._matching:
                screen.note(self._nowhere)

        line.open("Search the items", "", changed, done)

    def _find(self, words: str, start: int) -> None:
        view = self._screen.view
        self._query = Query(words)
        view.show_matches(self._query.compile() if words else None)
        there = self._matching
        ahead = next((place for place in there if place >= start), there[0] if there else start)
        if view.rows:
            view.put(ahead)
        self._screen.describe()

    @property
    def _nowhere(self) -> str:
        return f"“{one_line(self._query.text)}” is in no item"

    @property
    def _matching(self) -> list[int]:
        """The places of the rows that match."""
        view = self._screen.view
        found = view.pattern.search if view.pattern else None
        if found is None:
            return []
        return [
            place
            for place, row in enumerate(view.rows)
            if any(map(found, (row.words, row.answer, row.word)))
        ]  # fmt: skip

    def step(self, by: int) -> None:
        """Go to the next or previous match, around the ends."""
        screen, there = self._screen, self._matching
        if not there:
            screen.note(self._nowhere if self._query else "Search with / first")
            return
        at = screen.view.cursor
        ahead = [place for place in there if (place > at if by > 0 else place < at)]
        every = [*ahead, *there] if by > 0 else [*reversed(ahead), *reversed(there)]
        screen.view.put(next(islice(every, screen.count.times - 1, None), there[0]))
        screen.describe()

    def clear(self) -> bool:
        """Clear the search; returns whether there was one."""
        if not self._query:
            return False
        self._find("", self._screen.view.cursor)
        return True
