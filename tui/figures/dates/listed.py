"""Days of one month in a list that names the month once: `20, 21 and 22 April`, `April 3, 5 and 9`."""

from __future__ import annotations

from typing import Final

from tui.english.calendar import ORDINAL_SUFFIXES
from tui.english.counted_plurals import COUNTED_PLURALS
from tui.english.nouns import STOPS
from tui.figures.dates.tokens import Tokens

JOINTS: Final = frozenset({",", "and", "or", "&"})
"""What stands between the days of a list."""
_MOST: Final = 10
_LAST_DAY: Final = 31


def days(tokens: Tokens, at: int) -> tuple[list[int], int]:
    """The days of a list from a token on, and the token after it; no days where there are fewer than two.

    The days go up, and the last of them follows `and`, `or` or `&`.
    """
    found: list[int] = []
    step, joined = at, False
    while len(found) < _MOST:
        number = _day(tokens, step)
        if not number or (found and number <= found[-1]):
            return [], at
        found.append(number)
        step += 1 + (tokens.low(step + 1) in ORDINAL_SUFFIXES and tokens[step + 1].glued)
        if joined:
            return (found, step) if len(found) > 1 else ([], at)
        comma = tokens.low(step) == ","
        joined = tokens.low(step + comma) in ("and", "or", "&")
        if not (comma or joined):
            return [], at
        step += comma + joined
    return [], at


def _day(tokens: Tokens, at: int) -> int:
    token = tokens[at]
    number = token.whole
    fits = number is not None and 1 <= number <= _LAST_DAY and len(token.text) < 3 and not token.paragraph
    return number or 0 if fits else 0


def end(tokens: Tokens, at: int) -> bool:
    """Whether a list of days ends before a token, where nothing is counted: not in `April 3, 5 and 9 boats`."""
    after = tokens[at]
    plain = after.kind != "word" or after.low in STOPS or after.capital
    return plain and after.low not in COUNTED_PLURALS and after.low not in ("%", ":", "-", "–", "/")


def month_before(tokens: Tokens, at: int) -> int:
    """The token of the word before the list of days in which a number at a token stands, -1 where it is the first."""
    step = at
    for _ in range(_MOST):
        joint = step - 1
        if tokens.low(joint) in ORDINAL_SUFFIXES:
            joint -= 1
        if tokens.low(joint) in ("and", "or", "&"):
            joint -= 1 + (tokens.low(joint - 1) == ",")
        elif tokens.low(joint) == ",":
            joint -= 1
        else:
            return joint if step < at else -1
        joint -= tokens.low(joint) in ORDINAL_SUFFIXES
        if not _day(tokens, joint) or _day(tokens, joint) >= _day(tokens, step):
            return -1
        step = joint
    return -1
