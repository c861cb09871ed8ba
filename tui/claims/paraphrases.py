"""What one article quotes and another says in the same or nearly the same words, without quotation marks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from difflib import SequenceMatcher

from tui import quotes as speech
from tui.claims.meaning_changes import denies
from tui.claims.quotations import other_speaker
from tui.language.sentences import takes_part
from tui.language.words import Word, spellings, words
from tui.quotes import Quote
from tui.reading.documents import Document, Span
from tui.reading.spans import ByPlace
from tui.records import dataclass

COMMON = 5
"""This many words in common in order are a quotation's; fewer may be anybody's."""
_UNCOMMON = 4
"""This many of them must be uncommon."""
_SHARE = 0.6
"""They must also be this share of the stretch of the sentence that they are in,"""
_OF_QUOTE, _MANY = 0.4, 10
"""and this share of the quotation, of which this many words are enough."""
_TRIED = 4
"""Sentences of an article that are tried, those with most of the informative words first."""
_EVERYWHERE = 60
"""A word in more sentences than this finds none."""


@dataclass(frozen=True, slots=True)
class Paraphrase:
    """Where an article says in its own voice, or as somebody's, what another quotes."""

    document: str
    sentence: str
    span: Span


@dataclass(frozen=True, slots=True)
class _Plain:
    """A sentence with a space for each character in quotation marks."""

    document: Document
    sentence: str
    span: Span
    text: str


class Sentences:
    """The sentences of all articles, found by their words outside quotation marks."""

    def __init__(self, documents: Sequence[Document], quotes: Iterable[Quote]) -> None:
        marked: defaultdict[str, list[Span]] = defaultdict(list)
        for quote in quotes:
            marked[quote.document].append(quote.span)
        self._order = {document.id: place for place, document in enumerate(documents)}
        self._found: list[_Plain] = []
        self._index: defaultdict[str, list[int]] = defaultdict(list)
        for document in documents:
            quoted = ByPlace((span, span) for span in marked[document.id])
            for sentence in document.sentences:
                if takes_part(document, sentence):
                    self._add(_plain(document, sentence.id, sentence.span, quoted.overlapping(sentence.span)))

    def _add(self, sentence: _Plain) -> None:
        for stem in {word.stem for word in spellings(sentence.text) if not word.common}:
            self._index[stem].append(len(self._found))
        self._found.append(sentence)

    def saying(self, quote: Quote, text: str, *, besides: Collection[str]) -> tuple[Paraphrase, ...]:
        """The best sentence of each article that says what is quoted, except in the articles `besides`."""
        said = words(text)
        if len(said) < COMMON:
            return ()
        hits: Counter[int] = Counter()
        for stem in sorted({word.stem for word in said if not word.common}):
            places = self._index.get(stem, ())
            hits.update(places if len(places) <= _EVERYWHERE else ())
        near: defaultdict[str, list[tuple[int, int]]] = defaultdict(list)
        for place, count in hits.items():
            name = self._found[place].document.id
            if count >= _UNCOMMON and name not in besides:
                near[name].append((-count, place))
        found = []
        for tried in near.values():
            best = max((self._held(quote, said, place) for _, place in sorted(tried)[:_TRIED]), key=lambda one: one[0])
            if best[0] and best[1]:
                found.append(best[1])
        return tuple(sorted(found, key=lambda each: (self._order[each.document], each.span)))

    def _held(self, quote: Quote, said: Sequence[Word], place: int) -> tuple[int, Paraphrase | None]:
        """How many words in order a sentence has of the quotation, and where; 0 if they are not its words."""
        plain = self._found[place]
        own = words(plain.text, plain.span.start)
        mine, theirs = ([word.stem for word in side] for side in (said, own))
        blocks = SequenceMatcher(None, mine, theirs, autojunk=False).get_matching_blocks()
        pairs = [(each.a + n, each.b + n) for each in blocks for n in range(each.size)]
        if len(pairs) < COMMON or sum(not said[i].common for i, _ in pairs) < _UNCOMMON:
            return 0, None
        first, last = pairs[0][1], pairs[-1][1]
        if len(pairs) < min(_MANY, _OF_QUOTE * len(said)) or len(pairs) < _SHARE * (last - first + 1):
            return 0, None
        text = plain.document.slice(plain.span)
        if other_speaker(quote.speaker, speech.attributed(text)) or denies(text) != denies(_text(said)):
            return 0, None
        span = Span(own[first].span.start, own[last].span.end)
        return len(pairs), Paraphrase(plain.document.id, plain.sentence, span)


def _text(said: Sequence[Word]) -> str:
    return " ".join(word.text for word in said)


def _plain(document: Document, sentence: str, span: Span, marked: Sequence[Span]) -> _Plain:
    text = span.of(document.text)
    for each in marked:
        start, end = max(each.start - span.start, 0), min(each.end - span.start, len(text))
        text = text[:start] + " " * (end - start) + text[end:]
    return _Plain(document, sentence, span, text)
