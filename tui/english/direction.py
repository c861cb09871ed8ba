"""The words that say which way something went: up, down, or nowhere."""

from __future__ import annotations

from typing import Literal

from tui.english.inflection import all_forms, inflected
from tui.english.word_lists import listed, words

Way = Literal["up", "down", "unchanged"]

VERBS_OF_RISING = listed(
    "rise increase grow climb jump surge soar advance expand rally rebound widen swell spike leap skyrocket balloon "
    "strengthen appreciate hike boost lift accelerate quicken improve raise gain add rocket bump mount recover "
    "mushroom firm"
)
VERBS_OF_FALLING = listed(
    "fall drop decline decrease slip slide sink plunge tumble plummet shrink narrow contract reduce lower slash trim "
    "ease dip crash slump weaken depreciate retreat dive collapse shave erode lose shed cut deteriorate soften slow "
    "cool sag skid stumble tank crater dwindle recede subside wane halve"
)
_UP_NOUNS = words(
    "increase increases rise rises gain gains growth jump surge improvement advance hike hikes uptick climb upswing "
    "boost rally rebound spike expansion upturn leap raise appreciation acceleration upside"
)
_DOWN_NOUNS = words(
    "decrease decreases drop drops fall falls decline declines reduction reductions cut cuts loss losses slide "
    "slump plunge dip contraction selloff devaluation shrinkage pullback downturn depreciation slowdown crash"
)
_UP = words("up higher")
_DOWN = words("down lower")
"""Adverbs that come with nouns and verbs alike: `5% higher`, `was down 5%`."""
FLAT = words("unchanged flat steady stable")
FORMS_LIKE_NOUNS = words(
    "bump bumps contract contracts cool crashes crater craters firm firms halves mount mounts mushroom mushrooms "
    "rocket rockets skid slow tank tanks"
)
"""Forms of these verbs that are nouns or adjectives more often: `three firms`, `a cool $5m`."""
_VERBS: dict[str, Way] = {
    **dict.fromkeys(all_forms(VERBS_OF_FALLING), "down"),
    **dict.fromkeys(all_forms(VERBS_OF_RISING), "up"),
}
DOUBTFUL_WAY: dict[str, Way] = {form: _VERBS[form] for form in FORMS_LIKE_NOUNS}
"""Which way the verbs go of the forms that are mostly none."""
WAY: dict[str, Way] = {
    **{form: way for form, way in _VERBS.items() if form not in FORMS_LIKE_NOUNS},
    **dict.fromkeys(FLAT, "unchanged"),
    **dict.fromkeys(_DOWN | words("fewer cheaper softer"), "down"),
    **dict.fromkeys(_UP | {"firmer"}, "up"),
}
"""Which way a verb goes, or what is in its place: `fell 5%`, `was flat at 5%`."""
NOUN_WAY: dict[str, Way] = {
    **dict.fromkeys(_DOWN_NOUNS | _DOWN | {"cheaper"}, "down"),
    **dict.fromkeys(_UP_NOUNS | _UP, "up"),
}
"""Which way a noun goes: `a drop of 5%`, `5% growth`."""
AMBIGUOUS = all_forms(
    listed(
        "raise gain add lose cut shed drop improve lift boost contract slow lower slash reduce trim advance expand "
        "mount recover"
    )
) | words("higher loss losses")
"""Words that say what was done to money or people as often as which way they went: `raised $5 million`, `lost $2bn`."""
MOVING = (
    frozenset(WAY)
    | all_forms(listed("move revise upgrade downgrade change adjust"))
    | words("going went goes go taking bringing brought swung doubled growth increase cut back")
) - words("higher lower fewer changes moves upgrades downgrades")
"""Words that make `from A to B` a move from one to the other."""
MOVEMENTS_OF_BODIES = all_forms(listed("sink slide crash dive skid stumble")) | {"swells"}
"""What ships, slopes and waves do over a distance, without any measure having gone up or down."""
FALLING = all_forms(listed("fall drop plunge tumble plummet"))
"""What bodies do through the air, and levels do too."""
COMING_AND_BOILING = all_forms(("come", "boil"))
"""Verbs that with `down to` say what a matter rests on."""
GAINING_AND_LOSING = all_forms(listed("gain add lose shed"))
"""What happens to weights, shares and followers when there are more or fewer of them."""
ADVANCING = frozenset(inflected("advance"))
CUTTING = all_forms(listed("cut slash reduce"))
VERBS_OF_CHANGING = CUTTING | all_forms(listed("lift boost raise trim hike lower"))
"""What is done to a price or a rate: `lifting the index 0.9 percent`."""
VERBS_OF_EDGING = words(
    "edged ticked inched crept moved went gone go goes climbed jumped shot picked nudged bumped drove pushed revised "
    "rounded creeping edging ticking"
)
"""With these `up to` says where something went and not how much it is at most."""
VERBS_WITH_UP = all_forms(listed("give take make set open end add put split call bring sign hold catch")) | words(
    "pick grew turned lined come came coming"
)
"""With these `up` is not a direction: `took up 5 seats`, `set up 12 camps`."""
