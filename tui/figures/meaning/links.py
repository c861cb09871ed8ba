"""Figures of one sentence that go together: the same quantity twice, and the start of a change."""

from __future__ import annotations

from collections.abc import Sequence

from tui.english.limits import APPROXIMATORS
from tui.english.word_lists import words
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.kinds import UNIT_BESIDE
from tui.figures.steps import step

_BRACKETED = APPROXIMATORS | words(  # local: before the amount in brackets
    "( or , some over more than worth equivalent to us equal"
)
_BETWEEN = (
    APPROXIMATORS
    | words("a an the just more than over less some up down only , was as under at")  # local: before an amount
)


def link(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with `counterpart` and `origin` as places in the list."""
    found = list(drafts)
    for place in range(1, len(found)):
        first, second = found[place - 1], found[place]
        if _same_twice(line, first, second):
            found[place - 1] = first._replace(counterpart=place)
            found[place] = second._replace(counterpart=place - 1)
        elif line.word(second.first - 1) == "to" or line.word(second.first - 2) == "to":
            found = _from_to(line, found, place)
    for place in range(len(found)):
        found = _to_from(line, found, place)
    return found


def _same_twice(line: Line, first: Draft, second: Draft) -> bool:
    """`280.2 billion yuan ($38.38 billion)`, `9,420 nautical miles (17,446 km)`: one quantity in two units."""
    if (
        first.kind != second.kind
        or first.kind not in ("money", "measure")
        or first.unit == second.unit
        or first.counterpart >= 0
    ):
        return False
    between = [line.word(i) for i in range(first.last + 1, second.first)]
    return (
        bool(between)
        and len(between) <= 4
        and (between[0] == "(" or between[:2] == [",", "or"] or between[0] == "or")
        and set(between) <= _BRACKETED
    )


def _from_to(line: Line, drafts: list[Draft], place: int) -> list[Draft]:
    """`from 12.5% to 11%`: the second came from the first."""
    second = drafts[place]
    for back in (1, 2):
        if place - back < 0:
            break
        first = drafts[place - back]
        start = first.first - 1
        while line.word(start) in _BETWEEN and start > first.first - 4:
            start -= 1
        if (
            line.word(start) == "from"
            and second.first - first.last <= 12
            and not {";", "."} & {line.word(i) for i in range(first.last + 1, second.first)}
        ):
            first = _as(first, second)
            if first.kind == second.kind and first.unit == second.unit:
                drafts[place - back] = first._replace(change=None)
                drafts[place] = second._replace(origin=place - back)
                return drafts
    return drafts


_FAR = 5
"""Figures further apart than this are never linked."""


def _to_from(line: Line, drafts: list[Draft], place: int) -> list[Draft]:
    """`narrowed to 384 million yuan from 748 million`, `11%, down from 12.5%`, `5 compared with 4 a year ago`."""
    first = drafts[place]
    start = first.first - 1
    while (
        start > 0
        and line.word(start) in _BETWEEN
        and line.word(start) not in ("up", "down")
        and first.first - start < 5
    ):
        start -= 1
    word = line.word(start)
    led = (
        word == "from"
        or (word in ("with", "to") and line.word(start - 1) in ("compared", "up", "down", "comparing"))
        or word in ("versus", "vs")
        or (word == "against" and line.word(start - 1) in (",", "(", "up", "down", ")"))
    )
    if not led or any(draft.origin == place for draft in drafts[max(place - _FAR, 0) : place + _FAR]):
        return drafts
    for back in (1, 2, 3):
        if place - back < 0:
            return drafts
        target = drafts[place - back]
        if start - target.last > 15:
            return drafts
        between = [line.word(i) for i in range(target.last + 1, start)]
        if {";", ".", "from", "and", "while"} & set(between):
            return drafts
        if back > 1 and drafts[place - 1].kind != "percent" and drafts[place - 1].counterpart < 0:
            return drafts
        origin = _as(first, target)
        if (
            origin.kind == target.kind
            and origin.unit == target.unit
            and target.origin < 0
            and target.counterpart != place
        ):
            if origin.value is None:
                drafts[place] = origin._replace(change=None)
                return drafts
            if target.origin == place or drafts[place].origin == place - back:
                return drafts
            change = target.change
            if (
                change is None
                and target.value is not None
                and word == "from"
                and origin.value != target.value
                and {"down", "up"} & set(between)
            ):
                change = "up" if target.value > origin.value else "down"
            drafts[place - back] = target._replace(origin=place, change=change)
            drafts[place] = origin._replace(change=None)
            return drafts
    return drafts


def _as(first: Draft, second: Draft) -> Draft:
    """The first with the unit of the second where it was written without: `to 384 million yuan from 748 million`."""
    if first.kind == "count" and not first.unit and second.kind in UNIT_BESIDE:
        return first._replace(
            kind=second.kind,
            unit=second.unit,
            steps=(*first.steps, step("unit", line_unit(second), second.unit)),
        )
    if first.kind == second.kind == "count" and not first.unit and second.unit:
        return first._replace(unit=second.unit, steps=(*first.steps, step("unit", line_unit(second), second.unit)))
    return first


def line_unit(draft: Draft) -> str:
    """How the unit of a figure was determined, for the step of the one that borrows it."""
    return next((one.text for one in reversed(draft.steps) if one.what in ("unit", "assumed")), "")
