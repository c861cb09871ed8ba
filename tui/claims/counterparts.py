"""The best match of a sentence in another article, and what that contributes to a pair."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from tui.claims.profiles import Profile
from tui.claims.similarity import Evidence, score

Pairs = Mapping[tuple[int, int], Evidence]


def placed(pairs: Pairs, profiles: Sequence[Profile], before: Pairs) -> dict[tuple[int, int], Evidence]:
    """The pairs with the features that depend on the others: best match each way or one way, and neighbours.

    Where these are as `before` in another comparison, so is the record.
    """
    logits = {pair: evidence.logit for pair, evidence in pairs.items()}
    best = _best(logits, profiles)
    made = {}
    for (i, j), evidence in pairs.items():
        a, b = profiles[i], profiles[j]
        if a.alone and b.alone:
            made[i, j] = evidence
            continue
        ways = (best[i, b.document] == j) + (best[j, a.document] == i)
        extra = {"best": float(ways == 2), "chosen": float(ways == 1), "neighbours": _beside(i, j, logits, profiles)}
        known = before.get((i, j))
        if known is not None and all(known.features.get(name, 0.0) == value for name, value in extra.items()):
            made[i, j] = known
        else:
            made[i, j] = evidence.more({name: value for name, value in extra.items() if value})
    return made


def _best(logits: Mapping[tuple[int, int], float], profiles: Sequence[Profile]) -> dict[tuple[int, str], int]:
    """(sentence, other article) to the position of its best match there; the earlier one of two that are equal."""
    ranked: dict[tuple[int, str], tuple[float, int]] = defaultdict(lambda: (float("inf"), -1))
    for (i, j), logit in logits.items():
        for one, other in ((i, j), (j, i)):
            key = (one, profiles[other].document)
            ranked[key] = min(ranked[key], (-logit, other))
    return {key: position for key, (_, position) in ranked.items()}


def _beside(i: int, j: int, logits: Mapping[tuple[int, int], float], profiles: Sequence[Profile]) -> float:
    """The better score of the two sentences before and the two after, to six places."""
    found = [0.0]
    for step in (-1, 1):
        logit = logits.get((i + step, j + step))
        if logit is not None and _within(profiles, i, step) and _within(profiles, j, step):
            found.append(score(logit))
    return max(found)


def _within(profiles: Sequence[Profile], position: int, step: int) -> bool:
    return profiles[position + step].document == profiles[position].document
