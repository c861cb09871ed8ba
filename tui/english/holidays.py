"""Days of the year that have a name, by the rule that says which day each is.

The names are in lower case with straight apostrophes and without full stops.
"""

from __future__ import annotations

FIXED_HOLIDAYS = {
    "new year's day": (1, 1), "new year's eve": (12, 31), "new year day": (1, 1), "groundhog day": (2, 2),
    "valentine's day": (2, 14), "valentines day": (2, 14), "st patrick's day": (3, 17), "april fools' day": (4, 1),
    "april fool's day": (4, 1), "earth day": (4, 22), "may day": (5, 1), "juneteenth": (6, 19), "canada day": (7, 1),
    "independence day": (7, 4), "bastille day": (7, 14), "halloween": (10, 31), "guy fawkes night": (11, 5),
    "veterans day": (11, 11), "armistice day": (11, 11), "remembrance day": (11, 11), "singles' day": (11, 11),
    "singles day": (11, 11), "double 11": (11, 11), "double eleven": (11, 11), "christmas eve": (12, 24),
    "christmas day": (12, 25), "christmas": (12, 25), "boxing day": (12, 26), "st stephen's day": (12, 26),
    "hogmanay": (12, 31), "burns night": (1, 25), "australia day": (1, 26), "waitangi day": (2, 6),
    "candlemas": (2, 2), "candlemas day": (2, 2), "st david's day": (3, 1), "international women's day": (3, 8),
    "anzac day": (4, 25), "st george's day": (4, 23), "cinco de mayo": (5, 5), "ve day": (5, 8),
    "europe day": (5, 9), "flag day": (6, 14), "midsummer's day": (6, 24), "bonfire night": (11, 5),
    "guy fawkes day": (11, 5), "martinmas": (11, 11), "st andrew's day": (11, 30), "pearl harbor day": (12, 7),
}  # fmt: skip
"""On the same day of every year: its month and its number."""
WEEKDAY_HOLIDAYS = {
    "martin luther king day": (1, 0, 3, 0), "martin luther king jr day": (1, 0, 3, 0), "mlk day": (1, 0, 3, 0),
    "presidents' day": (2, 0, 3, 0), "presidents day": (2, 0, 3, 0), "mother's day": (5, 6, 2, 0),
    "memorial day": (5, 0, -1, 0), "father's day": (6, 6, 3, 0), "labor day": (9, 0, 1, 0),
    "columbus day": (10, 0, 2, 0), "indigenous peoples' day": (10, 0, 2, 0), "election day": (11, 0, 1, 1),
    "thanksgiving day": (11, 3, 4, 0), "thanksgiving": (11, 3, 4, 0), "black friday": (11, 3, 4, 1),
    "small business saturday": (11, 3, 4, 2), "cyber monday": (11, 3, 4, 4), "giving tuesday": (11, 3, 4, 5),
    "remembrance sunday": (11, 6, 2, 0), "advent sunday": (11, 3, -1, 3), "patriots' day": (4, 0, 3, 0),
    "patriots day": (4, 0, 3, 0),
}  # fmt: skip
"""Given by a weekday of a month: the month, the weekday (Monday 0), which of them (-1 the last), how many days after.
"""
EASTER_HOLIDAYS = {
    "shrove tuesday": -47, "pancake day": -47, "pancake tuesday": -47, "mardi gras": -47, "fat tuesday": -47,
    "ash wednesday": -46, "mothering sunday": -21, "passion sunday": -14, "palm sunday": -7, "holy monday": -6,
    "holy tuesday": -5, "holy wednesday": -4, "maundy thursday": -3, "holy thursday": -3, "good friday": -2,
    "holy saturday": -1, "easter saturday": -1, "easter eve": -1, "easter sunday": 0, "easter day": 0, "easter": 0,
    "easter monday": 1, "low sunday": 7, "ascension day": 39, "whit sunday": 49, "pentecost": 49, "whit monday": 50,
    "trinity sunday": 56,
}  # fmt: skip
"""How many days after Easter Sunday."""
MOVABLE_HOLIDAYS = frozenset(
    {
        "labour day", "lunar new year", "chinese new year", "ramadan", "yom kippur", "rosh hashanah", "hanukkah",
        "diwali", "passover", "purim", "eid", "holi", "orthodox easter",
        "orthodox christmas", "victory day", "bank holiday monday", "victoria day", "super tuesday",
        "super bowl sunday", "plough monday", "clean monday", "blue monday", "black monday", "black tuesday",
        "black wednesday", "black thursday", "black saturday", "bloody sunday", "super saturday", "super sunday",
    }
)  # fmt: skip
"""On days that move by another calendar or from country to country, or that are one day in history without its year."""
