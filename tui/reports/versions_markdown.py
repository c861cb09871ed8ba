"""The history of a text as Markdown, with words taken out and put in as `<del>` and `<ins>`."""

from __future__ import annotations

from tui.reports import markdown
from tui.reports.versions_contents import contents
from tui.versioning.history import History


def render(history: History) -> str:
    """A heading for each step, a list item for each changed item."""
    return markdown.written(contents(history))
