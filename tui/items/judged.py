"""The kinds of items that are judged, known to claims without loading the engine that judges."""

from __future__ import annotations

from typing import Literal

from tui.english.dimensions import Dimension

JudgedKind = Literal[
    "figure", "date", "time", "number", "name", "role", "party", "title", "place", "quantity", "polarity", "deed",
    "word", Dimension,
]  # fmt: skip
"""The kind of what was judged: that of an item, a word, or the dimension in which two words are opposites."""
