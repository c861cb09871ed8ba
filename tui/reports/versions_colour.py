"""The plain report of a history with a little colour, for a terminal that shows it; the words stay the same."""

from __future__ import annotations

from tui.reading.sanitise import one_line
from tui.reports.versions_lines import Line, lines
from tui.versioning.history import History

# From the 16 colours of every terminal, which the user may have configured; words and signs carry the same meaning.
_LOOKS = {
    "title": "1", "heading": "1;4", "strong": "1", "soft": "2", "item": "1",
    "removed": "31", "added": "32", "removed item": "1;7;31", "added item": "1;7;32",
}  # fmt: skip


def render(history: History) -> str:
    """The plain report, its changes in colour."""
    return "".join(coloured(line) for line in lines(history))


def coloured(line: Line) -> str:
    """One line in colour; each segment ends its own, so a pager may cut anywhere."""
    return "".join(_segment(one_line(text), look) for text, look in line) + "\n"


def _segment(text: str, look: str) -> str:
    return f"\x1b[{_LOOKS[look]}m{text}\x1b[0m" if text and look in _LOOKS else text
