"""Which passages of two aligned sentences match: the part of one that says what a part of the other says."""

from __future__ import annotations

from collections.abc import Iterator

from tui.claims import counting, quantities
from tui.claims.profiles import Part, Profile, plain
from tui.claims.similarity import Evidence

_SHARE = 0.34
"""A pair of passages with less than this of what the sentences share is not a match."""
_WORDS = 4
"""Fewer words than this in a row occur in many sentences."""
_OUTSIDE = 0.5
"""At most this share of what two sentences have in common counts as outside passages with the same words."""
_FIGURE = 3.0
"""A figure in common weighs as much as a rare word and a half."""


def carried(a: Profile, x: Part, b: Profile, y: Part, evidence: Evidence) -> float:
    """How much of what the sentences share is in these two passages, from 0 to 1."""
    whole = _shared(a, None, b, None, evidence)
    return round(min(1.0, _shared(a, x, b, y, evidence) / whole), 6) if whole > 0 else 0.0


def _shared(a: Profile, x: Part | None, b: Profile, y: Part | None, evidence: Evidence) -> float:
    total = 0.0
    for term in evidence.shared:
        if (x is None or term in x.terms) and (y is None or term in y.terms):
            total += (a.weights[term] + b.weights[term]) / 2
    one = a.keys if x is None else {quantities.key(figure) for figure in x.figures}
    other = b.keys if y is None else {quantities.key(figure) for figure in y.figures}
    for key, figure in a.keys.items():
        if key in b.keys and key in one and key in other:
            total += _FIGURE * quantities.significance(figure)
    for match in (*evidence.differing, *evidence.agreeing):
        if (x is None or match.a in x.figures) and (y is None or match.b in y.figures):
            total += _FIGURE
    return total


def matching_parts(a: Profile, b: Profile, evidence: Evidence) -> list[tuple[int, int]]:
    """The numbers of the passages of `a` and `b` that match, at least one pair."""
    if len(a.parts) == 1 and len(b.parts) == 1:
        return [(0, 0)]
    share = {(m, n): carried(a, x, b, y, evidence) for m, x in enumerate(a.parts) for n, y in enumerate(b.parts)}
    top = max(share, key=lambda pair: (share[pair], -pair[0], -pair[1]))
    rows = {m: max(share[m, n] for n in range(len(b.parts))) for m in range(len(a.parts))}
    columns = {n: max(share[m, n] for m in range(len(a.parts))) for n in range(len(b.parts))}
    found = [(m, n) for (m, n), value in share.items() if value >= _SHARE and value in {rows[m], columns[n]}]
    if evidence.features.get("wording", 0.0) >= _COPY:
        found += _answering(a, b)
    same = [(m, n) for m, x in enumerate(a.parts) for n, y in enumerate(b.parts) if verbatim(x, y)]
    return sorted({top, *found, *same})


_COPY = 0.6
"""From this share of words in common on, sentences are versions of one, and each passage has its counterpart."""


def _answering(a: Profile, b: Profile) -> Iterator[tuple[int, int]]:
    """Each passage of two versions of a sentence with the one of the other that has most of its words."""
    shared = [[len(x.small & y.small) for y in b.parts] for x in a.parts]
    for m, row in enumerate(shared):
        if max(row):
            yield m, row.index(max(row))
    for n, column in enumerate(zip(*shared, strict=True)):
        if max(column):
            yield column.index(max(column)), n


def verbatim(x: Part, y: Part) -> bool:
    """Whether all the words of one passage are in a row in the other."""
    short, long = sorted((x, y), key=lambda part: len(part.tokens))
    if len(short.tokens) < _WORDS or not short.small <= long.small:
        return False
    one, other = (" ".join(map(plain, part.tokens)) for part in (short, long))
    return f" {one} " in f" {other} "


def narrowed(a: Profile, x: Part, b: Profile, y: Part, evidence: Evidence) -> Evidence:
    """The evidence of two passages: that of their sentences, less what is outside them."""
    if len(a.parts) == 1 and len(b.parts) == 1:
        return evidence
    missing = round(1.0 - carried(a, x, b, y, evidence), 6)
    if missing > _OUTSIDE and verbatim(x, y):
        missing = _OUTSIDE
    return evidence.more({"part": missing}) if missing else evidence


def counted(x: Part, y: Part) -> bool:
    """Whether two passages have an informative figure of one value."""
    keys = {quantities.key(figure) for figure in y.figures} - {""}
    return any(
        quantities.key(figure) in keys and quantities.significance(figure) >= counting.SIGNIFICANT
        for figure in x.figures
    )


def contained(a: Profile, x: Part, b: Profile, y: Part) -> float:
    """How much of the informative words of the lighter passage, by weight, is in the other, from 0 to 1."""
    shared = sorted(x.terms & y.terms)
    lighter = min(sum(sorted(own.weights[term] for term in part.terms)) for own, part in ((a, x), (b, y)))
    mass = sum([(a.weights[term] + b.weights[term]) / 2 for term in shared])
    return min(1.0, mass / lighter) if lighter else 0.0
