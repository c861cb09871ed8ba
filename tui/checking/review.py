"""The records of what an editor decided on the items of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field
from datetime import date
from typing import Literal, get_args

from tui.checking.check import CalculationState, CheckedItem, State
from tui.records import dataclass

Decision = Literal["checked off", "verified", "to be corrected", "author asked", "left as it is", "unclear"]
"""`checked off`: the state that was found is right; `verified`: right by the editor's own check, whatever was found;
`left as it is`: needs no check. The others are not settled yet."""
DECISIONS: tuple[Decision, ...] = get_args(Decision)
SETTLED: frozenset[str] = frozenset({"checked off", "verified", "left as it is"})
"""The decisions that settle an item."""


@dataclass(frozen=True, slots=True)
class CheckEntry:
    """The decision on one item, the right value, a note, and the evidence for it; `by` are initials.

    `reviewed` if the decision settles the item as it stands. `day` is when it was last changed. `was` is the state that
    was found when the item was checked off if another one is found now, and `changes` are words of the draft or of the
    evidence, then and now, if they were changed since: either makes the item open again.
    """

    decision: Decision | Literal[""] = ""
    right: str = ""
    note: str = ""
    evidence: str = ""
    reviewed: bool = False
    by: str = ""
    day: date | None = None
    was: State | CalculationState | Literal[""] = ""
    changes: tuple[tuple[str, str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.decision or self.right or self.note or self.evidence)

    @property
    def pending(self) -> bool:
        """Whether the editor still has something to do: an open decision, or one that no longer fits."""
        return bool(self.decision) and not self.reviewed


NO_ENTRY = CheckEntry()


@dataclass(frozen=True, slots=True)
class CheckReview:
    """The decisions on the items and calculations of a draft, by the ids of the items (`calculation-1`, …).

    `orphans` are decisions whose words are gone from the draft, each with these words.
    """

    entries: Mapping[str, CheckEntry] = field(default_factory=dict)
    orphans: tuple[tuple[str, CheckEntry], ...] = ()

    def of(self, item: str) -> CheckEntry:
        """The decision on an item; an empty one if there is none."""
        return self.entries.get(item, NO_ENTRY)

    def is_open(self, checked: CheckedItem) -> bool:
        """Whether somebody should still look at an item."""
        entry = self.of(checked.id)
        return not entry.reviewed and (checked.open or entry.pending)

    def open(self, items: Iterable[CheckedItem]) -> tuple[CheckedItem, ...]:
        """The items that somebody should still look at."""
        return tuple(each for each in items if self.is_open(each))

    @property
    def reviewed(self) -> int:
        """The number of items that are checked off."""
        return sum(entry.reviewed for entry in self.entries.values())
