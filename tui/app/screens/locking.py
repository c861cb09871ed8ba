"""The part of the main screen that scrolls the articles together, by what they say and not by lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.app.screens.arranging import ArrangingScreen
from tui.app.widgets.article import ArticlePane

if TYPE_CHECKING:
    from tui.app.mark import Mark
    from tui.claims.claim import Claim
    from tui.comparison import Comparison
    from tui.reading.documents import Span

_TOLD = {"agree", "differ"}
"""Relations of passages that say something of the same."""


class LockingScreen(ArrangingScreen):
    """Where one article is moved by hand, each other one goes to its counterpart of what stands there at the top."""

    locked = False
    _known: Comparison | None = None
    _claims: Mapping[str, Claim] = MappingProxyType({})
    """The claims by their ids, as they were last asked for."""

    def action_lock(self) -> None:
        """Scroll the articles together, or each by itself."""
        self.set_lock(on=not self.locked)
        if not self.locked:
            self.note("Each article scrolls by itself again.")
            return
        self.note("The other articles follow the one you scroll, to what they say of the same; s ends it.")
        lead = self.focused if isinstance(self.focused, ArticlePane) else self.columns.panes()[0][1]
        self.follow_scroll(lead)

    def set_lock(self, *, on: bool) -> None:
        """Turn the lock on or off, and say so in the top line."""
        self.locked = on
        self.header.show_locked(on=on)

    def follow_scroll(self, lead: ArticlePane) -> None:
        """Bring the other articles to the rows of what they say of the first things in sight in this one."""
        if not self.locked or self.comparison is None:
            return
        claims = self._claims_of(self.comparison)
        in_sight = [(mark, claims[mark.claim_id]) for mark in _in_sight(lead) if mark.claim_id in claims]
        # What says the same comes before what is only of one kind with it.
        in_sight.sort(key=lambda each: each[0].relation not in _TOLD)
        for index, pane in self.columns.panes():
            if pane is not lead:
                self._bring(pane, self.documents_of[index], lead, in_sight)

    def _claims_of(self, comparison: Comparison) -> Mapping[str, Claim]:
        if self._known is not comparison:
            self._known = comparison
            self._claims = {claim.id: claim for claim in comparison.claims}
        return self._claims

    @property
    def documents_of(self) -> tuple[str, ...]:
        """The ids of the articles as they are compared."""
        return tuple(read.id for read in self.comparison.documents) if self.comparison else ()

    @staticmethod
    def _bring(pane: ArticlePane, document: str, lead: ArticlePane, in_sight: list[tuple[Mark, Claim]]) -> None:
        for mark, claim in in_sight:
            there = _passage(claim, document)
            if there is not None:
                pane.reveal(there, row=max(0, lead.row_of(mark.span)))
                return


def _passage(claim: Claim, document: str) -> Span | None:
    return next((passage.span for passage in claim.passages if passage.document == document), None)


def _in_sight(pane: ArticlePane) -> list[Mark]:
    """The marks of what is in sight in a pane, from the top."""
    marks = pane.marks_in_order
    first = bisect_right(marks, pane.offset_at_top, key=lambda mark: mark.span.end)
    found = []
    for mark in marks[first:]:
        row = pane.row_of(mark.span)
        if row >= pane.size.height:
            break
        found.append(mark)
    return found
