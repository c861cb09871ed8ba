"""The record of a tie: a figure of prose, the cells that hold it, and whether they agree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from tui.records import dataclass

TieVerdict = Literal["same", "rounding", "compatible", "differs"]
TieReasonKind = Literal["measure", "holder", "period", "unit", "value", "scale", "digits", "difference", "doubt"]
"""What a reason is about. `digits` is one digit changed or two exchanged, `scale` a power of ten, `difference` that the
figure was computed from two cells, `doubt` what keeps a tie from being sure."""


@dataclass(frozen=True, slots=True)
class TieReason:
    """One piece of evidence for a tie or its verdict, in words; `cell` is the id of the figure it points at, if any."""

    kind: TieReasonKind
    text: str
    cell: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A figure of prose (its id) with the cells (ids of their figures) that it is compared with, the best first.

    All cells are of one document. More than one is one value in several tables, or two that a difference is computed
    from. `sure` is calibrated: of the ties marked sure, nine in ten are right on filings never seen.
    """

    figure: str
    sources: tuple[str, ...]
    verdict: TieVerdict
    sure: bool
    reasons: tuple[TieReason, ...] = ()


@dataclass(frozen=True, slots=True)
class Differing:
    """How many figures differ from a table: those that are sure, and those to check."""

    sure: int = 0
    doubtful: int = 0

    @property
    def number(self) -> int:
        """All of them."""
        return self.sure + self.doubtful


def differing(ties: Iterable[Tie]) -> Differing:
    """How many figures differ from a table; a figure counts once, and is sure if one of its ties is."""
    found: dict[str, bool] = {}
    for tie in ties:
        if tie.verdict == "differs":
            found[tie.figure] = found.get(tie.figure, False) or tie.sure
    sure = sum(found.values())
    return Differing(sure, len(found) - sure)
