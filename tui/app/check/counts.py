"""The results of a draft check and the decisions on it, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from tui.checking.check import STATE_NAMES, STATES, CalculationState
from tui.checking.review import DECISIONS

if TYPE_CHECKING:
    from tui.app.check.rows import CheckRow
    from tui.checking.review import CheckReview

_WORDS: dict[CalculationState, tuple[str, str]] = {
    "does_not_hold": ("does not hold", "do not hold"), "holds": ("holds", "hold"),
    "not_checkable": ("not checkable", "not checkable"),
}  # fmt: skip
"""The words for the state of one calculation, and of several."""


def counts(found: Sequence[CheckRow], review: CheckReview) -> str:
    """The counts in one sentence: `41 of 58 checked off: 3 contradicted, 9 unsupported, 46 supported`."""
    items = [row for row in found if row.item is not None]
    states = ((STATE_NAMES[state], _states(items, state)) for state in STATES)
    parts = ", ".join(f"{number:,} {name}" for name, number in states if number)
    done = sum(review.of(row.id).reviewed for row in items)
    sums = [row for row in found if row.item is None]
    text = f"{done:,} of {len(items):,} checked off: {parts}" if items else ""
    doubtful = sum(not row.sure for row in items)
    text += f" ({doubtful:,} doubtful)" if doubtful else ""
    waiting = [f"{number:,} {name}" for name in DECISIONS[2:4] if (number := _decided(found, review, name))]
    text += f"; {', '.join(waiting)}" if waiting else ""
    if sums:
        what = "calculation" if len(sums) == 1 else "calculations"
        held = (f"{number:,} {_WORDS[state][number > 1]}" for state in _WORDS if (number := _states(sums, state)))
        text += f"{'; ' if text else ''}{len(sums):,} {what}: {', '.join(held)}"
    return text


def _states(found: Iterable[CheckRow], state: str) -> int:
    return sum(row.state == state for row in found)


def _decided(found: Iterable[CheckRow], review: CheckReview, decision: str) -> int:
    return sum(review.of(row.id).decision == decision for row in found)
