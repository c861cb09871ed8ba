"""The words the calendar is written in, as they are looked up: lower case, without a full stop."""

from __future__ import annotations

from typing import Final


def listed(text: str) -> list[str]:
    """Words written as one string, in their order."""
    return text.split()


def words(text: str) -> frozenset[str]:
    """Words written as one string."""
    return frozenset(text.split())


_MONTH_NAMES: Final = listed("january february march april may june july august september october november december")
_WEEKDAY_NAMES: Final = listed("monday tuesday wednesday thursday friday saturday sunday")

MONTHS: Final[dict[str, int]] = {
    **{name: number for number, name in enumerate(_MONTH_NAMES, 1)},
    **{name[:3]: number for number, name in enumerate(_MONTH_NAMES, 1)},
    "sept": 9,
}
DOUBTFUL_MONTHS: Final = words("may march april june august mar jan dec apr jun aug oct nov jul feb sep")
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

CALENDAR_UNITS: Final = words("day week weekend month quarter year decade century fortnight")

SEASONS: Final[dict[str, int]] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The first month of each season, as meteorologists of the northern half of the world count it."""

ORDINALS: Final[dict[str, int]] = {
    word: number
    for number, word in enumerate(
        listed(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
            "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ),
        1,
    )
} | {"thirtieth": 30}

DECADE_WORDS: Final[dict[str, int]] = {
    word: 10 * number
    for number, word in enumerate(listed("twenties thirties forties fifties sixties seventies eighties nineties"), 2)
} | {"noughties": 0}

DAY_PARTS: Final = frozenset({"morning", "afternoon", "evening", "night"})

COUNTED: Final = words(
    "people workers employees jobs soldiers troops men women children students passengers users customers residents "
    "families homes houses households units shares points votes deaths cases tons tonnes miles km kilometres "
    "kilometers metres meters feet acres hectares dollars euros pounds yuan yen barrels calories words pages songs "
    "stores shops cars vehicles planes aircraft percent per million billion trillion thousand hundred rpm mph watts "
    "species members delegates protesters demonstrators patients victims refugees migrants officers prisoners "
    "companies firms dealers dealerships schools villages copies tickets seats rooms beds doses items episodes "
    "games matches minutes hours seconds days weeks months years mg kg ml gb mb hp horsepower square cubic"
)
"""What follows a number that counts, and so is no year or day of a month."""


def unit_of(word: str) -> str:
    """The unit a word names, in the singular, or nothing."""
    return UNITS.get(word) or (UNITS.get(word[:-1], "") if word.endswith("s") else "")


PORTIONS: Final = words("early late mid middle beginning start end close rest remainder later earlier")
"""What names a part of a stretch and leaves its days unsaid."""
DAY_STEPS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "tmrw": 1}
LEANINGS: Final = {
    "last": -1, "past": -1, "latest": -1,
    "previous": -1, "prior": -1, "preceding": -1, "this": 0, "current": 0, "present": 0, "next": 1, "coming": 1,
    "upcoming": 1, "following": 1, "subsequent": 1,
}  # fmt: skip
"""How many units a word moves from the one spoken of."""
SAME: Final = words("same corresponding comparable equivalent like")
VAGUE_TIMES: Final = words("now currently recently nowadays lately presently soon")
"""Times that name no day; they are found and stay unresolved."""

SHORT_UNITS: Final = {"h": "hour", "hrs": "hour", "mins": "minute", "secs": "second", "yrs": "year"}
MERGED_UNITS: Final = {
    "yearlong": "year",
    "daylong": "day",
    "weeklong": "week",
    "monthlong": "month",
    "hourlong": "hour",
}
UNIT_WORDS: Final = (
    frozenset(UNITS) | frozenset(unit + "s" for unit in UNITS) | frozenset(SHORT_UNITS) | frozenset(MERGED_UNITS)
)
"""Units of time, short or long, one or many."""
