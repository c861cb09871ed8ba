"""The part of the main screen that points at one figure of an article, and says how it was read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.app.screens.summing import SummingScreen
from tui.app.widgets.article import ArticlePane
from tui.reading.documents import Span
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.figures.figure import Figure


class PointingScreen(SummingScreen):
    """One figure is in hand at a time, until the reader takes another row or leaves the articles."""

    _pointed: Figure | None = None
    _steps_told = False
    """Whether the steps of its reading were told already."""

    def action_figure(self, step: int) -> None:
        """Go to the next or previous figure of the article in focus, from what is in sight, and say how it was read."""
        if self.comparison is None:
            self.note("The articles are still being compared.")
            return
        index = self._article()
        pane = self.columns.pane(index)
        own = self._figures(index)
        if pane is None or not own:
            self.note("No figure was found in this article.")
            return
        wanted = self._place_from(pane, own, step)
        at = max(0, min(wanted, len(own) - 1))
        self.point(index, own[at])
        if at != wanted:
            self.note(f"There is no {'further' if step > 0 else 'earlier'} figure in this article.")

    def action_open(self, name: str) -> None:
        """Open a list; the reasons give way to the steps by which the figure in hand was read, once."""
        if name != "why" or self._pointed is None or self._steps_told:
            super().action_open(name)
            return
        self._steps_told = True
        self.note(self._read(self._pointed, steps=True))

    def follow_cursor(self) -> None:
        """Take the row the cursor has come to in hand, and no figure."""
        self._let_go()
        super().follow_cursor()

    def on_descendant_focus(self) -> None:
        """Let go of the figure where the reader leaves the articles."""
        if self._pointed is not None and self.columns.index_of(self.focused) is None:
            self._let_go()

    def point(self, index: int, figure: Figure) -> None:
        """Take a figure of an article in hand."""
        self._let_go()
        pane = self.columns.pane(index)
        if pane is not None:
            self._pointed = figure
            pane.point(figure.span)
            pane.reveal(figure.span)
            self.note(self._read(figure))

    def point_under(self, index: int, offset: int) -> None:
        """Take the figure in hand that a character belongs to, where there is one."""
        here = Span(offset, offset + 1)
        under = next((figure for figure in self._figures(index) if figure.span.contains(here)), None)
        if under is not None:
            self.point(index, under)

    def _let_go(self) -> None:
        if self._pointed is not None:
            self._pointed, self._steps_told = None, False
            for _, pane in self.columns.made():
                pane.point(None)

    def _article(self) -> int:
        """The article in focus; else the first in sight that says the row, which is given the focus."""
        index = self.columns.index_of(self.focused)
        if index is None:
            sayers = {self.place_of(passage.document) for passage in self.row.claim.passages} if self.row else set()
            sight = self.columns.in_sight
            index = next((place for place in sight if place in sayers), sight[0])
            self.focus_article(index)
        return index

    def _figures(self, index: int) -> Sequence[Figure]:
        if self.comparison is None:
            return ()
        article = self.comparison.documents[index].id
        return [figure for figure in self.comparison.figures if figure.document == article]

    def _place_from(self, pane: ArticlePane, own: Sequence[Figure], step: int) -> int:
        """The place of the figure one step on: from the one in hand while that is in sight, else from what is."""
        height = pane.size.height
        at = next((place for place, figure in enumerate(own) if figure is self._pointed), None)
        if at is not None and 0 <= pane.row_of(own[at].span) < height:
            return at + step
        edge = 0 if step > 0 else height
        place = bisect_left(own, edge, key=lambda figure: pane.row_of(figure.span))
        return place if step > 0 else place - 1

    def _read(self, figure: Figure, *, steps: bool = False) -> str:
        from tui.figures import readout  # noqa: PLC0415 - the first frame does not need it

        index = self.place_of(figure.document)
        article = self.comparison.documents[index] if self.comparison else self.documents[index]
        return one_line((readout.steps if steps else readout.line)(article, figure, self._figures(index)))
