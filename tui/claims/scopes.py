"""What a figure is of: the whole or each part of it, the end of a change or its start, a count or a distance."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from tui.english.scopes import ADDITIONS, CONTRASTS, DISTANCES, INCLUSIONS, PRICED_BY, RUNS, SCATTERED
from tui.english.time_units import ADVERBS_OF_RHYTHM
from tui.figures.figure import Figure
from tui.language.words import Word, stem
from tui.reading.spans import before, until

_EACH = frozenset({"each", "apiece"})
_NEAR = 8
"""Words after a figure that may say that it holds only here and there."""
_OF = 3
"""Words that may come between the part and the whole: `three of the club's last 10 games`."""
ALIKE = 9
"""Fields of a scope, from the first, that have to be equal."""
_WINDOW = 16
"""Words before a figure that are looked at, more than any rule needs."""
_SPACE = 24
"""Characters that may lie between a part and its sum."""
_CLOCK = re.compile(r"\d(?::\d\d)|\d\s?[ap]\.?m\b|\b(?:noon|midnight)\b|\d\s?(?:GMT|UTC)", re.IGNORECASE)


_SIDES = {word: (group, n) for group, sides in enumerate(CONTRASTS) for n, side in enumerate(sides) for word in side}
"""Words that divide a whole: what is said of the north is not said of the south."""


class Scope(NamedTuple):
    """What a figure covers; two figures of different scope are not of one thing.

    `rate` is what it is for each of, as a stem; `start` whether another figure changed from it; `more` whether it comes
    on top of another; `distance` whether it is a distance from another count; `scattered` whether it holds here and
    there; `whole` whether another is a part of it, or it is a part of a run; `part` whether it is a part of a similar
    sum: `including $50 billion`, `30 of the 80 wounded`; `clock` the hour at which it was measured; `sides` are the
    words near it that divide a whole, as `north` does. `earlier` says that it is of a year before that of the rest.
    """

    rate: str = ""
    start: bool = False
    more: bool = False
    distance: bool = False
    scattered: bool = False
    whole: bool = False
    part: bool = False
    clock: str = ""
    earlier: bool = False
    sides: frozenset[tuple[int, int]] = frozenset()

    def other_than(self, other: Scope) -> bool:
        """Whether two figures are not of one thing because of their scopes; two parts of one sum are not either."""
        if self.part or other.part or self[:ALIKE] != other[:ALIKE]:
            return True
        if not self.sides or not other.sides:
            return False
        mine, theirs = dict(self.sides), dict(other.sides)
        return any(mine[group] != theirs[group] for group in mine.keys() & theirs.keys())


def scopes(figures: Sequence[Figure], tokens: Sequence[Word]) -> dict[str, Scope]:
    """The scopes of the figures of a sentence, by their ids; `tokens` are its words."""
    origins = frozenset(figure.origin for figure in figures)
    begun = sorted(figures, key=lambda each: each.span.start)
    ended = sorted(figures, key=lambda each: each.span.end)
    found = {}
    for figure in figures:
        first, last = before(tokens, figure.span.start), until(tokens, figure.span.end)
        window = tokens[max(0, first - _WINDOW) : first]
        start = window[0].span.start if window else figure.span.start
        parts = ended[bisect_left(ended, start, key=_end) : bisect_right(ended, figure.span.start, key=_end)]
        beyond = figure.span.end + _SPACE
        sums = begun[bisect_right(begun, figure.span.end, key=_start) : bisect_right(begun, beyond, key=_start)]
        inside = tokens[first:last] if last > first else ()
        found[figure.id] = _scope(
            figure, _Around(window, tokens[last : last + _NEAR], inside, parts, sums, figure.id in origins)
        )
    return found


def _start(figure: Figure) -> int:
    return figure.span.start


def _end(figure: Figure) -> int:
    return figure.span.end


class _Around(NamedTuple):
    """What is around a figure: the words before, after and in it, the figures that end before and begin after it."""

    before: Sequence[Word]
    after: Sequence[Word]
    inside: Sequence[Word]
    parts: Sequence[Figure]
    sums: Sequence[Figure]
    origin: bool
    """Whether another figure changed from it."""


def _scope(figure: Figure, around: _Around) -> Scope:
    before, after = around.before, around.after
    behind = [word.text.casefold() for word in after]
    inside = {word.text.casefold() for word in around.inside}
    beside = bool(after) and after[0].span.start - figure.span.end <= 1
    count, measure = figure.kind == "count", figure.kind == "measure"
    return Scope(
        rate=_rates(behind, counted=count or measure) if beside else "",
        start=around.origin,
        more=bool(ADDITIONS & {*inside, *(word.text.casefold() for word in before[-1:])})
        or behind[:1] in (["more"], ["other"]),
        distance=count and bool(DISTANCES & {*behind[:2]}),
        scattered=measure and bool(SCATTERED & {*behind}),
        whole=count
        and (_part_of_run(behind) or any(_of(each, before) for each in around.parts if each.kind == "count")),
        part=_partial(figure, around.sums, before, behind),
        clock=_clock(figure) if measure else "",
        earlier=_earlier(behind),
        sides=_sides([*(word.text.casefold() for word in before[-_NEAR:]), *behind]),
    )


def _sides(near: Sequence[str]) -> frozenset[tuple[int, int]]:
    """The side of each contrast that words near a figure name, if they name only one."""
    found: dict[int, set[int]] = {}
    for group, side in (_SIDES[word] for word in near if word in _SIDES):
        found.setdefault(group, set()).add(side)
    return frozenset((group, side) for group, named in found.items() for side in named if len(named) == 1)


def _rates(behind: Sequence[str], *, counted: bool) -> str:
    """The rate right after a figure, or after the one word that says what it counts: `eight rebounds a game`."""
    first, second, third = [*behind, "", "", ""][:3]
    return _rate(first, second) or (_rate(second, third) if counted and second not in _EACH else "")


def _rate(first: str, second: str) -> str:
    """Of `$23 million per season`, `$21 a share`, `£30 each`; otherwise empty."""
    if first in _EACH and second not in PRICED_BY:
        return "each"
    if first in ADVERBS_OF_RHYTHM:
        return stem(ADVERBS_OF_RHYTHM[first])
    return stem(second) if first in {"a", "an", "per", "every", *_EACH} and second in PRICED_BY else ""


def _of(part: Figure, before: Sequence[Word]) -> bool:
    """Whether `part` comes with an `of` before the words that end `before`: the 10 of `10 of the 16 games`."""
    between = [word.text.casefold() for word in before[-_OF - 1 :] if word.span.start >= part.span.end]
    return (
        between[:1] == ["of"] and bool(before[: -len(between)]) and part.span.end >= before[-len(between) - 1].span.end
    )


def _partial(figure: Figure, sums: Sequence[Figure], before: Sequence[Word], behind: Sequence[str]) -> bool:
    if figure.kind not in ("count", "money"):
        return False
    if INCLUSIONS & {word.text.casefold() for word in before[-_OF:]} or behind[:2] in (["of", "them"], ["of", "which"]):
        return True
    return behind[:1] == ["of"] and any(
        each.kind == figure.kind and each.measure == figure.measure != "" for each in sums
    )


def _part_of_run(behind: Sequence[str]) -> bool:
    """Whether it is only of a run: the eight of `eight of the last 10 games`."""
    return behind[:1] == ["of"] and bool(RUNS & {*behind[: _OF + 1]})


def _earlier(behind: Sequence[str]) -> bool:
    """Whether a figure is of `the year-ago quarter`; what grew `from a year earlier` is current."""
    first = " ".join(behind[: _OF + 2])
    return bool(_BEFORE.search(first)) and not _BASE.search(first)


_BEFORE = re.compile(r"\byear[- ](?:ago|earlier)\b|\byear before\b|\b(?:previous|prior) year\b")
_BASE = re.compile(
    r"\b(?:from|than|over|on|versus|with|against|to) (?:the |a |its )?(?:same \w+ )?(?:(?:previous|prior) year|year\b)"
)


def _clock(figure: Figure) -> str:
    found = _CLOCK.search(figure.period.text) if figure.period else None
    return found[0].casefold() if found else ""
