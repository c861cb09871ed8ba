"""Words by which a sentence says that a figure is a part of an amount, a change of it, or the amount itself."""

from __future__ import annotations

from tui.english.inflection import all_forms
from tui.english.scopes import INCLUSIONS
from tui.english.word_lists import listed, words

PARTS = INCLUSIONS | all_forms(listed("include comprise consist reflect represent exclude")) | words(
    "portion which thereof primarily mainly partially partly excluding net-of exclusive inclusive within"
)  # fmt: skip
"""What is before one of these is the whole, and what is behind it a part: `charges included severance of $5m`."""
QUALIFIERS = words("related associated attributable due driven resulting pertaining under from through")
"""What is behind one of these says which part, or why: `severance of $5m related to the closure`."""
CHANGES = words(
    "increase increases decrease decreases decline declines rise rises reduction reductions growth change changes "
    "improvement improvements swing drop drops fall falls higher lower favorable unfavorable up down more less fewer"
)
"""Nouns and comparatives that make the figure behind them the size of a change: `an increase of $5m`."""
EFFECTS = all_forms(listed("impact affect benefit hurt boost change"))
"""Verbs that make an amount behind a `by` the size of a change: `affected sales by $5m`."""
LEVELS = words("to from at was were is are totaled totaling totalled totalling reached")
"""Right before a figure, one of these makes it what was reached and no change: `rose to $5m`."""
RANGES = words("from to")
"""Right before the ends of a change: `from $4m to $5m`."""
COMPARING = words("compared versus against")
"""Words before what something is compared with."""
JOINING = COMPARING | words("and or while but from")
"""Words behind a figure after which another thing is spoken of."""
GENERIC = words(
    "expense expenses provision benefit benefits charge net total amount amounts cost costs balance balances beginning "
    "end period"
)
"""Words of a label that say little: `income tax provision` is `income tax expense`."""
ENDS = words("beginning end opening closing")
"""Words of labels by which the two balances of a period are distinguished: `balance at end of period`."""
DISTINCTIVE = words("before after other per excluding non without except")
"""Function words that distinguish one row from another: `income before tax`, `other income`."""
NEUTRAL = all_forms(
    listed("record recognize recognise report incur have total amount be pay receive use generate make hold include")
) | words(
    "company firm group we our its their approximately about aggregate respectively three six nine twelve month months "
    "quarter quarters year years fiscal period periods first second third fourth half ended ending compared prior "
    "same such also expense expenses amount amounts total totals net million billion thousand"
)  # fmt: skip
"""Words around a figure that leave open what it measures, and may be missing from the label of its row."""
