"""Opposites by the make of a word: `unlawful` denies `lawful`, `harmless` denies `harmful`."""

from __future__ import annotations

from functools import cache

from tui.english.forms import lemma
from tui.english.tables import words

_DENYING = ("un", "in", "im", "il", "ir", "dis", "non", "non_", "mis", "anti_", "not_", "never_", "de_")
_SHORTEST = 3
"""A stem shorter than this says nothing: `it` and `unit`."""
_CONTRARY = (
    ("over", "under"),
    ("pre", "post"),
    ("pre_", "post_"),
    ("pro_", "anti_"),
    ("in", "out"),
    ("up", "down"),
    ("hyper", "hypo"),
    ("maxi", "mini"),
    ("fore", "after"),
)
"""Beginnings of two words with the same rest that exclude each other."""
_ENDINGS = (("ful", "less"), ("fully", "lessly"), ("fulness", "lessness"))
_BEGIN = tuple(beginning for pair in _CONTRARY for beginning in pair)
_END = tuple(ending for pair in _ENDINGS for ending in pair)


def denies(a: str, b: str) -> bool:
    """Whether the word `a` is `b` with a beginning that denies it, or the two have contrary beginnings or endings."""
    if not _guarded().isdisjoint((a, lemma(a), f"{a}/{b}", f"{lemma(a)}/{lemma(b)}")):
        return False
    return (len(b) >= _SHORTEST and any(a == prefix + b for prefix in _DENYING)) or b in _contraries(a)


def _contraries(word: str) -> set[str]:
    """What a word would be with a contrary beginning or ending."""
    found = {
        other + word.removeprefix(one)
        for one, other in _CONTRARY
        if word.startswith(one) and len(word) - len(one) >= _SHORTEST
    }
    return found | {word.removesuffix(one) + other for one, other in _ENDINGS if word.endswith(one)}


def denied(word: str) -> set[str]:
    """What a word denies, if its beginning is one that denies."""
    if not word.startswith(_DENYING):
        return set()
    return {word.removeprefix(prefix) for prefix in _DENYING if word.startswith(prefix) and len(word) > len(prefix)}


def stems(word: str) -> set[str]:
    """What is left of a word without a beginning or an ending that another may contradict."""
    found = {word.removeprefix(each) for each in _BEGIN if word.startswith(each)} if word.startswith(_BEGIN) else set()
    if word.endswith(_END):
        found |= {word.removesuffix(each) for each in _END if word.endswith(each)}
    return found


@cache
def _guarded() -> frozenset[str]:
    """Words that only look as if they denied another, and pairs `a/b` that only look contrary."""
    return words("guarded.txt")
