"""What each block is to its article: the title, the lead, a note of a correction, the text, a table, furniture."""

from __future__ import annotations

from tui.reading.documents import Document
from tui.versioning.history import Part
from tui.versioning.notes import is_note

_LEAD = 8
"""Words that a paragraph has at least to be the lead."""


def parts(document: Document) -> tuple[Part, ...]:
    """The part of every block; only one is the title, and one the lead."""
    found: list[Part] = []
    title = " ".join(document.title.split())
    for block in document.blocks:
        text = document.slice(block.span)
        if title and "title" not in found and text == title:
            found.append("title")
        elif is_note(text):
            found.append("note")
        elif block.kind in {"furniture", "table"}:
            found.append("table" if block.kind == "table" else "furniture")
        elif block.kind == "prose" and "lead" not in found and len(text.split()) >= _LEAD:
            found.append("lead")
        else:
            found.append("text")
    return tuple(found)
