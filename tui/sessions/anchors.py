"""Anchors: a place in an article, identified by its words, to find it again after the article was edited.

The words and their context are saved with the offsets, as in the TextQuoteSelector and TextPositionSelector of the
W3C Web Annotation Data Model (2017). White space is normalised to one space, since a second scrape may wrap lines
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
"""Words this long are found by themselves; shorter ones need some of their context."""

_OFTEN = 1000
"""Words that occur in a text more often than this are not looked for: no place could be singled out."""


_PLACE, _QUICKLY = 50, 500
"""Units of effort for each place that is looked at, and characters searched with one unit."""


@dataclass(frozen=True, slots=True, order=True)
class Anchor:
    """`exact` words of an article between `prefix` and `suffix`, once at `start` to `end` of the text with `sha256`.

    If the same words also occurred elsewhere in that text, `rival` is the number of characters around the most similar
    of those places that were the same as here; -1 if they occurred nowhere else.
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
        # Only of the fields that usually differ: each undo looks up every edit of a session by its anchors.
        return hash((self.sha256, self.start, self.end))


class Effort:
    """What may be spent on finding words that are no longer where they were: a file could hold enough for hours.

    A unit is about a tenth of a microsecond, so everything takes some seconds at most.
    """

    def __init__(self, most: int = 40_000_000) -> None:
        self._left = most

    def spend(self, units: int) -> bool:
        """Whether that much may still be spent, which it is then."""
        if units > self._left:
            return False
        self._left -= units
        return True


class Folded:
    """The text of a document with each run of white space as one space, mapped to the original offsets.

    The `effort` is shared by the documents in which the same edits are looked up.
    """

    def __init__(self, document: Document, effort: Effort | None = None) -> None:
        self.document = document
        self.effort = effort or Effort()
        words = list(_WORD.finditer(document.text))
        self.words = tuple(word[0] for word in words)
        self.text = " ".join(self.words)
        self._outer = [word.start() for word in words]
        self._inner = list(accumulate((len(word[0]) + 1 for word in words), initial=0))[:-1]
        self._places: dict[str, list[int]] = {}

    def inward(self, offset: int) -> int:
        """The folded place of an offset of the document; for white space, that of the next word."""
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
        """The word at a place of the folded text; for a space, the next word."""
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
        """The positions of `word` among the words, ignoring surrounding punctuation."""
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
    """The current place of the anchor's words; None if they are gone or ambiguous.

    Words that occurred in several places are found only if their context matches better than the rival's did: if one
    of two equal sentences is deleted, the other is not mistaken for it.
    """
    document = folded.document
    if wanted.sha256 == document.sha256 and wanted.end <= len(document.text):
        return Span(wanted.start, wanted.end)
    often = folded.text.count(wanted.exact) if wanted.exact else 0
    if not folded.effort.spend(_PLACE * min(often, _OFTEN) + len(folded.text) // _QUICKLY):
        return None
    expected = folded.inward(wanted.start)
    ranks = (
        (_agreement(wanted, folded.text, at), -abs(at - expected), at) for at in _places(wanted.exact, folded.text)
    )
    around, _, at = max(ranks, default=(-1, 0, 0))
    needed = max(wanted.rival + 1, int(len(wanted.exact) < _DISTINCTIVE))
    return folded.outward(at, at + len(wanted.exact)) if around >= needed else None


def _places(words: str, text: str) -> Iterator[int]:
    """The places of `words` in `text`; none if they are too frequent for one place to be singled out."""
    if not words or text.count(words) > _OFTEN:
        return
    at = text.find(words)
    while at >= 0:
        yield at
        at = text.find(words, at + 1)


def _agreement(wanted: Anchor, text: str, at: int) -> int:
    """The number of characters around a place that are the same as around the anchor."""
    before = text[max(0, at - CONTEXT) : at]
    after = text[at + len(wanted.exact) : at + len(wanted.exact) + CONTEXT]
    return _shared(reversed(before), reversed(wanted.prefix)) + _shared(after, wanted.suffix)


def _shared(one: Iterable[str], other: Iterable[str]) -> int:
    """The length of the common prefix."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
