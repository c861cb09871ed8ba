"""What stands behind a number that counts, and so is no year and no day of a month."""

from __future__ import annotations

from tui.english.word_lists import words

COUNTED_PLURALS = words(
    "people workers employees jobs soldiers troops men women children students passengers users customers residents "
    "families homes houses households units shares points votes deaths cases tons tonnes miles km kilometres "
    "kilometers metres meters feet acres hectares dollars euros pounds yuan yen barrels calories words pages songs "
    "stores shops cars vehicles planes aircraft percent per million billion trillion thousand hundred rpm mph watts "
    "species members delegates protesters demonstrators patients victims refugees migrants officers prisoners "
    "companies firms dealers dealerships schools villages copies tickets seats rooms beds doses items episodes "
    "games matches minutes hours seconds days weeks months years mg kg ml gb mb hp horsepower square cubic"
)
"""What news count most, in the plural, and the units and magnitudes they count in."""
NO_PLURALS = words("is was has as this its his us does says thus previous plus across yes less")
"""Words that end in -s and are no plural."""
