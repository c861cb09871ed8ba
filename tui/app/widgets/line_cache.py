"""Lines that are drawn already, until something in them changes."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from rich.style import Style
from textual.strip import Strip

_MOST = 1024


class LineCache:
    """Strips by their line; all of them are dropped for another ground, or when there are too many."""

    def __init__(self) -> None:
        self._strips: dict[int, Strip] = {}
        self._ground = Style()

    def get(self, line: int, ground: Style, draw: Callable[[], Strip]) -> Strip:
        """A line on this ground, drawn if it is not there."""
        if ground != self._ground or len(self._strips) > _MOST:
            self._ground = ground
            self._strips.clear()
        strip = self._strips.get(line)
        if strip is None:
            strip = self._strips[line] = draw()
        return strip

    def drop(self, lines: Iterable[int]) -> None:
        """Draw these lines again when they are next asked for."""
        for line in lines:
            self._strips.pop(line, None)

    def clear(self) -> None:
        """Draw every line again."""
        self._strips.clear()
