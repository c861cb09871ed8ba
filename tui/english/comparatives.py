"""Adjectives and adverbs that are compared: by which of two is the greater, and by which the smaller."""

from __future__ import annotations

from typing import Final

from tui.english.word_lists import listed, words

GREATER: Final = listed("more greater higher larger bigger longer better older heavier taller wider deeper further")
SMALLER: Final = listed("less fewer lower smaller shorter younger lighter slower")
COMPARATIVES: Final = frozenset(GREATER + SMALLER) | words("faster quicker cheaper worse stronger likelier")
"""What an amount is a number of times of: `three times larger`."""
