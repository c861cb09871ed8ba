"""Lists of words, written as running text."""

from __future__ import annotations

import re
from collections.abc import Iterable


def words(text: str) -> frozenset[str]:
    """The words of `text`, to ask whether one is among them."""
    return frozenset(text.split())


def listed(text: str) -> tuple[str, ...]:
    """The words of `text` in order."""
    return tuple(text.split())


def either(alternatives: Iterable[str]) -> str:
    """A pattern of a regular expression that matches any of these words, the longest that fits, and groups nothing."""
    longest_first = sorted(alternatives, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"
