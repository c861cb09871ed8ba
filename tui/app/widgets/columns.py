"""The articles side by side: which of them are visible, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.geometry import Size
from textual.reactive import Reactive

from tui.app.messages import ColumnsChanged
from tui.app.widgets.article import ArticlePane
from tui.reading.documents import Document
from tui.rows.sources import Source

_LEAST_WIDTH = 48
"""The minimum width of a column if there are several, for readable prose."""
_NARROW = 16
"""The minimum width of a column when the reader resizes it."""

Prepare = Callable[[int, ArticlePane], None]
"""Fills a pane with what is known about the article with that number."""


class Columns(Horizontal):
    """As many articles as fit, scrolling over the rest. A pane is created when its article first becomes visible."""

    virtual_size = Reactive(Size(0, 0), repaint=False)
    """All available space; another size needs no second layout."""

    def __init__(
        self, documents: Sequence[Document], sources: Sequence[Source], prepare: Prepare | None = None
    ) -> None:
        """`prepare` is called with each new pane."""
        super().__init__(id="columns")
        self.documents = tuple(documents)
        self._sources = tuple(sources)
        self.order = list(range(len(self.documents)))
        self.in_sight: list[int] = []
        """The visible articles, from left to right, as positions in `documents`."""
        self.hidden: frozenset[int] = frozenset()
        """The articles that the reader has hidden."""
        self.widths: dict[int, int] = {}
        """The shares of the width of the columns, once the reader has changed any."""
        self.alone = False
        self._panes: dict[int, ArticlePane] = {}
        self._prepare = prepare

    def compose(self) -> ComposeResult:
        """The panes that will fit, to have them in the first frame."""
        self.in_sight = self.order[: self.fitting]
        for index in self.in_sight:
            yield self._new(index)
        self._show_beyond()

    @property
    def fitting(self) -> int:
        """The number of columns that fit."""
        if self.alone:
            return 1
        return max(1, min(len(self.shown), self.app.size.width // _LEAST_WIDTH))

    @property
    def shown(self) -> list[int]:
        """The articles that are not hidden, in their order."""
        return [index for index in self.order if index not in self.hidden]

    def pane(self, index: int) -> ArticlePane | None:
        """The pane of an article, if it has been visible."""
        return self._panes.get(index)

    def index_of(self, pane: object) -> int | None:
        """The article that a pane shows."""
        return next((index for index, known in self._panes.items() if known is pane), None)

    def panes(self) -> list[tuple[int, ArticlePane]]:
        """The visible panes with their articles, from left to right."""
        return [(index, self._panes[index]) for index in self.in_sight]

    def made(self) -> list[tuple[int, ArticlePane]]:
        """Every pane, visible or not."""
        return list(self._panes.items())

    def slide(self, by: int) -> bool:
        """Scroll by this many columns; returns whether there was anything to scroll to."""
        before = self.in_sight
        self._show_from(self.shown.index(before[0]) + by)
        return self.in_sight != before

    def bring(self, wanted: Sequence[int]) -> None:
        """Show articles, at least the first of them, keeping the visible ones if there is room."""
        order = self.shown
        chosen = [index for index in wanted if index in order][: self.fitting]
        if set(chosen) <= set(self.in_sight) and len(self.in_sight) == self.fitting:
            return
        if len(chosen) == 1:
            place = order.index(chosen[0])
            first = order.index(self.in_sight[0])
            self._show_from(place if place < first else max(first, place - self.fitting + 1))
            return
        others = [index for index in (*self.in_sight, *order) if index not in chosen]
        chosen += dict.fromkeys(others)
        self._show(sorted(chosen[: self.fitting], key=order.index))

    def show_again(self, in_sight: Sequence[int]) -> None:
        """Show the articles that were visible before, if there is still room for as many."""
        if len(in_sight) == self.fitting and self.hidden.isdisjoint(in_sight):
            self._show(list(in_sight))

    def put_in_order(self, order: Sequence[int], in_sight: Sequence[int]) -> None:
        """Put the articles in an order, and show as many as before."""
        self.order = list(order)
        self._show_from(next((self.shown.index(index) for index in in_sight if index in self.shown), 0))

    def swap(self, index: int) -> int:
        """Swap an article with its right neighbour, or its left one at the end; returns the neighbour."""
        shown = self.shown
        place = shown.index(index)
        other = place + 1 if place + 1 < len(shown) else place - 1
        neighbour = shown[other]
        one, two = self.order.index(index), self.order.index(neighbour)
        self.order[one], self.order[two] = neighbour, index
        low, high = sorted((place, other))
        first = self.shown.index(self.in_sight[0])
        self._show_from(other if self.fitting == 1 else min(max(first, high - self.fitting + 1), low))
        return neighbour

    def move(self, index: int, there: int) -> None:
        """Move an article to the place of another, which shifts towards the free place."""
        at = self.order.index(there)
        self.order.remove(index)
        self.order.insert(at, index)
        self._show(sorted(self.in_sight, key=self.order.index))

    # What the reader arranges

    def hide(self, hidden: Iterable[int]) -> None:
        """Hide exactly these articles; one always stays visible."""
        before = self.in_sight[0] if self.in_sight else 0
        self.hidden = frozenset(list(dict.fromkeys(hidden))[: len(self.documents) - 1])
        shown = self.shown
        at = self.order.index(before)
        self._show_from(sum(self.order.index(index) < at for index in shown))

    def widen(self, index: int, cells: int) -> bool:
        """Make a column wider or narrower by this many cells, at the others' expense; returns whether it could."""
        widths = {other: pane.outer_size.width for other, pane in self.panes()}
        others = [other for other in widths if other != index]
        wanted = widths.get(index, 0) + cells
        rest = sum(widths[other] for other in others)
        if not others or wanted < _NARROW or rest - cells < _NARROW * len(others):
            return False
        for other in others:
            widths[other] = max(1, round(widths[other] - cells * widths[other] / rest))
        widths[index] = wanted
        self.set_widths({**self.widths, **widths})
        return True

    def shift(self, left: int, right: int, cells: int) -> bool:
        """Move this many cells from one column to its neighbour; returns whether it could."""
        widths = {index: pane.outer_size.width for index, pane in self.panes()}
        if min(widths[left] + cells, widths[right] - cells) < _NARROW:
            return False
        self.set_widths({**self.widths, **widths, left: widths[left] + cells, right: widths[right] - cells})
        return True

    def set_widths(self, widths: Mapping[int, int]) -> None:
        """Set the shares of the width of the columns; none gives all the same."""
        self.widths = dict(widths)
        self._lay_widths()

    def _lay_widths(self) -> None:
        known = [self.widths[index] for index in self.in_sight if index in self.widths]
        usual = max(1, sum(known) // len(known)) if known else 1
        for index, pane in self.panes():
            pane.styles.width = f"{self.widths.get(index, usual)}fr"

    def set_alone(self, index: int | None) -> None:
        """Zoom one article; None ends the zoom."""
        if self.alone == (index is not None) and index is None:
            return
        self.alone = index is not None
        if index is None:
            self._show_from(self.shown.index(self.in_sight[0]))
        else:
            self._show([index])

    def on_resize(self) -> None:
        """Show as many as fit at the new width."""
        if len(self.in_sight) != self.fitting:
            self._show_from(self.shown.index(self.in_sight[0]))

    def _show_from(self, first: int) -> None:
        shown = self.shown
        first = max(0, min(first, len(shown) - self.fitting))
        self._show(shown[first : first + self.fitting])

    def _show(self, indices: list[int]) -> None:
        """Create the panes of these articles, in order, and hide the others."""
        if indices == self.in_sight:
            return
        self.in_sight = indices
        for index in indices:
            if index not in self._panes:
                self.mount(self._new(index))
        focused = self.index_of(self.screen.focused)
        for index, pane in self._panes.items():
            pane.display = index in indices
        if focused is not None and focused not in indices:
            # At once: the next key may come before the message that the columns have changed.
            self.screen.set_focus(self._panes[indices[0]])
        places = {id(pane): self.order.index(index) for index, pane in self._panes.items()}
        self.sort_children(key=lambda pane: places[id(pane)])
        self._lay_widths()
        self._show_beyond()
        self.post_message(ColumnsChanged())

    def show_sources(self, sources: Sequence[Source]) -> None:
        """Show the names, days and colours of the sources again."""
        self._sources = tuple(sources)
        for index, pane in self.made():
            pane.show_source(self._sources[index])

    def _show_beyond(self) -> None:
        """Show at both ends whether there are more articles."""
        shown = self.shown
        for index, pane in self.panes():
            before = index == self.in_sight[0] != shown[0]
            pane.show_beyond(before=before, after=index == self.in_sight[-1] != shown[-1])

    def _new(self, index: int) -> ArticlePane:
        pane = self._panes[index] = ArticlePane(index + 1, self.documents[index], self._sources[index])
        if self._prepare is not None:
            self._prepare(index, pane)
        return pane
