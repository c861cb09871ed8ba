"""The part of the main screen that goes from row to row, from witness to witness, and back."""

from __future__ import annotations

from collections.abc import Callable
from itertools import islice
from typing import TYPE_CHECKING, Literal

from tui.app.filters import FILTERS, ORDERS, kept, sentence
from tui.app.places import Place
from tui.app.screens.locking import LockingScreen
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.claims_table import ClaimsTable
from tui.app.widgets.diff_pane import DiffPane

if TYPE_CHECKING:
    from tui.app.rows import Row


class WalkingScreen(LockingScreen):
    """Differences, witnesses, moves; every jump can be taken back."""

    chosen_among_stories = False
    """Whether there is a list of stories to go back to."""
    _places: tuple[Place, ...] = ()

    # Differences and rows

    def action_seek(self, kind: Sought, step: int) -> None:
        """Go to the next or previous row that is not plain agreement, or that is a conflict of figures."""
        wanted = _IS[kind]
        rows = self.shown
        places = range(self.table.cursor + step, len(rows) if step > 0 else -1, step)
        found = list(islice((place for place in places if wanted(rows[place])), self.times))
        if found:
            self.table.put(found[-1])
            self.follow_cursor()
        if len(found) < self.times:
            self.note(f"There is no {'further' if step > 0 else 'earlier'} {_SOUGHT[kind]}.")

    def action_filter(self) -> None:
        """Show the rows of the next relation that has any."""
        every = self.every_row
        if self.prepared is None:
            self.note("The articles are still being compared.")
            return
        turn = FILTERS.index(self.wanted)
        order = FILTERS[turn + 1 :] + FILTERS[: turn + 1]
        self.wanted = next(wanted for wanted in order if wanted is None or kept(every, wanted, self.review))
        self.fill_table()
        self.follow_cursor()
        self.note(sentence(self.wanted, len(every) - len(self.shown)))

    def action_order(self) -> None:
        """Put the rows in the next order, the cursor staying on its row."""
        if self.prepared is None:
            self.note("The articles are still being compared.")
            return
        orders = list(ORDERS)
        self.order = orders[(orders.index(self.order) + 1) % len(orders)]
        self.show_same_row()
        self.note(f"The rows: {ORDERS[self.order]}.")

    def action_immaterial(self) -> None:
        """Hide or show the marks of wording-only differences."""
        self.material_only = not self.material_only
        self.choose(line_up=False)
        state = "hidden" if self.material_only else "shown"
        self.note(f"Wording-only differences: {state} ({self.diff.evidence.wording_only:,} in this row)")

    # Witnesses

    def action_source(self) -> None:
        """Go to the sentence of the witness in its article."""
        row = self.row
        if row is None:
            self.note("There is no row to follow yet.")
            return
        self.keep_place()
        self._go_to_witness(row)

    def action_witness(self, step: int) -> None:
        """Take the next or previous passage as the one the others are held against, and follow it."""
        row = self.row
        if row is None or len(row.claim.passages) < 2:
            self.note("No other article says this." if row else "There is no row to follow yet.")
            return
        self.witness = (self.witness + step) % len(row.claim.passages)
        self.choose(line_up=False)
        if self.in_focus == "article":
            self._go_to_witness(row)
        else:
            self.line_up()

    def _go_to_witness(self, row: Row) -> None:
        self.focus_article(self.place_of(row.claim.passages[self.witness].document))
        self.line_up()

    # Back

    def keep_place(self) -> None:
        """Keep where the reader is, to come back to."""
        article = self.columns.index_of(self.focused)
        place = Place(
            self.in_focus, -1 if article is None else article, self.table.cursor, self.wanted, self.order, self.witness
        )
        self._places = (*self._places, place)

    async def action_back(self) -> None:
        """Go back to the place before the last jump, from the first to the stories."""
        if not self._places and self.chosen_among_stories:
            await self.run_action("app.stories")
            return
        if not self._places:
            self.note("There is nothing to go back to.")
            return
        *before, place = self._places
        self._places = tuple(before)
        self.wanted, self.order, self.witness = place.wanted, place.order, place.witness
        self.fill_table(place.row)
        self.choose()
        if place.pane == "article":
            self.focus_article(place.article)
        else:
            self.go(self.query_one(f"#{place.pane}"))

    # Moving

    def action_move(self, where: str) -> None:
        """Move within the pane in focus; with a count the ends are the line, row or cited sentence of that number."""
        pane = self.focused
        if not isinstance(pane, ArticlePane | ClaimsTable | DiffPane):
            return
        if self.count and where in {"top", "bottom"}:
            pane.go_to(self.count)
        else:
            pane.move(where, self.times)
        if isinstance(pane, ArticlePane):
            self.follow_scroll(pane)

    def action_slide(self, by: int) -> None:
        """Slide the columns."""
        if not self.columns.slide(by):
            hidden = len(self.columns.shown) - len(self.columns.in_sight)
            side = "right" if by > 0 else "left"
            self.note(f"There is no article further {side}." if hidden else "All articles are in sight.")

    def action_numbers(self) -> None:
        """Number the sentences of the articles, or take the numbers away."""
        self.numbered = not self.numbered
        for _, pane in self.columns.made():
            pane.show_numbers(shown=self.numbered)
        self.note("The sentences are numbered as they are cited." if self.numbered else "The numbers are gone.")


Sought = Literal["notable", "conflict"]
"""What the cursor can go to the next of."""
_IS: dict[Sought, Callable[[Row], bool]] = {"notable": lambda row: row.notable, "conflict": lambda row: row.conflict}
_SOUGHT: dict[Sought, str] = {"notable": "row that is not plain agreement", "conflict": "conflict of figures"}
