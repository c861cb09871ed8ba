"""Quoted words and who said them."""

from __future__ import annotations

from dataclasses import dataclass

from tui.reading.documents import Document, Span


@dataclass(frozen=True, slots=True)
class Quote:
    """Words in quotation marks (the span is without the marks), with the speaker where the text names one."""

    id: str
    document: str
    span: Span
    speaker: str = ""


def find(document: Document) -> tuple[Quote, ...]:
    """The quotations of a document in reading order."""
    del document
    return ()
