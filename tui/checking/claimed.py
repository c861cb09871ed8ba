"""What the claims of the comparison say of an item: why a passage of the draft differs from one of a source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from tui.checking.check import Evidence
from tui.checking.findings import Finding, Sought
from tui.comparison import Comparison
from tui.reading.documents import Span
from tui.reading.spans import ByPlace

_WORDS = frozenset({"quote", "verbatim", "attribution", "term", "wording", "part", "pin", "language"})
"""Kinds of reasons that are about words and not about an item."""


class _Given(NamedTuple):
    """A reason with its place in the draft and what is said in the source."""

    span: Span
    evidence: Evidence
    strength: float


class Claimed:
    """The reasons for differences between the draft and its sources, by the sentences of the draft."""

    def __init__(self, comparison: Comparison, draft: str) -> None:
        given: dict[tuple[str, str], list[_Given]] = defaultdict(list)
        times: dict[str, set[str]] = defaultdict(set)
        for item in comparison.items:
            if item.kind == "time":
                times[item.sentence].add(item.value)
        for claim in comparison.claims:
            for pair in claim.pairs:
                one, other = claim.passages[pair.a], claim.passages[pair.b]
                if pair.relation != "differ" or claim.dispute or (one.document == draft) == (other.document == draft):
                    continue
                mine, theirs = (one, other) if one.document == draft else (other, one)
                clocks = [times.get(each.sentence, set()) for each in (mine, theirs)]
                sure = pair.sure and not (all(clocks) and clocks[0].isdisjoint(clocks[1]))
                for reason in pair.reasons:
                    spans = (reason.a, reason.b) if one.document == draft else (reason.b, reason.a)
                    if reason.outcome != "differs" or reason.kind in _WORDS or spans[0] is None or spans[1] is None:
                        continue
                    evidence = Evidence(theirs.document, spans[1], "differs", reason.text, "", theirs.sentence, sure)
                    given[mine.sentence, theirs.document].append(_Given(spans[0], evidence, pair.score))
        self._given = {key: ByPlace((each.span, each) for each in reasons) for key, reasons in given.items()}

    def findings(self, one: Sought, source: str) -> Iterator[Finding]:
        """What a source says instead of an item, according to the claims."""
        given = self._given.get((one.item.sentence, source))
        for each in given.overlapping(one.item.span) if given else ():
            yield Finding("against", each.strength, each.evidence)
