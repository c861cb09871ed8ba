"""The summary of each article in words: the sentences chosen from it, each with its citation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.comparison import Comparison
from tui.records import dataclass
from tui.reports.rows import flat
from tui.reports.words import citation, counted
from tui.rows.sources import Source


@dataclass(frozen=True, slots=True)
class Chosen:
    """A sentence of a summary: its words, its citation and its id."""

    words: str
    citation: str
    id: str


@dataclass(frozen=True, slots=True)
class Summarised:
    """A source and its summary; `size` is its share of the article, `3 of 33 sentences`."""

    source: Source
    method: str
    size: str
    sentences: tuple[Chosen, ...]


def summaries(comparison: Comparison, named: Sequence[Source]) -> Iterator[Summarised]:
    """The summaries, in the order of the articles."""
    by_document = {summary.document: summary for summary in comparison.summaries}
    for source, document in zip(named, comparison.documents, strict=True):
        if document.id in by_document:
            summary = by_document[document.id]
            wanted = frozenset(summary.sentences)
            chosen = tuple(
                Chosen(
                    words=flat(document.slice(sentence.span)),
                    citation=citation(source.short, place, document.page(sentence.span)),
                    id=sentence.id,
                )
                for place, sentence in enumerate(document.sentences, 1)
                if sentence.id in wanted
            )
            size = f"{len(chosen)} of {counted(len(document.sentences), 'sentence')}"
            yield Summarised(source, summary.method, size, chosen)
