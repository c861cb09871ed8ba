"""Titles before a name, however they are written, and what says whether a man or a woman is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from tui.english.tables import headed

_LONGEST = 3
"""Words of the longest title."""


@cache
def _names() -> Mapping[str, str]:
    """Every way to write a title, without points and with spaces for hyphens, and its one name."""
    names: dict[str, str] = {}
    for name, others in headed("titles.txt"):
        for way in (name, *others):
            names.setdefault(way.replace("-", " "), name)
    return names


@cache
def _genders() -> Mapping[str, str]:
    return {word: gender for gender, words in headed("genders.txt") for word in words}


@lru_cache(maxsize=20_000)
def bare(word: str) -> str:
    """A word in lower case without points and the possessive: the form in which it is looked up."""
    small = word.casefold().replace("’", "'").replace(".", "")
    return small.removesuffix("'s").rstrip("'")


@lru_cache(maxsize=20_000)
def title(word: str) -> str:
    """The one name of a title: `senator` of `sen.`, `governor` of `Gov.`, `lieutenant general` of `lt. gen.`; or ""."""
    return _names().get(bare(word).replace("-", " "), "")


def titles(words: Sequence[str]) -> tuple[tuple[int, int, str], ...]:
    """The titles in a row of words, the longest first, as start, end and name. `5 pm` is not a prime minister."""
    found: list[tuple[int, int, str]] = []
    at = 0
    while at < len(words):
        for end in range(min(at + _LONGEST, len(words)), at, -1):
            name = title(" ".join(words[at:end]))
            if name and not (bare(words[at]) == "pm" and at and words[at - 1][:1].isdigit()):
                found.append((at, end, name))
                at = end
                break
        else:
            at += 1
    return tuple(found)


def gender(word: str) -> str:
    """The gender, `m` or `f`, for a title, a pronoun or a noun that shows it; "" for everything else.

    A spokesman or chairman may be a woman by a newspaper's style, a spokeswoman is one.
    """
    small = bare(word)
    return _genders().get(small) or _genders().get(title(word), "")
