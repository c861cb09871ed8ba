"""Units of time: their names, one and many, short and long, and how long they are."""

from __future__ import annotations

from tui.english.word_lists import listed, words

_FULL = listed("second minute hour day week fortnight weekend month quarter year decade century millennium")
_ABBREVIATED = {"sec": "second", "min": "minute", "hr": "hour", "wk": "week", "mo": "month", "yr": "year"}
UNITS_OF_TIME = {name: name for name in _FULL} | _ABBREVIATED | {"centuries": "century"}
"""Names and abbreviations in the singular, and the unit each names; `unit_of` also takes the plural."""
UNITS_AFTER_DIGITS = {"h": "hour", "hrs": "hour", "mins": "minute", "secs": "second", "yrs": "year"}
"""Abbreviations that are a unit of time only after digits: `3 hrs`."""
UNITS_IN_LENGTHS = {f"{unit}long": unit for unit in ("year", "month", "week", "day", "hour")}
"""Units within a word for a length: `yearlong`."""
UNIT_WORDS = (
    frozenset(UNITS_OF_TIME)
    | frozenset(f"{unit}s" for unit in UNITS_OF_TIME)
    | frozenset(UNITS_AFTER_DIGITS)
    | frozenset(UNITS_IN_LENGTHS)
)
"""Every word for a unit of time, short or long, one or many."""
CALENDAR_UNITS = frozenset(_FULL) - words("second minute hour millennium")
"""Units that have a place in the calendar: `last week`, `this quarter`."""
LONG_UNITS = CALENDAR_UNITS - words("quarter weekend fortnight")
"""Units of the calendar that pass one after another and are nothing else: day, week, month, year, decade, century."""
VAGUE_NOUNS_OF_TIME = words("time period point stage season date")
"""Nouns for a time that leave open how long it is: `the same period`."""
WHOLE = words("full whole entire")
CONSECUTIVE = words("straight consecutive successive")
"""One after the other, none left out: `the third straight week`."""
ADJECTIVES_OF_LENGTH = (
    WHOLE
    | CONSECUTIVE
    | words("more additional extra further other trading business working calendar fiscal solid long short")
)
"""What comes between a number and its unit of time: `three full days`, `two trading weeks`."""

RATE_SYMBOLS = {
    "s": "second", "h": "hour", "hr": "hour", "sec": "second", "min": "minute", "ms": "millisecond", "annum": "year",
    "d": "day",
}  # fmt: skip
"""Short forms of the unit of time in which a rate is given: `km/h`, `per annum`."""
RATE_UNITS = words("second minute hour day week month year millisecond night") | frozenset(RATE_SYMBOLS)
"""Units of time in which a rate is given: `a day`, `per hour`."""
ADVERBS_OF_RHYTHM = {
    "annually": "year", "yearly": "year", "monthly": "month", "weekly": "week", "daily": "day", "hourly": "hour",
}  # fmt: skip
"""How often, and the unit of time in which it is once."""

SECONDS_IN = {"second": 1, "minute": 60, "hour": 3_600, "day": 86_400, "week": 604_800}
MONTHS_IN = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1_200}
DAYS_IN = {"day": 1, "week": 7, "weekend": 7, "fortnight": 14}
"""Days from the beginning of one to that of the next."""
_DAYS_OF_A_MONTH = 365.25 / 12
LENGTHS = {
    **{unit: seconds / SECONDS_IN["day"] for unit, seconds in SECONDS_IN.items()},
    **{unit: months * _DAYS_OF_A_MONTH for unit, months in MONTHS_IN.items() if unit != "half"},
    "night": 1.0,
    "fortnight": 14.0,
}
"""The length in days of the units of time, those of the calendar on the average."""


def unit_of(word: str) -> str:
    """The unit a word names, in the singular, or nothing."""
    return UNITS_OF_TIME.get(word) or (UNITS_OF_TIME.get(word[:-1], "") if word.endswith("s") else "")
