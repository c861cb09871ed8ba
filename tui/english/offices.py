"""Titles and offices before or after a name, by what kind of words they are."""

from __future__ import annotations

from tui.english.word_lists import words

COURTESY_TITLES = words("mr mrs ms miss")
"""Titles that anybody has."""
HONORIFICS = COURTESY_TITLES | words("dr prof professor sir dame")
"""Titles that one source gives and another leaves out."""
ABBREVIATED_OFFICES = words(
    "sen sens rep reps gov govs gen lt lieut col maj brig capt sgt cpl pvt adm cmdr insp supt det atty pres amb comm "
    "abp rev"
)
"""Abbreviations of an office or rank, which come before a name."""
ABBREVIATED_TITLES = ABBREVIATED_OFFICES | words("mr mrs ms dr prof")
"""Titles that have a full stop."""
LEADING_TITLES = words("mr mrs ms dr sir president prime minister sen rep gov ceo chairman chief professor judge")
"""Titles that open no name of anything but a person."""
TITLES = (
    LEADING_TITLES
    | HONORIFICS
    | ABBREVIATED_OFFICES
    | words(
        "lord lady rear justice captain inspector officer senator chairwoman spokesman spokeswoman director king queen "
        "prince princess pope mayor sheriff"
    )
)
"""Words that come before a name and are not part of it."""
TITLES_IN_NAMES = words("justice prime inspector lord lady miss")
"""Titles that names of other things hold as well: `Justice Department`, `Miss Universe`."""
OCCUPATIONS = words(
    "cfo coo cto executive founder cofounder cofounders founders analyst economist strategist spokesperson manager "
    "secretary governor lawyer attorney sergeant commissioner entrepreneur researcher coach actor actress singer "
    "author detective superintendent chancellor ambassador billionaire admiral"
)
"""Further words next to a name that say what its bearer is, so it is a person's."""
SUBSTITUTES = words("deputy assistant acting")
"""Who is one of these does not hold the office itself."""
PARTIES = {
    "republican": "Republican",
    "democrat": "Democrat",
    "democratic": "Democrat",
    "independent": "Independent",
}
"""Words for a party's member, and the one that stands for it."""
SAME_OFFICE = (
    words("spokesman spokeswoman spokesperson"),
    words("ceo executive"),
    words("chairman chairwoman chair"),
    words("president"),
    words("minister"),
    words("lawyer attorney"),
    words("judge justice"),
    words("prosecutor"),
    words("director"),
    words("officer police detective inspector"),
    words("sheriff"),
    words("mayor"),
)
"""Single words of offices, those for one office together."""
