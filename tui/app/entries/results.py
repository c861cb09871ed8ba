"""The results of a search as entries: each match in its sentence, under its source."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.app.entries.entry import Destination, ListEntry, Paragraph, heading
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.search import Hits
    from tui.rows.sources import Source

_MOST = 500
"""The maximum number of matches listed for one source; the rest are counted."""
_AROUND = 90
"""The number of characters of a long sentence shown on either side of a match."""
_NEW_LINE = "\n"
_LONG = 240
"""A sentence longer than this is shown in part."""


def entries(hits: Hits, documents: Sequence[Document], sources: Sequence[Source]) -> tuple[ListEntry, ...]:
    """The matches in the order of the sources and of their texts."""
    return tuple(
        entry
        for source in sources
        if hits.spans[source.index]
        for entry in _of_source(source, documents[source.index], hits)
    )


def _of_source(source: Source, document: Document, hits: Hits) -> Iterator[ListEntry]:
    spans = hits.spans[source.index]
    yield heading(source.heading, hits.count(source.index))
    starts = [sentence.span.start for sentence in document.sentences]
    for span in spans[:_MOST]:
        yield _entry(source.index, document, span, bisect_right(starts, span.start))
    if len(spans) > _MOST:
        yield heading(f"{len(spans) - _MOST:,} more matches in {source.short}")


def _entry(index: int, document: Document, span: Span, number: int) -> ListEntry:
    """A match in the sentence of that number, from 1; 0 if it is before the first one."""
    sentence = document.sentences[number - 1].span if number else span
    if not sentence.start <= span.start < sentence.end:
        sentence = span
    sentence = Span(sentence.start, max(sentence.end, span.end))
    part = _part(document.text, sentence, span)
    before, after = "…" * (part.start > sentence.start), "…" * (part.end < sentence.end)
    text = f"{before}{one_line(document.slice(part).replace(_NEW_LINE, ' '))}{after}"
    start = span.start - part.start + len(before)
    match = Paragraph(f"{number or '':>4}  ", text, ((Span(start, start + len(span)), "match"),), head_look="excerpt")
    return ListEntry((match,), Destination(index, span))


def _part(text: str, sentence: Span, match: Span) -> Span:
    """The part of a sentence to show: all of it, or the words around the match if it is long."""
    if len(sentence) <= _LONG:
        return sentence
    start, end = max(sentence.start, match.start - _AROUND), min(sentence.end, match.end + _AROUND)
    if start > sentence.start:
        start = min(text.find(" ", start - 1, match.start) + 1 or start, match.start)
    if end < sentence.end:
        end = max(text.rfind(" ", match.end, end + 1), match.end)
    return Span(start, end)
