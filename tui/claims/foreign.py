"""Articles in another language: they are read by English rules, so nothing in them is sure."""

from __future__ import annotations

from collections.abc import Iterable

from tui.claims.claim import Passage, Reason
from tui.reading.documents import Document

ONE, BOTH = "one article is not in English", "neither article is in English"


def documents_of(documents: Iterable[Document]) -> frozenset[str]:
    """The ids of the articles that are known to be in another language."""
    return frozenset(document.id for document in documents if document.language)


def doubts(foreign: frozenset[str], a: Passage, b: Passage) -> tuple[Reason, ...]:
    """The reason why two passages are aligned with a doubt, if one of them is in another language."""
    if not foreign:
        return ()
    count = (a.document in foreign) + (b.document in foreign)
    return (Reason("language", BOTH if count > 1 else ONE),) if count else ()
