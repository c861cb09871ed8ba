"""The assignment of the times of a sentence of accounts to its figures: `$4 and $5 in 2023 and 2022`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import pairwise
from typing import Final, NamedTuple

from tui.english.function_words import FORMS_OF_BE
from tui.english.reporting import BEFORE_A_DAY, COMPARING, ENDS_OF_TERMS, PREPOSITIONS_OF_PERIODS, SEPARATING
from tui.english.word_lists import words
from tui.figures.figure import Figure, Period
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.reported.stated import Stated
from tui.figures.reporting_period import ReportingPeriod

_BEFORE: Final = 5
"""Tokens before a time that are searched for words that make it the end of a term."""
_APART: Final = 8
"""The most tokens between two figures of one row."""
_AHEAD: Final = timedelta(120)
"""A day this long after the reporting period belongs to a plan and not to a figure."""
_FEW: Final = 4
"""Times, and rows, on either side of a figure that are considered."""
_FAR: Final = 40
"""Tokens after a figure that are searched for a relative clause."""
_COMPARED: Final = 24
"""Tokens before a time that are searched for a word of comparison."""
_WORDS: Final = 3
"""The most words between a figure and the `and` that joins it to another."""
_BESIDE: Final = 8
"""The most tokens between a figure and the day of an event after it."""
_OPENING: Final = 6
"""The number of first tokens of a sentence in which a time opens it."""
_BETWEEN: Final = 4
"""The most tokens between an amount and the same amount in another form."""
_RELATIVE: Final = words("that which who")
_PREPOSITIONS: Final = PREPOSITIONS_OF_PERIODS | words("over")
_NIL: Final = words("nil none zero no")


class _Row(NamedTuple):
    """Coordinated figures, from the place of the first to that of the last, inclusive."""

    first: int
    last: int


def usable(line: Line, one: Stated, reporting: ReportingPeriod | None) -> bool:
    """Whether a time may belong to figures: it is not the end of a term, part of a name or far ahead."""
    at = one.first - 1
    seen = 0
    while seen < _BEFORE and (line.word(at) in BEFORE_A_DAY or line.word(at) in ENDS_OF_TERMS):
        if line.word(at) in ENDS_OF_TERMS:
            return line.word(at) in ("through", "by") and _is_over(one, reporting)
        at -= 1
        seen += 1
    ahead = [each.start for each in one.periods if each.start]
    return not (reporting and ahead and min(ahead) > reporting.end + _AHEAD)


def _is_over(one: Stated, reporting: ReportingPeriod | None) -> bool:
    end = one.periods[0].end
    return reporting is not None and end is not None and end <= reporting.end


def from_dates(line: Line, times: Sequence[Figure], known: Sequence[Stated]) -> list[Stated]:
    """The ordinary dates that are not covered by a time of accounts."""
    found: list[Stated] = []
    for one in times:
        if one.period is None:
            continue
        first, last = line.index(one.span.start), line.index(one.span.end - 1)
        at = bisect_right(known, last, key=first_token) - 1
        if at >= 0 and known[at].last >= first:
            continue
        if one.period.start is None or _names_a_thing(line, first, last):
            continue
        found.append(Stated(first, last, (one.period,), event=True))
    return found


def _names_a_thing(line: Line, first: int, last: int) -> bool:
    """Whether a date belongs to a name: `the 2020 Incentive Plan`, `the Act of 1933`, `the May 2022 notes`."""
    before, after = line.word(first - 1), line.word(last + 1)
    if first == last and line.written(first).isdecimal():
        named = before == "of" and line.written(first - 2)[:1].isupper()
        return named or before not in (*_PREPOSITIONS, "and", "since", "fiscal") or line.written(last + 1)[:1].isupper()
    return before in ("the", "our", "its", "such") and after.isalpha() and after not in (*_PREPOSITIONS, "and", "to")


def assign(line: Line, drafts: Sequence[Draft], times: Sequence[Stated]) -> list[Period | None]:
    """The period of each figure, None where the sentence leaves it open; `times` are the candidates."""
    found: list[Period | None] = [None] * len(drafts)
    if not times:
        return found
    rows = _rows(line, drafts, times)
    chosen = [_time_of(line, drafts, rows, place, times) for place in range(len(rows))]
    for time in dict.fromkeys(one for one in chosen if one):
        mine = [row for row, one in zip(rows, chosen, strict=True) if one is time]
        places = [place for row in mine for place in range(row.first, row.last + 1)]
        if len(time.periods) == 1:
            for place in places:
                found[place] = time.periods[0]
            continue
        loose: list[int] = []
        for row in mine:
            shared = _shared(line, drafts, row, time)
            if shared:
                found[row.first : row.last + 1] = shared
            else:
                loose += range(row.first, row.last + 1)
        for place, period in _by_kind(line, drafts, loose, time):
            found[place] = period
    return found


def _shared(line: Line, drafts: Sequence[Draft], row: _Row, time: Stated) -> Sequence[Period] | None:
    """The periods of a row that has as many members as the time, counting `nil`."""
    size = row.last - row.first + 1
    if _crossed(time):
        return None
    if size == len(time.periods):
        return time.periods
    if size + 1 == len(time.periods):
        first, last = drafts[row.first].first, drafts[row.last].last
        if any(line.word(first - 2 - step) in _NIL for step in (0, 1)) and line.word(first - 1) == "and":
            return time.periods[1:]
        if line.word(last + 1) == "and" and line.word(last + 2) in _NIL:
            return time.periods[:-1]
    return None


def _crossed(time: Stated) -> bool:
    """Whether several lengths were given with several days, so that nothing says which comes first."""
    return 1 < time.lengths < len(time.periods)


def _by_kind(line: Line, drafts: Sequence[Draft], loose: Sequence[int], time: Stated) -> Iterator[tuple[int, Period]]:
    """The periods of figures by their rank among those of their kind: `$4 (3% of sales) and $5 (4%), respectively`.

    A figure that is not assigned this way belongs to each of the periods, and so to the first.
    """
    kinds: dict[tuple[str, str], list[int]] = {}
    for place in loose:
        kinds.setdefault((drafts[place].kind, drafts[place].unit), []).append(place)
    for same in kinds.values():
        behind = max(time.last, drafts[same[-1]].last)
        if _crossed(time) and len(same) > 1:
            continue
        if len(same) == len(time.periods) and "respectively" in line.lows[behind:]:
            yield from zip(same, time.periods, strict=True)
        elif len(same) == 1:
            yield same[0], time.periods[0]


def _rows(line: Line, drafts: Sequence[Draft], times: Sequence[Stated]) -> list[_Row]:
    rows: list[_Row] = []
    for place, draft in enumerate(drafts):
        if rows and _goes_on(line, drafts[place - 1], draft, times):
            rows[-1] = rows[-1]._replace(last=place)
        else:
            rows.append(_Row(place, place))
    return rows


def _goes_on(line: Line, before: Draft, draft: Draft, times: Sequence[Stated]) -> bool:
    """Whether two figures are members of one row: `$4 million and $5 million`, `3% of sales and a loss of 4%`."""
    between = [line.word(at) for at in range(before.last + 1, draft.first)]
    if before.kind != draft.kind or len(between) > _APART or not between:
        return False
    at = bisect_right(times, before.last, key=first_token)
    if (at < len(times) and times[at].first < draft.first) or SEPARATING & set(between):
        return False
    if between[0] == "," or between[:2] == [")", ","]:
        return True
    joint = next((n for n, word in enumerate(between) if word in ("and", "or", ",")), _APART)
    return joint <= _WORDS and between[joint] != ","


def _time_of(
    line: Line, drafts: Sequence[Draft], rows: Sequence[_Row], place: int, times: Sequence[Stated]
) -> Stated | None:
    """The time of a row: the one right behind it, unless that opens a clause of its own; else the last before it."""
    row = rows[place]
    first, last = drafts[row.first].first, drafts[row.last].last
    here = bisect_left(times, first, key=first_token)
    behind = bisect_right(times, last, key=first_token)
    before = reversed(times[max(0, here - _FEW) : here])
    left = next((one for one in before if _holds(line, one, alone=len(times) == 1)), None)
    after = times[behind : behind + _FEW]
    right = next((one for one in after if not one.event or one.first - last <= _BESIDE), None)
    following = _next_row(line, drafts, rows, place)
    if right and left is None and following < right.first and _compares(line, last, min(right.first, last + _FAR)):
        return None
    if right is None or left is None:
        return right or left
    if not left.event and _RELATIVE & set(line.lows[last : min(right.first, last + _FAR)]):
        return left  # `that were outstanding as of June 30`
    if len(left.periods) + len(right.periods) == row.last - row.first + 1:
        return Stated(right.first, right.last, left.periods + right.periods)
    near = right.first < following and not _opens(line, right, following < len(line.lows), last)
    return right if near else left


def compared(line: Line, time: Stated) -> bool:
    """Whether a time belongs to the base of a comparison: `compared to $4 million in the prior-year quarter`."""
    return _compares(line, max(0, time.first - _COMPARED), time.first)


def _compares(line: Line, first: int, last: int) -> bool:
    """Whether a word of comparison is among tokens: `compared to`, `up from`."""
    return any(
        word in COMPARING or (word == "from" and line.word(at - 1) in ("up", "down"))
        for at, word in enumerate(line.lows[first:last], first)
    )


def first_token(time: Stated) -> int:
    """The token that a time begins with."""
    return time.first


def _next_row(line: Line, drafts: Sequence[Draft], rows: Sequence[_Row], place: int) -> int:
    """The first token of the next row, unless that restates this one: `$4 million, or 3%, in 2022`."""
    for now, after in pairwise(rows[place : place + _FEW]):
        first = drafts[after.first].first
        between = line.lows[drafts[now.last].last + 1 : first]
        if len(between) > _BETWEEN or not {"or", "("} & set(between):
            return first
    return len(line.lows)


def _holds(line: Line, time: Stated, *, alone: bool) -> bool:
    """Whether a time before a figure may be its: that of an event where it opens the sentence or its clause, or is the
    only one and more than a year."""
    if not time.event or (alone and time.first < time.last):
        return True
    after = line.word(time.last + 1)
    return time.first <= _OPENING or after == "," or after in FORMS_OF_BE


def _opens(line: Line, time: Stated, figures_follow: bool, after: int) -> bool:
    """Whether a time opens a new clause after a figure: `…, and in 2022 we paid`, `…; as of June 30, we had`."""
    at = time.first - 1
    while at > after and (line.word(at) in _PREPOSITIONS or line.word(at) in ("the", "each")):
        at -= 1
    return line.word(at) == ";" or (figures_follow and line.word(at) in (",", "and", "while", "whereas", "but"))
