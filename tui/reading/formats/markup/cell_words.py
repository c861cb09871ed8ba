"""The words of a cell as they are gathered from markup, and where tagged facts are among them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from tui.reading.content import TagText


class CellWords(NamedTuple):
    """The pieces of the words of a cell, and of each fact from which piece to which it is shown."""

    pieces: list[str]
    marks: list[tuple[int, int, int]]

    def tags(self, whole: str) -> Iterator[TagText]:
        """Where facts are when the `whole` words have single blanks."""
        for fact, first, last in self.marks:
            begins = sum(map(len, self.pieces[:first]))
            before, said = whole[:begins], whole[begins : begins + sum(map(len, self.pieces[first:last]))]
            words = " ".join(said.split())
            apart = before[-1:].isspace() or said[:1].isspace()
            start = len(" ".join(before.split()))
            start += bool(start) and apart
            if words:
                yield TagText(start, start + len(words), fact)
