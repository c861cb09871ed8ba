"""Words of matches that are played in halves or quarters."""

from __future__ import annotations

from tui.english.word_lists import words

MATCH_WORDS = words(
    "goal goals scored scoring score match game games kick penalty striker midfielder touchdown touchdowns coach "
    "referee halftime minute minutes yards innings wickets lead kickoff basket rebounds quarterback trailed "
    "outscored"
)
"""Near these a half or a quarter is of a game and not of a year."""
