"""What is known of a sentence before it is held against another: its weighted terms, names, figures and passages."""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from tui.claims import names, quantities
from tui.claims.claim import Passage
from tui.claims.scopes import Scope, scope
from tui.claims.speakers import NOBODY, Voice, voices
from tui.claims.terms import terms, weight
from tui.figures.figure import Figure
from tui.language.words import Word, words
from tui.quotes import Quote
from tui.reading.documents import Document, Sentence, Span

_OPENING = 2
"""So many sentences at the head of an article count as its opening: headline and lead."""
_GRAM = 4
"""Letters of a character n-gram; four catch a spelling variant and not yet a mere ending."""


@dataclass(frozen=True, slots=True)
class Part:
    """A passage with its share of the sentence's evidence; `small` are its words in small letters, `n't` as `not`."""

    passage: Passage
    text: str
    tokens: tuple[Word, ...]
    small: frozenset[str]
    terms: frozenset[str]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Profile:
    """A sentence that takes part, and its evidence.

    `weights` gives each term its weight: how rare it is in the article times how rare in English; `words` the term as
    written; `stems` and `grams` hold all its words and their letters; `keys` its figures by value; `place` is its
    number among the sentences of the article that take part, `alone` whether it is the only one; `frames` holds
    the terms around each figure, `units` those of the thing it counts, `scopes` its scope, by its id; `given` holds
    every value of the whole article with its kind and unit, `cast` the words of all its names. `small` are the words of
    the sentence in small letters, `proper` those of them in its names, `called` the words of these names' keys;
    `voice` is who is said to say it.
    """

    document: str
    place: int
    text: str
    weights: Mapping[str, float]
    words: dict[str, str]
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
    cast: frozenset[str]
    opening: bool
    alone: bool
    quoted: Mapping[str, str]
    small: frozenset[str]
    proper: frozenset[str]
    called: frozenset[str]
    parts: tuple[Part, ...]
    voice: Voice = NOBODY


