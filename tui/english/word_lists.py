"""Lists of words, written as running text."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """The words of `text`, to ask whether one is among them."""
    return frozenset(text.split())


def listed(text: str) -> tuple[str, ...]:
    """The words of `text` in order."""
    return tuple(text.split())
