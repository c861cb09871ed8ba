"""Plurals of nouns, for counting them in words."""

from __future__ import annotations

import re

from tui.english.nouns import INVARIABLE, IRREGULAR

_PLURALS = {
    **{one: several for several, one in reversed(IRREGULAR.items())},
    "person": "people",
    "point": "points",
    "life": "lives",
    "foot": "feet",
    "inch": "inches",
}
_WITHOUT_PLURAL = frozenset({"hertz", "horsepower", "magnitude", "TEU", "TOPS", "trillion operations per second"})
"""Units that are the same after any number."""
_DEGREE = "degree "
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


def plural_of_unit(unit: str) -> str:
    """The plural of a unit of measure: `miles per hour`, `degrees Celsius`, `barrels of oil equivalent`."""
    if unit in _WITHOUT_PLURAL or unit.isupper():
        return unit
    if unit.startswith(_DEGREE):
        return f"degrees {unit.removeprefix(_DEGREE)}"
    head, joint, rest = unit, "", ""
    for word in (" per ", " of "):
        before, found, behind = head.partition(word)
        head, joint, rest = (before, found, f"{behind}{joint}{rest}") if found else (head, joint, rest)
    return f"{plural_of(head)}{joint}{rest}"
