"""The plain report with a little colour, for a terminal that shows it; the words stay the same."""

from __future__ import annotations

from tui.comparison import Comparison
from tui.reports import plain
from tui.reports.outline import Report
from tui.sessions.session import Review

# From the 16 colours of every terminal, which the user may have configured; words and signs carry the same meaning.
_LOOKS = {
    "title": "1", "heading": "1;4", "conflict": "1;31", "check": "31", "dispute": "35", "agree": "32",
    "related": "33", "single": "34", "strong": "1", "review": "1", "soft": "2",
}  # fmt: skip


def render(comparison: Comparison, review: Review | None = None) -> str:
    """The plain report, its headings and rows in colour."""
    return "".join(_line(text, look) for text, look in plain.lines(comparison, review))


def written(report: Report) -> str:
    """Any report, its headings in colour."""
    return "".join(_line(text, look) for text, look in plain.styled(report))


def _line(text: str, look: str) -> str:
    return f"\x1b[{_LOOKS[look]}m{text}\x1b[0m\n" if text and look in _LOOKS else f"{text}\n"
