"""The reader's last view: saved as a value, and restored when the comparison is available."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.saved_view import SavedView
from tui.reading.documents import Span
from tui.reading.sanitise import one_line
from tui.rows.sources import sources

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.app.desk.desk import Desk
    from tui.app.features.line_wrap import LineWrap
    from tui.app.features.scroll_lock import ScrollLock


class Restore(Feature):
    """Restores the saved view, unless the reader has moved meanwhile."""

    def __init__(self, desk: Desk, line_wrap: LineWrap, scroll_lock: ScrollLock) -> None:
        self._desk = desk
        self._line_wrap = line_wrap
        self._scroll_lock = scroll_lock
        self.saved: SavedView | None = None
        """The view to restore once there are rows."""
        self.greeting = ""
        """The message to show when the comparison is available."""

    @property
    def view(self) -> SavedView:
        """The current view."""
        desk = self._desk
        article, row = desk.panes.focused_article, desk.rows.chosen
        return SavedView(
            pane=desk.panes.in_focus,
            article=-1 if article is None else article,
            claim=row.claim.id if row else "",
            row=desk.table.cursor,
            filter=desk.rows.filter,
            columns=tuple(desk.columns.order),
            tops=tuple((index, pane.offset_at_top) for index, pane in desk.columns.panes()),
            zoomed=desk.panes.zoomed,
            rows=len(desk.rows.every),
            heights=desk.panes.heights,
            order=desk.rows.order,
            locked=self._scroll_lock.locked,
            wrapped=self._line_wrap.wrapped,
            hidden=tuple(sorted(desk.columns.hidden)),
            widths=tuple(sorted(desk.columns.widths.items())),
            unfolded=tuple(sorted(desk.rows.unfolded)),
            title=next((one_line(read.title) for read in desk.documents if read.title), ""),
            sources=tuple(source.name for source in sources(desk.documents)),
        )

    def comparison_shown(self, *, untouched: bool) -> None:
        """Restore the saved view, and show the pending message."""
        saved, self.saved = self.saved, None
        if saved is not None and untouched:
            self._restore(saved)
        remarks = [self.greeting] if self.greeting else []
        self.greeting = ""
        review = self._desk.rows.review
        orphans = len(review.orphans) if review else 0
        if orphans:
            count = "1 note no longer matches" if orphans == 1 else f"{orphans:,} notes no longer match"
            remarks.append(f"{count} the text. Press L")
        if self._desk.rows.filter.is_on:
            remarks.append(f"Filter from last time: {self._desk.rows.describe()} · Esc: show all")
        if len(self._desk.sources) == 1:
            remarks.append("Nothing to compare yet: add a second article with A")
        if remarks:
            self._desk.note(". ".join(remarks))

    def _restore(self, saved: SavedView) -> None:
        desk = self._desk
        if sorted(saved.columns) == sorted(desk.columns.order):
            desk.columns.put_in_order(saved.columns, [index for index, _ in saved.tops])
        self._restore_layout(saved)
        self._scroll_lock.set_locked(on=saved.locked)
        desk.rows.order = saved.order
        if saved.filter.is_on and desk.rows.has_any(saved.filter):
            desk.rows.filter = saved.filter
        desk.rows.unfolded = frozenset(saved.unfolded)
        desk.rows.fill(saved.row)
        desk.choose()
        chosen = desk.rows.chosen
        # The head of a group has the claim of its first row, and must not be unfolded.
        moved = chosen is None or chosen.claim.id != saved.claim
        if moved and any(row.claim.id == saved.claim for row in desk.rows.every):
            desk.choose_claim(saved.claim)
        pane: Widget = desk.table
        if saved.pane == "article":
            pane = desk.columns.pane(saved.article) or pane
        elif saved.pane == "diff":
            pane = desk.diff
        desk.screen.set_focus(pane)
        if saved.zoomed:
            desk.panes.zoom(pane)
        self._restore_tops(saved.tops)
        # Again after the passages have been aligned in columns that changed, which the reader may have scrolled away
        # from.
        screen = desk.screen
        screen.call_after_refresh(screen.call_after_refresh, self._restore_tops, saved.tops)

    def _restore_layout(self, saved: SavedView) -> None:
        desk = self._desk
        there = range(len(desk.documents))
        desk.panes.set_heights(saved.heights)
        desk.panes.hide(index for index in saved.hidden if index in there)
        desk.columns.set_widths({index: width for index, width in saved.widths if index in there})
        if not saved.wrapped:
            self._line_wrap.set_wrapped(on=False)

    def _restore_tops(self, tops: tuple[tuple[int, int], ...]) -> None:
        desk = self._desk
        for index, pane in desk.columns.panes() if desk.is_shown else ():
            top = dict(tops).get(index)
            if top is not None and 0 <= top < len(desk.documents[index].text):
                pane.reveal(Span(top, top + 1), row=0)
