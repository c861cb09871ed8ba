"""Shares of the draft: `12 of the 48 seats, or 25 percent`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from tui.checking.check import Calculation, CalculationState
from tui.figures import wording
from tui.figures.figure import Figure
from tui.figures.kinds import AMOUNTS

_OF = re.compile(r"\s*(?:\w+\s+){0,2}?(?:out )?of\s+(?:the\s+|its\s+|their\s+|all\s+|a total of\s+)?", re.IGNORECASE)
"""The words between a part and its whole."""
_OR = re.compile(
    r"\s*(?:\w+\s*){0,3}?(?:[,(—–-]\s*)+(?:or|which is|that is|i\.e\.,?)?\s*(?:about|around|nearly|almost|some)?\s*",
    re.IGNORECASE,
)
"""The words between two numbers and their share."""
_ABOUT = 0.1
"""The tolerance of `about`, as a share."""


def find(text: str, sentence: Sequence[Figure]) -> Iterator[Calculation]:
    """The shares that a sentence gives together with both numbers."""
    for place in range(len(sentence) - 2):
        part, whole, share = sentence[place : place + 3]
        if not (part.kind in AMOUNTS and whole.kind == part.kind and share.kind == "percent" and not share.change):
            continue
        if part.value is None or not whole.value or share.value is None or part.value > whole.value:
            continue
        if not _OF.fullmatch(text[part.span.end : whole.span.start]):
            continue
        if _OR.fullmatch(text[whole.span.end : share.span.start]):
            yield _share(part, whole, share)


def _share(part: Figure, whole: Figure, share: Figure) -> Calculation:
    real, said = (part.value or 0.0) / (whole.value or 1.0) * 100, share.value or 0.0
    slack = share.precision / 2 + (part.precision + whole.precision) / 2 / (whole.value or 1.0) * 100
    if max(part.precision, whole.precision) <= 1:
        slack = share.precision / 2
    if share.bound is not None:
        slack = max(slack, _ABOUT * said)
    holds = abs(real - said) <= slack + 1e-9
    state: CalculationState = "holds" if holds else "does_not_hold"
    result = f"is {real:.3g}%, " + (f"as the text says ({share.text})" if holds else f"the text says {share.text}")
    figures = (part, whole, share)
    steps = (f"{wording.format_number(part.value or 0.0)} / {wording.format_number(whole.value or 0.0)} = {real:.4g}%",)
    return Calculation(
        "share",
        tuple(figure.id for figure in figures),
        tuple(figure.span for figure in figures),
        state,
        f"{part.text} of {whole.text} {result}",
        steps,
    )
