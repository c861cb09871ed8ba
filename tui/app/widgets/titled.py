"""What stands in a frame with a title: in a whole frame, or on a short terminal beneath its upper line alone."""

from __future__ import annotations

from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget


class Titled(Widget):
    """Has a blank on both sides of its title; Textual sets one only where the line turns a corner."""

    _title = Content()

    def entitle(self, title: Content | str) -> None:
        """Give it this title."""
        self._title = Content(title) if isinstance(title, str) else title
        self._lay_title()

    def on_mount(self) -> None:
        """Now it is known what the frame is."""
        self._lay_title()

    def on_resize(self) -> None:
        """The frame may be another one now."""
        self._lay_title()

    def _lay_title(self) -> None:
        bare = not self.styles.border_left[0]
        title = Content.assemble(" ", self._title, " ") if bare else self._title
        if title != self.border_title:
            self.border_title = title


class Frame(Vertical, Titled):
    """A frame round other widgets."""
