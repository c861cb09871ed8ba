"""Who did it to whom, and what belongs to what: whether two passages give one with the roles exchanged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import combinations

from tui.english import forms, opposites
from tui.english.function_words import FORMS_OF_BE, MODAL_VERBS
from tui.english.verbs import NOT_ACTIONS, RECIPROCAL_VERBS, UNCHANGED_PASTS
from tui.items.tokens import Token

_BE = FORMS_OF_BE | {"got"}
_NEAR = 6
"""An actor further than this many tokens from the verb is not considered."""
_MUTUAL = RECIPROCAL_VERBS | NOT_ACTIONS
"""Actions in which both have the same role, and words that are not actions."""

Run = tuple[int, int]


def exchanged(
    left: Sequence[Token],
    right: Sequence[Token],
    answered: Iterable[tuple[int, int]],
    verbs: Iterable[tuple[int, int]],
) -> tuple[Run, Run, str] | None:
    """The agents of the first action whose two roles are exchanged, with its wording; None if there is none.

    `answered` are the positions that say the same, `verbs` those among which the action is looked for.
    """
    pairs = dict(answered)
    for i, j in sorted(verbs):
        if not (is_verb(left, i) and is_verb(right, j)):
            continue
        mine, theirs = parts(left, i), parts(right, j)
        for agent in mine[0]:
            for patient in mine[1]:
                if pairs.get(agent) in theirs[1] and pairs.get(patient) in theirs[0]:
                    other = pairs[agent]
                    one, whom = left[agent].text, left[patient].text
                    text = f"{one} {left[i].text} {whom}, or {whom} {one}"
                    return (agent, agent + 1), (other, other + 1), text
    return None


def is_verb(tokens: Sequence[Token], place: int) -> bool:
    """Whether a word has the form of a past, or is a verb after `will` or `to`."""
    token = tokens[place]
    if token.sort != "word" or token.common:
        return False
    before = tokens[place - 1].small if place else ""
    return _past(token.small) or (before in _MODALS and not forms.lemmas(token.small) & _MUTUAL)


_MODALS = MODAL_VERBS | {"to"}


@lru_cache(maxsize=50_000)
def _past(word: str) -> bool:
    return word in UNCHANGED_PASTS or (forms.past(word) and not forms.lemmas(word) & _MUTUAL)


_Parts = tuple[tuple[int, ...], tuple[int, ...]]


def parts(tokens: Sequence[Token], verb: int) -> _Parts:
    """The positions of those who may have done it, and of those to whom: the nearest names, or the nearest word.

    The agent of a passive without a `by` is not known, so there are none.
    """
    before = _near(tokens, range(verb - 1, max(-1, verb - 1 - _NEAR), -1))
    passive = any(token.small in _BE for token in tokens[max(0, verb - 3) : verb])
    if not passive and (verb + 1 == len(tokens) or tokens[verb + 1].small != "by"):
        return before, _near(tokens, range(verb + 1, min(len(tokens), verb + 1 + _NEAR)))
    by = next((n for n in range(verb + 1, min(len(tokens), verb + 1 + _NEAR)) if tokens[n].small == "by"), None)
    return ((), ()) if by is None else (_near(tokens, range(by + 1, min(len(tokens), by + 1 + _BY))), before)


_BY = 4
"""Tokens after a `by` in which its agent is named."""


def _near(tokens: Sequence[Token], places: Iterable[int]) -> tuple[int, ...]:
    names: list[int] = []
    informative: list[int] = []
    for n in places:
        if tokens[n].sort == "name":
            names.append(n)
        elif tokens[n].sort == "word" and not tokens[n].common:
            informative.append(n)
    return tuple(names or informative[:1])


def swapped(
    left: Sequence[Token], right: Sequence[Token], answered: Iterable[tuple[int, int]]
) -> tuple[Run, Run, str] | None:
    """The first of two figures or directions that both passages have, each next to the words of the other, or None."""
    values = [(i, j) for i, j in answered if left[i].sort == "figure" or _directed(left[i].small)]
    for (i, j), (k, m) in combinations(values, 2):
        straight = _beside(left, i, right, j) + _beside(left, k, right, m)
        if left[i].key == left[k].key:
            continue
        if left[i].sort == left[k].sort and _beside(left, i, right, m) + _beside(left, k, right, j) > straight + 1:
            return (i, i + 1), (j, j + 1), f"{left[i].text} and {left[k].text} exchanged"
    return None


@lru_cache(maxsize=20_000)
def _directed(word: str) -> bool:
    return bool(opposites.opposed(word, "rise") == "direction" or opposites.opposed(word, "fall") == "direction")


def _beside(left: Sequence[Token], i: int, right: Sequence[Token], j: int) -> int:
    """How many informative words are within two places of both tokens."""
    near = [
        {each.key for each in tokens[max(0, n - 2) : n + 3] if not each.common and each.sort in ("word", "name")}
        - {tokens[n].key}
        for tokens, n in ((left, i), (right, j))
    ]
    return len(near[0] & near[1])
