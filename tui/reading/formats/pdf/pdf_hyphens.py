"""Hyphens at the ends of lines: which were put there by the break, and which are the word's own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from tui.english.forms import lemmas
from tui.english.prefixes import PREFIXES
from tui.english.vocabulary import is_word
from tui.reading.formats.pdf.pdf_page import HARD_HYPHEN

SOFT = frozenset("\xad\u2010")
"""Hyphens that a typesetter puts in; a word's own is written `-`."""
_ENDS = frozenset({HARD_HYPHEN, "-", *SOFT})
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
_LETTERS = re.compile(r"[^\W\d_]+")
_BEFORE = re.compile(r"(?P<last>[^\W_]+)(?P<end>[-\u2010\xad\ufffe])$")
_AFTER = re.compile(r"[\"'“‘(]*(?P<first>[^\W_]+)")


def is_broken(text: str) -> bool:
    """Whether a line ends with a hyphen after a letter or a figure."""
    return len(text) > 1 and text[-1] in _ENDS and text[-2].isalnum()


class Hyphens:
    """Joins lines by how the rest of the file writes its words."""

    def __init__(self, lines: Sequence[str]) -> None:
        """`lines` are all the lines of the file, in reading order."""
        self._words: set[str] = set()
        self._compounds: set[str] = set()
        self._soft = any(line[-1:] in SOFT and is_broken(line) for line in lines)
        self._divides = False
        if self._soft or not any(map(is_broken, lines)):
            return
        broken = False
        for line in lines:
            found = _LETTERS.findall(line)
            after, broken = broken, is_broken(line)
            self._words.update(map(str.casefold, found[after : len(found) - broken]))
            if "-" in line:
                self._compounds.update(map(str.casefold, _COMPOUND.findall(line)))
        self._divides = self._is_divided(lines)

    def _is_divided(self, lines: Sequence[str]) -> bool:
        """Whether words are divided at the ends of lines at all, or only compounds break there."""
        broken = divided = 0
        for before, after in pairwise(lines):
            if is_broken(before):
                last, first = _BEFORE.search(before), _AFTER.match(after)
                if last and first:
                    a, b = last["last"].casefold(), first["first"].casefold()
                    broken += 1
                    divided += self._is_known(a + b) or not (self._is_known(a) or self._is_known(b))
        return (broken >= 4 and broken > 0.07 * len(lines)) or divided >= max(1, broken / 4)

    def joined(self, before: str, after: str) -> str:
        """Two lines made one."""
        if not is_broken(before):
            return before + after if before[-1:] == "/" and before[-2:-1].isalnum() else f"{before} {after}"
        body, soft = before[:-1], before[-1] in SOFT
        last, first = _BEFORE.search(before), _AFTER.match(after)
        if last is None or first is None:
            return f"{body}-{after}"
        chained = before[: last.start()].endswith("-")
        if first["first"].casefold() in {"and", "or"} and not soft:
            return f"{body}- {after}"
        return (
            f"{body}-{after}"
            if self._is_hyphenated(last["last"], first["first"], soft=soft, chained=chained)
            else body + after
        )

    def _is_hyphenated(self, last: str, first: str, *, soft: bool, chained: bool) -> bool:
        """Whether the hyphen is the word's own."""
        if not (last.isalpha() and first.isalpha()):
            return True
        if soft:
            return False
        if self._soft or len(last) == 1:
            return True
        a, b = last.casefold(), first.casefold()
        if f"{a}-{b}" in self._compounds:
            return True
        if self._writes(a + b):
            return False
        if first[0].isupper():
            return not (last.isupper() and first.isupper() and self._divides)
        if not self._divides:
            return self._is_known(a) or self._is_known(b)
        if self._is_known(a + b) or not self._is_known(b):
            return False
        if chained:  # `end-to-` and `end`
            return self._is_known(a)
        return len(a) > 2 < len(b) and (a in PREFIXES or self._is_known(a))

    def _writes(self, word: str) -> bool:
        """Whether the file has the word, or another form of it, in the middle of a line."""
        return word in self._words or f"{word}s" in self._words or not self._words.isdisjoint(lemmas(word))

    def _is_known(self, word: str) -> bool:
        """Whether this is a word, or a form of one."""
        return word in self._words or is_word(word)
