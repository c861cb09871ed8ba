"""The command palette of Textual, held so that no key finds it half made."""

from __future__ import annotations

from contextlib import suppress

from textual.command import CommandInput, CommandPalette, SearchIcon

from tui.reading.sanitise import one_line


class Palette(CommandPalette):
    """The list is laid out some time after its commands come; until then there is no page to go to.

    What is typed or pasted is drawn as it is held, so the field takes in no character that hides or commands.
    """

    def on_mount(self) -> None:
        """Use a sign that every font has, and clean what comes into the field."""
        self.query_one(SearchIcon).icon = "›"
        field = self.query_one(CommandInput)
        self.watch(field, "value", self._clean)

    def _clean(self, value: str) -> None:
        clean = one_line(value)
        if clean != value:
            field = self.query_one(CommandInput)
            at = field.cursor_position
            field.value = clean
            field.cursor_position = at

    def _action_command_list(self, action: str) -> None:
        with suppress(LookupError):
            super()._action_command_list(action)
