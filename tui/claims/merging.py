"""One conflict, one row: claims that differ by the same thing are merged."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace

from tui.claims.claim import Claim, Pair, Passage
from tui.claims.sections import is_sure
from tui.reading.documents import Span

Clash = tuple[str, str, Span]
"""One side of a conflict: the kind of its reason, the id of its article, and where it is in that article."""


def merged(
    claims: Sequence[Claim], name: Callable[[Sequence[Passage]], str], order: Callable[[Passage], tuple[int, int, int]]
) -> list[Claim]:
    """The claims, with those that share one side of a conflict merged; the others unchanged, in their order.

    `name` gives the id of a claim with these passages, `order` the place of a passage in reading order.
    """
    leader = list(range(len(claims)))

    def lead(place: int) -> int:
        while leader[place] != place:
            place = leader[place]
        return place

    first: dict[Clash, int] = {}
    for place, claim in enumerate(claims):
        for clash in _clashes(claim):
            one, other = sorted((lead(first.setdefault(clash, place)), lead(place)))
            leader[other] = one
    groups: dict[int, list[Claim]] = defaultdict(list)
    for place, claim in enumerate(claims):
        groups[lead(place)].append(claim)
    return [group[0] if len(group) == 1 else _merge(group, name, order) for group in groups.values()]


def _clashes(claim: Claim) -> Iterator[Clash]:
    for pair in claim.pairs if claim.relation == "differ" else ():
        for reason in pair.reasons:
            if pair.relation == "differ" and reason.outcome == "differs":
                for position, span in ((pair.a, reason.a), (pair.b, reason.b)):
                    if span is not None:
                        yield reason.kind, claim.passages[position].document, span


def _merge(
    group: Sequence[Claim],
    name: Callable[[Sequence[Passage]], str],
    order: Callable[[Passage], tuple[int, int, int]],
) -> Claim:
    """One claim with the passages of all, each once; of a pair that several have, the surest is used."""
    sure_first = sorted(group, key=lambda claim: not is_sure(claim))
    passages = tuple(sorted({passage for claim in group for passage in claim.passages}, key=order))
    at = {passage: place for place, passage in enumerate(passages)}
    pairs: dict[tuple[int, int], Pair] = {}
    for claim in sure_first:
        for pair in claim.pairs:
            a, b = at[claim.passages[pair.a]], at[claim.passages[pair.b]]
            reasons = pair.reasons if a < b else tuple(replace(each, a=each.b, b=each.a) for each in pair.reasons)
            pairs.setdefault((min(a, b), max(a, b)), replace(pair, a=min(a, b), b=max(a, b), reasons=reasons))
    return replace(
        sure_first[0],
        id=name(passages),
        score=max(claim.score for claim in group),
        passages=passages,
        pairs=tuple(pairs[key] for key in sorted(pairs)),
        gap_percent=max(claim.gap_percent for claim in group),
        copies=_families([at[claim.passages[place]] for place in family] for claim in group for family in claim.copies),
        dispute=all(claim.dispute for claim in group),
    )


def _families(found: Iterable[Sequence[int]]) -> tuple[tuple[int, ...], ...]:
    """Families of copies, merged where they share a passage."""
    families: list[set[int]] = []
    for members in found:
        meeting = [family for family in families if not family.isdisjoint(members)]
        families = [family for family in families if family not in meeting]
        families.append(set(members).union(*meeting))
    return tuple(sorted(tuple(sorted(family)) for family in families))
