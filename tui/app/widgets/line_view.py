"""A view drawn by line, whose scroll bar is drawn again only where it changes."""

from __future__ import annotations

from textual.geometry import Size
from textual.scroll_view import ScrollView


class LineView(ScrollView):
    """Knows its own length, which the layout cannot change.

    Textual compares it with the room that the layout found, takes the difference for a change, and draws the scroll
    bars of all views again after every layout, in a frame of its own.
    """

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        del virtual_size
        return super()._size_updated(size, self.virtual_size, container_size, layout)
