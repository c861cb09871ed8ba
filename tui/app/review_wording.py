"""How what the reader said of a row is drawn and told."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.sessions.session import Edit, Entry

VERDICTS: Final[dict[str, str]] = {
    "c": "confirmed", "d": "disputed", "w": "wrong match", "u": "unclear", "n": "",
}  # fmt: skip
"""The verdict of each letter; none takes it back."""

SIGNS: Final[dict[str, str]] = {"confirmed": "✓", "disputed": "✗", "wrong match": "≁", "unclear": "?"}
"""The sign of each verdict."""
REVIEWED = "∘"
NOTED = "✎"
LINKED = "+"

CHOICES: Final = (*((letter, verdict or "none") for letter, verdict in VERDICTS.items()), ("Shift", "adds a note"))
"""The letters with their verdicts, as the bottom line says them."""
WIDTH = 3
"""Cells that the signs of a row take."""


def signs(entry: Entry) -> str:
    """Verdict, note, and pin or mark: one cell each."""
    verdict = SIGNS.get(entry.verdict) or (REVIEWED if entry.reviewed else " ")
    mark = LINKED if entry.linked else entry.marks[-1] if entry.marks else " "
    return verdict + (NOTED if entry.note else " ") + mark


def describe(edit: Edit) -> str:
    """An edit in a few words: `disputed`, `note`, `mark a`."""
    match edit.kind:
        case "verdict":
            return edit.value or "no verdict"
        case "apart":
            return "wrong match"
        case "note":
            return "note" if edit.value else "no note"
        case "pin":
            return "pin" if edit.value else "no pin"
        case "mark":
            return f"mark {edit.value}"
        case "reviewed":
            return "reviewed"
        case _:
            return edit.kind
