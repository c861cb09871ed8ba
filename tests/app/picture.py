"""A screen as text: what stands on it, and beneath in a second grid how each cell is drawn."""

from __future__ import annotations

from itertools import groupby
from string import ascii_letters, digits

from rich.style import Style
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.pilot import Pilot
from textual.widgets import Input

SIGNS = ascii_letters + digits + "+*#@%&=?!<>"
"""A letter for each way of drawing, in the order in which they come."""


class TextFile(SingleFileSnapshotExtension):
    """Snapshots that can be read, and whose changes can be."""

    _write_mode = WriteMode.TEXT
    _file_extension = "txt"

    def serialize(self, data: object, **_: object) -> str:
        """The text as it is."""
        return str(data)


async def taken(pilot: Pilot[int]) -> tuple[str, str]:
    """The text of the screen, and how it is drawn: the runs of each line (`12a`: 12 cells of style a) and a legend."""
    for field in pilot.app.screen.query(Input):
        field.cursor_blink = False
    await pilot.pause()
    text, runs = [], []
    legend: dict[str, str] = {}
    for strip in pilot.app.screen._compositor.render_strips():
        text.append("".join(segment.text for segment in strip).rstrip())
        cells = [
            (legend.setdefault(_describe_style(segment.style), SIGNS[len(legend) % len(SIGNS)]), segment.cell_length)
            for segment in strip
        ]
        merged = [
            (sign, sum(length for _, length in group)) for sign, group in groupby(cells, key=lambda cell: cell[0])
        ]
        runs.append(" ".join(f"{length}{sign}" for sign, length in merged))
    return "\n".join(text), "\n".join([*runs, *(f"{sign}  {described}" for described, sign in legend.items())])


def _describe_style(style: Style | None) -> str:
    """A style in words; links and actions are left out."""
    if style is None:
        return "plain"
    ways = [name for name in ("bold", "dim", "italic", "underline", "reverse", "strike") if getattr(style, name)]
    colours = [
        f"{word}{colour.triplet.hex if colour.triplet else colour.name}"
        for word, colour in (("", style.color), ("on ", style.bgcolor))
        if colour is not None
    ]
    return " ".join([*ways, *colours]) or "plain"
