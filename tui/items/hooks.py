"""A quick test of what a token may correspond to: two tokens without a hook in common are unrelated."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

from tui.english import people
from tui.english.ties import ties
from tui.items import polarity, verdicts
from tui.items.tokens import Sort, Token

_NUMBERS = frozenset({"figure", "code"})


def related(
    left: Sequence[Token], one: Iterable[int], right: Sequence[Token], other: Iterable[int]
) -> list[tuple[int, int]]:
    """The positions that may have an outcome: of one sort that is not words, or with a hook in common."""
    theirs = [(j, right[j].sort, hooks(right[j].sort, right[j].small)) for j in other]
    found = []
    for i in one:
        sort = left[i].sort
        mine = hooks(sort, left[i].small)
        found += [(i, j) for j, its, own in theirs if (sort == its != "word") or not mine.isdisjoint(own)]
    return found


def unrelated(tokens: Sequence[Token], open_: Iterable[int], others: Sequence[Token]) -> set[int]:
    """The informative open positions that can have no outcome, whatever their counterpart."""
    sorts = {token.sort for token in others} - {"word"}
    theirs = frozenset[str]().union(*(hooks(token.sort, token.small) for token in others))
    return {
        n
        for n in open_
        if not tokens[n].common
        and tokens[n].sort not in sorts
        and hooks(tokens[n].sort, tokens[n].small).isdisjoint(theirs)
        and not (people.title(tokens[n].small) or polarity.may_deny(tokens[n]))
    }


@lru_cache(maxsize=50_000)
def hooks(sort: Sort, small: str) -> frozenset[str]:
    """The ties of a token, its form without accents, and that a number may meet a number or a quantity."""
    own = {*ties(small), f"~ {verdicts.folded(small)}"}
    if sort in _NUMBERS:
        own |= {"number", "quantity"}
    return frozenset(own)
