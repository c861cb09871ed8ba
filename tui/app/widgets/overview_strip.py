"""The scroll bar of an article, with the marks of the whole text."""

from __future__ import annotations

from collections.abc import Sequence

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.reactive import Reactive
from textual.scrollbar import ScrollTo
from textual.strip import Strip

from tui.app.widgets.line_view import LineView, QuietScrollBar
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark of the text: its position (0 is the top, 1 the end), and its priority over others in the same cell."""

    place: float
    symbol: str
    style: Style
    weight: int


class OverviewStrip(QuietScrollBar):
    """One cell wide. A click goes to the place it points at; dragging the thumb scrolls."""

    def __init__(self) -> None:
        super().__init__(vertical=True, name="vertical", thickness=1)
        self._ticks: Sequence[Tick] = ()
        self._height = 0
        self._cells: dict[int, Tick] = {}
        self._drawn: tuple[Style, Style, int, int] | None = None
        self._thumb = 0, 0

    def show(self, ticks: Sequence[Tick]) -> None:
        """Draw these marks."""
        if ticks != self._ticks:
            self._ticks = ticks
            self._height = 0
            self.refresh()

    window_virtual_size: Reactive[int] = Reactive(100, repaint=False)
    window_size: Reactive[int] = Reactive(0, repaint=False)
    position: Reactive[float] = Reactive(0, repaint=False)

    def watch_window_virtual_size(self) -> None:
        """Draw the thumb where it is now."""
        self._move_thumb()

    def watch_window_size(self) -> None:
        """Draw the thumb where it is now."""
        self._move_thumb()

    def watch_position(self) -> None:
        """Draw the thumb where it is now."""
        self._move_thumb()

    def _move_thumb(self) -> None:
        """Redraw, unless the thumb covers the same cells: it rarely moves by a whole cell."""
        before, self._thumb = self._thumb, self.thumb
        if self._thumb == before:
            return
        self._drawn = None
        for y in set(range(*before)) ^ set(range(*self._thumb)):
            self.refresh(Region(0, y, 1, 1))

    def render_line(self, y: int) -> Strip:
        """One cell: the most important mark of its part of the text, and whether that part is visible."""
        if self._height != self.size.height:
            self._gather()
        if y == 0 or self._drawn is None:
            self._thumb = self.thumb
            self._drawn = (*self._styles(), *self._thumb)
        track, thumb, top, bottom = self._drawn
        tick = self._cells.get(y)
        in_sight = top <= y < bottom
        if tick is None:
            return Strip([Segment("█" if in_sight else " ", thumb if in_sight else track)], 1)
        style = track + tick.style
        return Strip([Segment(tick.symbol, style + Style(reverse=True) if in_sight else style)], 1)

    @property
    def thumb(self) -> tuple[int, int]:
        """The first and last cell of the visible text; none if all of it is visible."""
        height, all_lines = self.size.height, self.window_virtual_size
        if all_lines <= self.window_size or not height:
            return 0, 0
        length = max(1, round(height * self.window_size / all_lines))
        top = round((height - length) * min(1.0, self.position / (all_lines - self.window_size)))
        return top, top + length

    def on_mouse_down(self, event: events.MouseDown) -> None:
        """Start dragging the thumb, or go to the place clicked."""
        top, bottom = self.thumb
        if top <= event.y < bottom:
            self.capture_mouse()
        elif self.size.height:
            middle = (event.y + 0.5) / self.size.height * self.window_virtual_size
            self.post_message(ScrollTo(y=max(0.0, middle - self.window_size / 2), animate=False))

    def _gather(self) -> None:
        self._height = self.size.height
        self._cells = {}
        for tick in self._ticks:
            y = min(self._height - 1, int(tick.place * self._height))
            there = self._cells.get(y)
            if there is None or there.weight < tick.weight:
                self._cells[y] = tick

    def _styles(self) -> tuple[Style, Style]:
        """The track, and the thumb as a full block in its own colour, visible without colours too."""
        parent = self.parent
        if parent is None:
            return Style(), Style()
        styles = parent.styles
        ground = self.background_colors[0] + styles.scrollbar_background
        active = self.grabbed or self.mouse_over
        colour = ground + (styles.scrollbar_color_active if active else styles.scrollbar_color)
        track = Style(bgcolor=ground.rich_color)
        return track, track + Style(color=colour.rich_color)


class Overviewed(LineView):
    """A widget scrolled by such a strip, which is always shown."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002 - Textual's name
        super().__init__(id=id, classes=classes)
        self.styles.overflow_x = "hidden"
        self.styles.overflow_y = "scroll"
        self.styles.scrollbar_size_vertical = 1
        self.styles.scrollbar_size_horizontal = 0
        # From the first layout on; Textual would find out by it, and make another.
        self.set_reactive(Overviewed.show_vertical_scrollbar, True)

    def watch_virtual_size(self, size: Size) -> None:
        """Set the length of the text in the strip, which redraws itself if that moves its thumb."""
        strip = self.vertical_scrollbar
        strip.window_virtual_size, strip.window_size = size.height, self.container_size.height
        self.scroll_y = self.validate_scroll_y(self.scroll_y)

    def _new_scroll_bar(self) -> OverviewStrip:
        strip = OverviewStrip()
        strip.display = True
        return strip
