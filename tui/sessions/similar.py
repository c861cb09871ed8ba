"""The current place of words that were corrected: the passage of a text most similar to them.

Passages are compared by edit distance over words (Wagner and Fischer 1974): replacing a number costs little, replacing
a name much; the context counts as evidence too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.records import dataclass
from tui.sessions.anchors import plain

if TYPE_CHECKING:
    from tui.reading.documents import Span
    from tui.sessions.anchors import Anchor, Folded

_CONTEXT = 12
"""Characters on one side that must be unchanged to count as the same context."""
_NEEDED = {2: 0.5, 1: 0.7, 0: 0.85}
"""The similarity required, by the number of sides with the same context."""
_LONG = 8
"""The number of words required if the context is not the same."""
_GAP = 0.05
"""The margin by which the best passage must be more similar than any other, or the match is ambiguous."""
_FREQUENT = 30
"""A word that occurs more often than this does not help to find a passage."""
_DIAGONALS = 8
"""The number of places tried, those with the most words in common first."""
_SLACK = 2
"""A passage may begin up to this many words before or after the place that its words suggest."""

_SIDE = 0.2
"""The bonus for the same context on one side when passages are ranked."""

_COMPARED = 5
"""Units of effort for two words compared."""
_NUMBER, _NAME, _WORD = 0.3, 1.5, 1.0
"""The cost of replacing a number, a name or a word."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    similarity: float
    sides: int
    start: int
    end: int

    @property
    def is_enough(self) -> bool:
        return self.similarity >= _NEEDED[self.sides]

    @property
    def rank(self) -> tuple[float, int, int]:
        return self.similarity + _SIDE * self.sides, -self.start, self.end


def nearest(wanted: Anchor, folded: Folded) -> Span | None:
    """The span of the passage that the anchor's words have become; None if there is none, or if it is ambiguous."""
    words = wanted.exact.split(" ")
    if not wanted.exact or not folded.effort.spend(_effort(len(words))) or _is_cut_out(wanted, folded.text):
        return None
    found = list(_candidates(wanted, words, folded))
    if not found:
        return None
    best = max(found, key=lambda each: each.rank)
    others = (each.rank[0] for each in found if each.end <= best.start or best.end <= each.start)
    if best.rank[0] - max(others, default=0.0) <= _GAP:
        return None
    return folded.span_of_words(best.start, best.end)


def _effort(words: int) -> int:
    """What looking for a passage takes at most."""
    return _COMPARED * _DIAGONALS * (2 * _SLACK + 1) * words * (2 * words + 2)


def _is_cut_out(wanted: Anchor, text: str) -> bool:
    """Whether the text before and after the words is now adjacent: they were deleted."""
    before, after = wanted.prefix.rstrip(), wanted.suffix.lstrip()
    return min(len(before), len(after)) >= _CONTEXT and f"{before} {after}" in text


def _candidates(wanted: Anchor, words: Sequence[str], folded: Folded) -> Iterator[_Candidate]:
    """The best passage of every place that shares words or context with the anchor."""
    mine = [plain(word) for word in words]
    least = 0 if len(words) >= _LONG and wanted.rival < 0 else 1
    for diagonal in _diagonals(wanted, mine, folded):
        tried = [
            candidate
            for start in range(max(0, diagonal - _SLACK), diagonal + _SLACK + 1)
            for candidate in _from(start, mine, wanted, folded)
            if candidate.is_enough and candidate.sides >= least
        ]
        if tried:
            yield max(tried, key=lambda each: each.rank)


def _diagonals(wanted: Anchor, mine: Sequence[str], folded: Folded) -> list[int]:
    """The words of the text at which the passage may begin, most likely first."""
    votes: Counter[int] = Counter()
    for offset, word in enumerate(mine):
        places = folded.places_of(word)
        if len(places) <= _FREQUENT:
            votes.update(max(0, place - offset) for place in places)
    before, after = wanted.prefix[-_CONTEXT:], wanted.suffix[:_CONTEXT]
    for place in _occurrences(before, folded.text):
        votes[folded.word_at(place + len(before))] += len(mine)
    for place in _occurrences(after, folded.text):
        votes[max(0, folded.word_at(place + 1) - len(mine))] += len(mine)
    if not wanted.prefix:
        votes[0] += len(mine)
    return sorted(votes, key=lambda diagonal: (-votes[diagonal], diagonal))[:_DIAGONALS]


def _occurrences(part: str, text: str) -> list[int]:
    """The places of `part`; none if it is too short or too frequent to be evidence."""
    if len(part) < _CONTEXT or text.count(part) > _FREQUENT:
        return []
    found, at = [], text.find(part)
    while at >= 0:
        found.append(at)
        at = text.find(part, at + 1)
    return found


def _from(start: int, mine: Sequence[str], wanted: Anchor, folded: Folded) -> Iterator[_Candidate]:
    """The passages that begin at a word, with their similarity to the anchor's words, if there is any."""
    theirs = folded.words[start : start + 2 * len(mine) + 2]
    for length, distance in enumerate(_distances(mine, [plain(word) for word in theirs]), 1):
        similarity = 1 - distance / max(len(mine), length)
        if similarity < _NEEDED[2]:
            continue
        text = " ".join(theirs[:length])
        if text != wanted.exact and not _is_neighbour(wanted, text):
            yield _Candidate(similarity, _same_sides(wanted, folded, start, start + length), start, start + length)


def _distances(mine: Sequence[str], theirs: Sequence[str]) -> list[float]:
    """The distances of `mine` from the first word of `theirs`, the first two, the first three …"""
    row = [float(n) for n in range(len(theirs) + 1)]
    for count, word in enumerate(mine, 1):
        above, row = row, [float(count)]
        for at, other in enumerate(theirs, 1):
            row.append(min(above[at] + 1, row[at - 1] + 1, above[at - 1] + _cost(word, other)))
    return row[1:]


def _cost(one: str, other: str) -> float:
    if one == other:
        return 0.0
    if any(map(str.isdigit, one)) and any(map(str.isdigit, other)):
        return _NUMBER
    return _NAME if one[:1].isupper() and other[:1].isupper() else _WORD


def _is_neighbour(wanted: Anchor, text: str) -> bool:
    """Whether it is the passage that was already before or after the words, so not their new form."""
    before, after = wanted.prefix.strip(), wanted.suffix.strip()
    return (len(after) >= _CONTEXT and text.startswith(after)) or (len(before) >= _CONTEXT and text.endswith(before))


def _same_sides(wanted: Anchor, folded: Folded, start: int, end: int) -> int:
    """The number of sides of a passage with the anchor's context; the edge of the text counts too."""
    first, last = folded.start_of_word(start), folded.end_of_word(end - 1)
    before, after = wanted.prefix[-_CONTEXT:].rstrip(), wanted.suffix[:_CONTEXT].lstrip()
    prior, following = folded.text[:first].rstrip(), folded.text[last : last + _CONTEXT + 1].lstrip()
    left = prior.endswith(before) if before else not prior
    right = following.startswith(after) if after else not following
    return left + right
