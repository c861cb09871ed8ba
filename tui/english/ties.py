"""What a word may be tied to another by: words without a tie in common say nothing of each other."""

from __future__ import annotations

from functools import cache, lru_cache

from tui.english import opposites, people, places, polarity, quantities, speech
from tui.english.compass import compass
from tui.english.keys import compared, keys
from tui.english.kinds import above
from tui.english.tables import entries


@lru_cache(maxsize=50_000)
def ties(word: str) -> frozenset[str]:
    """The sets, opposites, kinds and forms that a word in lower case is in, each by a name of its own."""
    own = keys(word) | keys(compared(word)[1])
    wider = own | above(word)
    found = {f"= {key}" for key in wider}
    found |= {f"set {number}" for key in own for number in _sets().get(key, ())}
    found |= {f"line {number}" for number in opposites.lines_of(wider)}
    found |= {f"= {stem}" for key in own for stem in polarity.denied(key)}
    found |= {f"stem {stem}" for key in own for stem in polarity.stems(key)}
    if word in quantities.COUNTS:
        found.add("quantity")
    if speech.says(word):
        found.add("speech")
    if people.title(word):
        found.add(f"title {people.title(word)}")
    if places.place(word) or compass(word):
        found.add("place")
    return frozenset(found)


@cache
def _sets() -> dict[str, list[int]]:
    """Key to numbers of the sets of synonyms that hold it."""
    table: dict[str, list[int]] = {}
    for number, line in enumerate(entries("synonyms.txt")):
        for key in line.split():
            table.setdefault(key, []).append(number)
    return table
