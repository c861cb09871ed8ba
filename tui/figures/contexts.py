"""The words near a figure, and how much two figures have of them in common."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from math import log

from tui.figures.figure import Figure
from tui.language.words import is_common
from tui.reading.documents import Document, Sentence

_WORD = re.compile(r"[^\W\d_][\w’'-]+")
_STEM = 6
"""Letters by which words are compared: a stemmer would cost more than all the rest of the table."""
_SHORT = 2
"""Words of no more letters than this say nothing."""
_NEAR = 10
"""Words before a figure, and after it, that say what it is of."""


class Contexts:
    """The words around the figures of some articles; those that the whole story uses weigh little."""

    def __init__(self, documents: Iterable[Document]) -> None:
        self._texts = {document.id: document.text for document in documents}
        sentences = [
            (document.text, sentence)
            for document in documents
            for sentence in document.sentences
            if sentence.kind != "furniture"
        ]
        self._sentences = {sentence.id: _stems(text, sentence) for text, sentence in sentences}
        held = Counter(stem for stems in self._sentences.values() for stem in {stem for _, stem in stems})
        self._weights = {stem: log(len(self._sentences) / number) for stem, number in held.items()}
        self._near: dict[str, frozenset[str]] = {}

    def near(self, figure: Figure) -> frozenset[str]:
        """The stems of the words around a figure, without what it counts."""
        if figure.id not in self._near:
            stems = self._sentences.get(figure.sentence, ())
            noun = {word[:_STEM] for word in figure.unit.lower().split()}
            before = [stem for start, stem in stems if start < figure.span.start]
            behind = [stem for start, stem in stems if start >= figure.span.end]
            self._near[figure.id] = frozenset((*before[-_NEAR:], *behind[:_NEAR])) - noun
        return self._near[figure.id]

    def common(self, a: Figure, b: Figure) -> float:
        """How much the words around two figures have in common: the sum of how rare each word is in this story."""
        return sum(self._weights[stem] for stem in sorted(self.near(a) & self.near(b)))

    def names(self, figure: Figure, word: str) -> bool:
        """Whether the sentence of a figure has a word, such as the surname of somebody."""
        wanted = word.lower()[:_STEM]
        return any(stem == wanted for _, stem in self._sentences.get(figure.sentence, ()))

    def is_pointed_at(self, figure: Figure) -> bool:
        """Whether an article, or a word like one, comes before it: `the three women` are known by now."""
        before = self._texts[figure.document][max(0, figure.span.start - 8) : figure.span.start].lower()
        return before.endswith((" the ", " these ", " those ", " all ", " of the ")) or before == "the "


def _stems(text: str, sentence: Sentence) -> tuple[tuple[int, str], ...]:
    found = []
    for match in _WORD.finditer(text, sentence.span.start, sentence.span.end):
        word = match[0]
        if len(word) > _SHORT and not is_common(word):
            found.append((match.start(), word.lower()[:_STEM]))
    return tuple(found)
