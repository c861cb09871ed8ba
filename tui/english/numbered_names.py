"""Names that end in a number, by the word before it."""

from __future__ import annotations

from tui.english.word_lists import words

NUMBERED_NAMES = words(
    "no number nos room section boeing airbus route flight highway chapter page windows figure level line model "
    "article rule area russell csi nikkei nasdaq stoxx ftse"
)
"""`Flight 1980`, `Windows 2000`, `the Russell 2000`: a number behind these is no year."""
