"""Plurals of nouns, for counting them in words."""

from __future__ import annotations

import re

from tui.english.nouns import INVARIABLE, IRREGULAR

_PLURALS = {
    **{one: several for several, one in reversed(IRREGULAR.items())},
    "person": "people",
    "life": "lives",
    "foot": "feet",
    "inch": "inches",
}
_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")


def plural_of(noun: str) -> str:
    """The plural of a noun in the singular, of several words that of the last: `18 children`, `2 police officers`."""
    rest, space, word = noun.rpartition(" ")
    lower = word.lower()
    if not lower or lower in INVARIABLE or lower.endswith("ese"):
        found = word
    elif lower in _PLURALS:
        found = _PLURALS[lower]
    elif lower.endswith("man") and lower not in {"human", "german", "roman", "ottoman"}:
        found = f"{word[:-3]}men"
    elif _CONSONANT_Y.search(lower):
        found = f"{word[:-1]}ies"
    elif _SIBILANT.search(lower):
        found = f"{word}es"
    else:
        found = f"{word}s"
    return f"{rest}{space}{found}"
