"""A view drawn by line that lays out the screen only if its scroll bar appears or disappears."""

from __future__ import annotations

from textual.geometry import Size
from textual.reactive import Reactive
from textual.scroll_view import ScrollView
from textual.scrollbar import ScrollBar


class QuietScrollBar(ScrollBar):
    """A scroll bar that redraws itself at another size, instead of laying out the screen a second time."""

    virtual_size = Reactive(Size(0, 0), repaint=False)


class LineView(ScrollView):
    """Knows its own length, which lays nothing out and which no layout changes.

    Textual lays the whole screen out for another length. After a layout it compares the length with the room there
    is, takes the difference for a change, and draws the scroll bars of all views again in a frame of their own.
    """

    virtual_size = Reactive(Size(0, 0), repaint=False)

    def watch_virtual_size(self, size: Size) -> None:
        """Set the length of the view in its scroll bar."""
        self._scroll_update(size)

    def _size_updated(self, size: Size, virtual_size: Size, container_size: Size, layout: bool = True) -> bool:
        del virtual_size
        changed = super()._size_updated(size, self.virtual_size, container_size, layout)
        if self.lay_out_again(changed=changed):
            # The layout is painted as soon as all widgets know their sizes; what it changed would be painted again.
            for widget in (self, self._vertical_scrollbar):
                if widget is not None:
                    widget._repaint_regions.clear()
                    widget._repaint_required = False
        return changed

    def lay_out_again(self, *, changed: bool) -> bool:
        """Lay out what is in it before it is painted; whether the layout paints all of it, as it does another size."""
        return changed

    @property
    def vertical_scrollbar(self) -> ScrollBar:
        """The scroll bar, made when it is first asked for."""
        if self._vertical_scrollbar is None:
            self._vertical_scrollbar = self._new_scroll_bar()
            self.app._start_widget(self, self._vertical_scrollbar)
        return self._vertical_scrollbar

    def _new_scroll_bar(self) -> ScrollBar:
        bar = QuietScrollBar(vertical=True, name="vertical", thickness=self.scrollbar_size_vertical)
        bar.display = False
        return bar
