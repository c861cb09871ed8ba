"""The record of an item: one thing in an article that can be checked, whatever sort of thing it is."""

from __future__ import annotations

from typing import Literal

from tui.reading.documents import Span
from tui.records import dataclass

ItemKind = Literal[
    "figure", "date", "time", "number", "name", "role", "title", "place", "quantity", "polarity", "direction",
    "outcome", "certainty", "deed", "sequence", "quote", "superlative",
]  # fmt: skip
"""`time` is a time of day; `number` one that names or scores instead of measuring (a flight, a result); `quantity` a
word for how many; `polarity` a denial; `direction`, `outcome`, `certainty` and `sequence` are words that have an
opposite; `deed` is a verb with who did it and to whom; `superlative` what is the most, the first or the only one of its
kind, which only the check of a draft looks for."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing that can be checked, at its place.

    `value` is equal for two ways to write one thing (`3 p.m.`, `15:00`). `ref` is the id of the figure or quotation
    that it is, otherwise empty. A quotation belongs to the sentence in which it begins.
    """

    id: str
    document: str
    sentence: str
    span: Span
    kind: ItemKind
    value: str
    ref: str = ""
