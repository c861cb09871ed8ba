"""Words that a hyphen breaks over two lines, put together at the head of the second."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from tui.english.function_words import COORDINATING_CONJUNCTIONS
from tui.english.prefixes import PREFIXES
from tui.english.vocabulary import is_word
from tui.reading.breaks import BREAK, SOFT
from tui.reading.documents import Block
from tui.records import dataclass

_LONGEST = 60
"""Characters of half a word, at most."""
_TAIL = re.compile(rf"(?<=\s)\S{{1,{_LONGEST}}}$")
_HEAD = re.compile(rf"\S{{1,{_LONGEST}}}")
_GROUPS = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3})*,(?P<begun>\d{1,2})$")
_DIGITS = re.compile(r"\d+")
_SUSPENDED = COORDINATING_CONJUNCTIONS | {"to"}
"""After these words a hyphen stands for what comes later: `two- and three-year terms`."""


@dataclass(frozen=True, slots=True)
class _Broken:
    """The halves of a word, the first from `start`, the second from `middle`; `mark` is what breaks it."""

    start: int
    middle: int
    first: str
    second: str
    mark: str


def whole_words(text: str, blocks: Iterable[Block], at: int = 0) -> str:
    """`text`, which begins at offset `at`, with its broken words whole; `blocks` are those that were found in it.

    The first half goes down to the second, and spaces fill up the line that it leaves: no other character moves, and no
    line is lost. A written hyphen stays.
    """
    if BREAK.search(text) is None:
        return text
    broken = [one for block in blocks for one in _broken(text, block.span.start - at, block.span.end - at)]
    said = _said(text, broken)
    pieces: list[str] = []
    place = 0
    for one in broken:
        hyphen = _hyphen(one, said)
        if hyphen is None:
            continue
        moved = "\n" + one.first + hyphen
        pieces += [text[place : one.start], moved.rjust(one.middle - one.start)]
        place = one.middle
    return "".join([*pieces, text[place:]])


def _broken(text: str, start: int, end: int) -> Iterator[_Broken]:
    for match in BREAK.finditer(text, start, end):
        first = _TAIL.search(text, max(start, match.start() - _LONGEST - 1), match.start())
        second = _HEAD.match(text, match.end(), end)
        if first and second and "\n" not in text[first.start() - 1]:
            yield _Broken(first.start(), match.end(), first[0], second[0], match[0][0])


def _said(text: str, broken: Iterable[_Broken]) -> frozenset[str]:
    """The words of the text that are not broken, in lower case, those with a hyphen whole and in their parts."""
    rest: list[str] = []
    place = 0
    for one in broken:
        rest.append(text[place : one.start])
        place = one.middle + len(one.second)
    words = set(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", "\n".join([*rest, text[place:]]).casefold()))
    return frozenset(words.union(*(word.split("-") for word in words if "-" in word)))


def _hyphen(one: _Broken, said: frozenset[str]) -> str | None:
    """What comes between the halves where they are put together; None if they are not to be."""
    if one.mark == SOFT:
        return ""
    if one.first[-1].isdecimal() or one.second[0].isdecimal():
        return "" if _is_one_number(one) else "-"
    first, second = re.split(r"[\W_]", one.first)[-1], re.split(r"[\W\d_]", one.second)[0]
    if second[0].isupper() and not (first.isupper() and len(first) > 1):
        return "-" if first[:1].isupper() else None
    first, second = first.casefold(), second.casefold()
    if second in _SUSPENDED and first + second not in said:
        return None
    if first + second in said or is_word(first + second):
        return ""
    compound = (
        "-" in one.first
        or f"{first}-{second}" in said
        or first in PREFIXES
        or all(half in said or is_word(half) for half in (first, second))
    )
    return "-" if compound else ""


def _is_one_number(one: _Broken) -> bool:
    """Whether the second half ends the group of three digits that the first begins: `1,2-` and `00`."""
    groups, digits = _GROUPS.search(one.first), _DIGITS.match(one.second)
    return bool(groups and digits) and len(groups["begun"] + digits[0]) == 3  # type: ignore[index]  # both are there
