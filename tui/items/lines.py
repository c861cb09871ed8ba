"""The sentences of an article as its items and its claims read them: its names, and the words and tokens of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tui.figures.figure import Figure
from tui.items import names
from tui.items.tokens import Token, tokens
from tui.language.sentences import takes_part
from tui.language.words import Word, words
from tui.reading.documents import Document


class Line(NamedTuple):
    """What is read in a sentence that takes part; `text` has its line breaks replaced by spaces."""

    text: str
    words: tuple[Word, ...]
    tokens: tuple[Token, ...]
    figures: Sequence[Figure]


class Lines(NamedTuple):
    """The names of an article, and its sentences that take part, by their ids and in reading order."""

    names: tuple[names.Name, ...]
    by_sentence: Mapping[str, Line]


def read(document: Document, figures: Iterable[Figure]) -> Lines:
    """The lines of an article by itself, without the aliases that a reader may give."""
    figures_of: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        figures_of[figure.sentence].append(figure)
    names_of: dict[str, list[names.Name]] = defaultdict(list)
    found = names.find(document)
    for name in found:
        names_of[name.sentence].append(name)
    lines: dict[str, Line] = {}
    for sentence in document.sentences:
        if takes_part(document, sentence):
            start = sentence.span.start
            text = sentence.span.of(document.text).replace("\n", " ")
            within = words(text, start)
            own, called = figures_of.get(sentence.id, ()), names_of.get(sentence.id, ())
            lines[sentence.id] = Line(text, within, tokens(text, start, within, own, called), own)
    return Lines(found, lines)
