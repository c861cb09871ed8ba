"""The signs of the rows in one line, for a reader who sees them for the first time."""

from __future__ import annotations

from textual.content import Content
from textual.widget import Widget

from tui.app import keys
from tui.app.keymap import keymap_of
from tui.app.widgets.header import LOOKS
from tui.claims.sections import SECTIONS

_HELP = next(action for action in keys.ACTIONS if action.id == "help")


class SignsLine(Widget):
    """`≠ conflict   ? to check   ! dispute   = agree   ~ related   · in one source`, and the key that explains more."""

    ALLOW_SELECT = False

    def render(self) -> Content:
        """As many signs as fit, each in the look of its rows."""
        signs = [
            Content.assemble((f"{words.sign} ", LOOKS[section]), words.label) for section, words in SECTIONS.items()
        ]
        more = Content(f"{keymap_of(self.app).first(_HELP)} explains")
        for between in ("   ", "  "):
            line = Content(between).join([*signs, more])
            if line.cell_length <= self.size.width:
                return line
        return Content("  ").join(signs).truncate(self.size.width, ellipsis=True)
