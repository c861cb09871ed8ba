"""The words of a text as quotations are compared by them, with the places of each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple
from unicodedata import normalize

from tui.english.numbers import ONES, TENS
from tui.language.spelling import expanded
from tui.quotes import Quote
from tui.reading.documents import Document, Span

_WORD = re.compile(r"[^\W_]+(?:[’'ʼ`´][^\W_]+)*|(?<=\d)%")
_HYPHEN = "-‐‑\xad"
_WRITTEN = {"%": "percent", **{word: str(value) for word, value in (ONES | TENS).items()}}
"""Numbers that are one spoken word in several spellings: `ten`, `10`."""
_MARKS = re.compile(r"[’'ʼ`´]")


class Word(NamedTuple):
    """A word in the form in which it is compared, and its place."""

    key: str
    span: Span


class Words:
    """The words of a source in order, with the places of each.

    With `only_quoted`, those in quotation marks as if they were adjacent: `"Go," he said, "and stay."`
    """

    def __init__(self, document: Document, quotes: Sequence[Quote], *, only_quoted: bool = False) -> None:
        self.document = document
        self.words = tuple(words(document.text, 0))
        if only_quoted:
            found = [list(words(quote.span.of(document.text), quote.span.start)) for quote in quotes]
            self.words = tuple(word for each in found for word in each)
        self.quotes = tuple(quotes)
        self.starts = [quote.span.start for quote in quotes]
        self.sentences = [sentence.span.start for sentence in document.sentences]
        self.places: dict[str, list[int]] = defaultdict(list)
        for n, word in enumerate(self.words):
            self.places[word.key].append(n)

    def quote(self, span: Span) -> Quote | None:
        """The quotation that a stretch of the text is in."""
        near = self.quotes[max(0, bisect_left(self.starts, span.end) - 2) : bisect_left(self.starts, span.end)]
        return next((quote for quote in near if quote.span.overlaps(span)), None)

    def sentence(self, span: Span) -> str:
        """The id of the sentence in which a stretch begins."""
        place = bisect_left(self.sentences, span.start + 1) - 1
        return self.document.sentences[place].id if place >= 0 else ""


def words(text: str, offset: int) -> Iterator[Word]:
    """The words of a text as they are compared: ligatures, hyphens, apostrophes and line ends make no difference."""
    last: Word | None = None
    for match in _WORD.finditer(text):
        span = Span(match.start() + offset, match.end() + offset)
        key = _key(match[0])
        if last is not None and _joined(text[last.span.end - offset : match.start()]):
            last = Word(last.key + key, Span(last.span.start, span.end))
            continue
        if last is not None:
            yield from _expanded(last)
        last = Word(key, span)
    if last is not None:
        yield from _expanded(last)


def _expanded(word: Word) -> Iterator[Word]:
    """The two words of a contraction: `isn't`."""
    if "'" not in word.key and word.key != "cannot":
        yield word
        return
    head, space, tail = expanded(word.key).partition(" ")
    if not space:
        yield Word(word.key.replace("'", ""), word.span)
        return
    cut = word.span.start + min(len(head), len(word.span) - 1)
    yield Word(head, Span(word.span.start, cut))
    yield Word(tail, Span(cut, word.span.end))


@lru_cache(maxsize=50_000)
def _key(word: str) -> str:
    small = _MARKS.sub("'", normalize("NFKC", word).casefold())
    return _WRITTEN.get(small, small)


def _joined(between: str) -> bool:
    """Whether only a hyphen, or one at the end of a line, is between two words."""
    return (
        bool(between)
        and between[0] in _HYPHEN
        and not between[1:].strip(" \n")
        and between.count("\n") <= 1
        and (len(between) == 1 or "\n" in between)
    )
