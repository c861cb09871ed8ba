"""Peoples: adjectives and nouns for those of a country, a faith, a party or a part of the world."""

from __future__ import annotations

from tui.english.word_lists import words

NATIONAL_ADJECTIVES = words(
    "american british chinese japanese french german italian spanish russian indian canadian australian european asian "
    "african korean dutch swiss swedish israeli danish norwegian finnish irish scottish welsh turkish polish greek "
    "portuguese belgian austrian hungarian czech ukrainian brazilian mexican argentine argentinian chilean colombian "
    "venezuelan cuban egyptian nigerian kenyan iranian iraqi syrian saudi pakistani bangladeshi indonesian malaysian "
    "filipino philippine thai vietnamese taiwanese singaporean latin pan-european nordic arab"
)
NATIONALS = words(
    "americans britons germans russians israelis palestinians indonesians italians canadians australians mexicans "
    "cubans iranians iraqis syrians europeans asians africans indians"
)
"""Nouns for the people of a country, as far as they are not written as the adjective is."""
FAITHS = words("christian muslim jewish catholics muslims christians jews")
PARTIES = words("republicans democrats democratic republican")
PARTS_OF_THE_WORLD = words("western eastern southeast northern southern asia u.s. uk us eu")
PEOPLES = NATIONAL_ADJECTIVES | NATIONALS | FAITHS | PARTIES | PARTS_OF_THE_WORLD
"""Words that come before a name and say whose it is: `German carmaker`."""
ENDINGS_OF_PEOPLES = ("ian", "ean", "ish", "ese", "can")
"""What words for a people often end in."""
