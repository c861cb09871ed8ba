"""The part of the main screen that searches the articles and the rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import on
from textual.widget import Widget

from tui.app import background
from tui.app.screens.reviewing import ReviewingScreen
from tui.app.screens.walking import WalkingScreen
from tui.app.widgets.search_line import Scope, SearchLine
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.rows import Row
    from tui.app.search import Hits, Trail
    from tui.errors import Trouble
    from tui.reading.documents import Document, Span

_SEARCH = "search"


class SearchingScreen(ReviewingScreen, WalkingScreen):
    """Matches are found beside the screen while the pattern is typed; the newest pattern alone counts."""

    def __init__(self, documents: Sequence[Document], troubles: Sequence[Trouble]) -> None:
        super().__init__(documents, troubles)
        self._texts: tuple[str, ...] = ()
        self._number = 0
        self._scope: Scope = "all"
        self._alone = 0
        self._trail: Trail | None = None
        self._matching: frozenset[str] = frozenset()
        self._waiting = False
        self._from: Widget | None = None

    # The articles

    def standing(self) -> tuple[int, int]:
        """The article in focus, or the leftmost in sight, and the offset at the top of it."""
        index = self.columns.index_of(self.focused)
        index = self.columns.in_sight[0] if index is None else index
        pane = self.columns.pane(index)
        return index, pane.offset_at_top if pane is not None else 0

    def show_matches(self) -> None:
        """Show in every column what was found."""
        for index, pane in self.columns.made():
            pane.show_matches(*self.matches(index))

    # Typing

    def action_search(self, scope: Scope) -> None:
        """Begin to search all articles, the one in focus, or the rows."""
        if scope == "rows" and not self.every_row:
            self.note("There are no rows yet.")
            return
        self._from, self._scope, self._alone = self.focused, scope, self.standing()[0]
        where = str(self._alone + 1) if scope == "pane" else ""
        self.typing(SearchLine).open(scope, self._seek, self._end, where=where)

    def _seek(self, source: str) -> None:
        """Look for a pattern; what an earlier one finds comes too late."""
        self._number += 1
        work = self._rows_work(source) if self._scope == "rows" else self._articles_work(source)
        background.begin(self, f"{_SEARCH} {self._number}", work)

    def _articles_work(self, source: str) -> Callable[[], Hits]:
        from tui.app.search import Hits, find, flowing  # noqa: PLC0415 - the first frame does not need it

        documents = self.documents
        alone = self._alone if self._scope == "pane" else None

        def work() -> Hits:
            self._texts = self._texts or tuple(flowing(document) for document in documents)
            if alone is None:
                return find(source, self._texts)
            hits = find(source, [self._texts[alone]])
            return Hits(source, tuple(hits.spans[0] if n == alone else () for n in range(len(documents))), hits.more)

        return work

    def _rows_work(self, source: str) -> Callable[[], tuple[str, frozenset[str]]]:
        from tui.app.search import find  # noqa: PLC0415 - as above

        rows, documents = self.every_row, {document.id: document for document in self.documents}
        known = {document.id: document for document in self.comparison.documents} if self.comparison else documents

        def work() -> tuple[str, frozenset[str]]:
            words = [" ".join((row.label, row.values, *(known[p.document].slice(p.span) for p in row.claim.passages)))
                     for row in rows]  # fmt: skip
            found = find(source, words)
            return source, frozenset(row.claim.id for row, spans in zip(rows, found.spans, strict=True) if spans)

        return work

    @on(background.Done)
    def _take_found(self, message: background.Done) -> None:
        if message.name != f"{_SEARCH} {self._number}":
            return
        from tui.app.search import Hits, Trail  # noqa: PLC0415 - as above

        if isinstance(message.result, Hits):
            self._trail = Trail(message.result, self.columns.order)
            self._tell_hits(message.result)
            self.show_matches()
        else:
            self.pattern, self._matching = message.result
            self.typing(SearchLine).tell(
                f"{len(self._matching):,} of {len(self.every_row):,} rows" if self.pattern else ""
            )
            self.show_same_row()
        if self._waiting:
            self._waiting = False
            self._arrive()

    @on(background.Failed)
    def _tell_no_pattern(self, message: background.Failed) -> None:
        if message.name == f"{_SEARCH} {self._number}":
            self.typing(SearchLine).tell(message.text, fault=True)
            if self._waiting:
                self._waiting = False
                self.note(one_line(message.text))

    def _tell_hits(self, hits: Hits) -> None:
        counts = " · ".join(f"{n + 1}: {hits.count(n)}" for n in self.columns.order)
        self.typing(SearchLine).tell(counts if hits.source else "")

    def _end(self, source: str | None) -> None:
        """The pattern is kept, or where it is None, given up."""
        self.set_focus(self._from)
        if source is None or (not source and self._scope == "rows"):
            self._clear(self._scope)
        elif source:
            # What was typed last may not have been looked for yet.
            self._waiting = True
            self._seek(source)

    # From match to match

    def _arrive(self) -> None:
        if self._scope == "rows":
            self.note(f"{len(self._matching):,} of {len(self.every_row):,} rows match; Esc shows all again.")
        elif self._trail is not None:
            target = self._trail.start(*self.standing())
            if target is None:
                self.note(f"Nothing matches {self._trail.hits.source}.")
            else:
                self.keep_place()
                self._show(went_round=False)

    def action_match(self, step: int) -> None:
        """Go to the next or previous match."""
        if self._trail is None or not self._trail.hits.source:
            self.note("Nothing is searched for; / searches.")
        elif not self._trail.places:
            self.note(f"Nothing matches {self._trail.hits.source}.")
        else:
            self._show(went_round=self._trail.step(step * self.times))

    def _show(self, *, went_round: bool) -> None:
        trail = self._trail
        if trail is None or trail.here is None:
            return
        self.reach(trail.here)
        self.show_matches()
        pane = self.columns.pane(trail.here.article)
        if pane is not None:
            pane.reveal(trail.here.span)
        again = ", from the other end" if went_round else ""
        number = f"{trail.at + 1:,} of {len(trail.places):,}{'+' if trail.hits.more else ''}"
        self.note(f"Match {number} in article {trail.here.article + 1}{again}.")

    def matches(self, article: int) -> tuple[Sequence[Span], int, str]:
        """What was found in an article, which of it the reader is at, and both in words."""
        trail = self._trail
        if trail is None or not trail.hits.source or article >= len(trail.hits.spans):
            return (), -1, ""
        current = trail.current_in(article)
        count = trail.hits.count(article)
        told = f"/{one_line(trail.hits.source)} {current + 1:,} of {count}" if current >= 0 else ""
        return trail.hits.spans[article], current, told or f"/{one_line(trail.hits.source)} {count}"

    def match_rows_anew(self) -> None:
        """Look for the pattern in the rows of another line-up."""
        if self.pattern:
            self._scope = "rows"
            self._seek(self.pattern)

    # Clearing

    def action_clear(self) -> None:
        """Clear the search, then the pattern of the rows."""
        if self._trail is not None:
            self._clear("all")
            self.note("The search is cleared.")
        elif self.pattern:
            self._clear("rows")
            self.note("All rows of the filter are shown again.")
        else:
            self.note("There is nothing to clear.")

    def _clear(self, scope: Scope) -> None:
        self._number += 1
        if scope == "rows":
            self.pattern, self._matching = "", frozenset()
            self.show_same_row()
        else:
            self._trail = None
            self.show_matches()

    def matching(self, rows: tuple[Row, ...]) -> tuple[Row, ...]:
        """The rows that match the pattern there is."""
        return tuple(row for row in rows if row.claim.id in self._matching) if self.pattern else rows
