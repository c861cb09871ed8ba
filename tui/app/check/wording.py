"""The signs and words for the decisions on the items of a draft."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from tui.app.review_wording import NOTED
from tui.checking.check import STATE_NAMES
from tui.figures.wording import format_day
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.checking.review import CheckEntry, Decision

LETTERS: Final[dict[str, Decision | str]] = {
    "v": "verified", "c": "to be corrected", "a": "author asked", "l": "left as it is", "u": "unclear", "n": "",
}  # fmt: skip
"""The decision of each letter; `n` clears it."""
CHOICES: Final = (
    *((letter, decision or "none") for letter, decision in LETTERS.items()),
    ("Shift+letter", "also add a note"),
)
"""The letters with their decisions, for the bottom line."""
SIGNS: Final[dict[str, str]] = {
    "checked off": "✓", "verified": "✔", "to be corrected": "✗", "author asked": "→", "left as it is": "–",
    "unclear": "?",
}  # fmt: skip
"""The sign of each decision."""
CHANGED = "!"
"""The sign of a decision that no longer fits, since what it was made on has changed."""
_WERE: Final[dict[str, str]] = {"holds": "adding up", "does_not_hold": "not holding"} | dict(STATE_NAMES)
WIDTH = 2
"""The number of cells for the signs of an item."""


def signs(entry: CheckEntry) -> str:
    """The decision and the note: one cell each."""
    sign = CHANGED if is_outdated(entry) else SIGNS.get(entry.decision, " ")
    return sign + (NOTED if entry.note or entry.right or entry.evidence else " ")


def is_outdated(entry: CheckEntry) -> bool:
    """Whether the words that were decided on, or the state that was found, have changed since."""
    return bool(entry.changes or entry.was)


def lines(entry: CheckEntry) -> Iterator[str]:
    """The decision with initials and day, the right value, the evidence, the note, and what was changed since."""
    if not entry:
        return
    day = format_day(entry.day) if entry.day else ""
    decision = f"{SIGNS[entry.decision]} {entry.decision.capitalize()}" if entry.decision else ""
    right = f"right value: {one_line(entry.right)}" if entry.right else ""
    yield " · ".join(part for part in (decision, right, one_line(entry.by), day) if part)
    if entry.evidence:
        yield f"Evidence: {one_line(entry.evidence)}"
    if entry.note:
        yield f"{NOTED} {one_line(entry.note)}"
    if entry.was:
        yield f"{CHANGED} It was {_WERE[entry.was]} when it was checked off"
    for was, now in entry.changes:
        gone = f"now “{one_line(now)}”" if now else "which is gone"
        yield f"{CHANGED} Text changed since: was “{one_line(was)}”, {gone}"
