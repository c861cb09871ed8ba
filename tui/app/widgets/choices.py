"""A list of things to choose from, as Textual's own, held so that no key finds it half made."""

from __future__ import annotations

from contextlib import suppress

from textual.widgets import OptionList


class Choices(OptionList):
    """Until it is laid out there is no page to go to."""

    def action_page_up(self) -> None:
        """Go a page up."""
        with suppress(LookupError):
            super().action_page_up()  # type: ignore[no-untyped-call]  # Textual's own has no types

    def action_page_down(self) -> None:
        """Go a page down."""
        with suppress(LookupError):
            super().action_page_down()  # type: ignore[no-untyped-call]  # as above
