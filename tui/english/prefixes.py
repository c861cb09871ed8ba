"""Prefixes, and what else is in front of a word and makes another of it."""

from __future__ import annotations

from tui.english.word_lists import words

PREFIXES = words("re co non pre anti semi e un ex mid")
"""Those that are written with a hyphen and make no word by themselves."""
PARTS_OF_PLACES = words("upper lower inner outer greater old new central")
"""Words before a name of which another makes another place."""
