"""The words of a cell as they are gathered from markup, and where tagged facts are among them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from tui.reading.content import TagText

_WORD = re.compile(r"\S+")


class CellWords(NamedTuple):
    """The pieces of the words of a cell, and of each fact from which piece to which it is shown."""

    pieces: list[str]
    marks: list[tuple[int, int, int]]

    def tags(self, whole: str) -> Iterator[TagText]:
        """Where facts are when the `whole` words have single blanks."""
        ends = [0, *accumulate(map(len, self.pieces))]
        words = [match.span() for match in _WORD.finditer(whole)]
        starts = [0, *accumulate(end - start + 1 for start, end in words)]
        for fact, first, last in self.marks:
            begins, stops = ends[first], ends[last]
            one = bisect_right(words, begins, key=lambda word: word[1])
            other = bisect_left(words, stops, key=lambda word: word[0]) - 1
            if one <= other:
                start = starts[one] + max(0, begins - words[one][0])
                yield TagText(start, starts[other] + min(stops, words[other][1]) - words[other][0], fact)
