"""Amounts that leave out a unit which a neighbour has: `from 190 pounds to 165`, `40 of the 700 million rupees`."""

from __future__ import annotations

from collections.abc import Sequence

from tui.english.function_words import POSSESSIVE_DETERMINERS
from tui.english.limits import APPROXIMATORS
from tui.english.nouns import STOPS
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.kinds import UNIT_BESIDE
from tui.figures.steps import step

_PARALLEL = frozenset({"at", "to", "by", "of"})
"""What comes before both of two parallel amounts: `the best stood at 12.30 cents, the worst at 9.80`."""
_NEAR = 8
_PART_OF = frozenset({"of", "of the"} | {f"of {owner}" for owner in POSSESSIVE_DETERMINERS})


def share(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each bare number with the unit of the neighbour that it goes with."""
    found = list(drafts)
    for place in range(len(found) - 1):
        one, other = found[place], found[place + 1]
        between = line.words(one.last + 1, other.first - one.last - 1)
        if _from_to(line, one, between):
            if _bare(line, one, at_end=False) and other.kind in UNIT_BESIDE:
                found[place] = _as(_scaled(one, other), other)
            elif _bare(line, other, at_end=True) and one.kind in UNIT_BESIDE:
                found[place + 1] = _as(other, one)
        elif between in _PART_OF and other.kind == "money" and _bare(line, one, at_end=False):
            found[place] = _as(one, other)
        elif _parallel(line, one, other):
            found[place + 1] = _as(_in_hundredths(other, one), one)
    return found


def _from_to(line: Line, one: Draft, between: str) -> bool:
    """Whether two amounts are where something came from and where it went."""
    i = one.first - 1
    while line.word(i) in APPROXIMATORS:
        i -= 1
    joint = between.split()
    return line.word(i) == "from" and joint[:1] == ["to"] and set(joint[1:]) <= APPROXIMATORS


def _bare(line: Line, draft: Draft, *, at_end: bool) -> bool:
    """Whether nothing is said of what a number counts; `at_end`, of one that its noun would follow."""
    plain = draft.bare and draft.digits and not draft.hyphenated and not draft.fraction
    after = draft.last + 1
    return plain and (not at_end or line.kind(after) != "word" or line.word(after) in STOPS)


def _parallel(line: Line, one: Draft, other: Draft) -> bool:
    """`12.30 cents, the worst at 9.80`: the second written as the first is, after the same word."""
    lead = line.word(other.first - 1)
    near = other.first - one.last <= _NEAR and lead in _PARALLEL and lead == line.word(one.first - 1)
    pointed = 0 < one.precision < 1 and "." in line.written(other.first) and one.kind in UNIT_BESIDE
    return near and pointed and one.value is not None and _bare(line, other, at_end=True)


def _in_hundredths(draft: Draft, other: Draft) -> Draft:
    """The amount in the cents of the other."""
    if other.scale >= 1 or draft.value is None:
        return draft
    steps = (*draft.steps, step("multiplied", "as the other", other.scale))
    return draft._replace(value=draft.value * other.scale, precision=draft.precision * other.scale, steps=steps)


def _scaled(draft: Draft, other: Draft) -> Draft:
    """The near end with the magnitude of the far one: `from 3.2 to 5 billion euros`."""
    if draft.value is None or draft.scale != 1 or other.scale <= 1 or draft.mantissa >= other.mantissa * 100:
        return draft
    return draft._replace(value=draft.value * other.scale, scale=other.scale, precision=draft.precision * other.scale,
        steps=(*draft.steps, step("multiplied", "as the other", other.scale)),
    )  # fmt: skip


def _as(draft: Draft, other: Draft) -> Draft:
    steps = (*draft.steps, step("unit", "as the other", other.unit))
    return draft._replace(kind=other.kind, unit=other.unit, bare=False, steps=steps)
