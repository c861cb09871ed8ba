"""The words on either side of a figure, each with its weight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.english.tie_out import JOINING, NEUTRAL, PARTS
from tui.figures.figure import Figure
from tui.language.words import Word
from tui.records import dataclass

_BEFORE, _BEHIND = 1.0, 0.9
_COMMA, _STOP = 0.9, 0.6
_PASSED, _UNLIKE = 0.5, 0.85
"""The share that is left for words beyond another amount with words of its own, of the same kind or another."""
_WHOLE = 0.7
"""The share that is left for words that describe the whole, where the figure is a part."""
_NEXT = 0.6
"""The share that is left for words after a comma or a conjunction behind the figure."""
_LEAST = 0.2
_MARK = re.compile(r"[,;:()]")


@dataclass(frozen=True, slots=True)
class Step:
    """A word on the way from a figure: its letters in lower case, what it weighs from 0 to 1, and whether a word that
    opens a part was passed."""

    word: Word
    low: str
    share: float
    beyond: bool


def before(text: str, figure: Figure, found: Sequence[Word], others: Sequence[Figure]) -> tuple[Step, ...]:
    """The words before a figure, the nearest first; `others` are the other amounts of its sentence."""
    return tuple(_walk(text, figure, [word for word in found if word.span.end <= figure.span.start][::-1], others))


def behind(text: str, figure: Figure, found: Sequence[Word], others: Sequence[Figure]) -> tuple[Step, ...]:
    """The words behind a figure, the nearest first."""
    ahead = [word for word in found if word.span.start >= figure.span.end]
    return tuple(_walk(text, figure, ahead, others, ahead=True))


def _walk(
    text: str, figure: Figure, found: Sequence[Word], others: Sequence[Figure], *, ahead: bool = False
) -> Iterator[Step]:
    share = _BEHIND if ahead else _BEFORE
    last = figure.span.end if ahead else figure.span.start
    worded = beyond = False
    inserted: float | None = None
    for place, word in enumerate(found):
        between = text[last : word.span.start] if ahead else text[word.span.end : last]
        last = word.span.end if ahead else word.span.start
        passed = _figure_at(others, word)
        if passed:
            inserted = None
            if worded:
                share *= _PASSED if passed.kind == figure.kind else _UNLIKE
                worded = False
            continue
        if _MARK.search(between):
            inserted = share if "," in between and not ahead else None
            share *= _STOP if ";" in between else _COMMA
        low = word.text.lower().replace("’", "'").removesuffix("'s")
        if ahead and (low in JOINING or "," in between) and not _figure_at(others, *found[place + 1 : place + 2]):
            share *= _NEXT
        if low in PARTS and inserted is not None:  # `debt, including the current portion, was $5m`
            share, inserted = inserted, None
        elif low in PARTS and not beyond:
            beyond = True
            share *= _WHOLE
        worded = worded or not (word.common or low in NEUTRAL)
        yield Step(word, low, max(share, _LEAST), beyond)


def _figure_at(figures: Sequence[Figure], *found: Word) -> Figure | None:
    """The figure that a word belongs to, if any."""
    return next((one for one in figures for word in found if one.span.overlaps(word.span)), None)
