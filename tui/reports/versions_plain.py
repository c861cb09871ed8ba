"""The history of a text as plain text: like a diff, for a terminal, a pager or a screen reader."""

from __future__ import annotations

from tui.reading.sanitise import one_line
from tui.reports.versions_lines import lines
from tui.versioning.history import History


def render(history: History) -> str:
    """One line per statement, no colour; `[-taken out-]` and `{+put in+}` as git marks words."""
    return "".join(f"{''.join(one_line(text) for text, _ in line)}\n" for line in lines(history))
