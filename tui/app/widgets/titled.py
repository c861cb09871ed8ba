"""What stands in a frame with a title: in a whole frame, or on a short terminal beneath its upper line alone."""

from __future__ import annotations

from typing import Self

from textual.containers import Vertical
from textual.content import Content
from textual.geometry import Region
from textual.widget import Widget


class Titled(Widget):
    """Has a blank on both sides of its title; Textual sets one only where the line turns a corner.

    Another title draws its line again, and not the whole widget as Textual would.
    """

    _title = Content()
    _shown = Content()
    _subtitle = Content()
    _line: Region | None = None
    """The line that is drawn again instead of everything, while its title is set."""

    def entitle(self, title: Content | str) -> None:
        """Give it this title."""
        self._title = Content(title) if isinstance(title, str) else title
        self._lay_title()

    def entitle_below(self, subtitle: str) -> None:
        """Give it this title in its lower line."""
        content = Content(subtitle)
        if not content.is_same(self._subtitle):
            self._subtitle = content
            self._line = self._whole_line(self.outer_size.height - 1)
            self.border_subtitle = content
            self._line = None

    def on_mount(self) -> None:
        """Now it is known what the frame is."""
        self._lay_title()

    def on_resize(self) -> None:
        """The frame may be another one now."""
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
        """A line of the frame as Textual counts it, from the first cell of what is in the frame."""
        return Region(-self.gutter.left, y - self.gutter.top, self.outer_size.width, 1)

    def refresh(self, *regions: Region, repaint: bool = True, layout: bool = False, recompose: bool = False) -> Self:
        """Draw the regions again, or all of it; while a title is set, its line."""
        if self._line is not None:
            regions = (self._line,)
        return super().refresh(*regions, repaint=repaint, layout=layout, recompose=recompose)


class Frame(Vertical, Titled):
    """A frame round other widgets."""
