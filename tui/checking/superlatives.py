"""Superlatives and firsts: `the largest`, `the first woman to`, `a record`, and what the sources say instead."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from tui.checking.check import Evidence
from tui.checking.findings import Finding, Sought
from tui.checking.near import Near
from tui.claims.profiles import Profile
from tui.english import opposites, synonyms
from tui.english.forms import degree
from tui.english.numbers import ONES, ORDINALS
from tui.english.superlatives import (
    BEFORE_SUPERLATIVES,
    LEFT_TO_TASTE,
    NO_FIRSTS,
    NO_RECORDS,
    NOT_COMPARED,
    RANKS_OF_ONE,
    RECORDS,
)
from tui.language.terms import term
from tui.language.words import Word, is_common
from tui.reading.documents import Span

_REACH = 3
"""Words after a superlative that are searched for its noun."""
_LEFT = re.compile(r"(?:\bone of(?: \w+){0,3}|\bamong(?: \w+){0,3})\s*$", re.IGNORECASE)
"""Words that make it one of several: `one of the largest`."""
_TEXT = 40
"""Characters before a superlative that are searched for words which weaken it."""


class Superlative(NamedTuple):
    """A superlative: where it is with its noun, its word, the terms of the words after it, and its rank.

    `rank` is 1 for the most of all, 2 for `the second largest`, 0 for one of several; `number` is how many of them are
    meant, as it is written: `the first two pages`.
    """

    span: Span
    word: str
    nouns: frozenset[str]
    rank: int = 1
    number: str = ""

    @property
    def value(self) -> str:
        """Equal for two that mean the same."""
        return " ".join(filter(None, (str(self.rank), self.word, self.number, *sorted(self.nouns))))

    @property
    def taste(self) -> bool:
        """Whether it is a matter of opinion."""
        return self.word in LEFT_TO_TASTE


class _Piece(NamedTuple):
    """A word, or a part of a compound: `second-largest` is two."""

    span: Span
    text: str
    small: str
    common: bool


def _pieces(found: Sequence[Word]) -> list[_Piece]:
    made = []
    for word in found:
        for match in _PART.finditer(word.text):
            span = Span(word.span.start + match.start(), word.span.start + match.end())
            made.append(_Piece(span, match[0], match[0].casefold(), word.common or is_common(match[0])))
    return made


_PART = re.compile(r"[^-‐‑/]+")


def find(text: str, offset: int, found: Sequence[Word]) -> Iterator[Superlative]:
    """The superlatives of a sentence that begins at `offset`, by its words."""
    line = _pieces(found)
    n = 0
    while n < len(line):
        token, after = line[n], line[n + 1] if n + 1 < len(line) else None
        begin = n
        if token.small == "most" and after is not None and _is_adjective(after) and _has_article(line, n):
            word, n = f"most {after.small}", n + 1
        elif _is_superlative(line, n):
            word = token.small
        else:
            n += 1
            continue
        nouns = [each for each in line[n + 1 : n + 1 + _REACH] if _is_joined(text, offset, line[n], each)]
        informative = [each for each in nouns if not each.common and each.text.isalpha()]
        first = _ordinal(line, begin)
        start = line[begin - 1 if first else begin].span.start
        before = text[max(0, start - offset - _TEXT) : start - offset]
        rank = 0 if _LEFT.search(before) else first or 1
        if informative or word in RECORDS:
            end = informative[0].span.end if informative else line[n].span.end
            number = next((each.small for each in nouns if each.small in ONES or each.small.isdecimal()), "")
            yield Superlative(Span(start, end), word, frozenset(term(each.text) for each in informative), rank, number)
        n += 1


def _is_superlative(line: Sequence[_Piece], n: int) -> bool:
    small = line[n].small
    if small in NOT_COMPARED:
        return False
    if small in RANKS_OF_ONE:
        after = line[n + 1].small if n + 1 < len(line) else ""
        return _has_article(line, n) and after not in NO_FIRSTS
    if small in RECORDS:
        return small != "record" or _is_best(line, n)
    return degree(small) == "est"


def _is_best(line: Sequence[_Piece], n: int) -> bool:
    """Whether `record` means the highest or lowest ever: `a record high`, not `his record`, `the record shows`."""
    before = line[n - 1].small if n else ""
    after = line[n + 1] if n + 1 < len(line) else None
    if before in NO_RECORDS or before.endswith(("'s", "’s")):
        return False
    if after is None or after.common or after.span.start - line[n].span.end > 1:
        return False
    return before != "the" or after.small in _EXTREMES


_EXTREMES = frozenset({"high", "low", "highs", "lows"})


def _has_article(line: Sequence[_Piece], n: int) -> bool:
    """Whether an article, a possessive or a rank comes before: `the first`, `its largest`."""
    before = line[n - 1] if n else None
    return before is not None and (before.small in BEFORE_SUPERLATIVES or before.small.endswith(("'s", "’s")))


def _is_adjective(piece: _Piece) -> bool:
    return piece.text.isalpha() and not piece.common and not piece.small.endswith("s")


def _is_joined(text: str, offset: int, one: _Piece, other: _Piece) -> bool:
    """Whether there is no punctuation between two tokens."""
    return not re.search(r"[,;:.!?()\"“”—–]", text[one.span.end - offset : other.span.start - offset])


def _ordinal(line: Sequence[_Piece], n: int) -> int:
    """The rank right before a superlative: 2 for `second largest`, 0 if there is none."""
    before = line[n - 1] if n else None
    return ORDINALS.get(before.small, 0) if before is not None else 0


@lru_cache(maxsize=20_000)
def one_word(a: str, b: str) -> bool:
    """Whether two superlatives mean the same: `largest`, `biggest`."""
    return a == b or (a in RECORDS and b in RECORDS) or ({a, b} <= {"only", "sole"}) or synonyms.alike(a, b)


@lru_cache(maxsize=20_000)
def are_opposed(a: str, b: str) -> bool:
    """Whether two superlatives are opposites: `largest`, `smallest`."""
    return {a, b} == {"first", "last"} or bool(opposites.opposed(a, b))


def findings(one: Sought, mine: Superlative, near: Sequence[Near]) -> Iterator[Finding]:
    """What similar sentences of a source say of a superlative of the draft."""
    for each in near:
        source = each.profile
        strength = one.around.context(one.item.span, source).strength
        if _ahead(one.sentence, one.item.span) & source.weights.keys():
            strength = max(strength, _SAME_PHRASE)
        for other in find(source.text, _begin(source), source.tokens):
            finding = _finding(mine, other, source, strength)
            if finding is not None:
                yield finding


def _finding(mine: Superlative, other: Superlative, source: Profile, strength: float) -> Finding | None:
    nouns = bool(mine.nouns & other.nouns) or not mine.nouns or not other.nouns
    same = one_word(mine.word, other.word)
    sentence = source.parts[0].passage.sentence if source.parts else ""
    if same and nouns and mine.rank == other.rank and mine.number and other.number and mine.number != other.number:
        why = f"another number: {_words(source, other.span)}"
        return Finding("against", strength, Evidence(source.document, other.span, "differs", why, "", sentence))
    if same and mine.rank == other.rank:
        if not nouns:
            why = f"it is {_words(source, other.span)}"
            place = Evidence(source.document, other.span, "not_comparable", why, "", sentence, sure=False)
            return Finding("for" if strength >= _SURE else "hint", strength * _OTHER_NOUN, place)
        place = Evidence(source.document, other.span, "same", _SAME, "", sentence)
        return Finding("for", strength, place)
    if nouns and (same or are_opposed(mine.word, other.word)):
        why = f"{_RANKED.get(other.rank, 'of another rank') if same else 'the opposite'}: {_words(source, other.span)}"
        place = Evidence(source.document, other.span, "differs", why, "", sentence, sure=same and strength >= _SURE)
        return Finding("against", strength, place)
    return None


def _ahead(sentence: Profile, span: Span) -> frozenset[str]:
    """The terms of the words right after a superlative and its noun: `paper` of `the largest maker of paper`."""
    behind = sorted((word.span.start, key) for key, word in sentence.words.items() if word.span.start >= span.end)
    return frozenset(key for _, key in behind[:_NEXT])


_NEXT, _SAME_PHRASE = 2, 0.5
"""The number of words, and the strength if a sentence has the noun and one of them."""
_SAME = "the same superlative"
_RANKED = {0: "one of several", 1: "the most of all"}
_OTHER_NOUN = 0.5
"""The share that is left of the strength of a superlative of another noun."""
_SURE = 0.6


def _words(source: Profile, span: Span) -> str:
    begin = _begin(source)
    return " ".join(source.text[span.start - begin : span.end - begin].split())


def _begin(source: Profile) -> int:
    """Where the text of a sentence begins in its document."""
    return source.parts[0].passage.span.start if source.parts else 0
