"""Names of the calendar: months, weekdays, seasons, quarters and halves, days by their number, decades, eras.

All are in lower case; what is abbreviated stands without its full stop.
"""

from __future__ import annotations

from tui.english import numbers
from tui.english.numbers import ORDINALS
from tui.english.word_lists import listed, words

MONTH_NAMES = listed("january february march april may june july august september october november december")
"""From the first to the last, in full."""
SHORT_MONTHS = {
    **{name[:3]: number for number, name in enumerate(MONTH_NAMES, 1) if name != "may"},
    "sept": 9,
}
"""Abbreviations and the number of their month: `jan`, `sept`. May has none."""
MONTHS = {**{name: number for number, name in enumerate(MONTH_NAMES, 1)}, **SHORT_MONTHS}
"""Each name and abbreviation with the number of its month."""
MONTHS_ALSO_WORDS = words("march may august")
"""In lower case they are a verb or an adjective as well."""
MONTHS_ALSO_GIVEN_NAMES = words("april may june august")
DOUBTFUL_MONTHS = MONTHS_ALSO_WORDS | MONTHS_ALSO_GIVEN_NAMES | (frozenset(SHORT_MONTHS) - {"sept"})
"""Names that are also verbs, given names, or too short to stand without a number or a preposition."""
UNMISTAKABLE_MONTHS = frozenset(MONTH_NAMES) - MONTHS_ALSO_WORDS
"""Full names that in lower case are nothing else."""

WEEKDAY_NAMES = listed("monday tuesday wednesday thursday friday saturday sunday")
"""From the first of the week to its last, as ISO 8601 counts them, in full."""
FULL_WEEKDAYS = frozenset(WEEKDAY_NAMES)
SHORT_WEEKDAYS = {
    **{name[:3]: number for number, name in enumerate(WEEKDAY_NAMES)},
    "tues": 1, "weds": 2, "thur": 3, "thurs": 3,
}  # fmt: skip
"""Abbreviations and the number of their day, Monday 0: `mon`, `thurs`."""
WEEKDAYS = {**{name: number for number, name in enumerate(WEEKDAY_NAMES)}, **SHORT_WEEKDAYS}
"""Each name and abbreviation with the number of its day, Monday 0."""
SHORT_AND_WORDS = words("mar wed weds sat sun")
"""Abbreviations of months and weekdays that are words of their own too."""
PLURAL_WEEKDAYS = frozenset(f"{name}s" for name in WEEKDAY_NAMES)
"""`mondays`: each of them."""
WORDS_BEFORE_NAMED_WEEKDAYS = words("black bloody super blue ruby holy news")
"""What makes a weekday the name of one day in history or of each year: `Black Monday`, `Super Tuesday`."""
WORDS_AFTER_NAMED_WEEKDAYS = words("times telegraph mirror express mail herald independent tribune mass school night")
"""What makes a weekday part of the name of something else: `the Sunday Times`, `Sunday school`."""

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month of each season, as meteorologists of the northern half of the world count it."""

QUARTERS = {"first": 1, "second": 2, "third": 3, "fourth": 4}
"""Which quarter of a year an ordinal before `quarter` means."""
HALVES = {"first": 1, "second": 2, "latter": 2}
"""Which half of a year a word before `half` means."""
FISCAL = words("fiscal financial")
"""What a year is called that is not the calendar's."""
WORDS_BEFORE_YEARS = words("year anno circa c model vintage class olympics ended ending")
"""After them a number of four digits is a year."""

DAY_ORDINALS = {word: number for word, number in ORDINALS.items() if number <= 20 or number == 30}
"""Days of a month by one word; the others are made with `twenty` and `thirty`."""
ORDINAL_SUFFIXES = words("st nd rd th")
"""What is written after the digits of a day: `3rd`."""

DECADES = numbers.DECADES | {"noughties": 0}
"""Words for ten years, and with which year of their century they begin."""

ERAS = {
    "bc": False, "bce": False, "b.c.": False, "b.c.e.": False,
    "ad": True, "ce": True, "a.d.": True, "c.e.": True,
}  # fmt: skip
"""Words after a year or century, and whether the calendar has its days: it begins with the year 1."""
