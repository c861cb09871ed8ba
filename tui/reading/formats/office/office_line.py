"""A paragraph or a cell while it is being written, and stretches of words that are still open."""

from __future__ import annotations

import re
from dataclasses import dataclass

_BLANKS = re.compile(r"[ \t\r\n]+")

_PIECES = 20
"""Pieces that a word is looked for in."""


class Line:
    """A paragraph, or with `cell` a cell: white space becomes single as it comes in, so offsets are final.

    `part` is the number of the part that it becomes, -1 as long as it has become none, and `base` where in that part's
    text it begins. `tabs` are the offsets of blanks that were tabs; `leads` is whether one stood before the words.
    """

    def __init__(self, *, cell: bool = False) -> None:
        self.cell = cell
        self.length = 0
        self.gap = ""
        self.part = -1
        self.base = 0
        self.tabs: list[int] = []
        self.leads = False
        self._pieces: list[str] = []

    @property
    def text(self) -> str:
        """What has been written; white space at its ends is left out."""
        return "".join(self._pieces)

    @property
    def last(self) -> str:
        """The last character, also where a blank follows it that is still to be written; empty at the start."""
        return self.gap or (self._pieces[-1][-1] if self._pieces else "")

    @property
    def last_word(self) -> str:
        """The end of what was written last, back to a blank; of a very long word only its end."""
        tail = ""
        for piece in self._pieces[: -_PIECES - 1 : -1]:
            tail = piece + tail
            if not piece.strip() or " " in piece:
                break
        return re.split(r"\s", tail)[-1]

    def tab(self) -> None:
        """Put a blank before what comes next, and remember that it was a tab."""
        if not self.length:
            self.leads = True
        elif self.tabs[-1:] != [self.length] and self.gap != "\n":
            self.tabs.append(self.length)
        self.part_with(" ")

    def part_with(self, gap: str) -> None:
        """Put white space before what comes next; a line break comes before a blank."""
        if self.gap != "\n":
            self.gap = " " if self.cell else gap

    def add(self, words: str) -> int | None:
        """Write words; the offset at which they begin, None if they are nothing but white space."""
        core = " ".join(words.split() if self.cell else _BLANKS.split(words.strip(" \t\r\n")))
        if not core:
            if words:
                self.part_with(" ")
            return None
        if not words.startswith(core[0]):
            self.part_with(" ")
        if self.gap and self._pieces:
            self._pieces.append(self.gap)
            self.length += 1
        self.gap = ""
        start = self.length
        self._pieces.append(core)
        self.length += len(core)
        if not words.endswith(core[-1]):
            self.part_with(" ")
        return start


@dataclass(slots=True, eq=False)
class Stretch:
    """Words from the first that was written after it was opened to the last before it was closed, if there are any."""

    start: tuple[Line, int] | None = None
    end: tuple[Line, int] | None = None
