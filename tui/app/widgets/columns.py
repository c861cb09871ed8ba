"""The articles side by side: which of them are in sight, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal

from tui.app.messages import ColumnsChanged
from tui.app.widgets.article import ArticlePane
from tui.reading.documents import Document

_LEAST_WIDTH = 48
"""A column is no narrower than this while there are more than one, so that prose stays readable."""


class Columns(Horizontal):
    """As many articles as fit, sliding over the rest. A pane is made when its article first comes into sight."""

    def __init__(self, documents: Sequence[Document]) -> None:
        super().__init__(id="columns")
        self.documents = tuple(documents)
        self.order = list(range(len(self.documents)))
        self.first = 0
        self.alone = False
        self._set_out: list[int] = []
        self._panes: dict[int, ArticlePane] = {}
        self._prepare: Callable[[int, ArticlePane], None] = lambda _index, _pane: None

    def compose(self) -> ComposeResult:
        """The panes that will fit, so that they are there with the first frame."""
        for index in range(_fitting(self.app.size.width, len(self.documents))):
            yield self._new(index)
            self._set_out.append(index)

    @property
    def fitting(self) -> int:
        """How many columns there is room for."""
        if self.alone:
            return 1
        return _fitting(self.app.size.width, len(self.documents))

    @property
    def in_sight(self) -> list[int]:
        """The articles in sight, from left to right, as positions in `documents`."""
        return self.order[self.first : self.first + self.fitting]

    def pane(self, index: int) -> ArticlePane | None:
        """The pane of an article, where it has been in sight."""
        return self._panes.get(index)

    def index_of(self, pane: object) -> int | None:
        """The article that a pane shows."""
        return next((index for index, known in self._panes.items() if known is pane), None)

    def panes(self) -> list[tuple[int, ArticlePane]]:
        """The panes in sight with their articles, from left to right."""
        return [(index, self._panes[index]) for index in self.in_sight if index in self._panes]

    def made(self) -> list[tuple[int, ArticlePane]]:
        """Every pane there is, in sight or not."""
        return list(self._panes.items())

    def on_new(self, prepare: Callable[[int, ArticlePane], None]) -> None:
        """What to do with a pane that is made later."""
        self._prepare = prepare

    def slide(self, by: int) -> bool:
        """Slide by so many columns; whether there was anything to slide to."""
        return self._set_first(self.first + by)

    def bring(self, index: int) -> None:
        """Slide just far enough for an article to come into sight."""
        place = self.order.index(index)
        if place < self.first:
            self._set_first(place)
        elif place >= self.first + self.fitting:
            self._set_first(place - self.fitting + 1)

    def swap(self, index: int) -> int:
        """Swap an article with its right neighbour, or its left one at the end; the neighbour."""
        place = self.order.index(index)
        other = place + 1 if place + 1 < len(self.order) else place - 1
        neighbour = self.order[other]
        self.order[place], self.order[other] = neighbour, index
        self.bring(index)
        self.set_out()
        return neighbour

    def set_alone(self, *, alone: bool) -> None:
        """Give one article all the room, or give it back."""
        self.alone = alone
        self._set_first(self.first)
        self.set_out()

    def _set_first(self, first: int) -> bool:
        before = self.first
        self.first = max(0, min(first, len(self.documents) - self.fitting))
        if self.first == before:
            return False
        self.set_out()
        return True

    def set_out(self) -> None:
        """Make the panes in sight, in order, and hide the others."""
        seen = self.in_sight
        if seen == self._set_out:
            return
        self._set_out = list(seen)
        for index in seen:
            if index not in self._panes:
                self.mount(self._new(index))
        for index, pane in self._panes.items():
            pane.display = index in seen
        self.sort_children(key=lambda pane: self.order.index(self.index_of(pane) or 0))
        self.post_message(ColumnsChanged())

    def _new(self, index: int) -> ArticlePane:
        pane = self._panes[index] = ArticlePane(index + 1, self.documents[index])
        self._prepare(index, pane)
        return pane

    def on_resize(self, event: events.Resize) -> None:
        """Show as many as fit at the new width."""
        if event.size.width:
            self.first = max(0, min(self.first, len(self.documents) - self.fitting))
            self.set_out()


def _fitting(width: int, documents: int) -> int:
    return max(1, min(documents, width // _LEAST_WIDTH))
