"""What two words can be opposite in; a file of its own, since using these names does not require the words."""

from __future__ import annotations

from typing import Literal

Dimension = Literal[
    "animal", "cause", "certainty", "charge", "colour", "crop", "direction", "disease", "family", "force",
    "instrument", "limb", "meal", "metal", "order", "outcome", "quantity", "relation", "season", "side", "sport",
    "substance", "vehicle", "weapon", "weather",
]  # fmt: skip
"""What two opposites are opposite in: the names that begin the lines of `opposites.txt`."""
