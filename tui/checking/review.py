"""The records of what an editor decided on the items of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from tui.checking.check import CheckedItem, State


@dataclass(frozen=True, slots=True)
class CheckEntry:
    """The decision on one item: the state it has by the editor's own check, a note, and the evidence for it.

    `state` is None where the editor left it as it is; `by` are initials and `day` is when it was last changed.
    """

    state: State | None = None
    note: str = ""
    evidence: str = ""
    reviewed: bool = False
    by: str = ""
    day: date | None = None

    def __bool__(self) -> bool:
        return bool(self.state or self.note or self.evidence or self.reviewed)


NO_ENTRY = CheckEntry()


@dataclass(frozen=True, slots=True)
class CheckReview:
    """The decisions on the items of a draft, by the ids of the items."""

    entries: Mapping[str, CheckEntry] = field(default_factory=dict)

    def of(self, item: str) -> CheckEntry:
        """The decision on an item; an empty one if there is none."""
        return self.entries.get(item, NO_ENTRY)

    def state(self, checked: CheckedItem) -> State:
        """The state of an item by the editor, otherwise as it was found."""
        return self.of(checked.id).state or checked.state

    def open(self, items: Iterable[CheckedItem]) -> tuple[CheckedItem, ...]:
        """The items that nobody has reviewed and that somebody should look at."""
        return tuple(each for each in items if each.open and not self.of(each.id).reviewed)
