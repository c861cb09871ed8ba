"""The panel for the name, day and colour of a source."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Grid
from textual.content import Content
from textual.widgets import Input, Static

from tui.app.screens.panel import PanelScreen
from tui.app.widgets.clean_input import CleanInput
from tui.reading.sanitise import one_line
from tui.rows.sources import COLOURS, Source, SourceChange
from tui.sessions.source_edits import LONGEST_NAME

_FIELDS = (("name", "Name"), ("short", "Short name"), ("day", "Day"), ("colour", "Colour"))
NOT_A_DAY = "Not a valid day: write it as 2025-02-21, or leave the line empty."
NOT_A_COLOUR = f"Not a colour: write a number from 1 to {COLOURS}, or leave the line empty."


class SourceDetailsScreen(PanelScreen[SourceChange | None], inherit_bindings=False):
    """Returns what the reader changed; None if it was closed. Empty fields mean the original details."""

    AUTO_FOCUS = "#source-name"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab,down", "step(1)", show=False, priority=True),
        Binding("shift+tab,up", "step(-1)", show=False, priority=True),
        Binding("escape", "close", show=False),
    ]

    def __init__(self, source: Source, found: Source) -> None:
        """`found` is the source without the reader's changes."""
        super().__init__()
        self._source = source
        self._found = found

    def compose(self) -> ComposeResult:
        """A line for each detail."""
        shown, found = _texts(self._source), _texts(self._found)
        with Grid(id="source-details", classes="panel") as frame:
            frame.border_title = Content(f"Source: {one_line(self._source.name)}")
            frame.border_subtitle = Content("Enter: save · Tab: next line · Esc: cancel")
            for name, label in _FIELDS:
                yield Static(Content(label), classes="label")
                yield CleanInput(
                    shown[name], id=f"source-{name}", select_on_focus=False, placeholder=found[name],
                    max_length=LONGEST_NAME,
                )  # fmt: skip
            yield Static(id="problem")

    def action_step(self, by: int) -> None:
        """Go to another line."""
        fields = list(self.query(Input))
        if isinstance(self.focused, Input):
            self.set_focus(fields[(fields.index(self.focused) + by) % len(fields)])

    @on(Input.Submitted)
    def _save(self) -> None:
        change = self._change()
        if isinstance(change, SourceChange):
            self.dismiss(change)
        else:
            self.query_one("#problem", Static).update(Content(change))

    def _change(self) -> SourceChange | str:
        """The changes, or an error in them."""
        texts = {name: self.query_one(f"#source-{name}", Input).value.strip() for name, _ in _FIELDS}
        found = _texts(self._found)
        given = {name: text for name, text in texts.items() if text != found[name]}
        try:
            day = date.fromisoformat(given["day"]) if given.get("day") else None
        except ValueError:
            return NOT_A_DAY
        colour = given.get("colour") or "0"
        if not colour.isascii() or not colour.isdecimal() or not 0 <= int(colour) <= COLOURS:
            return NOT_A_COLOUR
        return SourceChange(given.get("name", ""), given.get("short", ""), day, int(colour))

    def action_close(self) -> None:
        """Change nothing."""
        self.dismiss(None)


def _texts(source: Source) -> dict[str, str]:
    day = source.day.isoformat() if source.day else ""
    return {
        "name": one_line(source.name),
        "short": one_line(source.short),
        "day": day,
        "colour": str(source.colour + 1),
    }
