"""The words the calendar is written in, as they are looked up: lower case, without a full stop."""

from __future__ import annotations

from typing import Final

_MONTH_NAMES: Final = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_WEEKDAY_NAMES: Final = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

MONTHS: Final[dict[str, int]] = {
    **{name: number for number, name in enumerate(_MONTH_NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)},
    "sept": 9,
}
DOUBTFUL_MONTHS: Final = frozenset(
    {
        "may",
        "march",
        "april",
        "june",
        "august",
        "mar",
        "jan",
        "dec",
        "apr",
        "jun",
        "aug",
        "oct",
        "nov",
        "jul",
        "feb",
        "sep",
    }
)
"""Month names that are also verbs, first names, or too short to stand without a number or a preposition."""

WEEKDAYS: Final[dict[str, int]] = {
    **{name: number for number, name in enumerate(_WEEKDAY_NAMES)},
    **{name[:3]: number for number, name in enumerate(_WEEKDAY_NAMES)},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
}
FULL_WEEKDAYS: Final = frozenset(_WEEKDAY_NAMES)

UNITS: Final[dict[str, str]] = {
    "second": "second",
    "sec": "second",
    "minute": "minute",
    "min": "minute",
    "hour": "hour",
    "hr": "hour",
    "day": "day",
    "week": "week",
    "wk": "week",
    "fortnight": "fortnight",
    "weekend": "weekend",
    "month": "month",
    "mo": "month",
    "quarter": "quarter",
    "year": "year",
    "yr": "year",
    "decade": "decade",
    "century": "century",
    "centuries": "century",
    "millennium": "millennium",
}
"""Unit words in the singular; `unit_of` also takes the plural."""

CALENDAR_UNITS: Final = frozenset(
    {"day", "week", "weekend", "month", "quarter", "year", "decade", "century", "fortnight"}
)

SEASONS: Final[dict[str, int]] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month of each season, as meteorologists of the northern half of the world count it."""

ORDINALS: Final[dict[str, int]] = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        1,
    )
} | {"thirtieth": 30}

CARDINALS: Final[dict[str, int]] = {
    word: number
    for number, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        ).split()
    )
}
TENS: Final[dict[str, int]] = {
    word: 10 * number for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
DECADE_WORDS: Final[dict[str, int]] = {
    word: 10 * number
    for number, word in enumerate("twenties thirties forties fifties sixties seventies eighties nineties".split(), 2)
} | {"noughties": 0}

DAY_PARTS: Final = frozenset({"morning", "afternoon", "evening", "night"})

COUNTED: Final = frozenset(
    (
        "people workers employees jobs soldiers troops men women children students passengers users customers residents "
        "families homes houses households units shares points votes deaths cases tons tonnes miles km kilometres "
        "kilometers metres meters feet acres hectares dollars euros pounds yuan yen barrels calories words pages songs "
        "stores shops cars vehicles planes aircraft percent per million billion trillion thousand hundred rpm mph watts "
        "species members delegates protesters demonstrators patients victims refugees migrants officers prisoners "
        "companies firms dealers dealerships schools villages copies tickets seats rooms beds doses items "
        "episodes games matches minutes hours seconds days weeks months years mg kg ml gb mb hp horsepower "
        "square cubic"
    ).split()
)
"""What follows a number that counts, and so is no year or day of a month."""


def unit_of(word: str) -> str:
    """The unit a word names, in the singular, or nothing."""
    return UNITS.get(word) or (UNITS.get(word[:-1], "") if word.endswith("s") else "")
