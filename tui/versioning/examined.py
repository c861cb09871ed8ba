"""What is read closely of a version: the sentences of the blocks that changed, with their figures, names and quotes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from tui import quotes
from tui.figures import find
from tui.figures.figure import Figure
from tui.items import names, tokens
from tui.items.names import Name
from tui.items.tokens import Token
from tui.language import sentences
from tui.language.words import words
from tui.quotes import Quote
from tui.reading.documents import Block, Document, Sentence, Span


@dataclass(frozen=True, slots=True)
class Examined:
    """A version of which some blocks were read closely; figures, quotations and sentences are in reading order."""

    document: Document
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    _figures_of: dict[str, list[Figure]]
    _names_of: dict[str, list[Name]]

    def within(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences that begin in a stretch of the text."""
        first = bisect_left(self.sentences, span.start, key=lambda one: one.span.start)
        return self.sentences[first : bisect_left(self.sentences, span.end, key=lambda one: one.span.start)]

    def figures_within(self, span: Span) -> tuple[Figure, ...]:
        """The figures that begin in a stretch of the text."""
        first = bisect_left(self.figures, span.start, key=lambda one: one.span.start)
        return self.figures[first : bisect_left(self.figures, span.end, key=lambda one: one.span.start)]

    def quotes_within(self, span: Span) -> tuple[Quote, ...]:
        """The quotations that begin in a stretch of the text."""
        first = bisect_left(self.quotes, span.start, key=lambda one: one.span.start)
        return self.quotes[first : bisect_right(self.quotes, span.end, key=lambda one: one.span.start)]

    def tokens(self, span: Span) -> tuple[Token, ...]:
        """The tokens of the sentences that begin in a stretch of the text."""
        return tuple(token for sentence in self.within(span) for token in self._line(sentence))

    def _line(self, sentence: Sentence) -> tuple[Token, ...]:
        start = sentence.span.start
        text = sentence.span.of(self.document.text).replace("\n", " ")
        figures, called = self._figures_of.get(sentence.id, []), self._names_of.get(sentence.id, [])
        return tokens.tokens(text, start, words(text, start), figures, called)


def examine(document: Document, blocks: Iterable[Block]) -> Examined:
    """Read some blocks of a document, in its order; the rest of its text says only what is usual in it."""
    part = sentences.split(replace(document, blocks=tuple(blocks)))
    figures = tuple(sorted(find.find(part), key=lambda one: one.span.start))
    figures_of: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        figures_of[figure.sentence].append(figure)
    names_of: dict[str, list[Name]] = defaultdict(list)
    for name in names.find(part):
        names_of[name.sentence].append(name)
    quoted = tuple(sorted(quotes.find(part), key=lambda one: one.span.start)) if part.blocks else ()
    return Examined(document, part.sentences, figures, quoted, figures_of, names_of)