def profiles(
    document: Document,
    passages: Sequence[Passage],
    figures: Sequence[Figure],
    quotes: Sequence[Quote],
    aliases: Mapping[str, str] = names.NO_ALIASES,
) -> tuple[Profile, ...]:
    """The profiles of one article's sentences; nothing outside the article enters, so others cannot change them."""
    of_sentence: dict[str, list[Passage]] = defaultdict(list)
    for passage in passages:
        of_sentence[passage.sentence].append(passage)
    taking = [sentence for sentence in document.sentences if sentence.id in of_sentence]
    found = {sentence.id: words(sentence.span.of(document.text), sentence.span.start) for sentence in taking}
    weigh = _weigher([terms(found[sentence.id]) for sentence in taking])
    figures_of = _by_sentence(figures)
    named: dict[str, list[names.Name]] = defaultdict(list)
    for name in names.find(document, aliases):
        named[name.sentence].append(name)
    quoted = _by_place(quotes, taking)
    made = []
    for place, sentence in enumerate(taking):
        sort = _Sorted(
            tuple(named.get(sentence.id, ())),
            tuple(figures_of.get(sentence.id, ())),
            tuple(quoted.get(sentence.id, ())),
        )
        made.append(
            _profile(
                document, sentence, (place, len(taking)), found[sentence.id], weigh, of_sentence[sentence.id], sort
            )
        )
    given = frozenset((figure.kind, figure.unit, figure.value) for figure in figures if figure.value is not None)
    cast = frozenset(word for each in named.values() for name in each for word in name.key.split())
    said = voices(document, quotes)
    return tuple(
        replace(profile, given=given, cast=cast, voice=said.get(sentence.id, NOBODY))
        for profile, sentence in zip(made, taking, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Sorted:
    """What stands in one sentence."""

    names: tuple[names.Name, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]


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


def _profile(
    document: Document,
    sentence: Sentence,
    place: tuple[int, int],
    found: Sequence[Word],
    weigh: Mapping[str, float],
    passages: Sequence[Passage],
    sort: _Sorted,
) -> Profile:
    own = terms(found)
    weights = {term: weigh[term] for term, _ in own}
    plain = re.sub(r"\W+", " ", sentence.span.of(document.text).casefold())
    return Profile(
        document=document.id,
        place=place[0],
        text=document.slice(sentence.span),
        weights=weights,
        words={term: word.text for term, word in reversed(own)},
        total=sum(weights.values()),
        stems=frozenset(word.stem for word in found),
        grams=frozenset(plain[i : i + _GRAM] for i in range(len(plain) - _GRAM + 1)),
        tokens=tuple(found),
        names=sort.names,
        figures=sort.figures,
        keys={key: figure for figure in reversed(sort.figures) if (key := quantities.key(figure))},
        frames={figure.id: _frame(own, figure, sort.figures) for figure in sort.figures},
        units={figure.id: _unit(own, figure) for figure in sort.figures},
        scopes={figure.id: scope(figure, sort.figures, found) for figure in sort.figures},
        given=frozenset(),
        cast=frozenset(),
        opening=place[0] < _OPENING,
        alone=place[1] < _ALONE,
        quoted={quote.id: document.slice(quote.span) for quote in sort.quotes},
        small=frozenset(word.text.casefold() for word in found),
        proper=frozenset(_proper(found, sort.names)),
        called=frozenset(word for name in sort.names for word in name.key.split()),
        parts=tuple(_part(document, passage, found, own, sort) for passage in passages),
    )


def _proper(found: Sequence[Word], named: Sequence[names.Name]) -> Iterator[str]:
    for word in found:
        if any(name.span.contains(word.span) for name in named):
            yield word.text.casefold()


_ALONE = 2
"""In an article of fewer sentences than this, being the best counterpart proves nothing."""


def _frame(own: Sequence[tuple[str, Word]], figure: Figure, figures: Sequence[Figure]) -> frozenset[str]:
    """The telling terms nearest to a figure on either side, those of other figures left out."""
    plain = [(term, word) for term, word in own if not any(word.span.overlaps(each.span) for each in figures)]
    left = [term for term, word in plain if word.span.end <= figure.span.start]
    right = [term for term, word in plain if word.span.start >= figure.span.end]
    return frozenset(left[-_REACH:]) | frozenset(right[:_REACH])


def _unit(own: Sequence[tuple[str, Word]], figure: Figure) -> frozenset[str]:
    """The terms of the thing counted, which stand in the figure or in its unit."""
    inside = {term for term, word in own if word.span.overlaps(figure.span)}
    return _named_unit(figure.unit) | inside


@lru_cache(maxsize=4096)
def _named_unit(unit: str) -> frozenset[str]:
    return frozenset(term for term, _ in terms(words(unit)))


_REACH = 4
"""So many telling words on each side of a figure belong to its frame."""


def _part(
    document: Document, passage: Passage, found: Sequence[Word], own: Sequence[tuple[str, Word]], sort: _Sorted
) -> Part:
    span = passage.span
    tokens = tuple(word for word in found if span.contains(word.span))
    return Part(
        passage=passage,
        text=document.slice(span),
        tokens=tokens,
        small=frozenset(plain(word) for word in tokens),
        terms=frozenset(term for term, word in own if span.contains(word.span)),
        figures=tuple(figure for figure in sort.figures if span.contains(figure.span)),
        quotes=tuple(quote for quote in sort.quotes if _much(span, quote.span)),
    )


def plain(word: Word) -> str:
    """A word in small letters; `didn't` is the `not` in it."""
    small = word.text.casefold().replace("’", "'")
    return "not" if small.endswith("n't") else small


def _much(span: Span, inner: Span) -> bool:
    return min(span.end, inner.end) - max(span.start, inner.start) > len(inner) / 2 or inner.contains(span)
