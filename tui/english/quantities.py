"""Words for how many or how much, if no number is given."""

from __future__ import annotations

from tui.english.word_lists import words

COUNTS: dict[str, tuple[float, float]] = {
    "couple": (2, 2), "pair": (2, 2), "both": (2, 2), "trio": (3, 3), "quartet": (4, 4), "handful": (3, 9),
    "few": (2, 9), "several": (2, 15), "some": (2, 1e12), "many": (4, 1e12), "numerous": (4, 1e12),
    "dozens": (20, 149), "scores": (35, 149), "hundreds": (150, 1_499), "thousands": (1_500, 99_999),
    "millions": (1.5e6, 9.9e8), "billions": (1.5e9, 9.9e11), "single": (1, 1), "lone": (1, 1),
}  # fmt: skip
"""From how many to how many a word may stand for, generously: what lies outside is another number."""
VAGUE_QUANTIFIERS = (
    "a few", "several", "many", "a number of", "few", "numerous", "multiple", "dozens of", "tens of thousands of",
    "hundreds of thousands of", "hundreds of", "tens of", "thousands of", "millions of",
)  # fmt: skip
"""Words and phrases that come before what is counted and give no number; of two that begin alike the longer first."""
NOUNS_OF_AMOUNT = words(
    "average total sum maximum minimum mean median peak high low record count number tally toll score attendance "
    "audience capacity cost crowd depth distance fleet height length membership population price speed staff turnout "
    "value volume weight width workforce"
)
"""What is of a number, with `a` before it: `a total of 40`, `a crowd of 300`."""
EMPHATIC_ADJECTIVES = words("whopping staggering massive mere record")
"""What is said of an amount to make much or little of it: `a whopping $5m`."""
ADVERBS_OF_DEGREE = words("as how so too")
"""Before `many`, `few` or `soon` they hold it against something."""


def meet(a: str, b: str) -> bool | None:
    """Whether two such words may be one number; None if one of them has no range."""
    if a not in COUNTS or b not in COUNTS:
        return None
    return COUNTS[a][0] <= COUNTS[b][1] and COUNTS[b][0] <= COUNTS[a][1]


def holds(word: str, value: float) -> bool | None:
    """Whether a number is within what a word may stand for; None if the word has no range."""
    if word not in COUNTS:
        return None
    low, high = COUNTS[word]
    return low <= value <= high
