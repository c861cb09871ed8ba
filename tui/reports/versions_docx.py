"""The history of a text as a Word document, with words taken out and put in as changes that Word tracks."""

from __future__ import annotations

from tui.reports import docx
from tui.reports.versions_contents import contents
from tui.versioning.history import History


def render(history: History) -> bytes:
    """The bytes of the file."""
    return docx.written(contents(history))
