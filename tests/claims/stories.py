"""Small articles for the tests of this room, and their claims."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import tui
from tui import quotes
from tui.claims import passages, profiles
from tui.claims.alignment import align
from tui.claims.claim import Claim, Pair
from tui.claims.profiles import Part, Profile
from tui.figures.find import find
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document

BESIDE = (
    "The school choir of Ponte Vale sang in the rain.",
    "Nobody had seen such a crowded market since the old lighthouse was painted.",
)
"""Sentences about something else, so that there is a choice."""
OTHER = (
    "Gardeners planted four hundred tulips along the canal.",
    "A stray dog followed the postman through the orchard.",
)


def story(*texts: str, published: date | None = None) -> tuple[Document, ...]:
    """The articles, a paragraph a sentence as they are given, split into sentences."""
    return tuple(
        split(document(text, name=f"article {number}", published=published)) for number, text in enumerate(texts, 1)
    )


def claims(documents: Sequence[Document]) -> tuple[Claim, ...]:
    """The claims of articles, with their figures and quotations found."""
    figures = [figure for each in documents for figure in find(each)]
    return align(documents, figures, [quote for each in documents for quote in quotes.find(each)])


def article(*sentences: str) -> str:
    """The text of an article."""
    return "\n\n".join(sentences)


def between(found: Sequence[Claim], a: tuple[Document, int], b: tuple[Document, int]) -> list[Pair]:
    """The pairs of passages of sentence `a[1]` of `a[0]` and sentence `b[1]` of `b[0]`."""
    wanted = {a[0].sentences[a[1]].id, b[0].sentences[b[1]].id}
    return [
        pair
        for claim in found
        for pair in claim.pairs
        if {claim.passages[pair.a].sentence, claim.passages[pair.b].sentence} == wanted
    ]


def compared(a: str, b: str, published: date | None = date(2024, 3, 8)) -> list[Pair]:
    """The pairs of what two short articles of one day say each way, in the comparison that a reader is given."""
    texts = (("one", article(a, *BESIDE)), ("other", article(*OTHER, b)))
    found = tui.compare([document(text, name=name, published=published) for name, text in texts])
    mine = {each.id for each in found.documents[0].sentences[: -len(BESIDE)]}
    theirs = {each.id for each in found.documents[1].sentences[len(OTHER) :]}
    made = []
    for claim in found.claims:
        for pair in claim.pairs:
            sides = {claim.passages[pair.a].sentence, claim.passages[pair.b].sentence}
            if sides & mine and sides & theirs:
                made.append(pair)
    return made


def read(*texts: str, published: date | None = None) -> tuple[Profile, ...]:
    """The profiles of the sentences of articles, as they are lined up."""
    made: list[Profile] = []
    for each in story(*texts, published=published):
        figures = find(each)
        parts = passages.passages(each, figures)
        made += profiles.profiles(each, parts, figures, tuple(quotes.find(each)))
    return tuple(made)


def member(text: str, published: date | None = date(2024, 3, 8)) -> tuple[Profile, Part]:
    """The first passage of the first sentence of an article."""
    profile = read(text, published=published)[0]
    return profile, profile.parts[0]
