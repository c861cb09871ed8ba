"""Amounts that write their unit once: `5, 10 and 15 percent`, `3.1 and 4.2 million cars`, `$5m, having paid 3m`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from tui.english.limits import APPROXIMATORS
from tui.english.nouns import STOPS
from tui.english.payment import VERBS_OF_PAYING
from tui.english.units import METRES
from tui.english.word_lists import words
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_SHARED = frozenset({"percent", "percentage_points", "measure", "money"})
_YEARS = (1900, 2100)
"""Numbers that are rather years than amounts of a list."""
_MILLION = 10**6
_PAYING = VERBS_OF_PAYING | {"for", "earned", "raised"}
_SLACK = APPROXIMATORS | words("over just a the some")  # local: between a verb of paying and its sum
_CLOSING = frozenset({"and", "or", ", and", ", or"})
_BETWEEN = _CLOSING | {","}

_ACROSS = frozenset({"x", "×", "by", "- by -"})


def share(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts, each bare number of a list with the unit or the magnitude that is written at its end."""
    found = list(drafts)
    for place in range(len(found) - 2, -1, -1):
        number, following = found[place], found[place + 1]
        between = line.words(number.last + 1, following.first - number.last - 1)
        if between in _ACROSS and following.unit in METRES and _lacks(number._replace(hyphenated=False), following):
            found[place] = _with_unit(number, following)
        if between not in _BETWEEN or not _lacks(number, following) or _says_again(line, found, place, between):
            continue
        if between == "," and not _ends_a_list(line, found, place + 1):
            continue  # `magnitude 6.4, 10 km deep`
        if following.kind in _SHARED and not following.unit_before:
            found[place] = _with_unit(_scaled(number, following), following)
        elif following.bare and following.scale > 1 and between in ("and", "or"):
            found[place] = _scaled(number, following)
    return _paid(line, found)


def _ends_a_list(line: Line, drafts: Sequence[Draft], place: int) -> bool:
    """Whether the amount at a place comes before the last of a list that `and` or `or` closes."""
    for one, other in pairwise(drafts[place:]):
        between = line.words(one.last + 1, other.first - one.last - 1)
        if between != ",":
            return between in _CLOSING
    return False


def _paid(line: Line, drafts: list[Draft]) -> list[Draft]:
    """The drafts, a bare million after a verb of paying with the money of the last price."""
    price: Draft | None = None
    for place, draft in enumerate(drafts):
        if draft.kind == "money":
            price = draft
        elif price and draft.bare and draft.digits and draft.scale >= _MILLION and _is_paid(line, draft):
            drafts[place] = _with_unit(draft, price)
    return drafts


def _is_paid(line: Line, draft: Draft) -> bool:
    i = draft.first - 1
    while line.word(i) in _SLACK:
        i -= 1
    after = draft.last + 1
    return line.word(i) in _PAYING and (line.kind(after) != "word" or line.word(after) in STOPS)


def _says_again(line: Line, drafts: Sequence[Draft], place: int, between: str) -> bool:
    """Whether `or` leads to a restatement and not to another item of a list: `gained 9.44, or 0.5 percent`."""
    number, following = drafts[place], drafts[place + 1]
    if between == ", or":
        before = drafts[place - 1] if place else None
        return before is None or line.words(before.last + 1, number.first - before.last - 1) != ","
    return between == "or" and (number.value or 0) > (following.value or 0)


def _lacks(number: Draft, following: Draft) -> bool:
    """Whether a number is one like the next of its list, except what is written only there."""
    plain = number.bare and number.digits and following.digits and number.value is not None and number.scale == 1
    if number.value is not None and _YEARS[0] <= number.value <= _YEARS[1] and number.precision == 1:
        return False  # `4.3% in 2005 and 4.2% in 2006`
    return plain and not number.hyphenated and not number.fraction and following.value is not None


def _scaled(number: Draft, following: Draft) -> Draft:
    if following.scale <= 1 or number.value is None or number.mantissa >= following.mantissa * 100:
        return number
    return number._replace(value=number.value * following.scale, scale=following.scale,
        precision=number.precision * following.scale,
        steps=(*number.steps, step("multiplied", "as the next of the list", following.scale)),
    )  # fmt: skip


def _with_unit(number: Draft, following: Draft) -> Draft:
    steps = (*number.steps, step("unit", "as the other", following.unit))
    return number._replace(kind=following.kind, unit=following.unit, bare=False, steps=steps)
