"""The values of edits of the items of a draft, as they are saved."""

from __future__ import annotations

from dataclasses import replace
from typing import get_args

from tui.checking.check import CalculationState, State
from tui.checking.review import DECISIONS
from tui.reading.sanitise import visible
from tui.records import dataclass
from tui.sessions.source_edits import read_initials

_FOUND = frozenset({"", *get_args(State), *get_args(CalculationState)})


@dataclass(frozen=True, slots=True)
class ItemValue:
    """What an edit sets: a decision, a note, or evidence with the right value; empty to clear it.

    `item` is the kind of the item, since a name and its role may be the same words; `by` are the initials of whoever
    made the edit; `found` is the state that was found for the item at that time.
    """

    item: str
    value: str = ""
    right: str = ""
    by: str = ""
    found: str = ""


def write_item(value: ItemValue) -> str:
    """The value of an edit."""
    import msgspec  # noqa: PLC0415 - the first frame needs no edits

    return msgspec.json.encode(value).decode()


def read_item(kind: str, value: str) -> ItemValue | None:
    """What an edit of a kind sets; None if that is not something `write_item` was given."""
    import msgspec  # noqa: PLC0415 - as above

    try:
        found = msgspec.json.decode(value, type=ItemValue)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
    if found.found not in _FOUND or (kind == "item-decision" and found.value not in {"", *DECISIONS}):
        return None
    return replace(
        found,
        item=visible(found.item),
        value=visible(found.value),
        right=visible(found.right),
        by=read_initials(found.by),
    )
