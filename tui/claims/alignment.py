"""Lining up: the claims of all articles at once."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence

from tui.claims import grouping, labels, passages, profiles, relations, similarity
from tui.claims.candidates import candidates
from tui.claims.claim import Claim, Pair, Passage, Relation
from tui.claims.profiles import Profile
from tui.figures.figure import Figure
from tui.quotes import Quote
from tui.reading.documents import Document


def align(documents: Sequence[Document], figures: Sequence[Figure], quotes: Sequence[Quote]) -> tuple[Claim, ...]:
    """The claims of `documents` in the order of the table: differ, unsure, only here, related, agree.

    Within each they stand in reading order of the documents as given; which claims there are does not depend on it.
    """
    everything = _profiles(documents, figures, quotes)
    found = {pair: similarity.evidence(everything[pair[0]], everything[pair[1]]) for pair in candidates(everything)}
    scores = {pair: evidence.score for pair, evidence in found.items()}
    grouped = grouping.groups(scores, [profile.passage.document for profile in everything])
    place = {document.id: number for number, document in enumerate(documents)}
    claims = [_claim([everything[i] for i in group], place) for group in grouped]
    taken = {position for group in grouped for position in group}
    claims += [_claim([profile], place) for i, profile in enumerate(everything) if i not in taken]
    return tuple(sorted(claims, key=lambda claim: (_rank(claim), _reading(claim.passages[0], place), claim.id)))


def _profiles(documents: Sequence[Document], figures: Sequence[Figure], quotes: Sequence[Quote]) -> tuple[Profile, ...]:
    figures_of: dict[str, list[Figure]] = defaultdict(list)
    quotes_of: dict[str, list[Quote]] = defaultdict(list)
    for figure in figures:
        figures_of[figure.document].append(figure)
    for quote in quotes:
        quotes_of[quote.document].append(quote)
    made: list[Profile] = []
    for document in sorted(documents, key=lambda d: d.id):
        own = figures_of[document.id]
        parts = passages.passages(document, own)
        made.extend(profiles.profiles(document, parts, own, quotes_of[document.id]))
    return tuple(made)


def _claim(members: Sequence[Profile], place: Mapping[str, int]) -> Claim:
    members = sorted(members, key=lambda profile: _reading(profile.passage, place))
    shown = tuple(profile.passage for profile in members)
    if len({passage.document for passage in shown}) == 1:
        return Claim(_id(shown), "single", labels.label(members), 0.0, shown)
    pairs: list[Pair] = []
    apart = 0.0
    for i, one in enumerate(members):
        for j in range(i + 1, len(members)):
            other = members[j]
            if one.passage.document == other.passage.document:
                continue
            evidence = similarity.evidence(one, other)
            why = similarity.reasons(one, other, evidence)
            score = similarity.replay(why)
            finding = relations.relate(one, other, score)
            apart = max(apart, finding.apart)
            pairs.append(Pair(i, j, score, finding.relation, finding.sure, why + finding.reasons))
    score = round(sum(pair.score for pair in pairs) / len(pairs), 6)
    return Claim(_id(shown), _relation(pairs), labels.label(members), score, shown, tuple(pairs), round(apart, 6))


def _relation(pairs: Sequence[Pair]) -> Relation:
    found = {pair.relation for pair in pairs}
    for relation in ("differ", "agree"):
        if relation in found:
            return relation
    return "related"


def _id(passages_: Sequence[Passage]) -> str:
    key = "|".join(sorted(f"{p.document}:{p.span.start}-{p.span.end}" for p in passages_))
    return "c" + hashlib.sha256(key.encode()).hexdigest()[:10]


def _reading(passage: Passage, place: Mapping[str, int]) -> tuple[int, int, int]:
    return place[passage.document], passage.span.start, passage.span.end


def _rank(claim: Claim) -> int:
    if claim.relation == "differ":
        return 0
    if claim.relation != "single" and not any(pair.sure for pair in claim.pairs):
        return 1
    return {"single": 2, "related": 3, "agree": 4}[claim.relation]
