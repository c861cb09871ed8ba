"""Amounts below nought, as accounts write them: `-$4.2m`, `$-4.2m`, `net income of ($4.2m)`."""

from __future__ import annotations

from dataclasses import replace

from tui.english.finance import LOSSES, RESULTS
from tui.english.word_lists import words
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_LEADS = words("was is were of to at from totaled totalled came")  # local: what leads to an amount in brackets
_REACH = 8


def negated(line: Line, draft: Draft, sign: int) -> Draft:
    """The draft with the sign at token `sign` before it, which says nothing more behind `a loss of`."""
    if draft.value is None or (line.word(draft.first - 1) == "of" and line.word(draft.first - 2) in LOSSES):
        return draft
    if line.word(sign - 1) == "of" and line.word(sign - 2) in LOSSES:
        return draft
    steps = (*draft.steps, step("negated", line.written(sign)))
    return replace(draft, value=-draft.value, mantissa=-draft.mantissa, steps=steps)


def bracketed(line: Line, draft: Draft) -> Draft:
    """Money alone in brackets below nought where it is what a result came to: `net income was ($4.2m)`."""
    first, last = draft.first - 1, draft.last + 1
    if line.written(first) != "(" or line.written(last) != ")" or line.word(first - 1) not in _LEADS:
        return draft
    before = {line.word(i) for i in range(first - _REACH, first)}
    if not before & RESULTS or before & LOSSES:
        return draft
    return replace(negated(line, draft, first), first=first, last=last)
