"""Words for the place of something in a row."""

from __future__ import annotations

from tui.english.word_lists import words

SUCCESSION = words("consecutive straight successive")
"""`the sixth straight month`."""
RANKED = words(
    "time place spot half round edition phase anniversary attempt term floor day win victory loss goal title season "
    "game largest biggest highest lowest richest most busiest longest oldest fastest worst best"
)
"""What an ordinal puts in a row: `third place`, `second largest`."""
RANKED_FIRST = words("time place anniversary half round edition")
"""Those of which `first` says as much, and no more than which one is meant of the others."""
VERBS_OF_PLACING = words(
    "came come comes coming finish finished finishes finishing placed placing ranked ranks ranking"
)
"""Verbs that a place in a row comes after without its noun: `came second`."""
SLICES = words("top bottom richest poorest wealthiest remaining")
"""Before a share they say of whom it is: `the top 2 percent`."""
HALVES = words("first second latter other better opening final in half- this that last each one top bottom upper lower")
"""What distinguishes one half from the other: `the second half`."""
