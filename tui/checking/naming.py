"""Whether a source has a name of the draft: as written, in another form, in part, or spelt differently."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from tui.english import people, places
from tui.english.offices import TITLES
from tui.figures.outcome import Outcome
from tui.items import verdicts
from tui.items.tokens import Token

_PEOPLE = ("n", "ian", "ese", "i", "ish")
"""Endings of the adjectives and peoples of places."""
_STEM = 4


class Naming(NamedTuple):
    """The outcome of comparing two names, the reason for it, and whether it is certain."""

    outcome: Outcome
    why: str
    sure: bool = True


def judge(mine: Token, other: Token) -> Naming | None:
    """How a name of the draft and a name of a source relate; None if they name different things."""
    return _judged(mine.text, mine.name, other.text, other.name)


@lru_cache(maxsize=50_000)
def _judged(mine: str, mine_key: str, other: str, other_key: str) -> Naming | None:
    text = f"{mine} = {other}"
    own, theirs = _words(mine), _words(other)
    if not own or not theirs:
        return None
    if own == theirs:
        return Naming("same", text)
    known = {*theirs, *_words(other_key)}
    if {*own} <= known:
        return Naming("same_in_other_form", text)
    if _is_one_place(" ".join(own), " ".join(theirs)) or "".join(own) == "".join(theirs):
        return Naming("same_in_other_form", text)
    if _abbreviates(own, theirs) or _abbreviates(theirs, own):
        return Naming("same_in_other_form", text)
    missing = [word for word in own if word not in known and len(word) > 1]
    if all(any(people.same_surname(word, each) == "same" for each in known) for word in missing):
        return Naming("same_in_other_form", f"{mine} is spelt {other}" if missing else text, sure=not missing)
    if len(missing) < len(own) and {*theirs} <= {*own}:
        return Naming("compatible", f"only {other}", sure=False)
    return _spelt(mine, mine_key, other, other_key)


@lru_cache(maxsize=50_000)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name without titles, possessives and accents."""
    plain = re.sub(r"[’']s?\b", "", verdicts.folded(name.casefold()))
    found = re.findall(r"[^\W_]+", plain.replace(".", ""))
    return tuple([word for word in found if word not in TITLES and word not in _SMALL] or found)


_SMALL = frozenset({"the", "of", "and", "for"})


def _is_one_place(a: str, b: str) -> bool:
    """Whether both are one place, or one is the adjective of the other: `Indonesia`, `Indonesian`."""
    if places.same(a, b):
        return True
    short, long = sorted((a, b), key=len)
    if len(short) < _STEM or " " in short or " " in long:
        return False
    stems = {short, short.removesuffix("a"), short.removesuffix("y"), short.removesuffix("o")}
    return any(long == stem + ending for stem in stems for ending in _PEOPLE)


def _abbreviates(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether one is the initials of the other: `FBI`."""
    return len(short) == 1 and len(long) > 1 and short[0] == "".join(word[0] for word in long)


def _spelt(mine: str, mine_key: str, other: str, other_key: str) -> Naming | None:
    """Two names that may name the same person, with one word spelt differently."""
    one, two = mine_key.split(), other_key.split()
    doubt = Naming("differs", f"{mine} and {other}: two spellings, or two names", sure=False)
    last = people.same_surname(one[-1], two[-1]) if one and two else "different"
    if len(one) == len(two) == 1:
        return doubt if last == "spelling" and one[0][0] == two[0][0] else None
    if min(len(one), len(two)) < _FULL or min(len(_words(mine)), len(_words(other))) < _FULL:
        return None
    found = {last, people.same_given(one[0], two[0])}
    return doubt if found in ({"same", "spelling"}, {"spelling"}) else None


_FULL = 2
