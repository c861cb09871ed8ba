"""The part of the main screen that remembers where the reader was, and goes there again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.kept import Kept
from tui.app.screens.locking import LockingScreen
from tui.reading.documents import Span

if TYPE_CHECKING:
    from textual.widget import Widget


class ReturningScreen(LockingScreen):
    """Tells its place as a value, and takes one when the comparison is there."""

    start: Kept | None = None
    """The place to go to once there are rows."""
    greeting = ""
    """What to say when the comparison is there."""

    # The place

    @property
    def place(self) -> Kept:
        """Where the reader is."""
        article = self.columns.index_of(self.focused)
        row = self.row
        return Kept(
            pane=self.in_focus,
            article=-1 if article is None else article,
            claim=row.claim.id if row else "",
            row=self.table.cursor,
            wanted=self.wanted,
            order=tuple(self.columns.order),
            tops=tuple((index, pane.offset_at_top) for index, pane in self.columns.panes()),
            zoomed=self.zoomed,
            rows=len(self.every_row),
            heights=self.heights,
            sort=self.order,
            locked=self.locked,
            wrapped=self.wrapped,
            hidden=tuple(sorted(self.columns.hidden)),
            widths=tuple(sorted(self.columns.widths.items())),
        )

    def arrive(self, *, untouched: bool) -> None:
        """Go to the place that was kept, unless the reader has moved meanwhile, and say what there is to say."""
        kept, self.start = self.start, None
        if kept is not None and untouched:
            self._go_back_to(kept)
        told = [self.greeting] if self.greeting else []
        self.greeting = ""
        lost = len(self.reviewer.review.lost) if self.reviewer else 0
        if lost:
            told.append(f"{lost} of the things you said lost {'its' if lost == 1 else 'their'} place; L lists them.")
        if told:
            self.note(" ".join(told))

    def _go_back_to(self, kept: Kept) -> None:
        if sorted(kept.order) == sorted(self.columns.order):
            self.columns.put_in_order(kept.order, [index for index, _ in kept.tops])
        self._lay_out(kept)
        self.set_lock(on=kept.locked)
        self.order = kept.sort
        self.show_rows(kept.wanted, kept.row)
        if any(row.claim.id == kept.claim for row in self.every_row):
            self.choose_claim(kept.claim)
        pane: Widget | None = self.table
        if kept.pane == "article":
            pane = self.columns.pane(kept.article) or pane
        elif kept.pane == "diff":
            pane = self.diff
        self.set_focus(pane)
        if kept.zoomed:
            self.zoom(pane)
        self._show_tops(kept.tops)
        # Again after the passages have been brought to one row in columns that changed, which the reader may have left.
        self.call_after_refresh(self.call_after_refresh, self._show_tops, kept.tops)

    def _lay_out(self, kept: Kept) -> None:
        """Lay the panes out as they were."""
        there = range(len(self.documents))
        self.set_heights(kept.heights)
        self.columns.hide(index for index in kept.hidden if index in there)
        self.columns.set_widths({index: width for index, width in kept.widths if index in there})
        self.show_hidden()
        if not kept.wrapped:
            self.set_wrapped(on=False)

    def _show_tops(self, tops: tuple[tuple[int, int], ...]) -> None:
        for index, pane in self.columns.panes() if self.stands else ():
            top = dict(tops).get(index)
            if top is not None and 0 <= top < len(self.documents[index].text):
                pane.reveal(Span(top, top + 1), row=0)

    def show_changed(self, files: int) -> None:
        """Say that so many articles were changed on the disk."""
        self.header.show_changed(files)
