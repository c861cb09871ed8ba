"""A list of things to choose from, as Textual's own, held so that no key finds it half made."""

from __future__ import annotations

from contextlib import suppress

from textual import events
from textual.geometry import Size
from textual.reactive import Reactive
from textual.widgets import OptionList


class Choices(OptionList):
    """Until it is laid out there is no page to go to."""

    virtual_size = Reactive(Size(0, 0), repaint=False)
    """The lines of all choices. Textual would lay the screen out and draw every line again when it has counted them."""

    _drawn_width = 0

    def on_resize(self, event: events.Resize) -> None:
        """Draw the lines again at another width alone, which Textual does also after they were first drawn."""
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
