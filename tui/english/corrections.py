"""What a note to a text says when it corrects it."""

from __future__ import annotations

import re

from tui.english.word_lists import listed

_STEMS = listed(
    "correct corrig corregi korrig corrett correz berichtig errat rectif retract clarif amend misstat misspel"
    " misidentif fixes fixing removes deletes restores kill"
)
"""Beginnings of words, some of the neighbours' languages: agencies write their notes in the language of the desk."""
_PATTERN = re.compile(rf"\b(?:{'|'.join(_STEMS)})", re.IGNORECASE)


def is_correction(note: str) -> bool:
    """Whether an editor's note tells of something that was put right, and not of photos or an embargo."""
    return _PATTERN.search(note) is not None
