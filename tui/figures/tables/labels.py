"""What a number of a table measures, by the labels around it."""

from __future__ import annotations

import re
from typing import Final

from tui.figures.figure import CellPlace

_NOTES: Final = re.compile(r"(?:\s*(?:\(\w{1,2}\)|\[\w{1,2}\]|[*†‡§]+|[¹²³⁴⁵⁶⁷⁸⁹⁽⁾]+))+$")
_SCALE: Final = re.compile(
    r"\s*\((?:in\s+)?(?:[$€£¥]\s*)?(?:thousands|millions|billions|shares|dollars|%|percent)\b[^()]*\)", re.IGNORECASE
)
_LEADERS: Final = re.compile(r"[\s.…:;,–—-]+$")


def clean(label: str) -> str:
    """A label without the marks of notes, its scale and the dots that lead to its numbers."""
    return _LEADERS.sub("", _NOTES.sub("", _SCALE.sub("", label))).strip()


def measure(place: CellPlace) -> str:
    """What a cell measures."""
    return clean(place.row_label)
