"""The figures of one row of the figures table in one notation: one scale, separators for thousands, limits as words
or as marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from tui.claims.values import notation
from tui.figures.figure import Figure
from tui.figures.kinds import SCALED
from tui.figures.wording import LIMIT_NAMES, format_amount, format_number, format_period, format_written
from tui.reading.sanitise import one_line

Limits = Literal["words", "marks"]
MARKS = {"about": "≈", "more_than": ">", "at_least": "≥", "less_than": "<", "at_most": "≤"}
LEGEND = "≈ about · > more than · ≥ at least · < less than · ≤ at most"


def amounts(figures: Sequence[Figure], limits: Limits = "words") -> list[str]:
    """Each figure as shown beside the others: `155`, `38.58 bn USD`, `about 1,900` or `≈1,900`, `72 hours`."""
    scaled = [replace(figure, bound=None) for figure in figures if _has_scale(figure)]
    written = dict(zip([figure.id for figure in scaled], notation(scaled) if scaled else [], strict=True))
    return [
        one_line(f"{_limit(figure, limits)}{written[figure.id]}" if figure.id in written else _alone(figure, limits))
        for figure in figures
    ]


def _has_scale(figure: Figure) -> bool:
    """True if it can be written in the scale of others; `dozens` cannot."""
    vague = any(step.what == "vague" for step in figure.steps)
    return figure.kind in SCALED and figure.value is not None and not vague


def _limit(figure: Figure, limits: Limits) -> str:
    if not figure.bound:
        return ""
    return MARKS[figure.bound] if limits == "marks" else f"{LIMIT_NAMES[figure.bound]} "


def _alone(figure: Figure, limits: Limits) -> str:
    """A figure in its own scale."""
    if figure.kind == "date":
        return format_period(figure.period) or figure.text
    if figure.kind == "age" and figure.value is not None:
        return f"{_limit(figure, limits)}{format_number(figure.value)}"
    if figure.kind in {"age", "count"} and figure.low is not None and figure.high is not None:
        return f"{_limit(figure, limits)}{format_number(figure.low)} to {format_number(figure.high)}"
    if figure.kind == "duration" and figure.value is not None:
        return f"{_limit(figure, limits)}{format_amount(figure)}"
    return format_written(figure)
