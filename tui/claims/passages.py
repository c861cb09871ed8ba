"""Passages: the parts of a sentence that each say one thing."""

from __future__ import annotations

from collections.abc import Sequence

from tui.claims.claim import Passage
from tui.figures.figure import Figure
from tui.reading.documents import Document, Sentence


def passages(document: Document, figures: Sequence[Figure]) -> tuple[Passage, ...]:
    """The passages of a document in reading order; furniture and bare section headings give none."""
    del figures
    return tuple(
        Passage(document.id, sentence.id, sentence.span)
        for sentence in document.sentences
        if takes_part(document, sentence)
    )


def takes_part(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence says something: prose and list items do, a heading where it reads like a headline."""
    text = sentence.span.of(document.text)
    if sentence.kind == "furniture" or not any(character.isalnum() for character in text):
        return False
    if sentence.kind != "heading":
        return True
    return len(text.split()) >= _HEADLINE_WORDS


_HEADLINE_WORDS = 5
"""A heading shorter than this names a section; from here on it says something."""
