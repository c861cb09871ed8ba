"""Scrolling the articles together, by matching passages rather than by lines."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.widgets.article import ArticlePane

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.mark import Mark
    from tui.claims.claim import Claim
    from tui.comparison import Comparison
    from tui.reading.documents import Span

_SAME_SUBJECT = {"agree", "conflict", "check", "dispute"}
"""Relations of passages that are about the same fact."""


class ScrollLock(Feature):
    """When one article is scrolled, the others scroll to their counterparts of the passages at its top."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self.locked = False
        self._known: Comparison | None = None
        self._claims: Mapping[str, Claim] = MappingProxyType({})
        """The claims of the current comparison by their ids."""

    def toggle(self) -> None:
        """Toggle scrolling the articles together."""
        desk = self._desk
        self.set_locked(on=not self.locked)
        if not self.locked:
            desk.note("Sync scrolling by claim: off")
            return
        desk.note("Sync scrolling by claim: on. The other sources follow the one you scroll; s turns it off")
        focused = desk.panes.focused
        self.article_scrolled(focused if isinstance(focused, ArticlePane) else desk.columns.panes()[0][1])

    def set_locked(self, *, on: bool) -> None:
        """Turn the lock on or off, and show it in the top line."""
        self.locked = on
        self._desk.header.show_locked(on=on)

    def article_scrolled(self, pane: ArticlePane) -> None:
        """Scroll the other articles to the counterparts of the first visible passages in this one."""
        comparison = self._desk.comparison
        if not self.locked or comparison is None:
            return
        claims = self._claims_of(comparison)
        in_sight = [(mark, claims[mark.claim_id]) for mark in _in_sight(pane) if mark.claim_id in claims]
        # Passages about the same fact come before those that are only related.
        in_sight.sort(key=lambda each: each[0].section not in _SAME_SUBJECT)
        for index, other in self._desk.columns.panes():
            if other is not pane:
                _bring(other, comparison.documents[index].id, pane, in_sight)

    def _claims_of(self, comparison: Comparison) -> Mapping[str, Claim]:
        if self._known is not comparison:
            self._known = comparison
            self._claims = {claim.id: claim for claim in comparison.claims}
        return self._claims


def _bring(pane: ArticlePane, document: str, lead: ArticlePane, in_sight: list[tuple[Mark, Claim]]) -> None:
    for mark, claim in in_sight:
        there = _passage(claim, document)
        if there is not None:
            pane.reveal(there, row=max(0, lead.row_of(mark.span)))
            return


def _passage(claim: Claim, document: str) -> Span | None:
    return next((passage.span for passage in claim.passages if passage.document == document), None)


def _in_sight(pane: ArticlePane) -> list[Mark]:
    """The marks of the visible passages in a pane, from the top."""
    marks = pane.marks_in_order
    first = bisect_right(marks, pane.offset_at_top, key=lambda mark: mark.span.end)
    found = []
    for mark in marks[first:]:
        row = pane.row_of(mark.span)
        if row >= pane.size.height:
            break
        found.append(mark)
    return found
