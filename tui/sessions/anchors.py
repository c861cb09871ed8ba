"""Anchors: a place in an article by its words, so that it is found again after the article was edited.

The words and their surroundings are saved with the offsets, as in the TextQuoteSelector and TextPositionSelector of
the W3C Web Annotation Data Model (2017). White space counts as one space, since a second scrape wraps its lines
differently.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate, takewhile

from tui.reading.documents import Document, Span

CONTEXT = 32
"""Characters saved before and after the words."""

_WORD = re.compile(r"\S+")
_PUNCTUATION = ".,;:!?…\"'“”‘’()[]–—"

_DISTINCTIVE = 24
"""Words this long are found again by themselves; shorter ones need some of their surroundings."""

_OFTEN = 1000
"""Words that occur in a text more often than this are not looked for: none of their places is the one."""


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """`exact` words of an article between `prefix` and `suffix`, once at `start` to `end` of the text with `sha256`.

    Where the same words were elsewhere in that text too, `rival` is how many characters around the most similar of
    those places were the same as here; -1 where they were nowhere else.
    """

    sha256: str
    name: str
    start: int
    end: int
    exact: str
    prefix: str
    suffix: str
    rival: int = -1

    def __hash__(self) -> int:
        # Of what differs in most anchors: every edit of a long day is looked up by its anchors at each undo.
        return hash((self.sha256, self.start, self.end))


class Folded:
    """The text of a document with each run of white space as one space, and the way back to its offsets."""

    def __init__(self, document: Document) -> None:
        self.document = document
        words = list(_WORD.finditer(document.text))
        self.words = tuple(word[0] for word in words)
        self.text = " ".join(self.words)
        self._outer = [word.start() for word in words]
        self._inner = list(accumulate((len(word[0]) + 1 for word in words), initial=0))[:-1]
        self._places: dict[str, list[int]] = {}

    def inward(self, offset: int) -> int:
        """The place in the folded text of an offset of the document; of white space, that of the word after it."""
        word = bisect_right(self._outer, offset) - 1
        if word < 0:
            return 0
        after = self._inner[word + 1] if word + 1 < len(self._inner) else len(self.text)
        return min(self._inner[word] + offset - self._outer[word], after)

    def outward(self, start: int, end: int) -> Span:
        """The span of the document for a stretch of the folded text that begins and ends with a word."""
        return Span(self._offset(start), self._offset(end - 1) + 1)

    # Words, counted from 0

    def word_at(self, place: int) -> int:
        """The word at a place of the folded text; of a space, the word after it."""
        return max(0, bisect_right(self._inner, place) - 1 + (self.text[place : place + 1] == " "))

    def start_of_word(self, word: int) -> int:
        """Where a word begins in the folded text."""
        return self._inner[word]

    def end_of_word(self, word: int) -> int:
        """Where a word ends in the folded text."""
        return self._inner[word] + len(self.words[word])

    def span_of_words(self, start: int, end: int) -> Span:
        """The span of the document of the words from `start` up to `end`."""
        return self.outward(self.start_of_word(start), self.end_of_word(end - 1))

    def places_of(self, word: str) -> Sequence[int]:
        """The words that are `word`, punctuation around them aside."""
        if not self._places:
            for place, each in enumerate(self.words):
                self._places.setdefault(plain(each), []).append(place)
        return self._places.get(word, ())

    def _offset(self, place: int) -> int:
        word = bisect_right(self._inner, place) - 1
        return self._outer[word] + place - self._inner[word]


def plain(word: str) -> str:
    """A word without the punctuation around it."""
    return word.strip(_PUNCTUATION) or word


def anchor(folded: Folded, span: Span) -> Anchor:
    """The anchor of a span of a document."""
    start, end = folded.inward(span.start), folded.inward(span.end)
    made = Anchor(
        sha256=folded.document.sha256,
        name=folded.document.name,
        start=span.start,
        end=span.end,
        exact=folded.text[start:end].strip(),
        prefix=folded.text[max(0, start - CONTEXT) : start],
        suffix=folded.text[end : end + CONTEXT],
    )
    others = (_agreement(made, folded.text, at) for at in _places(made.exact, folded.text) if not start <= at < end)
    return replace(made, rival=max(others, default=-1))


def find(wanted: Anchor, folded: Folded) -> Span | None:
    """Where the anchor's words are now; None where they are not, or where it is not clear which they are.

    Words that were in several places are found where more around them is the same than around the others then: when
    one of two equal sentences is deleted, the other is not taken for it.
    """
    document = folded.document
    if wanted.sha256 == document.sha256 and wanted.end <= len(document.text):
        return Span(wanted.start, wanted.end)
    expected = folded.inward(wanted.start)
    ranks = (
        (_agreement(wanted, folded.text, at), -abs(at - expected), at) for at in _places(wanted.exact, folded.text)
    )
    around, _, at = max(ranks, default=(-1, 0, 0))
    needed = max(wanted.rival + 1, int(len(wanted.exact) < _DISTINCTIVE))
    return folded.outward(at, at + len(wanted.exact)) if around >= needed else None


def _places(words: str, text: str) -> Iterator[int]:
    """Where `words` are in `text`; nowhere where they are too frequent for one place to be meant."""
    if not words or text.count(words) > _OFTEN:
        return
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _agreement(wanted: Anchor, text: str, at: int) -> int:
    """How many characters around a place are the same as around the anchor."""
    before = text[max(0, at - CONTEXT) : at]
    after = text[at + len(wanted.exact) : at + len(wanted.exact) + CONTEXT]
    return _shared(reversed(before), reversed(wanted.prefix)) + _shared(after, wanted.suffix)


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    """How many characters the two begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
