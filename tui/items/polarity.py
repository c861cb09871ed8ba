"""Whether a passage denies what the other says, after cancelling denials on both sides."""

from __future__ import annotations

from collections.abc import Sequence, Set
from typing import NamedTuple

from tui.english.negations import NEGATIONS, NOT_DENIED, NOT_DONE
from tui.items.judged import JudgedKind
from tui.items.tokens import Token
from tui.items.verdicts import Judgement

TURNING: frozenset[JudgedKind] = frozenset({"outcome", "polarity", "direction", "relation"})
"""Dimensions on which the opposite of a word says the same once it is denied: `found not guilty`, `acquitted`."""
_DENY = NEGATIONS | NOT_DONE


def may_deny(token: Token) -> bool:
    """Whether a word may deny what is next to it."""
    return token.key == "not" or token.small in _DENY


class Denial(NamedTuple):
    """The open words that deny on either side, one side more than the other by an odd number."""

    left: tuple[int, ...]
    right: tuple[int, ...]
    judgement: Judgement

    def run(self, side: int) -> tuple[int, int]:
        """The first of them as positions from, up to; an empty run if the side has none."""
        places = (self.left, self.right)[side]
        return (places[0], places[0] + 1) if places else (0, 0)


def denied(left: Sequence[Token], right: Sequence[Token], still: tuple[Set[int], Set[int]]) -> Denial | None:
    """The denial that one passage has and the other lacks, among the positions that are `still` open; None if none."""
    found = tuple(_denying(tokens, places) for tokens, places in zip((left, right), still, strict=True))
    if (len(found[0]) - len(found[1])) % 2 == 0:
        return None
    tokens, places = (left, found[0]) if len(found[0]) > len(found[1]) else (right, found[1])
    text = f"one denies what the other says: {tokens[places[0]].text}"
    return Denial(found[0], found[1], Judgement("differs", "polarity", text))


def _denying(tokens: Sequence[Token], places: Set[int]) -> tuple[int, ...]:
    chosen: list[int] = []
    for n in sorted(n for n in places if may_deny(tokens[n])):
        small = tokens[n].small
        following = tokens[n + 1].small if n + 1 < len(tokens) else ""
        if small in NOT_DONE and following == "to":
            chosen.append(n)
            continue
        if small not in NEGATIONS and tokens[n].key != "not":
            continue
        if following in NOT_DENIED and (tokens[n].key == "not" or small == "no"):
            continue
        if following == "but":
            continue  # `nothing but wind`
        if tokens[n].text == "No" and n + 1 < len(tokens) and tokens[n + 1].sort in ("code", "figure"):
            continue  # the abbreviation of a number
        chosen.append(n)
    return tuple(chosen)
