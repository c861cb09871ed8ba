"""The command palette of Textual, held so that no key finds it half made."""

from __future__ import annotations

from contextlib import suppress

from textual.command import CommandPalette


class Palette(CommandPalette):
    """The list is laid out some time after its commands come; until then there is no page to go to."""

    def _action_command_list(self, action: str) -> None:
        with suppress(LookupError):
            super()._action_command_list(action)
