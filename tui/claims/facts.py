"""Facts by slot: what two articles say about one thing, wherever it is and however different the sentences are.

A person's age, the rank in an office, how many of one thing there are, how many were killed or hurt, an ordinal, from
which year to which: where two articles fill one slot with values that cannot both hold, their passages are brought
together.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from tui.claims import mentions
from tui.claims.claim import Reason
from tui.claims.mentions import Mention, MentionPair
from tui.claims.profiles import Profile
from tui.figures.outcome import Outcome
from tui.records import dataclass

_VALUES = 6
"""Values of a slot that are compared with each other, by the first mention of each in an article."""
Member = tuple[int, int]
"""A sentence by its position among the profiles, and the number of a passage of it."""


@dataclass(frozen=True, slots=True)
class FactPair:
    """Two passages of a fact compared with each other, the one of the smaller position first."""

    reason: Reason
    agrees: bool
    sure: bool = False
    gap_percent: float = 0.0

    def swapped(self) -> FactPair:
        """The same with the two sides exchanged."""
        return replace(self, reason=replace(self.reason, a=self.reason.b, b=self.reason.a))


@dataclass(frozen=True, slots=True)
class Fact:
    """A slot that articles fill with values that cannot all hold: what it is, who fills it, and each two of them."""

    label: str
    members: tuple[Member, ...]
    pairs: Mapping[tuple[Member, Member], FactPair]


Compare = Callable[[Mention, Mention, Sequence[Profile]], MentionPair | None]
"""Compares two mentions of one slot, as `mentions.compare`."""


def facts(profiles: Sequence[Profile], compare: Compare = mentions.compare) -> tuple[Fact, ...]:
    """The slots that articles fill differently, in order of their first passages."""
    slots: dict[str, dict[str, list[Mention]]] = defaultdict(lambda: defaultdict(list))
    for position, profile in enumerate(profiles):
        for mention in mentions.mentions(profile, position):
            slots[mention.slot][profile.document].append(mention)
    found = [_fact(slots[slot], profiles, compare) for slot in sorted(slots) if len(slots[slot]) > 1]
    return tuple(sorted((fact for fact in found if fact), key=lambda fact: (fact.members, fact.label)))


def _fact(given: Mapping[str, Sequence[Mention]], profiles: Sequence[Profile], compare: Compare) -> Fact | None:
    """The fact made of all that fill a slot; None if nothing in it conflicts."""
    conflicts = [
        found
        for one, other in combinations(sorted(given)[:_ARTICLES], 2)
        if (found := _conflict(_distinct(given[one]), _distinct(given[other]), profiles, compare)) is not None
    ]
    if not conflicts:
        return None
    taking = sorted({mention for _, *pair in conflicts for mention in pair}, key=_member)
    pairs = {}
    for x, y in combinations(taking, 2):
        both = compare(x, y, profiles)
        two_articles = profiles[x.position].document != profiles[y.position].document
        if two_articles and both is not None and (both.agrees or both.near >= both.least):
            pairs[_member(x), _member(y)] = _fact_pair(both, x, y)
    return Fact(conflicts[0][0].text, tuple(dict.fromkeys(map(_member, taking))), pairs)


def _conflict(
    mine: Sequence[Mention], theirs: Sequence[Mention], profiles: Sequence[Profile], compare: Compare
) -> tuple[MentionPair, Mention, Mention] | None:
    """The two mentions of two articles that differ and are most similar; None if each has the other's value too."""
    judged = [(both, x, y) for x in mine for y in theirs if (both := compare(x, y, profiles)) is not None]
    if any(both.agrees for both, _, _ in judged):
        return None
    differing = [each for each in judged if each[0].near >= each[0].least]
    return max(differing, key=lambda each: (each[0].near, -each[1].position, -each[2].position), default=None)


def _distinct(found: Iterable[Mention]) -> list[Mention]:
    """The first mentions of each of the first values."""
    first: dict[str, list[Mention]] = defaultdict(list)
    for mention in found:
        first[mentions.key(mention)].append(mention)
    return [mention for each in list(first.values())[:_VALUES] for mention in each[:_AGAIN]]


_AGAIN = 2
_ARTICLES = 40
"""If more articles than this fill one slot, the first are compared with each other."""


def _member(mention: Mention) -> Member:
    return mention.position, mention.part


def _fact_pair(both: MentionPair, x: Mention, y: Mention) -> FactPair:
    said = f"{both.text}: {x.text} | {y.text}"
    outcome: Outcome = "same" if both.agrees else both.outcome
    return FactPair(Reason(both.kind, said, x.span, y.span, outcome), both.agrees, both.sure, both.gap_percent)
