"""Which letters are a word: what distinguishes a word from the half of one that the end of a line divides."""

from __future__ import annotations

from functools import cache, lru_cache

from tui.english.calendar import MONTHS, WEEKDAYS
from tui.english.common_words import COMMON_WORDS
from tui.english.forms import lemmas
from tui.english.keys import keys
from tui.english.tables import entries


@lru_cache(maxsize=50_000)
def is_word(letters: str) -> bool:
    """Whether letters, in lower case, are a known word or a form of one."""
    return letters in COMMON_WORDS or not _known().isdisjoint(keys(letters) | lemmas(letters))


@cache
def _known() -> frozenset[str]:
    phrases = (phrase for line in entries("synonyms.txt") for phrase in line.split())
    found = {word for phrase in phrases for word in phrase.split("_") if word}
    return frozenset(found | COMMON_WORDS | MONTHS.keys() | WEEKDAYS.keys())
