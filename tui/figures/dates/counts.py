"""Numbers that look like a year and count something: `from 1200 to 1800 ovens`, `an average of 1450`, `2140 sq m`."""

from __future__ import annotations

from typing import Final

from tui.english.counted_nouns import COUNTED_PLURALS, NO_PLURALS
from tui.english.finance import AGGREGATES
from tui.english.function_words import PREPOSITIONS
from tui.english.nouns import STOPS
from tui.english.prepositions_of_time import RANGE_JOINTS
from tui.english.quantities import NOUNS_OF_AMOUNT
from tui.english.units import POWERED
from tui.figures.dates.tokens import HYPHENS, Tokens
from tui.figures.grammar import units

SIGNS: Final = frozenset("$€£¥₹%#°+×*=@&")
"""Signs next to a number that mean it is not a year."""
_MONEY: Final = frozenset("$€£¥₹")
_ONE: Final = frozenset({"a", "an"})
_NEAR_FUTURE: Final = 2040


def counts_on(tokens: Tokens, at: int, joint: int) -> bool:
    """Whether what is counted follows the second number: `from 1200 to 1800 ovens`, `from 1950 to 2010 people.`

    Of near years only a noun that closes its clause is counted: not in `from 1914 to 1918 soldiers dug`.
    """
    joint += 2 * (tokens.low(joint) in HYPHENS and tokens.low(joint + 1) in RANGE_JOINTS)
    last = joint + 2
    noun, joined = tokens[last], tokens.low(joint)
    if tokens[joint + 1].kind != "number" or not (joined in RANGE_JOINTS or joined == "and" or joined in HYPHENS):
        return False
    if _measured(tokens, last):
        return True
    other = tokens[joint + 1].whole
    if other is not None and is_near(other) and is_near(tokens[at].whole or 0):
        closes = tokens[last + 1].kind != "word" or tokens.low(last + 1) in PREPOSITIONS
        return noun.low in COUNTED_PLURALS and closes and not tokens[at - 1].capital
    return noun.low in COUNTED_PLURALS or is_plural(noun.low)


def is_near(number: int) -> bool:
    """Whether a number is most often a year, even before a plural."""
    return 1900 <= number <= _NEAR_FUTURE


def is_an_amount_of(tokens: Tokens, at: int) -> bool:
    """`an average of`, `a new high of`, where the noun is at a token: not `the high of 2021`."""
    if tokens.low(at) not in NOUNS_OF_AMOUNT:
        return False
    return tokens.low(at) in AGGREGATES or not _ONE.isdisjoint(tokens.low(step) for step in (at - 2, at - 1))


def _measured(tokens: Tokens, at: int) -> bool:
    """Whether a unit of measure is at a token: a symbol, or a plural; `cup` and `foot` are as often no unit."""
    token = tokens[at]
    if token.kind != "word" or token.low in STOPS:
        return False
    if token.low in POWERED:
        return units.after(tokens.line, at) is not None
    known = units.names()
    return token.text in known and (len(token.text) < 3 or token.low + "s" not in known)


def is_no_year(tokens: Tokens, last: int) -> bool:
    """Whether what follows makes a count, a price, a clock time or a name of the number."""
    after = tokens[last]
    joined = after.glued and tokens[last + 1].glued
    if after.text == "Index" or after.low in COUNTED_PLURALS or _measured(tokens, last):
        return True
    if after.low in SIGNS:  # in `In 2018 £5m was spent` the sign goes with the next number
        return after.glued or after.low not in _MONEY or not tokens[last + 1].glued
    return joined and (after.low in HYPHENS or (after.low in (":", "/", ".") and tokens[last + 1].kind == "number"))


def is_plural(word: str) -> bool:
    """Whether a word looks like a plural."""
    return word.endswith("s") and word not in NO_PLURALS and len(word) > 3 and not word.endswith(("ss", "is", "us"))
