"""Sentences of a source that have an item of the draft without supporting it: they deny it, or call it possible."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from tui.checking.findings import Finding, Sought
from tui.checking.near import Near
from tui.claims.profiles import Profile
from tui.english.modality import UNCONFIRMED
from tui.english.negations import NEGATIONS
from tui.english.word_lists import words
from tui.items.item import ItemKind
from tui.reading.documents import Span
from tui.reading.spans import before

_KINDS: frozenset[ItemKind] = frozenset({"figure", "date", "time", "quantity", "superlative"})
_DENIED = words(  # local: what a source says of something that is not so
    "deny denies denied denying denial dispute disputes disputed disputing untrue falsely hoax debunked"
)
_ALIKE = 0.7
"""The least share of common words at which a denial in one sentence is of what the other says."""
_REACH = 8
"""Words before an item that are searched for one that takes it back."""


def doubted(one: Sought, found: Iterable[Finding], near: Sequence[Near], read: dict[str, Profile]) -> Iterator[Finding]:
    """The findings; those in favour are doubtful where the sentence of the source denies what the draft says."""
    compared = {_sentence(each.profile): each for each in near}
    for each in found:
        sentence = each.evidence.sentence
        if each.stance == "for" and one.item.kind in _KINDS and sentence in read and each.evidence.sure:
            why = _denied(compared.get(sentence), each.evidence.span) or _taken_back(one, each, read[sentence])
            if why:
                each = each._replace(evidence=replace(each.evidence, sure=False, why=why))  # noqa: PLW2901
        yield each


def _denied(near: Near | None, span: Span) -> str:
    """How one of two sentences that are much alike denies what the other says; not by what follows an item."""
    found, outcomes = (near.account, near.outcomes) if near else (None, None)
    if found is None or outcomes is None or found.contained < _ALIKE:
        return ""
    for each in outcomes.denials:
        said = found.alignment.right[slice(*each.right)]
        if not (said and said[0].span.start > span.start):
            return each.judgement.text
    return ""


def _taken_back(one: Sought, found: Finding, source: Profile) -> str:
    own = one.sentence.small
    end = before(source.tokens, found.evidence.span.start)
    for last, word in pairwise([None, *source.tokens[max(0, end - _REACH) : end]]):
        small = word.text.casefold() if word else ""
        if word is None or (last is not None and last.text.casefold() in NEGATIONS):
            continue  # `did not deny`
        if small in _DENIED and not own & _DENIED:
            return f"but it is denied there: {word.text}"
        if word.text in UNCONFIRMED and not own & UNCONFIRMED:  # `May` is a month
            return f"but it is only possible there: {word.text}"
    return ""


def _sentence(profile: Profile) -> str:
    return profile.parts[0].passage.sentence if profile.parts else ""
