"""The role of each block in its article: the title, the lead, a note of a correction, the text, a table, furniture."""

from __future__ import annotations

from tui.english.corrections import heads_corrections
from tui.reading.documents import Document
from tui.versioning.history import Part
from tui.versioning.notes import is_note

_LEAD = 8
"""The fewest words of a paragraph that may be the lead."""


def parts(document: Document) -> tuple[Part, ...]:
    """The part of every block; at most one is the title, and one the lead."""
    found: list[Part] = []
    title = " ".join(document.title.split())
    led = headed = False
    for block in document.blocks:
        text = document.slice(block.span)
        part: Part = "text"
        if title and text == title:
            part, title = "title", ""
        elif is_note(text) or (headed and block.kind in {"prose", "list"}):
            part = "note"
        elif block.kind in {"furniture", "table"}:
            part = "table" if block.kind == "table" else "furniture"
        elif not led and block.kind == "prose" and len(text.split()) >= _LEAD:
            part, led = "lead", True
        # Under their heading there is one note, or a list of them.
        headed = heads_corrections(text) or (headed and block.kind == "list")
        found.append(part)
    return tuple(found)
