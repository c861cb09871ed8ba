"""Quotations of two passages compared with each other: the same words, altered, cut, or said by someone else."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache
from typing import Literal

from tui import quotes
from tui.claims.meaning_changes import MeaningChange, denies, meaning_change
from tui.english.function_words import ARTICLES
from tui.english.negations import NEGATIONS
from tui.english.offices import HONORIFICS, SAME_OFFICE
from tui.english.word_lists import words
from tui.items.blocks import blocks
from tui.quotes import Quote
from tui.records import dataclass

plain = quotes.plain
"""The words of a quotation in lower case, without marks and hyphens."""

How = Literal["exact", "altered", "cut"]
_WORDS = 2
"""A single quoted word is a term, and two articles may both mark it without quoting anyone."""
_ALIKE = 0.7
"""From this share of words in common on, one is an altered version of the other."""
_PLACES = ARTICLES | HONORIFICS | words("chief of for and")


@dataclass(frozen=True, slots=True)
class QuoteMatch:
    """Two quotations of the same words; `changed` are the words that differ, as `a` and `b` have them.

    An exact one may have words that are only spelt differently, with a hyphen or without. `meaning_change` says what
    makes one of them say something else; `words` is how many words the shorter has.
    """

    a: Quote
    b: Quote
    how: How
    changed: tuple[tuple[str, str], ...] = ()
    meaning_change: MeaningChange = ""
    words: int = 0

    @property
    def changes_meaning(self) -> bool:
        """Whether they cannot both have been said this way."""
        return bool(self.meaning_change)

    @property
    def tag(self) -> bool:
        """Whether there are too few words to be anybody's own: `quid pro quo`."""
        return self.words < SIGNIFICANT


def match_quotes(a: Sequence[tuple[Quote, str]], b: Sequence[tuple[Quote, str]]) -> tuple[QuoteMatch, ...]:
    """Each quotation of `a`, with its words, and the one of `b` that has the same words, if any."""
    found = []
    index = _Likely([words for _, words in b])
    for one, text in a:
        best = max(((_ratio(text, b[n][1]), -n) for n in index.like(text)), default=(0.0, 0))
        if best[0] >= _ALIKE:
            other, words = b[-best[1]]
            found.append(_match(one, text, other, words))
    if not any(each.how == "cut" for each in found):
        return tuple(found)
    texts = {quote.id: plain(text) for quote, text in (*a, *b)}
    mine, theirs = _joined(a), _joined(b)
    return tuple(
        replace(each, how="exact")
        if each.how == "cut" and (texts[each.b.id] in mine or texts[each.a.id] in theirs)
        else each
        for each in found
    )


def _joined(parts: Sequence[tuple[Quote, str]]) -> set[tuple[str, ...]]:
    """The words of each few quotations in a row, which may be all those of one: `"Go," he said. "Go now."`"""
    said = [plain(text) for _, text in parts]
    return {
        sum(said[start:end], ())
        for start in range(len(said))
        for end in range(start + 2, min(start + _IN_A_ROW, len(said)) + 1)
    }


class _Likely:
    """Which of many quotations may be alike to another: all of a few, else those that share one of the rarest words.

    Of two that are alike the shorter has most of its words in the longer, so one of its rarest is among them.
    """

    def __init__(self, texts: Sequence[str]) -> None:
        self._size = len(texts)
        if self._size <= _FEW:
            return
        self._often = Counter(word for text in texts for word in set(plain(text)))
        self._having: defaultdict[str, list[int]] = defaultdict(list)
        self._rare: defaultdict[str, list[int]] = defaultdict(list)
        for number, text in enumerate(texts):
            for word in set(plain(text)):
                self._having[word].append(number)
            for word in self._rarest(text):
                self._rare[word].append(number)

    def _rarest(self, text: str) -> list[str]:
        words = plain(text)
        spare = len(words) - math.ceil(_ALIKE * len(words)) + 1
        by_rarity = sorted(words, key=lambda word: (self._often[word], word))
        specific = next((word for word in by_rarity if word not in _BARE), "")  # those of a denial are all the same
        return [*by_rarity[:spare], specific]

    def like(self, text: str) -> Iterable[int]:
        """The numbers of those that may be alike to a quotation."""
        if self._size <= _FEW:
            return range(self._size)
        found = {number for word in set(plain(text)) for number in self._rare.get(word, ())}
        return found.union(*(self._having.get(word, ()) for word in self._rarest(text)))


