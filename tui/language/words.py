"""Words of a text: where each is, its stem, and whether it is one of the common ones that distinguish nothing."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from tui.english.common_words import COMMON_WORDS
from tui.language import nltk_modules
from tui.reading.documents import Span

if TYPE_CHECKING:
    from collections.abc import Callable

_WORD = re.compile(
    r"\d+(?:[.,]\d+)*"  # 1,234.5 stays whole
    r"|(?:[^\W\d_]\.){2,}"  # U.S.
    r"|[^\W_]+(?:[’'][^\W\d_]+)*(?:[-‐‑./&][^\W_]+(?:[’'][^\W\d_]+)*)*"  # re-accelerated, Ele.me, R&D
)
_JOINTS = str.maketrans("", "", "-‐‑.")
_POSSESSIVE = re.compile(r"[’']s?$")


class Spelling(NamedTuple):
    """A word as it is written, wherever it is; `stem` is what it is compared by, `common` marks a word that says
    nothing by itself."""

    text: str
    stem: str
    common: bool


class Word(NamedTuple):
    """One word at its place, with the properties of its spelling."""

    span: Span
    text: str
    stem: str
    common: bool


def words(text: str, offset: int = 0) -> tuple[Word, ...]:
    """The words of `text` in order; spans are moved by `offset`, so they are valid in the whole document."""
    found: list[Word] = []
    end = 0
    for each in _WORD.findall(text):
        start = text.index(each, end)  # no letter or digit lies between two words
        end = start + len(each)
        found.append(_made(Word, (Span(start + offset, end + offset), *_spelling(each))))
    return tuple(found)


_made = tuple.__new__
"""As `Word(…)`, for the record that is made most often."""


def spellings(text: str) -> tuple[Spelling, ...]:
    """The words of `text` in order if their positions do not matter: a fifth of the cost."""
    return tuple([_spelling(word) for word in _WORD.findall(text)])


def written(text: str) -> list[str]:
    """The words of `text` in order, as they are written and nothing more."""
    return _WORD.findall(text)


@lru_cache(maxsize=100_000)
def _spelling(word: str) -> Spelling:
    """The properties of every word, found once."""
    return Spelling(word, stem(word), is_common(word))


@lru_cache(maxsize=100_000)
def stem(word: str) -> str:
    """The Snowball English stem of `word` in lower case, its possessive and hyphens gone."""
    plain = _POSSESSIVE.sub("", word.casefold().replace("’", "'"))
    joined = plain.translate(_JOINTS)
    return _stemmer()(joined) if joined.isalpha() else plain


def is_common(word: str) -> bool:
    """Whether `word` is a function word: the, of, would, don't; `US` in capitals is a country."""
    if word == "US":
        return False
    plain = word.casefold().replace("’", "'")
    return plain in COMMON_WORDS or plain.removesuffix("'s") in COMMON_WORDS


@cache
def _stemmer() -> Callable[[str], str]:
    stemmer: Callable[[str], str] = nltk_modules.load("stem.snowball").EnglishStemmer().stem
    return stemmer
