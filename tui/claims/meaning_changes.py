"""Whether one quotation was altered to say something else, or only differs in a harmless word."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from tui.items import polarity
from tui.items.account import Account, Counterpart
from tui.items.counterparts import account
from tui.items.judged import JudgedKind
from tui.items.tokens import Token, tokens
from tui.language.words import words

MeaningChange = Literal["", "polarity", "number", "name", "opposite"]
"""What was altered: a denial, a number or day, a name, a word for its opposite; empty if it is harmless."""

_NUMBERS: frozenset[JudgedKind] = frozenset({"figure", "number", "date", "time"})


@lru_cache(maxsize=20_000)
def meaning_change(a: str, b: str, *, cut: bool = False) -> MeaningChange:
    """Why the words of two quotations cannot both have been said.

    If one is `cut`, only a denial counts that the other has right before the words they share.
    """
    found = account(_line(a), _line(b))
    if cut:
        return "polarity" if any(_cut_off(found, each) for each in found.differing) else ""
    kinds = {each.judgement.kind for each in found.differing if each.beside}
    if "polarity" in kinds:
        return "polarity"
    if kinds & _NUMBERS:
        return "number"
    if any(_named(found, each) for each in found.stood):
        return "name"
    # Where other words are replaced too, an opposite may be about something else.
    return "opposite" if "quantity" in kinds or (kinds and not found.stood) else ""


def denies(text: str) -> bool:
    """Whether a text denies what it says: two denials cancel each other."""
    line = _line(text)
    return polarity.denied(line, (), (set(range(len(line))), set())) is not None


@lru_cache(maxsize=20_000)
def _line(text: str) -> tuple[Token, ...]:
    return tokens(text, 0, words(text), (), ())


def _cut_off(found: Account, each: Counterpart) -> bool:
    """Whether a denial comes right before words that both have."""
    if each.judgement.kind != "polarity":
        return False
    side = 0 if each.left[1] > each.left[0] else 1
    place = (each.left, each.right)[side][0]
    return any(pair[side] == place + 1 for pair in found.alignment.pairs)


def _named(found: Account, each: Counterpart) -> bool:
    """Whether two names replace each other: a capital within a sentence on both sides."""
    return _capital(found.alignment.left, each.left) and _capital(found.alignment.right, each.right)


def _capital(line: Sequence[Token], run: tuple[int, int]) -> bool:
    return run[0] > 0 and any(len(token.text) > 1 and token.text[0].isupper() for token in line[slice(*run)])
