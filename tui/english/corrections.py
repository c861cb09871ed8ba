"""What a note to a text says when it corrects it, and what it is headed by."""

from __future__ import annotations

import re

from tui.english.word_lists import listed

_STEMS = listed(
    "correct corrig corregi korrig corrett correz berichtig errat rectif retract clarif amend misstat misspel"
    " misidentif fixes fixing removes deletes restores kill"
)
"""Beginnings of words, some of the neighbours' languages: agencies write their notes in the language of the desk."""
_PATTERN = re.compile(rf"\b(?:{'|'.join(_STEMS)})", re.IGNORECASE)

_LABEL = re.compile(
    r"\W{0,3}(?:(?:corrections?|clarifications?|correction (?:and|&) clarification|corrections? (?:appended|notice)"
    r"|erratum|(?:an? )?editor['’]?s?['’]? note|retraction)\s*(?:\W{0,2}\(?[\w.,/ ]{0,30}\)?)?\s*[:—–-]"
    r"|(?:an|the) (?:earlier|previous|original) version of (?:this|the)\b"
    r"|this (?:article|story|post|report|headline|piece) (?:was|has been) (?:amended|corrected|updated to correct)\b)",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"\W{0,3}(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?|erratum)\W{0,2}", re.IGNORECASE
)
CORRECTION_CLASS = re.compile(
    r"(?:^|[\s_-])(?:corrections?|clarifications?|errat(?:um|a)|retraction|editors?-?notes?)(?:$|[\s_-])", re.IGNORECASE
)
"""Found in the class or the id of a box that holds such a note."""


def is_correction(note: str) -> bool:
    """Whether an editor's note reports a correction, and not photos or an embargo."""
    return _PATTERN.search(note) is not None


def is_labelled_correction(paragraph: str) -> bool:
    """Whether a paragraph begins as the note of a correction does: `Correction:`, `An earlier version of this`."""
    return _LABEL.match(paragraph) is not None


def heads_corrections(line: str) -> bool:
    """Whether a line is the heading over notes of corrections."""
    return _HEADING.fullmatch(line) is not None
