"""Widgets in a frame with a title: a full frame, or only its top line on a short terminal."""

from __future__ import annotations

from typing import Self

from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget


class Titled(Widget):
    """Has a blank on both sides of its title; Textual sets one only at corners.

    A new title redraws only its line, not the whole widget as in Textual.
    """

    _title = Content()
    _shown = Content()
    _subtitle = Content()
    _line: Region | None = None
    """The line to redraw instead of everything, while its title is set."""

    def entitle(self, title: Content | str) -> None:
        """Set the title."""
        self._title = Content(title) if isinstance(title, str) else title
        self._lay_title()

    def entitle_below(self, subtitle: str) -> None:
        """Set the title in the bottom line."""
        content = Content(subtitle)
        if not content.is_same(self._subtitle):
            self._subtitle = content
            self._line = self._whole_line(self.outer_size.height - 1)
            self.border_subtitle = content
            self._line = None

    def on_mount(self) -> None:
        """The frame is known now."""
        self._lay_title()

    def on_resize(self) -> None:
        """The frame may have changed."""
        self._lay_title()

    def _lay_title(self) -> None:
        bare = not self.styles.border_left[0]
        title = Content.assemble(" ", self._title, " ") if bare else self._title
        if not title.is_same(self._shown):
            self._shown = title
            self._line = self._whole_line(0)
            self.border_title = title
            self._line = None

    def _whole_line(self, y: int) -> Region:
        """A line of the frame in Textual's coordinates, relative to the content."""
        return Region(-self.gutter.left, y - self.gutter.top, self.outer_size.width, 1)

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Redraw the regions, or everything; while a title is set, only its line."""
        if self._line is not None:
            regions = (self._line,)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


class Frame(Vertical, Titled):
    """A frame around other widgets."""
