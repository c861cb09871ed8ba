"""Proper names in an article: where they are, and which short form means which long one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple

import regex

from tui.english.abbreviations import WITHIN_NAMES
from tui.english.calendar import FULL_WEEKDAYS, MONTHS
from tui.english.name_parts import LINKS_IN_NAMES
from tui.english.offices import TITLES
from tui.english.word_lists import either
from tui.language import terms
from tui.language.words import is_common
from tui.reading.documents import Document, Sentence, Span
from tui.records import dataclass

NO_ALIASES: Mapping[str, str] = MappingProxyType({})
_CALENDAR = FULL_WEEKDAYS | frozenset(MONTHS)
_ABBREVIATION = re.compile(rf"(?:[A-Z]\.)+|(?:{either(WITHIN_NAMES)}|No)\.")
_TOKEN = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"[’']s?$")
_AFTER = re.compile(r"(?:[’']s?)?[\"'“”‘’()\[\]{},.;:!?–—*|…-]*$")
_MARKS = re.compile(r"[^\w& ]+")
_GENITIVE = re.compile(r"[’']s\b")
_CAPITAL = regex.compile(r"[\W_]*\p{Lu}")
_TITLED = 0.7
"""From this share of capitals on, a sentence of four words or more is set in title case, and capitals prove nothing."""


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name in a sentence; `key` is the longest form the article gives it, in lower case."""

    sentence: str
    span: Span
    key: str


def find(document: Document, aliases: Mapping[str, str] = NO_ALIASES) -> tuple[Name, ...]:
    """The names of the sentences that take part in claims, short forms resolved within the article.

    `aliases` are other names, each with the name it stands for, as given by a reader.
    """
    lower = frozenset(re.findall(r"(?<![\w’'-])[a-z][a-z’'-]*", document.text))
    found = [
        name
        for sentence in document.sentences
        if sentence.kind != "furniture"
        for name in _in_sentence(document, sentence, lower)
    ]
    longest = _longest({name.key for name in found})
    meant = {_key(other): _key(name) for other, name in aliases.items()}
    keys = {key: longest.get(key, key) for key in {name.key for name in found}}
    keys = {key: meant.get(long, long) for key, long in keys.items()}
    return tuple(
        name if keys[name.key] == name.key else Name(name.sentence, name.span, keys[name.key]) for name in found
    )


@lru_cache(maxsize=50_000)
def same(a: str, b: str) -> bool:
    """Whether two keys can name one thing: equal, one within the other, or an acronym of it."""
    if a == b:
        return True
    short, long = sorted((a.split(), b.split()), key=len)
    if len(short) < len(long) and set(short) <= set(long):
        return True
    return len(short) == 1 and len(long) > 1 and short[0] == _initials(long)


def _initials(words: Sequence[str]) -> str:
    return "".join(word[0] for word in words if word not in LINKS_IN_NAMES)


def _in_sentence(document: Document, sentence: Sentence, lower: frozenset[str]) -> Iterator[Name]:
    """Runs of capitalised words; one that only opens a sentence or a headline must not be an ordinary word."""
    text = sentence.span.of(document.text)
    tokens = list(_TOKEN.finditer(text))
    written = [_written(token[0]) for token in tokens]
    capitals = len([1 for each in written if each.capital])
    titled = len(tokens) > 3 and capitals >= _TITLED * len(tokens)
    run: list[re.Match[str]] = []
    fresh = True
    for token, each in zip(tokens, written, strict=True):
        if not (each.capital or run):
            fresh = each.ends
            continue
        word = each.word
        begins = fresh or each.opens
        ordinary = (begins or titled) and (each.everyday or word in lower)
        takes = each.names and not ordinary
        if run and (begins or not (takes or each.links)):
            yield from _name(run, sentence, text)
            run = []
        if takes or run:
            run.append(token)
        if run and each.closes:
            yield from _name(run, sentence, text)
            run = []
        fresh = each.ends
    yield from _name(run, sentence, text)


class _Written(NamedTuple):
    """What a token between spaces is by itself: `word` is it without its marks, in lower case.

    `names` says whether it may be in a name and `links` whether it may be within one; `everyday` words may open a
    sentence without being a name. `opens`, `closes` and `ends` are said of the marks around it: the last that a new
    sentence starts after it, and so with a capital whatever it is.
    """

    word: str
    capital: bool
    names: bool
    links: bool
    everyday: bool
    opens: bool
    closes: bool
    ends: bool


@lru_cache(maxsize=50_000)
def _written(token: str) -> _Written:
    word = _POSSESSIVE.sub("", token.strip("\"'“”‘’()[]{},.;:!?–—-*|…")).lower()
    capital = _CAPITAL.match(token) is not None
    whole = token[-1] in _CLOSING and _ABBREVIATION.fullmatch(token) is None
    return _Written(
        word,
        capital,
        names=capital and bool(word) and word not in _CALENDAR and not word.endswith("-old"),
        links=word in LINKS_IN_NAMES and token == word,
        everyday=capital and (is_common(word) or _everyday(word)),
        opens=token[0] in "\"'“‘([",
        closes=whole and token[-1] in ',.;:!?)]"”',
        ends=whole and token[-1] in ".!?:",
    )


_CLOSING = frozenset(',.;:!?)]"”')


def _everyday(word: str) -> bool:
    """Whether a word is common enough in the news to open a sentence without being a name."""
    return terms.weight(terms.term(word)) < terms.RAREST and not word.isupper()


def _name(run: list[re.Match[str]], sentence: Sentence, text: str) -> Iterator[Name]:
    while run and run[-1][0] in LINKS_IN_NAMES:
        run = run[:-1]
    if not run:
        return
    first, last, key = _bare(text[run[0].start() : run[-1].end()])
    if key:
        start = sentence.span.start + run[0].start()
        yield Name(sentence.id, Span(start + first, start + last), key)


@lru_cache(maxsize=50_000)
def _bare(whole: str) -> tuple[int, int, str]:
    """Where a name begins and ends without the marks around it, and its key; an empty key if it is no name."""
    inner = whole.lstrip("\"'“‘([{*|–—-")
    start = len(whole) - len(inner)
    inner = _AFTER.sub("", inner)
    core = _key(inner).split()
    alone = len(core) == 1 and (is_common(core[0]) or core[0].isdigit())
    return start, start + len(inner), "" if alone else " ".join(core)


def _key(name: str) -> str:
    """A name without titles and marks, in lower case."""
    words = _MARKS.sub(" ", _GENITIVE.sub("", name.casefold())).split()
    return " ".join([word for word in words if word not in TITLES] or words)


def _longest(keys: set[str]) -> dict[str, str]:
    """Short key to the one longer key that contains it or that its letters stand for; none if two could be meant."""
    longest: dict[str, str] = {}
    holding: dict[str, set[str]] = {}
    for key in keys:
        words = key.split()
        if len(words) > 1:
            for part in {*words, _initials(words)}:
                holding.setdefault(part, set()).add(key)
    for key in keys:
        first = key.split()[0]
        longer = {other for other in holding.get(first, ()) if len(other) > len(key) and same(key, other)}
        full = {
            one
            for one in longer
            if not any(one != other and same(one, other) and len(other) > len(one) for other in longer)
        }
        if len(full) == 1:
            longest[key] = full.pop()
    return longest
