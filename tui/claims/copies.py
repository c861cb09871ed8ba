"""Copied words: long runs that two passages have in common, so one account is not counted twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, islice
from typing import NamedTuple

from tui.claims.profiles import Part
from tui.reading.documents import Span

RUN = 8
"""This many equal words in a row are no coincidence."""
_DISTINCT = 5
"""A meaningful run has this many different words."""
_SHARE = 0.75
"""From this share of the shorter passage on, one is a copy of the other."""


class Run(NamedTuple):
    """Words in a row that two passages share: how many, and where they are in either."""

    size: int = 0
    a: Span | None = None
    b: Span | None = None


def run(a: Part, b: Part) -> Run:
    """The longest run of words in both, ignoring case and marks; one of fewer than `RUN` words does not count."""
    size, x, y = _longest(a.text, b.text)
    return Run(size, _place(a, x, size), _place(b, y, size)) if size else Run()


@lru_cache(maxsize=20_000)
def _longest(a: str, b: str) -> tuple[int, int, int]:
    """How many words the longest run has and where it begins in either text, as words between spaces; or zeros."""
    mine, theirs = _stretches(a), _stretches(b)
    both = mine.keys() & theirs.keys()
    if not both:
        return 0, 0, 0
    one, other = _plain(a), _plain(b)
    if len({*one} & {*other}) < _DISTINCT:
        return 0, 0, 0
    size, x, y = max((_alike(one, x, other, y), -x, -y) for each in both for x in mine[each] for y in theirs[each])
    return (size, -x, -y) if size >= RUN else (0, 0, 0)


@lru_cache(maxsize=20_000)
def _ends(text: str) -> tuple[int, ...]:
    """The length of the first words of a text with single spaces between them: of none, of one, and so on."""
    return (0, *(length + count for count, length in enumerate(accumulate(map(len, text.split())))))


def _place(part: Part, first: int, size: int) -> Span:
    """Where these words of a passage are, counted from the `first` as separated by spaces."""
    ends = _ends(part.text)
    start, end = ends[first], ends[first + size]
    inside, at = [], 0
    for word in part.tokens:  # nothing that may be a word comes between two of them
        at = part.text.find(word.text, at)
        if at >= end:
            break
        if start <= at:
            inside.append(word.span)
        at += len(word.text)
    return Span(inside[0].start, inside[-1].end) if inside else part.passage.span


def _alike(one: Sequence[str], x: int, other: Sequence[str], y: int) -> int:
    """How many words from these two places on are equal; 0 if those before are too, so a run counts once."""
    if x and y and one[x - 1] == other[y - 1]:
        return 0
    size = 0
    for mine, theirs in zip(islice(one, x, None), islice(other, y, None), strict=False):
        if mine != theirs:
            break
        size += 1
    return size


def copied(a: Part, b: Part, size: int) -> bool:
    """Whether a run of `size` words makes one passage a copy of the other."""
    return size >= RUN and size >= _SHARE * (min(len(_ends(a.text)), len(_ends(b.text))) - 1)


def same_words(texts: Iterable[str]) -> bool:
    """Whether texts have the same words in the same order, case and punctuation aside."""
    return len({tuple(filter(_spelled, _plain(text))) for text in texts}) <= 1


def _spelled(word: str) -> bool:
    return any(map(str.isalnum, word))


def among(parts: Sequence[Part]) -> Iterator[tuple[int, int]]:
    """Positions of copies of each other, enough of them to connect every family, from the runs they share."""
    holders: dict[int, list[int]] = defaultdict(list)
    for number, part in enumerate(parts):
        tried: set[int] = set()
        for stretch in _stretches(part.text):
            for other in holders[stretch]:
                if other not in tried:
                    tried.add(other)
                    if copied(parts[other], part, _longest(parts[other].text, part.text)[0]):
                        yield other, number
            if len(holders[stretch]) < _HOLDERS:
                holders[stretch].append(number)


_HOLDERS = 4
"""A passage is compared with this many of those that share a run with it; what copies them all copies one of these."""


def families(pairs: Iterable[tuple[int, int]]) -> tuple[tuple[int, ...], ...]:
    """Positions that are copies of each other, grouped."""
    together: dict[int, set[int]] = defaultdict(set)
    for a, b in pairs:
        joined = together.get(a, {a}) | together.get(b, {b})
        for position in joined:
            together[position] = joined
    return tuple(sorted({tuple(sorted(group)) for group in together.values()}))


@lru_cache(maxsize=50_000)
def _stretches(text: str) -> dict[int, list[int]]:
    """A number for every `RUN` words in a row and where they begin: two texts share a run if they share a number."""
    plain = _plain(text)
    places: dict[int, list[int]] = {}
    for n in range(len(plain) - RUN + 1):
        places.setdefault(hash(plain[n : n + RUN]), []).append(n)
    return places


@lru_cache(maxsize=50_000)
def _plain(text: str) -> tuple[str, ...]:
    return tuple("".join(filter(str.isalnum, word)).casefold() or word for word in text.split())
