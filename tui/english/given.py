"""Whether two given names are one: initials, short forms, spellings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Literal

from tui.english.spelled import VOWELS, folds, plain
from tui.english.surnames import Sameness, same_surname
from tui.english.tables import headed

_CLASSES = str.maketrans({"b": "p", "f": "p", "v": "p", "w": "p", "d": "t", "g": "k", "c": "k", "q": "k", "z": "s"})
_WOMAN = re.compile(r"(?:[aei]|ia|ne|na|ette|elle|le|ella|ina|ine)$")
"""What makes a man's name a woman's, or a name another."""


@cache
def _names() -> Mapping[str, frozenset[int]]:
    """The numbers of the lines in which a form of a name is."""
    return _index(0)


@cache
def _shorts() -> Mapping[str, frozenset[int]]:
    """The numbers of the lines in which a short form is."""
    return _index(1)


def _index(part: Literal[0, 1]) -> Mapping[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for at, row in enumerate(_table()):
        for name in row[part]:
            found.setdefault(name, set()).add(at)
    return {name: frozenset(ats) for name, ats in found.items()}


@cache
def _table() -> tuple[tuple[tuple[str, ...], tuple[str, ...], bool], ...]:
    return tuple(_rows())


def _rows() -> Iterator[tuple[tuple[str, ...], tuple[str, ...], bool]]:
    """The forms, the short forms, and whether any form is written for any other."""
    for head, shorts in headed("given.txt"):
        free = head.startswith("=")
        yield tuple(map(plain, head.removeprefix("=").split())), tuple(map(plain, shorts)), free


@lru_cache(maxsize=20_000)
def same_given(a: str, b: str) -> Sameness:
    """ "same" of an initial and a short form, "spelling" of one name spelled in two ways; else "different"."""
    one, other = _pieces(a), _pieces(b)
    if not one or not other:
        return "different"
    if len(one) == 1 or len(other) == 1:
        whole, wholes = "".join(map(plain, one)), "".join(map(plain, other))
        if whole == wholes:
            return "same"
        first = _one_name(one[0], other[0])
        return "spelling" if first == "same" and "-" in a + b and len(one) != len(other) else first
    answers = [_one_name(x, y) for x, y in zip(one, other, strict=False)]
    for answer in ("different", "spelling"):
        if answer in answers:
            return answer
    return "same"


def _pieces(name: str) -> list[str]:
    return [piece for piece in re.split(r"[\s.‐‑-]+", name.casefold().strip()) if plain(piece)]


def _one_name(x: str, y: str) -> Sameness:
    one, other = plain(x), plain(y)
    if one == other or (1 in {len(one), len(other)} and one[:1] == other[:1]) or _short_of(one, other):
        return "same"
    if _spellings(one, other) or _umlaut(one, other):
        return "spelling"
    if one in _known() and other in _known():
        return "spelling" if _sounds(one, other) else "different"
    likely = same_surname(one, other) != "different" and min(len(one), len(other)) > 4
    return "spelling" if likely and not _gendered(one, other) else "different"


@cache
def _known() -> frozenset[str]:
    return frozenset(_names()) | frozenset(_shorts())


def _short_of(one: str, other: str) -> bool:
    """Whether one name is short for the other, or both are short for one and alike: Bob, Bobby and Rob."""
    none: frozenset[int] = frozenset()
    names, shorts = _names(), _shorts()
    if names.get(one, none) & shorts.get(other, none) or names.get(other, none) & shorts.get(one, none):
        return True
    alike = one[:2] == other[:2] or one[1:] == other[1:] or one.endswith(other) or other.endswith(one)
    return alike and bool(shorts.get(one, none) & shorts.get(other, none))


def _spellings(one: str, other: str) -> bool:
    """Whether two forms of one name differ as spellings do, and not as John and Juan do."""
    both = _names().get(one, frozenset()) & _names().get(other, frozenset())
    return any(_table()[at][2] for at in both) or (bool(both) and bool(_bones(one) & _bones(other)))


def _bones(name: str) -> frozenset[str]:
    """The consonants of a name in broad classes; h is silent."""
    return frozenset(
        re.sub(r"(.)\1+", r"\1", re.sub(f"[{VOWELS}h]", "", fold.translate(_CLASSES))) for fold in folds(name)
    )


def _sounds(one: str, other: str) -> bool:
    """Whether two known names are the same by sound: Carl and Karl, Sergey and Sergei."""
    return bool(folds(one) & folds(other)) and not _gendered(one, other)


def _umlaut(one: str, other: str) -> bool:
    return min(len(one), len(other)) > 4 and re.sub("(?<=[aou])e", "", one) == re.sub("(?<=[aou])e", "", other)


def _gendered(one: str, other: str) -> bool:
    """Whether two names differ only by an ending: Martin and Martina, Christian and Christina."""
    short, long = sorted((one, other), key=len)
    if one[:-1] == other[:-1] or one[:-2] == other[:-2]:
        return True
    return long.startswith(short) and _WOMAN.search(long[len(short) - 1 :]) is not None
