"""Whether a document that was read from an archive can be one: an archive may come from a stranger."""

from __future__ import annotations

from collections.abc import Iterator

from tui.reading.documents import Document, Span
from tui.reading.sanitise import sanitise


def is_sound(document: Document) -> bool:
    """Whether every place is in the text, and no character hides or commands a terminal."""
    length = len(document.text)
    return (
        not document.sentences
        and _is_safe(document.text)
        and all(0 <= span.start <= span.end <= length for span in _spans(document))
        and all(map(_is_safe, _words(document)))
    )


def _is_safe(text: str) -> bool:
    return sanitise(text, tabs=True).text == text


def _spans(document: Document) -> Iterator[Span]:
    for block in document.blocks:
        yield block.span
    for table in document.tables:
        yield table.span
        for row in table.rows:
            for cell in row:
                yield cell.span
    for comment in document.comments:
        if comment.span is not None:
            yield comment.span
    for link in document.links:
        yield link.span
    for fact in document.tagged:
        yield fact.span


def _words(document: Document) -> Iterator[str]:
    yield from (document.id, document.name, document.title, document.source, document.byline, document.correction)
    yield from (document.url, document.language, document.format, document.sha256, document.file_sha256)
    for pair in document.details:
        yield from pair
    for table in document.tables:
        yield table.caption
    for comment in document.comments:
        yield from (comment.author, comment.text)
    for link in document.links:
        yield link.target
    for fact in document.tagged:
        yield from (fact.concept, fact.unit, fact.why, *(word for pair in fact.dimensions for word in pair))
        if isinstance(fact.value, str):
            yield fact.value
