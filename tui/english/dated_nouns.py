"""Nouns of business and public life that a date comes before: `August sales`, `2024 elections`."""

from __future__ import annotations

from tui.english.word_lists import words

MONTHLY_NOUNS = words(
    "sales orders figures data deficit surplus output exports imports production delivery contract futures quarter "
    "election elections payrolls inflation retail unemployment deadline"
)
"""What a month comes before as before any noun."""
YEARLY_NOUNS = words(
    "sales earnings results revenues profits losses deliveries exports imports elections olympics games prices figures "
    "budgets forecasts estimates targets levels taxes"
)
"""Plurals that a year comes before as before any noun."""
