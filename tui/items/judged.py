"""The kinds of things that are judged, by which a claim is known without the engine that judges."""

from __future__ import annotations

from typing import Literal

from tui.english.dimensions import Dimension

JudgedKind = Literal[
    "figure", "date", "time", "number", "name", "role", "party", "title", "place", "quantity", "polarity", "deed",
    "word", Dimension,
]  # fmt: skip
"""The kind of thing that was judged: that of an item, a word, or the dimension in which two words are opposites."""
