"""Nouns of people and things that the news counts."""

from __future__ import annotations

from tui.english.word_lists import words

EVERYDAY_NOUNS = words(
    "people person time year way thing day month week hour minute percent part place step side one case man woman "
    "other number point question reason"
)
"""What is counted of so many things that the count tells nothing apart."""
NOUNS_FOR_PEOPLE = words(
    "person people man woman child boy girl civilian resident passenger worker victim soldier villager others other "
    "individual citizen"
)
"""Words for one and the same people, whoever counts them."""
EVENTS = words("day festival week games cup conference summit fair forum championship")
"""Last words of names of what takes place: `Singles' Day`."""
OPENING_NOUNS = words(
    "overall net total gross shares revenue sales profit officials researchers scientists analysts economists "
    "investors retailers police authorities experts doctors stocks shareholders lawmakers prosecutors voters rescuers "
    "residents workers employees passengers traders markets consumers companies firms banks airlines automakers "
    "critics opponents supporters witnesses sources households economy oil"
)
"""Nouns that open a sentence with a capital and are no name: `Analysts expect`."""
