"""Raised figures, of exponents and of notes, as characters that do not run into the number before them: 10⁹, 5 %³."""

from __future__ import annotations

_RAISED = str.maketrans("0123456789+-−–()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁽⁾")
_FIGURES = frozenset("0123456789+-−–() ,;")


def raised(words: str) -> str:
    """Words that stand raised: figures with their signs as raised characters, anything else as it is."""
    return words.translate(_RAISED) if _FIGURES.issuperset(words) else words
