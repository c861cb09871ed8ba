"""Where a sentence ends before the marks of its notes."""

from __future__ import annotations

import re

from tui.language.stops import takes_bare_note
from tui.reading.notes import CLOSING_MARKS, LAST_NOTES

_REACH = 120
"""Characters at the end of a sentence in which its notes are."""
_END = re.compile(rf"(?P<word>[^\s.!?…]*)[.!?…][{CLOSING_MARKS}]*(?P<notes>{LAST_NOTES})")


def length_without_notes(text: str) -> int:
    """The length of a sentence without the marks of notes after its stop: `It sank.[3]`, `It sank.4,5`; but `Fig.3`."""
    low = max(0, len(text) - _REACH)
    found = _END.search(text, low)
    notes = found["notes"] if found else ""
    if not found or not notes or (notes[0].isdecimal() and not takes_bare_note(found["word"], notes, "")):
        return len(text)
    return found.start("notes")
