"""How many of a unit of time: `3`, `3.5`, `two and a half`, `three to five`, `several`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui import magnitude
from tui.english.function_words import ARTICLES
from tui.english.quantities import ADVERBS_OF_DEGREE, VAGUE_QUANTIFIERS
from tui.english.relative_time import ADJECTIVES_OF_PORTION
from tui.english.word_lists import words
from tui.figures.dates.tokens import HYPHENS, Tokens
from tui.figures.figure import Step
from tui.figures.grammar.bounds import OPENERS as LIMIT_OPENERS
from tui.figures.grammar.numbers import read
from tui.records import dataclass

_VAGUE: Final = tuple(phrase.split() for phrase in VAGUE_QUANTIFIERS)
_CURRENCY: Final = frozenset("$€£¥₹")
_BEGIN_DATES: Final = ARTICLES | ADJECTIVES_OF_PORTION | words("in on at as of")  # local: that limits begin with
"""Words of limits and vague amounts that begin other times too."""
OPENERS: Final = (LIMIT_OPENERS | {phrase[0] for phrase in _VAGUE} | {"between", "from"}) - _BEGIN_DATES
"""Words that a counted time may begin with, and nothing else that is a date."""


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units, up to but without the token `last`; `low` and `high` are None if it is vague.

    `article`: it is given only by `a` or `an`.
    """

    last: int
    low: float | None
    high: float | None
    precision: float = 1.0
    article: bool = False
    steps: tuple[Step, ...] = ()


def amount(tokens: Tokens, at: int) -> Amount | None:
    """The amount that is written from a token on, a range included."""
    if tokens.low(at - 1) in _CURRENCY and tokens[at].glued:
        return None
    opener = tokens.low(at)
    opened = opener in ("between", "from")
    first = _single(tokens, at + opened)
    if first is None or first.low is None:
        return None if opened else first
    second = _single(tokens, _other_end(tokens, first.last, opener))
    if second and second.high is not None and second.high > first.low and not second.article:
        precision = min(first.precision, second.precision)
        return replace(
            second, low=first.low, precision=precision, steps=(*_steps(tokens, at + opened, first), *second.steps)
        )
    return None if opened else first


def _steps(tokens: Tokens, at: int, found: Amount) -> tuple[Step, ...]:
    return found.steps or (Step("matched", tokens.slice(at, found.last), found.low or 0.0),)


def _other_end(tokens: Tokens, at: int, opener: str) -> int:
    """Where the far end of a range would come after its near end; outside the text if none can."""
    joint = tokens.low(at)
    if joint == "and" or joint in ("to", "or"):
        return at + 1 if (joint == "and") == (opener == "between") else -1
    if joint in HYPHENS and tokens.low(at + 1) in ("to", "or") and tokens.low(at + 2) not in HYPHENS:
        return at + 2
    if joint in HYPHENS:
        return at + 3 if tokens.low(at + 1) == "to" and tokens.low(at + 2) in HYPHENS else at + 1
    return -1


def _single(tokens: Tokens, at: int) -> Amount | None:
    word = tokens.low(at)
    if not word:
        return None
    for phrase in _VAGUE:
        if word == phrase[0] and tokens.lows(at, *phrase) and tokens.low(at - 1) not in ADVERBS_OF_DEGREE:
            return Amount(at + len(phrase), None, None)
    article = word in ("a", "an", "the")
    if tokens.low(at + article) == "couple":
        after = at + article + 1
        return Amount(after + (tokens.low(after) == "of"), 2.0, 2.0)
    if word == "half" or (word in ("a", "one") and tokens.low(at + 1) == "half"):
        return _half(tokens, at + (word != "half"))
    if word == "quarter" or (word == "a" and tokens.low(at + 1) == "quarter"):
        after = at + 1 + (word == "a")
        after += tokens.low(after) in HYPHENS
        return Amount(after, 0.25, 0.25, 0.0) if tokens.low(after) == "century" else _plain(tokens, at)
    if word == "a" and tokens.low(at + 1) == "single":
        return _plain(tokens, at + 1)
    if word in ("a", "an", "another"):
        return _plain(tokens, at + (word == "another")) or Amount(at + 1, 1.0, 1.0, article=True)
    return _plain(tokens, at)


def _half(tokens: Tokens, at: int) -> Amount | None:
    """`half an`, `half of a`, `half-`."""
    after = at + 1 + (tokens.low(at + 1) in HYPHENS)
    after += tokens.low(after) == "of"
    after += tokens.low(after) in ("a", "an")
    number = _plain(tokens, after)
    return (
        replace(number, last=number.last) if number and tokens.low(after) == "dozen" else Amount(after, 0.5, 0.5, 0.0)
    )


def _plain(tokens: Tokens, at: int) -> Amount | None:
    """Digits or number words, with their fraction and magnitude."""
    if tokens.low(at) == "single":
        return Amount(at + 1, 1.0, 1.0)
    number = read(tokens.line, at)
    if number is None or number.last < at or magnitude.is_beyond(number.value):
        return None
    value = float(number.value)
    return Amount(number.last + 1, value, value, float(number.precision), steps=number.steps)
