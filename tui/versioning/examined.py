"""The parts of a version that are examined: sentences of changed blocks, with their figures, names and quotes."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import field, replace

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
from tui.reading.spans import Cover, contained
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Examined:
    """A version with some of its blocks examined; figures, quotations and sentences are in reading order."""

    document: Document
    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    _figures_of: dict[str, list[Figure]]
    _names_of: dict[str, list[Name]]
    _lines: dict[str, tuple[Token, ...]] = field(default_factory=dict, compare=False, repr=False)
    """The tokens of sentences that were asked for: each cell of a row asks for its own."""

    def within(self, span: Span) -> tuple[Sentence, ...]:
        """The sentences that begin within a span of the text."""
        first = bisect_left(self.sentences, span.start, key=lambda one: one.span.start)
        return self.sentences[first : bisect_left(self.sentences, span.end, key=lambda one: one.span.start)]

    def figures_within(self, span: Span) -> tuple[Figure, ...]:
        """The figures that begin within a span of the text."""
        first = bisect_left(self.figures, span.start, key=lambda one: one.span.start)
        return self.figures[first : bisect_left(self.figures, span.end, key=lambda one: one.span.start)]

    def quotes_within(self, span: Span) -> tuple[Quote, ...]:
        """The quotations that begin within a span of the text."""
        first = bisect_left(self.quotes, span.start, key=lambda one: one.span.start)
        return self.quotes[first : bisect_right(self.quotes, span.end, key=lambda one: one.span.start)]

    def tokens(self, span: Span) -> tuple[Token, ...]:
        """The tokens within a span of the text: of whole sentences, or of a cell of a row."""
        first = max(0, bisect_right(self.sentences, span.start, key=lambda one: one.span.start) - 1)
        last = bisect_left(self.sentences, span.end, key=lambda one: one.span.start)
        lines = (self._line(sentence) for sentence in self.sentences[first:last])
        return tuple(token for line in lines for token in contained(line, span))

    def _line(self, sentence: Sentence) -> tuple[Token, ...]:
        if sentence.id not in self._lines:
            self._lines[sentence.id] = self._tokens(sentence)
        return self._lines[sentence.id]

    def _tokens(self, sentence: Sentence) -> tuple[Token, ...]:
        start = sentence.span.start
        text = sentence.span.of(self.document.text).replace("\n", " ")
        figures, called = self._figures_of.get(sentence.id, []), self._names_of.get(sentence.id, [])
        return _named(tokens.tokens(text, start, words(text, start), figures, called), called)


def _named(line: tuple[Token, ...], called: Sequence[Name]) -> tuple[Token, ...]:
    """The tokens with names as they are written, where a comparison of accounts looks through them.

    The last word of a name may be an office elsewhere (`Peter Cook`), and one that a number begins is none as a whole.
    """
    made: list[Token] = []
    within = {token.span: each for each in reversed(called) for token in contained(line, each.span)}
    whole = Cover(token.span for token in line if token.sort == "name")
    for token in line:
        name = within.get(token.span)
        before = made[-1] if made else None
        if name is None or token.sort != "word" or not token.text[:1].isupper():
            made.append(token)
        elif before and before.sort == "name" and name.span.contains(before.span) and token.span.end == name.span.end:
            made[-1] = _joined(before, token)
        elif not whole.overlaps(name.span):
            made.append(token._replace(sort="name", name=token.small))
        else:
            made.append(token)
    return tuple(made)


def _joined(one: Token, other: Token) -> Token:
    """Two tokens of one name merged."""
    text, small = f"{one.text} {other.text}", f"{one.small} {other.small}"
    return one._replace(span=Span(one.span.start, other.span.end), text=text, key=small, name=small, small=small)


def examine(document: Document, blocks: Iterable[Block]) -> Examined:
    """Examine some blocks of a document, in order; the rest of its text only serves as context."""
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
