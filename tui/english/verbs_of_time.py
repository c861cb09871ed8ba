"""Verbs for what takes time: beginning, ending, lasting, being put off."""

from __future__ import annotations

from tui.english.word_lists import words

VERBS_OF_BEGINNING = words("begin begins began beginning start starts started starting")
VERBS_OF_ENDING = words("end ends ended ending finish finished finishing close closes closed closing")
VERBS_OF_LASTING = words(
    "last lasts lasted lasting take takes took taken taking spend spent spending wait waited waiting"
)
"""What a length of time comes after: `lasted a week`, `spent years`."""
MOVED_IN_TIME = words("moved delayed postponed pushed extended changed shifted brought rescheduled revised deferred")
"""What was done to a date that went `from May to June`."""
