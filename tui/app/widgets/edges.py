"""Panes whose edges can be dragged with the mouse."""

from __future__ import annotations

from abc import abstractmethod
from typing import Literal

from textual import events
from textual.message import Message

from tui.app.widgets.titled import Titled

Edge = Literal["top", "left", "right", "title", ""]
"""What is dragged: an edge, or the title to another pane; empty for nothing."""


class Edged(Titled):
    """Posts how far an edge is dragged."""

    class EdgeDrawn(Message):
        """The reader has dragged an edge this many cells to the right, or down."""

        def __init__(self, pane: Edged, edge: Edge, by: int) -> None:
            super().__init__()
            self.pane = pane
            self.edge = edge
            self.by = by

    class TitleDropped(Message):
        """The reader has dropped the title somewhere on the screen."""

        def __init__(self, pane: Edged, x: int, y: int) -> None:
            super().__init__()
            self.pane = pane
            self.x = x
            self.y = y

    _held: Edge = ""
    _from = (0, 0)

    @abstractmethod
    def edge_at(self, x: int, y: int) -> Edge:
        """The edge at a place of the pane."""

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Start dragging an edge."""
        self._held = self.edge_at(event.x, event.y)
        if self._held:
            self._from = int(event.screen_x), int(event.screen_y)
            self.capture_mouse()
            event.stop()

    def on_mouse_move(self, event: events.MouseMove) -> None:
        """Post how far it was dragged since."""
        if not self._held:
            return
        event.stop()
        if self._held == "title":
            return
        there = int(event.screen_x), int(event.screen_y)
        at = 1 if self._held == "top" else 0
        by = there[at] - self._from[at]
        if by:
            self._from = there
            self.post_message(self.EdgeDrawn(self, self._held, by))

    def on_mouse_up(self, event: events.MouseUp) -> None:
        """End dragging."""
        if self._held:
            if self._held == "title":
                self.post_message(self.TitleDropped(self, int(event.screen_x), int(event.screen_y)))
            self._held = ""
            self.release_mouse()
            event.stop()
