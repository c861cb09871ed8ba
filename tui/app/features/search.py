"""The search of the articles and of the rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.app import background
from tui.app.desk.feature import Feature
from tui.app.widgets.search_line import Scope, SearchLine
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.app.count import Count
    from tui.app.desk.desk import Desk
    from tui.app.features.history import History
    from tui.app.search import Hits, Trail
    from tui.app.widgets.article import ArticlePane
    from tui.reading.documents import Span

_SEARCH = "search"


class Search(Feature):
    """Matches are found in the background while the pattern is typed; only the newest pattern counts."""

    def __init__(self, desk: Desk, history: History, count: Count) -> None:
        self._desk = desk
        self._history = history
        self._count = count
        self._number = 0
        """How many searches were begun; results of all but the last come too late."""
        self._texts: tuple[str, ...] = ()
        """The texts as they are searched, made with the first search."""
        self._scope: Scope = "all"
        self._alone = 0
        """The article to search where the scope is one article."""
        self._trail: Trail | None = None
        self._waiting = False
        """Whether the pattern is typed to its end, and the reader waits to go to the first match."""
        self._from: Widget | None = None

    # Typing

    def open(self, scope: Scope) -> None:
        """Begin to search all articles, the one in focus, or the rows."""
        desk = self._desk
        if scope == "rows" and not desk.rows.every:
            desk.note("There are no rows yet.")
            return
        self._from, self._scope, self._alone = desk.panes.focused, scope, desk.panes.leading_article
        where = str(self._alone + 1) if scope == "pane" else ""
        desk.input_line(SearchLine).open(scope, self._search, self._finish, where=where)

    def _search(self, source: str) -> None:
        """Search for a pattern, instead of the one before."""
        from tui.app import search  # noqa: PLC0415 - the first frame does not need it

        self._number += 1
        desk, alone = self._desk, self._alone if self._scope == "pane" else None
        rows = desk.rows.every if self._scope == "rows" else None
        documents = desk.comparison.documents if desk.comparison else desk.documents

        def work() -> Hits | search.RowHits:
            if rows is not None:
                return search.find_rows(source, rows, documents)
            self._texts = self._texts or tuple(search.flowing(document) for document in desk.documents)
            return search.find(source, self._texts, only=alone)

        background.begin(desk.screen, f"{_SEARCH} {self._number}", work)

    def work_done(self, message: background.Done) -> None:
        """Show what was found."""
        if message.name != f"{_SEARCH} {self._number}":
            return
        from tui.app.search import Hits, Trail  # noqa: PLC0415 - as above

        desk = self._desk
        if isinstance(message.result, Hits):
            self._trail = Trail(message.result, desk.columns.order)
            desk.input_line(SearchLine).tell(self._counts(message.result))
            self._show_matches()
        else:
            desk.rows.pattern, desk.rows.matching = message.result.source, message.result.claims
            desk.input_line(SearchLine).tell(self._row_count() if desk.rows.pattern else "")
            desk.show_same_row()
        if self._waiting:
            self._waiting = False
            self._go_to_first()

    def work_failed(self, message: background.Failed) -> None:
        """Say why the pattern cannot be searched for."""
        if message.name == f"{_SEARCH} {self._number}":
            self._desk.input_line(SearchLine).tell(message.text, fault=True)
            if self._waiting:
                self._waiting = False
                self._desk.note(one_line(message.text))

    def _counts(self, hits: Hits) -> str:
        return " · ".join(f"{n + 1}: {hits.count(n)}" for n in self._desk.columns.order) if hits.source else ""

    def _row_count(self) -> str:
        rows = self._desk.rows
        return f"{len(rows.matching):,} of {len(rows.every):,} rows"

    def _finish(self, source: str | None) -> None:
        """End the typing; None where the search is given up."""
        self._desk.screen.set_focus(self._from)
        if source is None or (not source and self._scope == "rows"):
            self._clear(self._scope)
        elif source:
            # What was typed last may not have been searched for yet.
            self._waiting = True
            self._search(source)

    # From match to match

    def _go_to_first(self) -> None:
        desk = self._desk
        if self._scope == "rows":
            desk.note(f"{self._row_count()} match; Esc shows all again.")
        elif self._trail is not None:
            index = desk.panes.leading_article
            pane = desk.columns.pane(index)
            if self._trail.start(index, pane.offset_at_top if pane is not None else 0) is None:
                desk.note(f"Nothing matches {self._trail.hits.source}.")
            else:
                self._history.push()
                self._show(wrapped=False)

    def step(self, step: int) -> None:
        """Go to the next or previous match."""
        if self._trail is None or not self._trail.hits.source:
            self._desk.note("Nothing is searched for; / searches.")
        elif not self._trail.places:
            self._desk.note(f"Nothing matches {self._trail.hits.source}.")
        else:
            self._show(wrapped=self._trail.step(step * self._count.times))

    def _show(self, *, wrapped: bool) -> None:
        desk, trail = self._desk, self._trail
        if trail is None or trail.here is None:
            return
        desk.go(trail.here)
        self._show_matches()
        pane = desk.columns.pane(trail.here.article)
        if pane is not None:
            pane.reveal(trail.here.span)
        again = ", from the other end" if wrapped else ""
        number = f"{trail.at + 1:,} of {len(trail.places):,}{'+' if trail.hits.more else ''}"
        desk.note(f"Match {number} in article {trail.here.article + 1}{again}.")

    # In the articles

    def pane_made(self, index: int, pane: ArticlePane) -> None:
        """Show the matches in an article."""
        if self._desk.comparison is not None:
            pane.show_matches(*self._matches(index))

    def _show_matches(self) -> None:
        for index, pane in self._desk.columns.made():
            pane.show_matches(*self._matches(index))

    def _matches(self, article: int) -> tuple[Sequence[Span], int, str]:
        """The matches in an article, which of them the reader is at, and both in words."""
        trail = self._trail
        if trail is None or not trail.hits.source or article >= len(trail.hits.spans):
            return (), -1, ""
        current = trail.current_in(article)
        place = f"{current + 1:,} of " if current >= 0 else ""
        return trail.hits.spans[article], current, f"/{one_line(trail.hits.source)} {place}{trail.hits.count(article)}"

    def comparison_replaced(self) -> None:
        """Search the new rows for the pattern."""
        if self._desk.rows.pattern:
            self._scope = "rows"
            self._search(self._desk.rows.pattern)

    # Clearing

    def clear(self) -> None:
        """Clear the search, then the pattern of the rows."""
        if self._trail is not None:
            self._clear("all")
            self._desk.note("The search is cleared.")
        elif self._desk.rows.pattern:
            self._clear("rows")
            self._desk.note("All rows of the filter are shown again.")
        else:
            self._desk.note("There is nothing to clear.")

    def _clear(self, scope: Scope) -> None:
        self._number += 1
        if scope == "rows":
            self._desk.rows.pattern, self._desk.rows.matching = "", frozenset()
            self._desk.show_same_row()
        else:
            self._trail = None
            self._show_matches()
