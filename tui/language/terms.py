"""Terms: what the words of an article are compared by, so another form of a word is the same term."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from pathlib import Path

from tui.english.spelling_rules import american_word
from tui.language.words import Word, stem

RAREST = 7.5
"""Weight in English at large of a term that is not in the list of common ones: natural log of 1 / its share."""
_HERE = Path(__file__).parent
_PART = 4
"""A part of a compound shorter than this is not a term of its own."""


def terms(found: Sequence[Word]) -> list[tuple[str, Word]]:
    """The terms of some words, each with its word; function words and numbers give none, compounds their parts too."""
    made: list[tuple[str, Word]] = []
    for word in found:
        if not word.common:
            for each in _of(word.text, word.stem):
                made.append((each, word))  # noqa: PERF401 - most words have one term
    return made


@lru_cache(maxsize=100_000)
def _of(text: str, stemmed: str) -> tuple[str, ...]:
    parts = [part for part in re.split(r"[-‐‑/]", text) if part]
    whole = () if any(character.isdigit() for character in text) else (_term(text, stemmed),)
    if len(parts) < 2:
        return whole
    inner = tuple(_term(part, stem(part)) for part in parts if len(part) >= _PART and part.isalpha())
    return tuple(dict.fromkeys(whole + inner))


def _term(text: str, stemmed: str) -> str:
    low = text.lower()
    spelt = american_word(low)
    if spelt != low:
        stemmed = stem(spelt)
    return _families().get(stemmed, stemmed)


def term(word: str) -> str:
    """The term of one word."""
    return _term(word, stem(word))


def weight(term: str) -> float:
    """How rare a term is in English at large, from about 2.5 to `RAREST`."""
    return _commonness().get(term, RAREST)


@cache
def _families() -> Mapping[str, str]:
    """Stem to the name of its family: words with one meaning in news, or forms that no stemmer brings together."""
    table: dict[str, str] = {}
    for line in (_HERE / "families.txt").read_text(encoding="utf-8").splitlines():
        members = [stem(word) for word in line.split()]
        for member in members:
            table.setdefault(member, f"{members[0]}+")
    return table


@cache
def _commonness() -> Mapping[str, float]:
    """Term to the natural log of 1 / the share of news sentences that have it, for those in at least 1 of 1,000."""
    table: dict[str, float] = {}
    for line in (_HERE / "commonness.txt").read_text(encoding="utf-8").splitlines():
        number, *found = line.split()
        table.update(dict.fromkeys(found, float(number)))
    return table
