"""Proper names in an article: where they are, and which short form means which long one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from types import MappingProxyType

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
    return tuple(replace(name, key=meant.get(keys[name.key], keys[name.key])) for name in found)


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
    capital = [_CAPITAL.match(token[0]) is not None for token in tokens]
    titled = len(tokens) > 3 and sum(capital) >= _TITLED * len(tokens)
    run: list[re.Match[str]] = []
    fresh = True
    for token, has_capital in zip(tokens, capital, strict=True):
        if not (has_capital or run):
            fresh = _ends(token[0])
            continue
        word = re.sub(r"[’']s?$", "", token[0].strip("\"'“”‘’()[]{},.;:!?–—-*|…")).lower()
        begins = fresh or token[0][0] in "\"'“‘(["
        ordinary = (begins or titled) and (is_common(word) or word in lower or _everyday(word))
        takes = has_capital and bool(word) and not ordinary and word not in _CALENDAR and not word.endswith("-old")
        if run and (begins or not (takes or (word in LINKS_IN_NAMES and token[0] == word))):
            yield from _name(run, sentence, text)
            run = []
        if takes or run:
            run.append(token)
        if run and token[0][-1] in ',.;:!?)]"”' and not _ABBREVIATION.fullmatch(token[0]):
            yield from _name(run, sentence, text)
            run = []
        fresh = _ends(token[0])
    yield from _name(run, sentence, text)


def _ends(token: str) -> bool:
    """Whether a new sentence starts after a token, and so with a capital whatever it is."""
    return token[-1] in ".!?:" and not _ABBREVIATION.fullmatch(token)


def _everyday(word: str) -> bool:
    """Whether a word is common enough in the news to open a sentence without being a name."""
    return terms.weight(terms.term(word)) < terms.RAREST and not word.isupper()


def _name(run: list[re.Match[str]], sentence: Sentence, text: str) -> Iterator[Name]:
    while run and run[-1][0] in LINKS_IN_NAMES:
        run = run[:-1]
    if not run:
        return
    whole = text[run[0].start() : run[-1].end()]
    inner = whole.lstrip("\"'“‘([{*|–—-")
    start = sentence.span.start + run[0].start() + len(whole) - len(inner)
    inner = re.sub(r"(?:[’']s?)?[\"'“”‘’()\[\]{},.;:!?–—*|…-]*$", "", inner)
    core = _key(inner).split()
    if core and not (len(core) == 1 and (is_common(core[0]) or core[0].isdigit())):
        yield Name(sentence.id, Span(start, start + len(inner)), " ".join(core))


def _key(name: str) -> str:
    """A name without titles and marks, in lower case."""
    words = re.sub(r"[^\w& ]+", " ", re.sub(r"[’']s\b", "", name.casefold())).split()
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
