"""Nouns of people and things that the news counts, and what says that a number counts and is not a year or a day."""

from __future__ import annotations

from tui.english.persons import MILLIONS_OF, ROUND_NUMBERS_OF
from tui.english.word_lists import words

EVERYDAY_NOUNS = words(
    "people person time year way thing day month week hour minute percent part place step side one case man woman "
    "other number point question reason"
)
"""Things counted so commonly that the count distinguishes nothing."""
NOUNS_FOR_PEOPLE = words(
    "person people man woman child boy girl civilian resident passenger worker victim soldier villager others other "
    "individual citizen"
)
"""Words for one and the same people, whoever counts them."""
EVENTS = words("day festival week games cup conference summit fair forum championship")
"""Last words of names of what takes place: `Singles' Day`."""
OPENING_NOUNS = words(
    "overall net total gross shares revenue sales profit officials researchers scientists analysts economists "
    "investors retailers police authorities experts doctors stocks shareholders lawmakers prosecutors voters rescuers "
    "residents workers employees passengers traders markets consumers companies firms banks airlines automakers "
    "critics opponents supporters witnesses sources households economy oil"
)
"""Nouns that open a sentence with a capital and are not names: `Analysts expect`."""
COUNTED_BEFORE_NOUNS = words(
    "page string member seat room bed bedroom bathroom man woman person storey story floor lane door wheel speed piece "
    "part point lap game match race set track disc volume chapter verse word line vote stop city country nation state "
    "team player horse cylinder valve gear core channel screen camera course star hole goal run shot bottle ship boat "
    "vehicle car truck coach carriage engine turbine step stage pupil student question item act song letter unit watt "
    "volt acre gallon litre tonne ton mile metre foot inch storeyed book colour color party judge"
)
"""Nouns in the singular that are counted before another noun: `a 14 page booklet`, `a 5 string banjo`."""
COUNTED_PLURALS = (
    ROUND_NUMBERS_OF
    | MILLIONS_OF
    | words(
        "families houses units points votes deaths cases miles km kilometres kilometers metres meters feet acres "
        "hectares dollars euros pounds yuan yen calories words pages songs stores shops planes aircraft percent per "
        "million billion trillion thousand hundred rpm mph watts species protesters demonstrators patients victims "
        "refugees migrants prisoners companies firms dealers dealerships schools villages copies tickets seats rooms "
        "beds items episodes games matches minutes hours seconds days weeks months years mg kg ml gb mb hp horsepower "
        "square cubic"
    )
)
"""What news count most, in the plural, and the units and magnitudes they count in."""
NO_PLURALS = words("is was has as this its his us does says thus previous plus across yes less")
"""Words that end in -s and are not plurals."""
