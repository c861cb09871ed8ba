"""The summary of each article as words: the sentences chosen from it, each with its citation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.comparison import Comparison
from tui.reading.documents import Document
from tui.reports.words import citation, counted


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence of a summary, as the article has it: its words, its citation and its id."""

    words: str
    citation: str
    id: str


@dataclass(frozen=True, slots=True)
class Summarised:
    """An article, by its number from 1, and its summary; `size` is what part of it that is, `3 of 33 sentences`."""

    number: int
    document: Document
    method: str
    size: str
    sentences: tuple[Chosen, ...]


def summaries(comparison: Comparison) -> Iterator[Summarised]:
    """The summaries that there are, in the order of the articles."""
    by_document = {summary.document: summary for summary in comparison.summaries}
    for number, document in enumerate(comparison.documents, 1):
        if document.id in by_document:
            summary = by_document[document.id]
            wanted = frozenset(summary.sentences)
            chosen = tuple(
                Chosen(document.slice(sentence.span), citation(number, place), sentence.id)
                for place, sentence in enumerate(document.sentences, 1)
                if sentence.id in wanted
            )
            size = f"{len(chosen)} of {counted(len(document.sentences), 'sentence')}"
            yield Summarised(number, document, summary.method, size, chosen)
