"""The words of labels and sentences in the form in which they are compared."""

from __future__ import annotations

from functools import lru_cache

from tui.english.tie_out import DISTINCTIVE
from tui.language.terms import terms
from tui.language.words import Word, words


@lru_cache(maxsize=20_000)
def wording(text: str) -> frozenset[str]:
    """The terms of a text, with the function words that distinguish rows."""
    return frozenset(term for word in words(text) for term in terms_of(word))


def terms_of(word: Word) -> tuple[str, ...]:
    """The terms of one word; none of a function word that distinguishes nothing."""
    low = word.text.lower()
    if low in DISTINCTIVE:
        return (low,)
    return tuple(term for term, _ in terms([word]))
