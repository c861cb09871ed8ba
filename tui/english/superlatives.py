"""Words for what is the most, the first or the only one of its kind."""

from __future__ import annotations

from tui.english.function_words import POSSESSIVE_DETERMINERS
from tui.english.word_lists import words

BEFORE_SUPERLATIVES = POSSESSIVE_DETERMINERS | words("the a")
"""Words after which `first`, `only` or `most` is a superlative: `the first`, `their only`, and not `an only child`."""
RANKS_OF_ONE = words("first only sole")
"""Those that say so of a noun: `the first woman`, `the only survivor`."""
RECORDS = words("record all-time record-breaking record-setting record-high record-low unprecedented unparalleled")
"""Adjectives of what was never reached before."""
NO_RECORDS = words("track on criminal for off public his her its their our my your safety medical voting")
"""Words before `record` where it is what was written down: `his criminal record`, `on record`."""
LEFT_TO_TASTE = words(
    "best worst finest greatest loveliest nicest ugliest saddest happiest funniest coolest silliest craziest prettiest "
    "dumbest meanest cleverest smartest wisest bravest noblest scariest sweetest weirdest strangest"
)
"""Superlatives of what nobody can measure."""
NO_FIRSTS = words(
    "half quarter place lady ladies name names set round glance sight step base floor class degree aid hand day week "
    "month year century son daughter child wife husband minister responder responders amendment"
)
"""What `first` only counts or names: `the first half`, `the first lady`."""
NOT_COMPARED = words("late latest least most last next")
"""Words in the form of a superlative that say when, or how much at least: `the latest`, `at least`."""
