"""Small articles for the tests of this room, and their claims."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from tui import quotes
from tui.claims.alignment import align
from tui.claims.claim import Claim, Pair
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
