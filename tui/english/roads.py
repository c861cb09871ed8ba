"""Words that roads are named with: `10 Downing Street`."""

from __future__ import annotations

from tui.english.word_lists import words

ROAD_TYPES = words(
    "street st avenue ave road rd boulevard blvd lane drive terrace square place way court plaza parkway broadway"
)
