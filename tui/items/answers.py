"""Which tokens may correspond, and the outcome of those that do."""

from __future__ import annotations

from functools import lru_cache

from tui.english import forms
from tui.english.function_words import PRONOUNS
from tui.english.ties import ties
from tui.english.verbs import CONVERSES
from tui.items import verdicts
from tui.items.tokens import Token
from tui.items.verdicts import Judgement


def may_answer(x: Token, y: Token, *, beside: bool) -> bool:
    """Whether two open tokens are of a sort that may correspond; from afar figures must be of one kind."""
    if x.sort == y.sort:
        if x.sort == "figure" and not beside and x.figure and y.figure:
            counted = x.figure.kind == "count"
            return x.figure.kind == y.figure.kind and not (counted and not _one_noun(x.figure.unit, y.figure.unit))
        if x.sort == "word":
            if ties(x.small).isdisjoint(ties(y.small)):
                return False
            return beside or (not (x.common and y.common) and not (x.small in PRONOUNS and y.small in PRONOUNS))
        return True
    if "figure" in (x.sort, y.sort) or "code" in (x.sort, y.sort):
        return {x.sort, y.sort} <= _NUMBERED
    if "date" in (x.sort, y.sort):
        return "clock" not in (x.sort, y.sort)
    return {x.sort, y.sort} == _CALLED and not ties(x.small).isdisjoint(ties(y.small))


_NUMBERED = frozenset({"figure", "code", "word"})
_CALLED = frozenset({"name", "word"})


@lru_cache(maxsize=20_000)
def converse(a: str, b: str) -> bool:
    """Whether one describes an exchange from the giver's side and the other from the receiver's."""
    mine, theirs = forms.lemmas(a), forms.lemmas(b)
    return any((mine & one and theirs & other) or (mine & other and theirs & one) for one, other in CONVERSES)


def days(token: Token) -> int:
    """How long the stretch of the calendar is that a date names: a day, about a month, about a year; 0 if unknown."""
    period = token.figure.period if token.figure else None
    if not period or not period.start or not period.end:
        return 0
    return len(str((period.end - period.start).days + 1))


def _one_noun(a: str, b: str) -> bool:
    return not a or not b or a == b or bool(phrases(a, b))


@lru_cache(maxsize=50_000)
def phrases(a: str, b: str) -> Judgement | None:
    """The outcome of two short phrases in lower case, as from `verdicts.phrases`, cached."""
    return verdicts.phrases(a, b)


def judged(x: Token, y: Token) -> Judgement | None:
    """The outcome of two tokens; that of words alone is cached."""
    if x.sort == y.sort == "word":
        return _words(x.small, y.small)
    return verdicts.judge(x, y)


@lru_cache(maxsize=100_000)
def _words(a: str, b: str) -> Judgement | None:
    return verdicts.written(a, b) or verdicts.placed(a, b) or verdicts.worded(a, b)
