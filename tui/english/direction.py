"""The words that say which way something went."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from tui.english.word_lists import listed, words

Way = Literal["up", "down", "unchanged"]


def _ways(up: Iterable[str], down: Iterable[str], flat: Iterable[str] = ()) -> dict[str, Way]:
    ways: dict[str, Way] = {}
    ways.update(dict.fromkeys(flat, "unchanged"))
    ways.update(dict.fromkeys(down, "down"))
    ways.update(dict.fromkeys(up, "up"))
    return ways


_UP_VERBS: tuple[str, ...] = listed(
    "rise rises rose risen rising increase increases increased increasing grow grows grew grown growing climb "
    "climbs climbed climbing jump jumps jumped jumping surge surges surged surging soar soars soared soaring "
    "advance advanced advances advancing expand expands expanded expanding rally rallied rallies rallying rebound "
    "rebounded rebounding widen widened widening widens swell swelled swelled swollen swelling spike spiked spiking "
    "leap leapt leaped leaping skyrocket skyrocketed balloon ballooned ballooning strengthen strengthened "
    "appreciated hike hiked hiking hikes boost boosts boosted boosting lift lifted lifting lifts up higher "
    "accelerate accelerated accelerating quickened improve improved improves improving raise raised raises raising "
    "gain gained gains gaining add added adds adding rocketed rocketing bumped mounted rebounds spikes balloons "
    "accelerates strengthens recovered recovering mushroomed leaps skyrockets rallies firmed firmer"
)
_DOWN_VERBS = listed(
    "fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease "
    "decreases decreased decreasing slip slips slipped slipping slide slid slides sliding sink sinks sank sunk "
    "sinking plunge plunges plunged plunging tumble tumbles tumbled tumbling plummet plummets plummeted plummeting "
    "shrink shrinks shrank shrunk shrinking narrow narrows narrowed narrowing contract contracts contracted "
    "contracting reduce reduces reduced reducing lower lowered lowers lowering slash slashed slashes slashing trim "
    "trimmed trims trimming ease eased eases easing dip dipped dips dipping crash crashed crashing slump slumped "
    "slumps slumping weaken weakened weakening depreciated down retreat retreated retreating dive dived dove diving "
    "collapse collapsed shave shaved shaving erode eroded lose lost loses losing shed sheds shedding cut cuts "
    "cutting deteriorated softened slowed slow slowing cooled fewer "
    "plummets weakens retreats dives collapses slows sagged sagging skidded stumbled tanked cratered dwindled "
    "dwindling receded subsided waned shrinks recedes cools skidding skids stumbling halved "
    "halving cheaper collapsing eroding softer"
)
_UP_NOUNS = listed(
    "increase increases rise rises gain gains growth jump surge improvement advance hike hikes uptick climb upswing "
    "boost rally rebound spike expansion upturn leap raise appreciation acceleration higher up upside"
)
_DOWN_NOUNS = listed(
    "decrease decreases drop drops fall falls decline declines reduction reductions cut cuts loss losses slide "
    "slump plunge dip contraction selloff devaluation shrinkage pullback downturn depreciation slowdown lower down "
    "plunge crash cheaper"
)
FLAT = words("unchanged flat steady stable")
AMBIGUOUS = words(
    "raise raised raises raising gain gained gains gaining add added adds adding lose lost loses losing cut cuts "
    "cutting shed sheds shedding drop dropped drops dropping improve improved lift lifted boost boosted contract "
    "slow slowed lower higher loss losses slash slashed reduce reduced reducing trim trimmed advance advanced "
    "expand"
)
"""Words that say what was done to money or people as often as which way they went: `raised $5 million`, `lost $2bn`."""
WAY = _ways(_UP_VERBS, _DOWN_VERBS, FLAT)
NOUN_WAY = _ways(_UP_NOUNS, _DOWN_NOUNS)
MOVING = (
    frozenset(WAY)
    | words(
        "went going move moved moving revised upgraded downgraded change changed growth increase cut swung back "
        "adjusted goes go taking bringing brought doubled"
    )
) - words("contract higher lower slow fewer")
"""Words that make `from A to B` a move from one to the other."""
MOVEMENTS_OF_BODIES = words(
    "sink sinks sank sunk sinking slide slides slid sliding crash crashed crashing dive dived dove diving"
)
"""What ships and slopes do over a distance, without any measure having gone down."""
GAINING_AND_LOSING = words("gain gained gaining add added adds adding lose lost loses losing shed sheds shedding")
"""What happens to weights, shares and followers when there are more or fewer of them."""
CUTTING = words("cut cuts cutting slash slashed slashing reduce reduced reducing")
VERBS_OF_CHANGING = CUTTING | words(
    "lift lifts lifted lifting boost boosts boosted boosting raise raises raised raising trim trimmed trimming "
    "reduces hike hiked hiking lower lowered lowering"
)
"""What is done to a price or a rate: `lifting the index 0.9 percent`."""
