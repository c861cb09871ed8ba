"""What a sentence says of each of its figures: the words around it, the nearer the more."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from tui.english.direction import WAY
from tui.english.tie_out import CHANGES, LEVELS, NEUTRAL, PARTS, QUALIFIERS
from tui.figures.figure import Figure, Period
from tui.figures.kinds import CALENDAR
from tui.language.words import Word, words
from tui.reading.documents import Document, Sentence
from tui.ties.wording import terms_of

_BEFORE, _BEHIND = 1.0, 0.9
_COMMA, _STOP = 0.9, 0.6
_PASSED, _UNLIKE = 0.5, 0.85
"""What is left for words on the other side of another amount of its kind, or of another, that has words of its own."""
_WHOLE = 0.5
"""What is left for words of the whole, where the figure is of a part."""
_NEXT = 0.6
"""What is left behind a figure for words after a comma or a conjunction."""
_LEAST = 0.2
_EARLIER = 0.3
"""What words of the sentence before weigh, and of the heading."""
_OWN = 6
"""Words before a figure that may name what it measures; behind it half as many."""
_CHANGED = 9
"""Words between a figure and the noun that makes it the size of a change."""
_JOINING = frozenset({"and", "or", "while", "but", "compared", "versus", "from"})
_MARK = re.compile(r"[,;:()]")


@dataclass(frozen=True, slots=True)
class Said:
    """The words around a figure, by their terms, and the times that its sentence names.

    `near` is how near each is, 1 for the nearest; `own` are those beside it; `naming` those of them that name what it
    measures. `changed` if it is the size of a change; `part` if it is said to be a part of something, or qualified.
    """

    near: Mapping[str, float]
    own: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    changed: bool = False
    part: bool = False
    times: tuple[Period, ...] = ()


@dataclass(frozen=True, slots=True)
class _Step:
    """A word on the way from a figure, what it weighs, and whether a part was named on the way."""

    word: Word
    share: float
    beyond: bool


def said(document: Document, sentence: Sentence, figures: Sequence[Figure], context: frozenset[str]) -> dict[str, Said]:
    """What is said of each figure of a sentence, by its id; `context` are terms of what comes before it."""
    text = document.text
    amounts = [figure for figure in figures if figure.kind not in CALENDAR]
    days = [figure.span for figure in figures if figure.kind in CALENDAR]
    found = words(sentence.span.of(text), sentence.span.start)
    content = [word for word in found if not any(word.span.overlaps(span) for span in days)]
    made: dict[str, Said] = {}
    times = tuple(one.period for one in figures if one.period)
    for figure in amounts:
        others = [one for one in amounts if one is not figure]
        before = [word for word in content if word.span.end <= figure.span.start][::-1]
        behind = [word for word in content if word.span.start >= figure.span.end]
        left = list(_walk(text, figure, before, others, ahead=False))
        right = list(_walk(text, figure, behind, others, ahead=True))
        made[figure.id] = _said(left, right, context, times)
    return made


def _said(left: Sequence[_Step], right: Sequence[_Step], context: frozenset[str], times: tuple[Period, ...]) -> Said:
    near = dict.fromkeys(sorted(context), _EARLIER)
    own: list[str] = []
    naming: list[str] = []
    for most, side in ((_OWN, left), (_OWN // 2, right)):
        counted = 0
        for step in side:
            neutral = step.word.text.lower() in NEUTRAL
            for term in terms_of(step.word):
                near[term] = max(near.get(term, 0.0), step.share)
                if step.share > _NEXT and counted < most and not neutral:
                    own.append(term)
                    if side is left and not step.beyond:
                        naming.append(term)
            counted += not (step.word.common or neutral)
    parted = bool(left) and not naming and any(step.beyond for step in left)
    part = parted or any(step.word.text.lower() in QUALIFIERS for step in (*left[:_OWN], *right[:2]))
    return Said(near, frozenset(own), frozenset(naming), _changed(left, right), part, times)


def _changed(left: Sequence[_Step], right: Sequence[_Step]) -> bool:
    """Whether the figure is how much something changed by."""
    before = [step.word.text.lower() for step in left[:_CHANGED]]
    if right and right[0].word.text.lower() in CHANGES:
        return True
    if not before or before[0] in LEVELS:
        return False
    if before[0] == "by":
        return any(word in WAY or word in CHANGES for word in before[1:])
    return before[0] in WAY or any(word in CHANGES for word in before)


def _walk(
    text: str, figure: Figure, found: Sequence[Word], others: Sequence[Figure], *, ahead: bool
) -> Iterator[_Step]:
    """Words away from a figure, each with what it weighs."""
    share = _BEHIND if ahead else _BEFORE
    last = figure.span.end if ahead else figure.span.start
    worded = beyond = False
    inserted: float | None = None
    for word in found:
        between = text[last : word.span.start] if ahead else text[word.span.end : last]
        last = word.span.end if ahead else word.span.start
        passed = next((one for one in others if one.span.overlaps(word.span)), None)
        if passed:
            inserted = None
            if worded:
                share *= _PASSED if passed.kind == figure.kind else _UNLIKE
                worded = False
            continue
        if _MARK.search(between):
            inserted = share if "," in between and not ahead else None
            share *= _STOP if ";" in between else _COMMA
        low = word.text.lower()
        if ahead and (low in _JOINING or "," in between):
            share *= _NEXT
        if low in PARTS and inserted is not None:  # `debt, including the current portion, was $5m`
            share, inserted = inserted, None
        elif low in PARTS and not beyond:
            beyond = True
            share *= _WHOLE
        worded = worded or not (word.common or low in NEUTRAL)
        yield _Step(word, max(share, _LEAST), beyond)
