"""Days of the year that have a name, by the rule that says which day each is.

The names stand in lower case with straight apostrophes and without full stops.
"""

from __future__ import annotations

FIXED_HOLIDAYS = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year day": (1, 1), "groundhog day": (2, 2),
    "valentine's day": (2, 14), "valentines day": (2, 14), "st patrick's day": (3, 17), "april fools' day": (4, 1),
    "april fool's day": (4, 1), "earth day": (4, 22), "may day": (5, 1), "juneteenth": (6, 19), "canada day": (7, 1),
    "independence day": (7, 4), "bastille day": (7, 14), "halloween": (10, 31), "guy fawkes night": (11, 5),
    "veterans day": (11, 11), "armistice day": (11, 11), "remembrance day": (11, 11), "singles' day": (11, 11),
    "singles day": (11, 11), "double 11": (11, 11), "double eleven": (11, 11), "christmas eve": (12, 24),
    "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26),
}  # fmt: skip
"""On the same day of every year: its month and its number."""
WEEKDAY_HOLIDAYS = {
    "martin luther king day": (1, 0, 3, 0), "martin luther king jr day": (1, 0, 3, 0), "mlk day": (1, 0, 3, 0),
    "presidents' day": (2, 0, 3, 0), "presidents day": (2, 0, 3, 0), "mother's day": (5, 6, 2, 0),
    "memorial day": (5, 0, -1, 0), "father's day": (6, 6, 3, 0), "labor day": (9, 0, 1, 0),
    "columbus day": (10, 0, 2, 0), "indigenous peoples' day": (10, 0, 2, 0), "election day": (11, 0, 1, 1),
    "thanksgiving day": (11, 3, 4, 0), "thanksgiving": (11, 3, 4, 0), "black friday": (11, 3, 4, 1),
    "cyber monday": (11, 3, 4, 4),
}  # fmt: skip
"""Told by a weekday of a month: the month, the weekday (Monday 0), which of them (-1 the last), how many days after."""
EASTER_HOLIDAYS = {
    "ash wednesday": -46, "palm sunday": -7, "good friday": -2, "easter sunday": 0, "easter": 0, "easter monday": 1,
}  # fmt: skip
"""So many days after Easter Sunday."""
MOVABLE_HOLIDAYS = frozenset(
    {"labour day", "lunar new year", "chinese new year", "ramadan", "yom kippur", "rosh hashanah", "hanukkah", "diwali"}
)
"""On days that move by another calendar or from land to land."""
