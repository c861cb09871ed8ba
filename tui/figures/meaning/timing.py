"""The time of a figure: given with it, or continuing from what was said before."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from tui.english.measures import CORPORATE
from tui.english.relative_time import VAGUE_ADVERBS_OF_TIME, WORDS_OF_COMPARISON
from tui.english.word_lists import words
from tui.figures.figure import Figure, Period
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.meaning import clauses, measures
from tui.figures.meaning.holders import REACH, after_dateline

_VAGUE = VAGUE_ADVERBS_OF_TIME | words("past future term") | words("moment being days")
"""Last words of times that name no days: `the near future`, `these days`."""
_OF_A_DAY = frozenset({"share price", "index", "market value"})
"""Measures of the market, which move by the day: a quarter mentioned before is not theirs."""
_OPENERS = words("in for during over last this through fiscal")  # local: before the first time of a sentence alone
_OWN = 40
"""Characters over which a time after the start of a change is its own."""
_AGAINST = WORDS_OF_COMPARISON - {"compared"}
_DEALS = frozenset({"price", "cost"})
_PASSING = _OF_A_DAY | _DEALS
"""Measures that hold only at the moment they are mentioned."""


def of_figures(
    line: Line, drafts: Sequence[Draft], periods: tuple[Sequence[Figure], Sequence[Figure]], carried: Period | None
) -> list[Period | None]:
    """The time of each figure of a sentence, given its times and the one carried over."""
    origins = frozenset(draft.origin for draft in drafts)
    return [_of_figure(line, place, drafts, periods, origins, carried) for place in range(len(drafts))]


def _of_figure(
    line: Line,
    place: int,
    drafts: Sequence[Draft],
    periods: tuple[Sequence[Figure], Sequence[Figure]],
    origins: frozenset[int],
    carried: Period | None,
) -> Period | None:
    """The time of a figure: the nearest in its sentence, otherwise the one carried over; for the start of a change, the
    last."""
    draft, now = drafts[place], periods[0]
    end = line.ends[draft.last]
    if place in origins:
        return _of_origin(line, place, drafts, periods)
    at = bisect_left(now, end, key=_start)
    near = [*now[:1], *now[max(at - 2, 1) : at + 1]]
    start = line.starts[draft.first]
    known = [
        one
        for one in near
        if one.period
        and (one.period.start or one.period.text.lower().split()[-1] not in _VAGUE)
        and (one is now[0] or not _of_another(line, one, drafts, place))
        and not (measures.key(draft.measure) in _DEALS and _of_another(line, one, drafts, place))
    ]
    if known:
        return min(known, key=lambda one: _distance(one, start, end, opens=one is now[0])).period
    key = measures.key(draft.measure)
    lasts = key in CORPORATE or (draft.kind in ("percent", "money") and bool(key))
    return carried if lasts and key not in _PASSING else None


def _of_origin(
    line: Line, place: int, drafts: Sequence[Draft], periods: tuple[Sequence[Figure], Sequence[Figure]]
) -> Period | None:
    """The time after the start of a change: `from 748 million a year earlier`, `paid for it in 2020`."""
    now, then = periods
    end = line.ends[drafts[place].last]
    after = bisect_left(then, end, key=_start)
    if after < len(then):
        return then[after].period
    after = bisect_left(now, end, key=_start)
    if after == len(now) or now[after].span.start - end >= _OWN or _of_another(line, now[after], drafts, place):
        return None
    return now[after].period


def carried_on(line: Line, period: Period | None, periods: Sequence[Figure], named: clauses.Measures) -> Period | None:
    """The time that continues to apply: a quarter or half reported on, a year that opened a sentence of results.

    A single day or the year of one deal does not.
    """
    reports = bool(periods) and any(measures.key(one.text) in CORPORATE for one in named.all)
    for one in periods:
        if one.period and one.period.start and one.period.end:
            days = (one.period.end - one.period.start).days
            if 80 < days < 100 or 175 < days < 190 or (days > 100 and reports and _opens(line, one)):
                return one.period
        elif one.period and {"quarter", "half"} & set(one.period.text.lower().split()):
            return one.period
    return None if any(one.period and one.period.start for one in periods) else period


def split_times(line: Line, times: Sequence[Figure]) -> tuple[list[Figure], list[Figure]]:
    """The dates of a sentence that are times of its events, and those that it only measures a change against.

    The day of a dateline is neither: it is when the text was written.
    """
    now: list[Figure] = []
    then: list[Figure] = []
    first = after_dateline(line)
    begins = line.starts[first] if first < len(line.starts) else 0
    for one in times:
        if one.period and one.span.start >= begins and not running(line, one):
            (then if against(line, one) else now).append(one)
    return now, then


def running(line: Line, one: Figure) -> bool:
    """`for the second quarter running`, `the third year in a row`: counted, not a time of its own."""
    after = line.index(one.span.end)
    return line.word(after) in ("running", "straight") or line.words(after, 3) == "in a row"


def against(line: Line, one: Figure) -> bool:
    """Whether a date is only what a change is measured against: `a year earlier`, `the same period last year`."""
    at = line.index(one.span.start)
    before = [line.word(i) for i in range(max(0, at - 4), at)]
    far = [line.word(i) for i in range(max(0, at - 8), at)]
    after = max((place for place, word in enumerate(far) if word in ("after", "since", "before")), default=-1)
    if after >= 0 and "," not in far[after:]:
        return True
    return (
        bool(_AGAINST & set(before[-2:]))
        or "compared" in before
        or "same" in one.text.lower()
        or "earlier" in one.text.lower()
        or " ago" in one.text.lower()
    )


def _opens(line: Line, one: Figure) -> bool:
    """Whether the sentence opens with the time: `In 2023, …`, `Last year …`."""
    return line.index(one.span.start) <= 2 and line.word(0) in _OPENERS


def _of_another(line: Line, time: Figure, drafts: Sequence[Draft], place: int) -> bool:
    """Whether a time belongs to another figure, after a comma or relative clause: `paid for it in 2020`."""
    at = line.index(time.span.start)
    ahead = at < drafts[place].first
    first, last = (at, drafts[place].first) if ahead else (drafts[place].last, at)
    near = drafts[max(place - 3, 0) : place + 4]
    others = [other for other in near if first < other.first < last and other.counterpart != place]
    barred = any(
        line.word(i) in (",", "that", "which", ";", "while") for i in range(first + 1, min(last, first + REACH))
    )
    return bool(others) and barred


def _start(figure: Figure) -> int:
    return figure.span.start


def _distance(time: Figure, start: int, end: int, *, opens: bool) -> int:
    """Characters from a time to a figure; the time that opens a sentence reaches twice as far."""
    if time.span.start >= end:
        return time.span.start - end
    return (start - time.span.end) // (2 if opens else 1)
