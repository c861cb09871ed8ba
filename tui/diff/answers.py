"""Which words of two passages correspond: things of one kind, never what merely has the same neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from tui.diff.tokens import Token
from tui.english.calendar import MONTHS, PLURAL_WEEKDAYS, WEEKDAYS
from tui.items.verdicts import folded, worded
from tui.records import dataclass

_ALIKE = 0.7
"""From this share of equal letters on, two words may be one in two spellings."""
_LEAST = 4
"""Shorter words are similar by chance."""

Kind = Literal["date", "name", "number", "sign", "word"]


@dataclass(frozen=True, slots=True)
class Unit:
    """Neighbouring tokens that are one thing: a date, a name, a number, a sign or a word; `first` up to `last`."""

    kind: Kind
    first: int
    last: int
    text: str
    informative: bool

    @property
    def places(self) -> range:
        """The positions of its tokens."""
        return range(self.first, self.last)


def titled(tokens: Sequence[Token]) -> bool:
    """Whether most words begin with a capital, as in headlines, so a capital makes no name."""
    words = [token for token in tokens if token.text[:1].isalpha()]
    return 2 * sum(token.capital for token in words) > len(words)


def units(tokens: Sequence[Token], places: Sequence[int], *, names: bool = True) -> list[Unit]:
    """The units among the tokens at these places, figures left out; neighbours of a date or a name are one.

    Without `names` a capital makes none.
    """
    found: list[Unit] = []
    for at in places:
        token = tokens[at]
        if token.figure:
            continue
        kind = _kind(token, names=names)
        last = found[-1] if found else None
        if last and last.last == at and kind in {"date", "name", "number"} and _one(last.kind, kind):
            joined: Kind = "date" if "date" in (last.kind, kind) else kind
            found[-1] = Unit(joined, last.first, at + 1, f"{last.text} {token.text}", informative=True)
        else:
            found.append(Unit(kind, at, at + 1, token.text, token.informative))
    return found


def pairs(left: Sequence[Unit], right: Sequence[Unit]) -> Iterator[tuple[Unit, Unit]]:
    """The most units that correspond in order."""
    best = [[0] * (len(right) + 1) for _ in range(len(left) + 1)]
    for i in range(len(left) - 1, -1, -1):
        for j in range(len(right) - 1, -1, -1):
            paired = best[i + 1][j + 1] + 1 if answers(left[i], right[j]) else 0
            best[i][j] = max(paired, best[i + 1][j], best[i][j + 1])
    i = j = 0
    while i < len(left) and j < len(right) and best[i][j]:
        if best[i][j] == best[i + 1][j + 1] + 1 and answers(left[i], right[j]):
            yield left[i], right[j]
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1


def answers(a: Unit, b: Unit) -> bool:
    """Whether one thing may replace the other: two of one kind, or a word and its synonym, opposite or other form."""
    if a.kind == b.kind != "word":
        return True
    # A word may begin its sentence with a capital, and be a name only as far as anyone can see.
    says_something = a.informative or b.informative
    return says_something and {a.kind, b.kind} <= {"name", "word"} and _words(a.text.casefold(), b.text.casefold())


@lru_cache(maxsize=20_000)
def _words(a: str, b: str) -> bool:
    """Whether two words are of one sense or of opposite senses, one more precise, or spelt much alike."""
    if worded(a, b) is not None:
        return True
    one, other = folded(a), folded(b)
    if min(len(one), len(other)) < _LEAST or one[0] != other[0]:
        return False
    first, second = sorted((one, other))
    return SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


def _kind(token: Token, *, names: bool) -> Kind:
    text = token.text
    if not any(map(str.isalnum, text)):
        return "sign"
    small = text.casefold().rstrip(".")
    if token.capital and (small in MONTHS or small in WEEKDAYS or small in PLURAL_WEEKDAYS):
        return "date"
    if text[0].isdigit():
        return "number"
    return "name" if names and token.capital and token.informative else "word"


def _one(before: Kind, kind: Kind) -> bool:
    """Whether two neighbours are one thing: words of a name, or a month with the number of a day or of a year."""
    return before == kind == "name" or ("date" in (before, kind) and {before, kind} <= {"date", "number"})
