"""Prepositions that come before a time."""

from __future__ import annotations

from tui.english.word_lists import words

PREPOSITIONS_OF_LIMIT = words("since from after until till by before")
"""From when, or up to when: one end of a stretch is named."""
PREPOSITIONS_OF_COURSE = words("in over within during")
"""In the course of: `in the last year`."""
PREPOSITIONS_OF_LENGTH = words("for through throughout")
"""From the first to the last of it: `for a year`, `throughout March`."""
PREPOSITIONS_OF_TIME = PREPOSITIONS_OF_LIMIT | words("in during through throughout between")
"""Those after which a number of four digits is most often a year, and a name of the calendar is meant as one."""
RANGE_JOINTS = words("to through until till thru")
"""What comes between the two ends of a stretch of time: `May through July`."""
