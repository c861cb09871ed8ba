"""A cursor on one figure of an article, which explains how the figure was read."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from tui.app.desk.desk import BUSY
from tui.app.desk.feature import Feature
from tui.reading.documents import Span
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.widgets.article import ArticlePane
    from tui.figures.figure import Figure


class FigureCursor(Feature):
    """On one figure at a time, until the reader moves to another row or leaves the articles."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._selection = desk.selection
        self._explained = False
        """Whether the steps of its reading were already shown."""
        self._pointed: ArticlePane | None = None
        """The article in which the cursor is drawn."""

    def step(self, step: int) -> None:
        """Go to the next or previous figure of the focused article, starting in the visible part, and explain it."""
        desk = self._desk
        if desk.comparison is None:
            desk.note(BUSY)
            return
        index = self._article()
        pane = desk.columns.pane(index)
        own = self._figures(index)
        if pane is None or not own:
            desk.note("No figure was found in this article.")
            return
        wanted = self._place_from(pane, own, step)
        at = max(0, min(wanted, len(own) - 1))
        self._put(index, own[at])
        if at != wanted:
            desk.note(f"There is no {'further' if step > 0 else 'earlier'} figure in this article.")

    def put_at(self, index: int, offset: int) -> None:
        """Put the cursor on the figure at a character of an article, if there is one."""
        here = Span(offset, offset + 1)
        under = next((figure for figure in self._figures(index) if figure.span.contains(here)), None)
        if under is not None:
            self._put(index, under)

    def explain(self) -> bool:
        """Show the steps of reading the figure once; returns whether they were shown now."""
        figure = self._selection.figure
        if figure is None or self._explained:
            return False
        self._explained = True
        self._desk.note(self._describe(figure, steps=True))
        return True

    def row_chosen(self) -> None:
        """Remove the cursor: the reader has moved to another row."""
        self._remove()

    def focus_moved(self) -> None:
        """Remove the cursor if the reader leaves the articles."""
        if self._desk.panes.focused_article is None:
            self._remove()

    def comparison_replaced(self) -> None:
        """Remove the cursor: its figure may have been read differently."""
        self._remove()

    def _put(self, index: int, figure: Figure) -> None:
        self._remove()
        pane = self._desk.columns.pane(index)
        if pane is not None:
            self._selection.figure, self._pointed = figure, pane
            pane.point(figure.span)
            pane.reveal(figure.span)
            self._desk.note(self._describe(figure))

    def _remove(self) -> None:
        self._selection.figure, self._explained = None, False
        pane, self._pointed = self._pointed, None
        if pane is not None:
            pane.point(None)

    def _article(self) -> int:
        """The focused article; else the first visible one with the row, which then gets the focus."""
        desk, row = self._desk, self._desk.rows.chosen
        index = desk.panes.focused_article
        if index is None:
            sources = {desk.article_of(passage.document) for passage in row.claim.passages} if row else set()
            in_sight = desk.columns.in_sight
            index = next((place for place in in_sight if place in sources), in_sight[0])
            desk.panes.focus_article(index)
        return index

    def _figures(self, index: int) -> Sequence[Figure]:
        comparison = self._desk.comparison
        if comparison is None:
            return ()
        article = comparison.documents[index].id
        return [figure for figure in comparison.figures if figure.document == article]

    def _place_from(self, pane: ArticlePane, own: Sequence[Figure], step: int) -> int:
        """The place of the next figure: from the cursor if it is visible, else from the edge."""
        height = pane.size.height
        at = next((place for place, figure in enumerate(own) if figure is self._selection.figure), None)
        if at is not None and 0 <= pane.row_of(own[at].span) < height:
            return at + step
        edge = 0 if step > 0 else height
        place = bisect_left(own, edge, key=lambda figure: pane.row_of(figure.span))
        return place if step > 0 else place - 1

    def _describe(self, figure: Figure, *, steps: bool = False) -> str:
        from tui.figures import readout  # noqa: PLC0415 - the first frame does not need it

        desk = self._desk
        index = desk.article_of(figure.document)
        article = desk.comparison.documents[index] if desk.comparison else desk.documents[index]
        reading = (readout.steps if steps else readout.line)(article, figure, self._figures(index))
        return one_line(" · ".join((*self._tied(figure), reading)))

    def _tied(self, figure: Figure) -> Sequence[str]:
        """The cells of tables that a figure of prose is tied to, and whether they agree."""
        comparison = self._desk.comparison
        if comparison is None or not comparison.ties:
            return ()
        from tui.reports.tie_blocks import lines  # noqa: PLC0415 - as above

        return lines(comparison, figure)
