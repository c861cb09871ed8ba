"""What is known of a sentence before it is compared: its weighted terms, names, figures and passages."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from sys import intern

from tui.claims import quantities
from tui.claims.claim import Passage
from tui.claims.scopes import Scope, scopes
from tui.claims.speakers import NOBODY, Voice, voices
from tui.figures.figure import Figure
from tui.items import names
from tui.items.lines import Line, Lines
from tui.items.tokens import Token, marked, tokens
from tui.language.terms import terms, weight
from tui.language.words import Word, words
from tui.quotes import Quote
from tui.reading.documents import Document, Sentence, Span
from tui.reading.spans import Cover, contained
from tui.records import dataclass

_OPENING = 2
"""Sentences at the top of an article that count as its opening: headline and lead."""
_GRAM = 4
"""Letters of a character n-gram; four catch a spelling variant but not a mere ending."""


@dataclass(frozen=True, slots=True)
class Part:
    """A passage with its share of the sentence's evidence; `small` are its words in lower case, `n't` as `not`."""

    passage: Passage
    text: str
    tokens: tuple[Word, ...]
    small: frozenset[str]
    terms: frozenset[str]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    line: tuple[Token, ...] = ()


@dataclass(frozen=True, slots=True)
class Profile:
    """A sentence that takes part, and its evidence.

    `weights` gives each term its weight: how rare it is in the article times how rare in English; `words` the first
    word of each; `stems` and `grams` hold all its words and their letters; `keys` its figures by value; `place` is its
    number among the sentences of the article that take part, `alone` whether it is the only one; `frames` holds
    the terms around each figure, `units` those of the thing it counts, `scopes` its scope, by its id; `given` holds
    every value of the whole article with its kind and unit, `name_words` the words of all its names. `small` are the
    words of the sentence in lower case, `proper` those of them in its names, `called` the words of these names' keys;
    `voice` is who is said to say it, `line` are its tokens.
    """

    document: str
    place: int
    text: str
    weights: Mapping[str, float]
    words: Mapping[str, Word]
    total: float
    stems: frozenset[str]
    grams: frozenset[str]
    tokens: tuple[Word, ...]
    names: tuple[names.Name, ...]
    figures: tuple[Figure, ...]
    keys: Mapping[str, Figure]
    frames: Mapping[str, frozenset[str]]
    units: Mapping[str, frozenset[str]]
    scopes: Mapping[str, Scope]
    given: frozenset[tuple[str, str, float]]
    name_words: frozenset[str]
    opening: bool
    alone: bool
    quoted: Mapping[str, str]
    small: frozenset[str]
    proper: frozenset[str]
    called: frozenset[str]
    parts: tuple[Part, ...]
    voice: Voice = NOBODY
    line: tuple[Token, ...] = ()


def profiles(
    document: Document,
    passages: Sequence[Passage],
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
    aliases: Mapping[str, str] = names.NO_ALIASES,
    lines: Lines | None = None,
) -> tuple[Profile, ...]:
    """The profiles of one article's sentences; they depend on this article only.

    `lines` are its sentences as they were read with the same figures; aliases change what is read.
    """
    lines = None if aliases else lines
    read = lines.by_sentence if lines else {}
    of_sentence: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        of_sentence[passage.sentence].append(passage)
    taking = [sentence for sentence in document.sentences if sentence.id in of_sentence]
    found = {
        sentence.id: read[sentence.id].words
        if sentence.id in read
        else words(sentence.span.of(document.text), sentence.span.start)
        for sentence in taking
    }
    termed = [terms(found[sentence.id]) for sentence in taking]
    weigh = _weigher(termed)
    figures_of = _by_sentence(figures)
    named: dict[str, list[names.Name]] = defaultdict(list)
    for name in lines.names if lines else names.find(document, aliases):
        named[name.sentence].append(name)
    quoted = _by_place(quotes, taking)
    said = voices(document, quotes)
    whole = _Whole(
        document,
        len(taking),
        weigh,
        frozenset((figure.kind, figure.unit, figure.value) for figure in figures if figure.value is not None),
        frozenset(word for each in named.values() for name in each for word in name.key.split()),
    )
    return tuple(
        _profile(
            whole,
            _SentenceData(
                place,
                sentence,
                found[sentence.id],
                termed[place],
                tuple(of_sentence[sentence.id]),
                tuple(named.get(sentence.id, ())),
                tuple(figures_of.get(sentence.id, ())),
                tuple(quoted.get(sentence.id, ())),
                said.get(sentence.id, NOBODY),
                read.get(sentence.id),
            ),
        )
        for place, sentence in enumerate(taking)
    )


@dataclass(frozen=True, slots=True)
class _Whole:
    """What all sentences of an article have in common: how many take part, and the rest as in `Profile`."""

    document: Document
    size: int
    weigh: Mapping[str, float]
    given: frozenset[tuple[str, str, float]]
    name_words: frozenset[str]


@dataclass(frozen=True, slots=True)
class _SentenceData:
    """A sentence, its number among those that take part, and what it contains."""

    place: int
    sentence: Sentence
    words: tuple[Word, ...]
    terms: Sequence[tuple[str, Word]]
    passages: tuple[Passage, ...]
    names: tuple[names.Name, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    voice: Voice
    read: Line | None


def _by_sentence(figures: Sequence[Figure]) -> dict[str, list[Figure]]:
    table: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        table[figure.sentence].append(figure)
    return table


def _by_place(quotes: Sequence[Quote], sentences: Sequence[Sentence]) -> dict[str, list[Quote]]:
    """The quotations by the sentences they lie in; one may reach over several."""
    table: dict[str, list[Quote]] = defaultdict(list)
    ends = [sentence.span.end for sentence in sentences]
    for quote in quotes:
        for place in range(bisect_right(ends, quote.span.start), len(sentences)):
            if sentences[place].span.start >= quote.span.end:
                break
            table[sentences[place].id].append(quote)
    return table


def _weigher(termed: Sequence[Sequence[tuple[str, Word]]]) -> Mapping[str, float]:
    """Term to weight: the geometric mean of its rarity in the article and in English at large."""
    frequency = Counter(term for found in termed for term in {term for term, _ in found})
    return {
        term: math.sqrt(max(math.log((len(termed) + 1) / (count + 0.5)), _COMMONEST) * weight(term))
        for term, count in frequency.items()
    }


_COMMONEST = 0.05


def _profile(whole: _Whole, data: _SentenceData) -> Profile:
    document, found, figures = whole.document, data.words, data.figures
    own = data.terms
    text = document.level(data.sentence.span)
    line = _line(data, text)
    around = _around(own, figures) if figures else []
    weights = {term: whole.weigh[term] for term, _ in own}
    return Profile(
        document=document.id,
        place=data.place,
        text=text,
        weights=weights,
        words=dict(reversed(own)),
        total=sum(weights.values()),
        stems=frozenset([word.stem for word in found]),
        grams=grams(text),
        tokens=found,
        names=data.names,
        figures=figures,
        keys={key: figure for figure in reversed(figures) if (key := quantities.key(figure))},
        frames={figure.id: _frame(around, figure) for figure in figures},
        units={figure.id: _unit(own, figure) for figure in figures},
        scopes=scopes(figures, found),
        given=whole.given,
        name_words=whole.name_words,
        opening=data.place < _OPENING,
        alone=whole.size < _ALONE,
        quoted={quote.id: document.slice(quote.span) for quote in data.quotes},
        small=frozenset([word.text.casefold() for word in found]),
        proper=frozenset(_proper(found, data.names)),
        called=frozenset([word for name in data.names for word in name.key.split()]),
        parts=tuple(_part(document, passage, data, own, line) for passage in data.passages),
        voice=data.voice,
        line=line,
    )


def _line(data: _SentenceData, text: str) -> tuple[Token, ...]:
    """The tokens of a sentence, as they were read before if it is of the same letters on one line."""
    quotes = [quote.span for quote in data.quotes]
    if data.read and data.read.text == text:
        return marked(data.read.tokens, quotes)
    return tokens(text, data.sentence.span.start, data.words, data.figures, data.names, quotes)


@lru_cache(maxsize=20_000)
def grams(text: str) -> frozenset[str]:
    """The runs of a few letters in a text, whatever its case and marks."""
    plain = _BETWEEN.sub(" ", text.casefold())
    # A set of strings that other texts have too, made from a set: a quarter of the memory, most of a profile's.
    return frozenset({intern(plain[i : i + _GRAM]) for i in range(len(plain) - _GRAM + 1)})


_BETWEEN = re.compile(r"\W+")


def _proper(found: Sequence[Word], named: Sequence[names.Name]) -> Iterator[str]:
    for name in named:
        for word in contained(found, name.span):
            yield word.text.casefold()


_ALONE = 2
"""In an article of fewer sentences than this, being the best match proves nothing."""


def _around(own: Sequence[tuple[str, Word]], figures: Sequence[Figure]) -> list[tuple[str, Word]]:
    """The terms outside the figures."""
    cover = Cover(each.span for each in figures)
    return [(term, word) for term, word in own if not cover.overlaps(word.span)]


def _frame(plain: Sequence[tuple[str, Word]], figure: Figure) -> frozenset[str]:
    """The informative terms nearest to a figure on either side; `plain` are those in no figure."""
    first = bisect_right(plain, figure.span.start, key=lambda one: one[1].span.end)
    last = bisect_left(plain, figure.span.end, key=lambda one: one[1].span.start)
    near = (*plain[max(0, first - _REACH) : first], *plain[last : last + _REACH])
    return frozenset([term for term, _ in near])


def _unit(own: Sequence[tuple[str, Word]], figure: Figure) -> frozenset[str]:
    """The terms of the thing counted, which are in the figure or in its unit."""
    first = bisect_right(own, figure.span.start, key=lambda one: one[1].span.end)
    last = bisect_left(own, figure.span.end, key=lambda one: one[1].span.start)
    return _named_unit(figure.unit) | {term for term, _ in own[first:last]}


@lru_cache(maxsize=4096)
def _named_unit(unit: str) -> frozenset[str]:
    return frozenset(term for term, _ in terms(words(unit)))


_REACH = 4
"""Informative words on each side of a figure that belong to its frame."""


def _part(
    document: Document, passage: Passage, data: _SentenceData, own: Sequence[tuple[str, Word]], line: Sequence[Token]
) -> Part:
    span = passage.span
    whole = span.contains(data.sentence.span)
    own_words = data.words if whole else tuple(contained(data.words, span))
    first = bisect_left(own, span.start, key=lambda one: one[1].span.start)
    last = bisect_right(own, span.end, key=lambda one: one[1].span.end)
    return Part(
        passage=passage,
        text=document.level(span),
        tokens=own_words,
        small=frozenset([plain(word) for word in own_words]),
        terms=frozenset([term for term, _ in (own if whole else own[first:last])]),
        figures=tuple(figure for figure in data.figures if span.contains(figure.span)),
        quotes=tuple(quote for quote in data.quotes if _much(span, quote.span)),
        line=tuple(line if whole else contained(line, span)),
    )


def plain(word: Word) -> str:
    """A word in lower case; `didn't` is the `not` in it."""
    small = word.text.casefold().replace("’", "'")
    return "not" if small.endswith("n't") else small


def _much(span: Span, inner: Span) -> bool:
    return min(span.end, inner.end) - max(span.start, inner.start) > len(inner) / 2 or inner.contains(span)