_FEW = 24
"""Up to this many quotations each is compared with each."""


_IN_A_ROW = 4
"""The most pieces that attributions may break a quotation into."""
SIGNIFICANT = 4
"""A shared quotation of fewer words than this is a term that anyone may use, and proves nothing by itself."""


def shared(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether some quotation of `a` has the words of one of `b`, and enough of them to count; tags count together."""
    others = list(b)
    index = _Likely(others)
    tags: dict[tuple[str, ...], int] = {}
    for one in a:
        for other in map(others.__getitem__, index.like(one)):
            if _ratio(one, other) >= _ALIKE:
                short = min(plain(one), plain(other), key=len)
                if len(short) >= SIGNIFICANT:
                    return True
                tags[short] = len(short)
    return _together(tags.values())


def significant(met: Iterable[QuoteMatch]) -> tuple[QuoteMatch, ...]:
    """The matches that say something about the passages: of enough words, or several tags with enough together."""
    found = tuple(met)
    together = _together({each.b.id: each.words for each in found if each.tag}.values())
    return tuple(each for each in found if together or not each.tag)


def _together(tags: Collection[int]) -> bool:
    return len(tags) > 1 and sum(tags) >= SIGNIFICANT


def _match(one: Quote, text: str, other: Quote, words: str) -> QuoteMatch:
    x, y = plain(text), plain(words)
    short, long = sorted((x, y), key=len)
    if x == y:
        return QuoteMatch(one, other, "exact", _changes(_written(text), _written(words)), words=len(short))
    if (_within(short, long) and not _denied(x, y)) or _left_out(text, y) or _left_out(words, x):
        return QuoteMatch(one, other, "cut", meaning_change=meaning_change(text, words, cut=True), words=len(short))
    return QuoteMatch(one, other, "altered", _changes(x, y), meaning_change(text, words), len(short))


def _changes(x: Sequence[str], y: Sequence[str]) -> tuple[tuple[str, str], ...]:
    opcodes = SequenceMatcher(None, x, y, autojunk=False).get_opcodes()
    return tuple((" ".join(x[i:j]), " ".join(y[k:m])) for tag, i, j, k, m in opcodes if tag != "equal")


def _written(text: str) -> list[str]:
    """The words with their hyphens, where only these can distinguish two spellings."""
    small = text.casefold().replace("‐", "-").replace("‑", "-").replace("’", "'")
    return re.findall(r"\w+(?:[-']\w+)*", small)


def _left_out(text: str, long: tuple[str, ...]) -> bool:
    """Whether dots in a quotation stand for words that the other has in full."""
    parts = [words for part in _DOTS.split(text) if (words := plain(part))]
    place = 0
    for words in parts:
        found = next((n for n in range(place, len(long) - len(words) + 1) if long[n : n + len(words)] == words), -1)
        if found < 0:
            return False
        place = found + len(words)
    return len(parts) > 1


_DOTS = re.compile(r"\[?(?:\.\s?\.\s?\.|…)\]?")


@lru_cache(maxsize=20_000)
def _ratio(a: str, b: str) -> float:
    """The share of the shorter quotation's words that the other has in a like order; 0 for too few to be alike."""
    x, y = plain(a), plain(b)
    if _denied(x, y):
        return 1.0
    both = set(x) & set(y)
    if min(len(x), len(y)) < _WORDS or not both:
        return 0.0
    short, long = sorted((x, y), key=len)
    most = sum([word in both for word in short])
    if most == len(short) and _within(short, long):
        return 1.0
    if 2.0 * most < _ALIKE * (len(x) + len(y)):
        return 0.0
    return 2.0 * sum([size for _, _, size in blocks(x, y)]) / (len(x) + len(y))


def _denied(x: tuple[str, ...], y: tuple[str, ...]) -> bool:
    """Whether the two have the same words except a denial: `a danger`, `no danger`."""
    if not (len(NEGATIONS.intersection(x)) - len(NEGATIONS.intersection(y))) % 2:
        return False
    one, other = ([word for word in words if word not in _BARE] for words in (x, y))
    return bool(one) and one == other


_BARE = NEGATIONS | ARTICLES | {"any"}


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    return any(long[n : n + len(short)] == short for n in range(len(long) - len(short) + 1))


def changes_meaning(match: QuoteMatch, a: str, b: str) -> bool:
    """Whether one is quoted as saying something else, in the passages `a` and `b`.

    A denial inside one quotation and right before the other is the same statement: `no "danger"`. Neither does anything
    count beyond a few words that one cut out.
    """
    if match.how == "cut" and match.tag:
        return False
    return match.changes_meaning and not (match.meaning_change == "polarity" and denies(a) == denies(b))


def disputed(match: QuoteMatch, a: str, b: str) -> bool:
    """Whether both texts name a speaker next to the words, and neither text, `a` or `b`, knows the other's speaker."""
    if not (match.a.named and match.b.named and other_speaker(match.a.speaker, match.b.speaker)):
        return False
    known = [set(plain(text)) for text in (a, b)]
    return not set(map(str.casefold, names(match.a.speaker))) & known[1] and not (
        set(map(str.casefold, names(match.b.speaker))) & known[0]
    )


def other_speaker(a: str, b: str) -> bool:
    """Whether the two are different speakers: two names without a word in common, or two different offices.

    One who is named and one who is only described may be the same.
    """
    one, other = names(a), names(b)
    if one and other:
        return not one & other
    mine, theirs = offices(a), offices(b)
    return bool(not one and not other and mine and theirs and not mine & theirs)


SPOKES = frozenset({0})
"""The office of one who speaks for another."""


def names(speaker: str) -> frozenset[str]:
    """The words of a speaker's name in lower case; empty for one who is only described, or speaks for another."""
    if offices(speaker) == SPOKES or speaker.casefold().startswith(("a ", "an ", "one ")):
        return frozenset()  # a spokesperson for Alibaba is not Alibaba, and `a Corvane director` may be anybody
    if speaker.startswith("@"):
        return frozenset()  # an account goes by a name of its own: `@LornePort` and `the harbour office` may be one
    if _OWNED.search(speaker):
        return frozenset()  # `Corvane's chief executive` is described by whom they serve
    called = speaker.rpartition(",")[2].strip() if speaker[:1].islower() else speaker
    called = re.sub(r"[’']s\b", "", called)
    if called[:1].islower():
        after = _NAMED.search(called)
        if not after or after[1] in _LINKS:
            return frozenset()  # `the former mayor of New York` is described, not named
        called = after[2]
    found = re.findall(r"\b[A-Z][\w’'-]*[a-z]\b", called)
    words = {word.casefold() for word in found} - _PLACES
    return frozenset(words - frozenset().union(*SAME_OFFICE))


_OWNED = re.compile(r"[’']s?(?:\s[a-z][\w-]*)+$")
_NAMED = re.compile(r"(?:^|\s)([a-z][\w-]*) ([A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*)+)$")
"""A name of two words or more after what its bearer is: `prosecutor Lena Marsh`."""
_LINKS = words("of for from in at the and")  # local: what a name may come after that is of no person


def offices(speaker: str) -> frozenset[int]:
    """The numbers of the offices that the words name: a spokesman's, a chief executive's, a mayor's."""
    words = set(re.findall(r"[a-z]+", speaker.casefold()))
    return frozenset(n for n, role in enumerate(SAME_OFFICE) if role & words)
