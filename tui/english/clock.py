"""Times of day: parts of a day, what a clock shows, time zones."""

from __future__ import annotations

from tui.english.word_lists import words

PARTS_OF_DAY = {
    "noon": (720, 720), "midday": (720, 720), "midnight": (0, 0), "before dawn": (0, 390), "small hours": (0, 330),
    "early hours": (0, 420), "dawn": (240, 450), "daybreak": (240, 450), "sunrise": (240, 450), "dusk": (990, 1320),
    "sunset": (990, 1320), "nightfall": (990, 1320), "lunchtime": (690, 870), "morning": (0, 750),
    "afternoon": (700, 1110), "evening": (960, 1440), "night": (1080, 1800), "overnight": (1080, 1860),
    "after dusk": (990, 1800),
}  # fmt: skip
"""Each part and moment of a day, in minutes after midnight from its beginning to its end; a night ends after 24:00."""
DAY_PARTS = words("morning afternoon evening night")
"""Parts that a day is named with: `Friday morning`, `last night`."""
SMALL_HOURS = frozenset({"small hours", "early hours"})
"""The parts of a day before dawn that are its morning."""
MINUTES_BESIDE_HOUR = {
    "half": 30,
    "quarter": 15,
    "a quarter": 15,
    "five": 5,
    "ten": 10,
    "twenty": 20,
    "twenty-five": 25,
}
"""Minutes that are said before `past` or `to` an hour."""
HALVES_OF_DAY = words("a.m. p.m. am pm")
"""What comes after an hour before or after noon."""
TIME_ZONES = words("utc gmt et est edt ct cst cdt mt mst mdt pt pst pdt bst cet cest ist hkt jst aest")
"""Abbreviations of time zones, in lower case."""
NAMED_ZONES = words("eastern central mountain pacific atlantic greenwich universal coordinated local standard daylight")
"""Words that the name of a time zone, or of its time, begins with: `4 p.m. Eastern`."""
CLOCK_WORDS = HALVES_OF_DAY | words("a.m p.m noon o'clock oclock hrs")
"""What comes after a number that is a time of day."""
