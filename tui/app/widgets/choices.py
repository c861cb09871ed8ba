"""A list of options, like Textual's own, but ready for keys at any time."""

from __future__ import annotations

from contextlib import suppress

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import OptionList


class Choices(OptionList):
    """Before it is laid out, there is no page to go to."""

    virtual_size = Reactive(Size(0, 0), repaint=False)
    """The lines of all choices. Textual would lay out the screen and redraw every line after counting them."""

    _drawn_width = 0

    def on_resize(self, event: events.Resize) -> None:
        """Redraw the lines only at another width; Textual also does so after first drawing them."""
        if self._drawn_width in {0, event.size.width}:
            event.prevent_default()
        self._drawn_width = event.size.width

    def action_page_up(self) -> None:
        """Go a page up."""
        with suppress(LookupError):
            super().action_page_up()  # type: ignore[no-untyped-call]  # Textual's own has no types

    def action_page_down(self) -> None:
        """Go a page down."""
        with suppress(LookupError):
            super().action_page_down()  # type: ignore[no-untyped-call]  # as above
