"""The visible part of a long line: whole words, and a sign where it continues."""

from __future__ import annotations

from rich.cells import cell_len
from rich.segment import Segment
from rich.style import Style
from textual.strip import Strip

MORE = "…"
"""Marks an end where the line continues."""


def cut(strip: Strip, start: int, room: int, style: Style) -> Strip:
    """`room` cells of a line from cell `start` on; a word that is only partly visible is left out.

    Half a figure could be mistaken for another one.
    """
    words = strip.crop(start, start + room)
    if start and strip.cell_length:
        words = Strip([Segment(MORE, style), *_without_first(words, style)])
    if strip.cell_length > start + room:
        shortened = words.crop(0, room - 1)
        last = cell_len(shortened.text[: shortened.text.rfind(" ") + 1]) or room - 1
        words = Strip([*shortened.crop(0, last), Segment(" " * (room - 1 - last) + MORE, style)])
    return words


def _without_first(words: Strip, style: Style) -> Strip:
    """The words after the first, which may be cut, at their places, without the leftmost cell."""
    gap = words.text.find(" ")
    if gap < 0:
        return words.crop(1, words.cell_length)
    before = cell_len(words.text[:gap])
    return Strip([Segment(" " * max(0, before - 1), style), *words.crop(max(1, before), words.cell_length)])
