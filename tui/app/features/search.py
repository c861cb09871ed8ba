"""The search of the sources and of the claims."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from tui.app import background
from tui.app.desk.feature import Feature
from tui.app.query import NOTHING
from tui.app.widgets.search_line import SearchLine
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from collections.abc import Callable

    from textual.widget import Widget

    from tui.app.count import Count
    from tui.app.desk.desk import Desk
    from tui.app.features.history import History
    from tui.app.query import Query
    from tui.app.search import Hits, RowHits, Trail
    from tui.app.widgets.article import ArticlePane
    from tui.reading.documents import Span
    from tui.rows.sources import Source

Scope = Literal["all", "pane", "rows"]
"""What is searched: all sources, the focused one, or the claims."""
_SEARCH = "search"


class Search(Feature):
    """Matches are found in the background while the reader types; only the newest query counts."""

    def __init__(self, desk: Desk, history: History, count: Count) -> None:
        self._desk = desk
        self._history = history
        self._count = count
        self._number = 0
        """The number of searches started; only the results of the last one are used."""
        self._texts: tuple[str, ...] = ()
        """The searchable texts, made with the first search."""
        self._scope: Scope = "all"
        self._alone = 0
        """The source to search if the scope is one source."""
        self._trail: Trail | None = None
        self._then: Callable[[], None] | None = None
        """The action to do once the matches of the finished query are found."""
        self._from: Widget | None = None
        self._open_list: Callable[[str], None] | None = None

    def on_list_results(self, open_list: Callable[[str], None]) -> None:
        """Called to open the list of matches."""
        self._open_list = open_list

    @property
    def sources(self) -> tuple[Source, ...]:
        """The sources in the order of their columns."""
        return tuple(self._desk.sources[index] for index in self._desk.columns.order)

    @property
    def hits(self) -> Hits | None:
        """The matches of the last search of the sources; None if there was none, or it was cleared."""
        return self._trail.hits if self._trail is not None and self._trail.hits.query else None

    # Typing

    def open(self, scope: Scope) -> None:
        """Start a search of all sources, the focused one, or the claims."""
        desk = self._desk
        if scope == "rows" and not desk.rows.every:
            desk.note("No claims yet")
            return
        self._from, self._scope, self._alone = desk.panes.focused, scope, desk.panes.leading_article
        title = {"all": "Search all sources", "rows": "Search the claims"}.get(scope) or self._name(self._alone)
        list_results = self._list_when_found if scope != "rows" else None
        desk.input_line(SearchLine).open(title, self._search, self._finish, list_results)

    def _name(self, index: int) -> str:
        return next(f"Search {source.name}" for source in self.sources if source.index == index)

    def _search(self, query: Query) -> None:
        """Search for a query, replacing the previous one."""
        from tui.app import search  # noqa: PLC0415 - the first frame does not need it

        self._number += 1
        desk, alone = self._desk, self._alone if self._scope == "pane" else None
        rows = desk.rows.every if self._scope == "rows" else None
        documents = desk.comparison.documents if desk.comparison else desk.documents

        def work() -> Hits | RowHits:
            if rows is not None:
                return search.find_rows(query, rows, documents)
            self._texts = self._texts or tuple(search.flowing(document) for document in desk.documents)
            return search.find(query, self._texts, only=alone)

        background.begin(desk.screen, f"{_SEARCH} {self._number}", work)

    def work_done(self, message: background.Done) -> None:
        """Show the matches."""
        if message.name != f"{_SEARCH} {self._number}":
            return
        from tui.app.search import Hits, Trail  # noqa: PLC0415 - as above

        desk, found = self._desk, message.result
        if isinstance(found, Hits):
            self._trail = Trail(found, desk.columns.order)
            desk.input_line(SearchLine).show_found(found.describe(self.sources) if found.query else "")
            self._show_matches()
        else:
            desk.rows.query, desk.rows.matching = found.query, found.claims
            desk.input_line(SearchLine).show_found(self._row_count() if found.query else "")
            desk.show_same_row()
        then, self._then = self._then, None
        if then is not None:
            then()

    def work_failed(self, message: background.Failed) -> None:
        """Show why the search failed."""
        if message.name == f"{_SEARCH} {self._number}":
            self._desk.input_line(SearchLine).show_found(message.text, fault=True)
            if self._then is not None:
                self._then = None
                self._desk.note(one_line(message.text))

    def _row_count(self) -> str:
        rows = self._desk.rows
        return f"{len(rows.matching):,} of {len(rows.every):,} claims match"

    def _finish(self, query: Query | None) -> None:
        """End the typing; None if the search is cancelled."""
        self._desk.screen.set_focus(self._from)
        if query is None or (not query and self._scope == "rows"):
            self._clear(self._scope)
        elif query:
            # The last keys typed may not have been searched for yet.
            self._then = self._go_to_first
            self._search(query)

    def _list_when_found(self) -> None:
        """Open the list of matches once they are found."""
        self._then = self.list_results

    # From match to match

    def _go_to_first(self) -> None:
        desk = self._desk
        if self._scope == "rows":
            desk.note(f"{self._row_count()} · Esc: show all")
        elif self._trail is not None:
            index = desk.panes.leading_article
            pane = desk.columns.pane(index)
            if self._trail.start(index, pane.offset_at_top if pane is not None else 0) is None:
                desk.note(f"No matches for {self._trail.hits.query}")
            else:
                self._history.push()
                self._show(wrapped=0)

    def step(self, step: int) -> None:
        """Go to the next or previous match."""
        trail = self._trail
        if trail is None or not trail.hits.query:
            self._desk.note("Nothing to search for yet: press /")
        elif not trail.places:
            self._desk.note(f"No matches for {trail.hits.query}")
        else:
            self._show(wrapped=step if trail.step(step * self._count.times) else 0)

    def list_results(self) -> None:
        """List every match in its sentence."""
        hits = self.hits
        if hits is None:
            self._desk.note("Nothing to search for yet: press /")
        elif not hits.total:
            self._desk.note(f"No matches for {hits.query}")
        elif self._open_list is not None:
            self._open_list("results")

    def _show(self, *, wrapped: int) -> None:
        """Show the current match; `wrapped` is the direction in which it went past an end."""
        desk, trail = self._desk, self._trail
        if trail is None or trail.here is None:
            return
        desk.go(trail.here)
        self._show_matches()
        pane = desk.columns.pane(trail.here.article)
        if pane is not None:
            pane.reveal(trail.here.span)
        again = f" · wrapped to the {'first' if wrapped > 0 else 'last'} match" if wrapped else ""
        number = f"{trail.at + 1:,} of {len(trail.places):,}{'+' if trail.hits.more else ''}"
        name = next(source.name for source in self.sources if source.index == trail.here.article)
        desk.note(f"Match {number} · {name}{again}")

    # In the sources

    def pane_made(self, index: int, pane: ArticlePane) -> None:
        """Show the matches in a source."""
        if self._desk.comparison is not None:
            pane.show_matches(*self._matches(index))

    def _show_matches(self) -> None:
        for index, pane in self._desk.columns.made():
            pane.show_matches(*self._matches(index))

    def _matches(self, article: int) -> tuple[Sequence[Span], int, str]:
        """The matches in a source, the position of the current one, and both in words."""
        trail = self._trail
        if trail is None or not trail.hits.query or article >= len(trail.hits.spans):
            return (), -1, ""
        current = trail.current_in(article)
        place = f"{current + 1:,} of " if current >= 0 else ""
        words = f"“{one_line(trail.hits.query.text)}” {place}{trail.hits.count(article)}"
        return trail.hits.spans[article], current, words

    def comparison_replaced(self) -> None:
        """Search the new rows for the query."""
        if self._desk.rows.query:
            self._scope = "rows"
            self._search(self._desk.rows.query)

    # Clearing

    def clear(self) -> bool:
        """Clear the search, else the search of the claims; returns whether there was one."""
        if self._trail is not None:
            self._clear("all")
            self._desk.note("Search cleared")
        elif self._desk.rows.query:
            self._clear("rows")
            self._desk.note("Search of the claims cleared")
        else:
            return False
        return True

    def _clear(self, scope: Scope) -> None:
        self._number += 1
        if scope == "rows":
            self._desk.rows.query, self._desk.rows.matching = NOTHING, frozenset()
            self._desk.show_same_row()
        else:
            self._trail = None
            self._show_matches()
