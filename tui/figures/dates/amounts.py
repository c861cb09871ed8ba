"""How many of a unit of time: `3`, `3.5`, `two and a half`, `three to five`, `several`."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

from tui.figures.dates.tokens import HYPHENS, Tokens
from tui.figures.dates.words import words
from tui.figures.figure import Bound, Step
from tui.figures.grammar.numbers import read

_VAGUE: Final = tuple(
    phrase.split()
    for phrase in (
        "a few", "several", "many", "a number of", "few", "numerous", "multiple", "dozens of",
        "tens of thousands of", "hundreds of thousands of", "hundreds of", "tens of", "thousands of", "millions of",
    )
)  # fmt: skip
_CURRENCY: Final = frozenset("$€£¥₹")
_BOUNDS: Final[tuple[tuple[str, Bound], ...]] = (
    ("no more than", "at_most"),
    ("not more than", "at_most"),
    ("no less than", "at_least"),
    ("no fewer than", "at_least"),
    ("more than", "more_than"),
    ("longer than", "more_than"),
    ("well over", "more_than"),
    ("just over", "more_than"),
    ("over", "more_than"),
    ("at least", "at_least"),
    ("a minimum of", "at_least"),
    ("less than", "less_than"),
    ("fewer than", "less_than"),
    ("just under", "less_than"),
    ("under", "less_than"),
    ("at most", "at_most"),
    ("up to", "at_most"),
    ("a maximum of", "at_most"),
    ("close to", "about"),
    ("nearly", "about"),
    ("almost", "about"),
    ("about", "about"),
    ("around", "about"),
    ("roughly", "about"),
    ("approximately", "about"),
    ("some", "about"),
)
_BY_FIRST_WORD: Final = {
    first: tuple((words.split(), bound) for words, bound in _BOUNDS if words.split()[0] == first)
    for first in {words.split()[0] for words, _ in _BOUNDS}
}
OPENERS: Final = (frozenset(_BY_FIRST_WORD) | {phrase[0] for phrase in _VAGUE} | {"between", "from"}) - {"a"}
"""Words that a counted time may begin with, and nothing else that is a date."""
_BEFORE_OVER: Final = words(
    "in for after within just well of by than lasting lasted last took take taken takes spent spend is was were are be"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """A number of units, up to but without the token `last`; `low` and `high` are None where it is vague.

    `article`: it is said by `a` or `an` alone.
    """

    last: int
    low: float | None
    high: float | None
    precision: float = 1.0
    article: bool = False
    steps: tuple[Step, ...] = ()


def bound(tokens: Tokens, at: int) -> tuple[int, Bound | None]:
    """The token after the bound written at a token, and the bound; the same token and None where there is none.

    `over` is a bound after `in`, `for` and the like (`in over a year`); elsewhere it means `in the course of`.
    """
    for phrase, meant in _BY_FIRST_WORD.get(tokens.low(at), ()):
        if tokens.lows(at, *phrase) and (phrase != ["over"] or tokens.low(at - 1) in _BEFORE_OVER):
            return at + len(phrase), meant
    return at, None


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
    """Where the far end of a range would stand after its near end; outside the text where none can."""
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
        if word == phrase[0] and tokens.lows(at, *phrase) and tokens.low(at - 1) not in ("as", "how", "so", "too"):
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
    if number is None or number.last < at:
        return None
    value = float(number.value)
    return Amount(number.last + 1, value, value, float(number.precision), steps=number.steps)
