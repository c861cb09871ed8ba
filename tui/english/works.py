"""Works, broadcasts and vessels: nouns that a title or a name in quotation marks comes after."""

from __future__ import annotations

from tui.english.word_lists import words

WRITINGS = words(
    "memoir memoirs book novel biography autobiography essay article column editorial op-ed poem play blog newsletter "
    "pamphlet paper report study story chapter manifesto thesis magazine newspaper bestseller trilogy diary letter"
)
BROADCASTS = words(
    "film movie documentary show series programme program podcast sitcom drama comedy musical opera episode broadcast "
    "newscast broadcaster thriller sequel"
)
MUSIC = words("hit tune song single album track ballad anthem hymn symphony")
OTHER_WORKS = words("painting sculpture exhibition exhibit mural installation game video app lecture campaign")
VESSELS = words(
    "ferry ship boat yacht vessel tanker trawler freighter schooner tug tugboat dredger barge submarine frigate "
    "destroyer carrier cruiser locomotive spacecraft capsule"
)
NAMED_WITH_TITLES = WRITINGS | BROADCASTS | MUSIC | OTHER_WORKS | VESSELS
"""All of them: `in his memoir "Tides of Lorne"`, `the ferry "Aurora"`."""
TITLING = words("headlined titled entitled subtitled captioned headed")
"""Participles right before a title, however it is written: `a column headlined "Why the fleet must go"`."""
NAMING = words("called named dubbed nicknamed")
"""The same after the noun of a work: `a film called "Low Tide"`."""
