"""Sentences of a document: Punkt (Kiss & Strunk 2006) on our own parameters, block by block."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

from tui.language.abbreviations import ABBREVIATIONS
from tui.reading.documents import Block, Document, Sentence, Span

if TYPE_CHECKING:
    from collections.abc import Iterator


def split(document: Document) -> Document:
    """`document` with its sentences; headings, list items and furniture each begin one of their own."""
    spans = [(span, block.kind) for block in document.blocks for span in _within(document.text, block)]
    return replace(
        document,
        sentences=tuple(Sentence(f"{document.id}.s{n}", span, kind) for n, (span, kind) in enumerate(spans, 1)),
    )


def _within(text: str, block: Block) -> Iterator[Span]:
    if block.kind in {"heading", "furniture"}:
        yield block.span
        return
    start = block.span.start
    for begin, end in _punkt().span_tokenize(block.span.of(text)):
        yield Span(start + begin, start + end)


@cache
def _punkt() -> Any:
    from nltk.tokenize.punkt import (  # noqa: PLC0415 - nltk costs half a second, paid on first use
        PunktParameters,
        PunktSentenceTokenizer,
    )

    parameters = PunktParameters()
    parameters.abbrev_types = set(ABBREVIATIONS)
    return PunktSentenceTokenizer(parameters)
