"""Small words within names: particles of family names, and what joins the words of a name."""

from __future__ import annotations

from tui.english.word_lists import words

NAME_PARTICLES = words("de del der di da la le van von bin al")
NAME_LINKS = words("of the and & for")
"""Words in lower case that a name continues after: `Bank of China`."""
LINKS_IN_NAMES = NAME_LINKS | NAME_PARTICLES
