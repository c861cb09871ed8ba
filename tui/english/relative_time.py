"""Words that place a time relative to today, or to another time: `today`, `last`, `the end of`."""

from __future__ import annotations

from tui.english.word_lists import words

DAYS_FROM_TODAY = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "tmrw": 1}
"""Words for a day by its distance from today."""
ADJECTIVES_OF_ORDER = {
    "last": -1, "past": -1, "latest": -1, "previous": -1, "prior": -1, "preceding": -1,
    "this": 0, "current": 0, "present": 0,
    "next": 1, "coming": 1, "upcoming": 1, "following": 1, "subsequent": 1,
}  # fmt: skip
"""How many units of time a word moves from the reference: `last week`, `the coming year`."""
ORDER_WITHIN_TEXT = words("previous prior preceding following subsequent")
"""Those counted from the time mentioned last and not from today."""
ADJECTIVES_OF_SAMENESS = words("same corresponding comparable equivalent like")
"""`the same quarter`, `the corresponding period`."""
VAGUE_ADVERBS_OF_TIME = words("now currently recently nowadays lately presently soon")
"""Times that name no day."""
NEIGHBOURS_IN_TIME = words("before previous earlier after prior")
"""What comes after a unit of time for the one next to it: `the year before`, `the day after`."""
DETERMINERS_OF_TIME = words("the a that its our their")
"""What a unit of time is said with: `that week`, `its last quarter`."""
ADJECTIVES_OF_DISTANCE = words("near foreseeable distant recent long short medium immediate")
"""How far off a time is: `in the near future`, `the medium term`."""
ADVERBS_OF_DISTANCE = words("ago earlier later hence previously")
"""What comes after a length of time that leads from one time to another: `two years ago`, `a day later`."""
WORDS_OF_COMPARISON = words("from than against compared versus")
"""What comes before the time, or the figure, that another is compared with."""
YEAR_ON_YEAR = (
    "yoy", "year on year", "year-on-year", "year over year", "year-over-year", "year earlier", "year ago",
)  # fmt: skip
"""Phrases that hold a figure against the one of a year before."""

PORTIONS = {
    "early": "early", "beginning": "early", "start": "early",
    "mid": "mid", "middle": "mid",
    "late": "late", "end": "late",
    "close": "", "rest": "", "remainder": "", "earlier": "", "later": "",
}  # fmt: skip
"""What names a part of a stretch and leaves its days unsaid, and which part that is, if it is one of three."""
ADJECTIVES_OF_PORTION = words("early late mid")
"""Portions that come right before a name of the calendar: `late March`, `mid-2020`."""
