"""How the review of a row is drawn and worded."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from tui.sessions.session import Entry

VERDICTS: Final[dict[str, str]] = {
    "c": "confirmed", "d": "disputed", "w": "wrong match", "u": "unclear", "n": "",
}  # fmt: skip
"""The verdict of each letter; `n` clears it."""

SIGNS: Final[dict[str, str]] = {"confirmed": "✓", "disputed": "✗", "wrong match": "≁", "unclear": "?"}
"""The sign of each verdict."""
REVIEWED = "∘"
NOTED = "✎"
LINKED = "+"

CHOICES: Final = (
    *((letter, verdict or "none") for letter, verdict in VERDICTS.items()),
    ("Shift+letter", "also add a note"),
)
"""The letters with their verdicts, for the bottom line."""
WIDTH = 3
"""The number of cells for the signs of a row."""


def signs(entry: Entry) -> str:
    """Verdict, note, and link or mark: one cell each."""
    verdict = SIGNS.get(entry.verdict) or (REVIEWED if entry.reviewed else " ")
    mark = LINKED if entry.linked else entry.marks[-1] if entry.marks else " "
    return verdict + (NOTED if entry.note else " ") + mark
