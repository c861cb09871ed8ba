"""Words with which filings and releases of results name the period that they report on."""

from __future__ import annotations

from typing import Final

from tui.english.calendar import QUARTERS
from tui.english.numbers import ONES
from tui.english.word_lists import words

REPORTED_LENGTHS: Final[dict[str, int]] = {
    "quarterly": 3, "quarter": 3, "half-year": 6, "half": 6, "semi-annual": 6, "annual": 12, "year": 12,
    **{f"{word} months": number for word, number in ONES.items() if number in (3, 6, 9)},
    "twelve months": 12, "3 months": 3, "6 months": 6, "9 months": 9, "12 months": 12,
    "thirteen weeks": 3, "twenty-six weeks": 6, "thirty-nine weeks": 9, "fifty-two weeks": 12, "fifty-three weeks": 12,
    "13 weeks": 3, "26 weeks": 6, "39 weeks": 9, "52 weeks": 12, "53 weeks": 12,
}  # fmt: skip
"""What ends with the day that a filing is of, and how many months it has: `the quarterly period ended`."""
ORDINAL_QUARTERS: Final[dict[str, int]] = {**QUARTERS, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}
"""Which quarter of a fiscal year a word before `quarter` means."""
WEEKS_IN_MONTHS: Final[dict[int, int]] = {13: 3, 14: 3, 26: 6, 27: 6, 39: 9, 40: 9, 52: 12, 53: 12}
"""Fiscal periods that are counted in weeks, and the months that they stand for."""
LENGTH_NOUNS: Final[dict[str, int]] = {
    "quarter": 3, "quarters": 3, "quarterly": 3, "half": 6, "year": 12, "years": 12, "annual": 12,
}  # fmt: skip
"""Lengths of fiscal periods, in months."""
NOUNS_OF_PERIOD: Final = words("period periods")
COMPARABLE_LENGTHS: Final = NOUNS_OF_PERIOD | words("quarter quarters month months")
"""Nouns of what has a counterpart a year before: `the same quarter`."""
WORDS_OF_COUNTERPARTS: Final = COMPARABLE_LENGTHS | words("year years fiscal ago earlier 's")
"""Words after `same` or `prior` that are of one name with it: `the prior fiscal year's quarter`."""
BEFORE_LENGTHS: Final = words("the its our their a an each of both")
"""What comes before the length of a period: `each of the three months`."""
PREPOSITIONS_OF_PERIODS: Final = words("for in during at as of on")
JOINING_PERIODS: Final = PREPOSITIONS_OF_PERIODS | words("and the")
"""What comes between two times that are coordinated: `2023 and for the year ended`."""
ADJECTIVES_OF_NOW: Final = words("current present reporting reported latest")
"""What a document calls the period that it reports on: `the current quarter`."""
ADJECTIVES_BEFORE: Final = words("prior previous preceding last")
"""What a document calls the year before: `the prior-year period`."""
ENDS_OF_TERMS: Final = words(
    "due through until till by before after since from to than between beginning commencing starting effective "
    "expire expires expired expiring expiration mature matures maturing maturity terminate terminates terminating "
    "vest vests vesting payable ending record extended extending extend renewed later"
)
"""After them a time bounds a contract or a programme, and no figure is of it: `notes due 2027`, `expiring in July`."""
BEFORE_A_DAY: Final = words("the on of in date dates at and as end or")
"""What comes between such a word and the time."""
STATES: Final = words(
    "is are has have may can owns own holds hold includes include provides provide allows allow consists consist "
    "represents represent bears bear incurs incur accounts remains remain"
)
"""Verbs of what is so at the end of the period that a document reports on, if it gives no other time."""
OPEN_OR_PAST: Final = words("was were had did will would shall should could if unless upon prior after before")
"""Words of a sentence whose time is another, or none."""
SUBSEQUENT: Final = ("subsequent event", "events after the reporting", "post balance sheet", "events after the balance")
"""Headings under which nothing is of the period that is reported on."""
SEPARATING: Final = words(
    "; . : while whereas but which that who for in during at as compared from versus respectively"
)
"""Between two figures, one of these says that they are not members of one row: `$4, compared to $5`."""
COMPARING: Final = words("compared versus than against")
"""What comes before a figure of another time."""
TO_COME: Final = words("will would shall")
"""Words of a sentence about what is not yet so."""
SECURITIES: Final = words("notes note senior subordinated convertible exchangeable debentures bonds")
"""What a rate is part of the name of: `the 3.9% Senior Notes`."""
