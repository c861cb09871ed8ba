"""Words that come next to measures: how long, how heavy, how warm."""

from __future__ import annotations

from tui.english.inflection import all_forms, inflected
from tui.english.word_lists import listed, words

EXTENTS = words(
    "high tall long wide deep above below away apart thick across underwater underground downstream upstream offshore "
    "off freestyle backstroke butterfly breaststroke hurdles relay final sprint race x ×"
)
"""What comes after a length: `48 m high`, `100 m freestyle`."""
ACROSS = words("diameter by")
"""What else comes after inches and feet: `12" diameter`, `8' by 10'`."""
PRECIPITATION = words("rain rainfall snow snowfall sleet hail ice water precipitation slush")
"""What falls or lies a number of inches deep."""
DIMENSIONS = words(
    "height high depth deep length long width wide distance tall altitude elevation level metres meters waves wave "
    "deeper higher longer taller wider jump jumped throw threw leap"
)
"""Words for how high, deep, long or wide something is, and for what is thrown and jumped."""
WARMTH = words(
    "temperature temperatures degrees heat hot warm cold cool mercury freezing celsius fahrenheit highs lows "
    "warming warmer warmed cooler colder hotter heatwave thermometer industrial preindustrial climate"
)
"""Words next to which `degrees` are those of a thermometer."""
WEIGHING = frozenset(inflected("weigh")) | words(
    "weight lose lost drop dropped baby heavy heavier lighter gained gain shed thrust explosives bomb bombs lift lifts "
    "lifted carry carries carried cargo payload load loaded pressure cocaine heroin marijuana cannabis meat fish food "
    "butter beef trash harvested harvest"
)
"""Words next to which `pounds` are a weight."""
VERBS_OF_MEASURING = all_forms(listed("weigh measure cover"))
"""What an extent or a weight comes after: `weighs a tonne`, `covering an acre`."""
EARTHQUAKES = words("earthquake quake temblor tremor aftershock foreshock")
