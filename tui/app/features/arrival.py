"""The arrival of the comparison on the screen: its steps, its failure, its result."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.evidence import load
from tui.app.messages import Compared, EngineLoaded
from tui.claims.sections import counts
from tui.reading.sanitise import one_line
from tui.ties.tie import differing

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.rows import Prepared

_DRAWN = 0.06
"""Seconds to wait until the rows are drawn; loading the engine earlier would slow down the drawing."""


class Arrival(Feature):
    """Shows the comparison in the table, the first time and again after corrections."""

    def __init__(self, desk: Desk, is_writing: Callable[[], bool]) -> None:
        """`is_writing` says whether a note is being written, or a question about a row is open."""
        self._desk = desk
        self._is_writing = is_writing
        self._late: Prepared | None = None
        """A comparison that arrived meanwhile."""

    def show_step(self, step: str, done: int, total: int) -> None:
        """Show the current step of the comparison."""
        if self._desk.comparison is None:
            self._desk.header.show_step(step, done, total)
        else:
            self._desk.header.show_step("re-matching", 0, 0)

    def show_failure(self, text: str) -> None:
        """Show why there is no comparison, or no newer one."""
        desk = self._desk
        if desk.comparison is None:
            desk.header.show_failure()
            desk.table.show_empty(one_line(text))
        else:
            desk.header.show_counts(counts(desk.comparison.claims), differing(desk.comparison.ties))
            desk.note(one_line(text))

    def receive(self, prepared: Prepared) -> None:
        """Show a comparison; deferred while something is asked or written about a row of the previous one."""
        desk, again = self._desk, self._desk.rows.prepared is not None
        if again and self._is_writing():
            self._late = prepared
            return
        self._late = None
        desk.rows.prepared = prepared
        if desk.rows.reviewer:
            desk.rows.reviewer.take(prepared.places)
        desk.name_sources(rows=False)
        desk.header.show_sources(desk.sources, prepared.title)
        desk.header.show_counts(counts(prepared.comparison.claims), differing(prepared.comparison.ties))
        desk.refresh_panes()
        if again:
            desk.show_new_rows()
            for feature in desk.features:
                feature.comparison_replaced()
            desk.show_review()
        else:
            self._show_first()

    def _show_first(self) -> None:
        desk = self._desk
        unscrolled = all(not pane.scroll_offset.y for _, pane in desk.columns.panes())
        desk.rows.fill()
        desk.choose(line_up=unscrolled)
        desk.show_review()
        untouched = unscrolled and desk.panes.focused is desk.table and not desk.table.cursor
        for feature in desk.features:
            feature.comparison_shown(untouched=untouched)
        loading = Thread(target=self._load, daemon=True)
        desk.screen.call_after_refresh(desk.screen.set_timer, _DRAWN, loading.start)

    def _load(self) -> None:
        load()
        self._desk.screen.post_message(EngineLoaded())

    def engine_loaded(self) -> None:
        """Show the first diff."""
        self._desk.loaded = True
        self._desk.show_diff()

    def answered(self) -> None:
        """Show the comparison that was deferred."""
        self.note_finished()

    def note_finished(self) -> None:
        """Show the comparison that was deferred."""
        if self._late is not None:
            self._desk.screen.post_message(Compared(self._late))
