"""What a sentence says of each of its figures: the words around it, weighted by their distance."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from tui.english.direction import WAY
from tui.english.tie_out import CHANGES, COMPARING, EFFECTS, GENERIC, LEVELS, NEUTRAL, PARTS, QUALIFIERS, RANGES
from tui.figures.figure import Figure, Period
from tui.figures.kinds import CALENDAR
from tui.language.words import words
from tui.reading.documents import Document, Sentence
from tui.records import dataclass
from tui.ties import walking
from tui.ties.periods import fit
from tui.ties.series import series
from tui.ties.walking import Step
from tui.ties.wording import terms_of

_EARLIER = 0.3
"""The weights of words of the preceding sentence and of the heading."""
_OWN, _OWN_BEHIND = 6, 3
"""Words before a figure, and behind it, that may name what it measures."""
_BESIDE = 0.6
"""Words with a higher weight than this are next to the figure."""
_CHANGED = 9
"""The most words between a figure and the noun that makes it the size of a change."""
_TIMED = 6
"""The most characters between a figure and its own time after it: `$5m in 2023`."""
_UNNAMING = GENERIC | WAY.keys()
"""Words that name no measure: `the cost rose by`."""
_NEAR = 2
"""Words right after a figure that may qualify it."""


@dataclass(frozen=True, slots=True)
class Said:
    """The words around a figure, by their terms.

    `near` is how near each is, 1 for the nearest; `own` are those beside it; `naming` those of them that name what it
    measures. `changed` if it is the size of a change; `part` if it is said to be a part of something, or qualified;
    `compared` if another is compared with it and no time is right behind it, so the time given may be the other's;
    `time` is the one right behind it, where it is an end of a change: `from $4m in 2022 to $5m in 2023`; `beside` are
    the figures that it is coordinated with, of other periods: `$4m and $5m, respectively`;
    `carried` if its sentence gives no time, or one by another, so that its period is that of what was said before.
    """

    near: Mapping[str, float]
    own: frozenset[str] = frozenset()
    naming: frozenset[str] = frozenset()
    changed: bool = False
    part: bool = False
    compared: bool = False
    time: Period | None = None
    beside: tuple[Figure, ...] = ()
    carried: bool = False


def said(document: Document, sentence: Sentence, figures: Sequence[Figure], context: frozenset[str]) -> dict[str, Said]:
    """What is said of each figure of a sentence, by its id; `context` are terms of what comes before it."""
    text = document.text
    amounts = [figure for figure in figures if figure.kind not in CALENDAR]
    times = [figure for figure in figures if figure.kind in CALENDAR]
    found = words(sentence.span.of(text), sentence.span.start)
    content = [word for word in found if not any(word.span.overlaps(one.span) for one in times)]
    made: dict[str, Said] = {}
    coordinated = {one.id: each for each in series(text, amounts) for one in each}
    for figure in amounts:
        others = [one for one in amounts if one is not figure]
        left = walking.before(text, figure, content, others)
        right = walking.behind(text, figure, content, others)
        ranged = bool(left) and left[0].low in RANGES
        words_of = _said(left, right, context, _time(text, figure, times) if ranged else None)
        beside = tuple(one for one in coordinated.get(figure.id, ()) if _apart(one, figure))
        made[figure.id] = replace(words_of, beside=beside, carried=not _is_dated(figure, times))
    return made


def _said(left: Sequence[Step], right: Sequence[Step], context: frozenset[str], time: Period | None) -> Said:
    near = dict.fromkeys(sorted(context), _EARLIER)
    for step in (*left, *right):
        for term in terms_of(step.word):
            near[term] = max(near.get(term, 0.0), step.share)
    beside = [*_beside(left, _OWN), *_beside(right, _OWN_BEHIND)]
    side = _beside(left, _OWN)
    side = _beside(right, _OWN_BEHIND) if side and _named_behind(right) else side
    names = [step for step in side if not step.beyond and step.low not in _UNNAMING]
    naming = frozenset(term for step in names for term in terms_of(step.word))
    parted = not naming and any(step.beyond for step in left)
    qualified = any(step.low in QUALIFIERS for step in (*left[:_OWN], *right[:_NEAR]))
    qualified = qualified or any(step.low in PARTS for step in right[:1])
    return Said(
        near=near,
        own=frozenset(term for step in beside for term in terms_of(step.word)),
        naming=naming,
        changed=_changed(left, right),
        part=parted or qualified,
        compared=time is None and _compared(left),
        time=time,
    )


def _apart(one: Figure, figure: Figure) -> bool:
    """Whether two figures are of two periods, so that a row may hold both."""
    known = one.period and figure.period and one.period.end and figure.period.end
    return one is not figure and bool(known) and fit(one.period, figure.period) == "different"


def _is_dated(figure: Figure, times: Sequence[Figure]) -> bool:
    """Whether its sentence gives a time, and its period is named by a year or a day: no `prior-year period`."""
    return bool(times) and figure.period is not None and any(map(str.isdecimal, figure.period.text))


def _time(text: str, figure: Figure, times: Sequence[Figure]) -> Period | None:
    """The time right behind a figure, with nothing but a preposition between: `$5m in 2023`."""
    for one in times:
        if 0 < one.span.start - figure.span.end <= _TIMED:
            between = text[figure.span.end : one.span.start].split()
            return one.period if one.period and one.period.end and between and between[0].isalpha() else None
    return None


def _beside(side: Sequence[Step], most: int) -> list[Step]:
    """The first informative words of a side."""
    found = [step for step in side if step.low not in NEUTRAL and terms_of(step.word)]
    return [step for step in found[:most] if step.share > _BESIDE]


def _named_behind(right: Sequence[Step]) -> bool:
    """Whether the measure of a figure is named after it: `$5m and $6m of interest`."""
    return next((step.low == "of" for step in right if step.low != "and"), False)


def _compared(left: Sequence[Step]) -> bool:
    before = [step.low for step in left[:_CHANGED]]
    return not RANGES.isdisjoint(before[:1]) or any(word in COMPARING for word in before)


def _changed(left: Sequence[Step], right: Sequence[Step]) -> bool:
    """Whether a figure is the size of a change."""
    before = [step.low for step in left[:_CHANGED]]
    if right and right[0].low in CHANGES:
        return True
    if not before or before[0] in LEVELS:
        return False
    if before[0] == "by":
        return any(word in WAY or word in CHANGES or word in EFFECTS for word in before[1:])
    return before[0] in WAY or any(word in CHANGES for word in before)
