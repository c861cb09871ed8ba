"""Amounts below zero, as accounts write them: `-$4.2m`, `$-4.2m`, `net income of ($4.2m)`, `$(4.2) million`."""

from __future__ import annotations

from tui.english.finance import RESULTS
from tui.english.word_lists import words
from tui.figures.grammar import numbers
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_LEADS = words("was is were of to at from totaled totalled came")  # local: what leads to an amount
_REACH = 8


def negated(line: Line, draft: Draft, sign: int) -> Draft:
    """The draft with the sign at token `sign`."""
    if draft.value is None:
        return draft
    steps = (*draft.steps, step("negated", line.written(sign)))
    return draft._replace(value=-draft.value, mantissa=-draft.mantissa, steps=steps)


def bracketed(line: Line, draft: Draft) -> Draft:
    """Money alone in brackets below zero where it is what a result came to: `net income was ($4.2m)`."""
    first, last = draft.first - 1, draft.last + 1
    if line.written(first) != "(" or line.written(last) != ")" or line.word(first - 1) not in _LEADS:
        return draft
    if not {line.word(i) for i in range(first - _REACH, first)} & RESULTS:
        return draft
    return negated(line, draft, first)._replace(first=first, last=last)


def in_brackets(line: Line, i: int) -> Number | None:
    """The number below zero that the bracket at token `i` opens, its magnitude after the other: `(4.2) million`."""
    if line.written(i) != "(" or line.written(i + 2) != ")" or line.kind(i + 1) != "number":
        return None
    number = numbers.read(line, i + 1, money=True)
    if number is None or number.last != i + 1:
        return None
    steps = (*number.steps, step("negated", line.written(i)))
    below = number._replace(first=i, last=i + 2, value=-number.value, mantissa=-number.mantissa, steps=steps)
    return numbers.scaled(line, below)
