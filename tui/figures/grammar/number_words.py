"""The words and signs of numbers: ones, tens, magnitudes, parts."""

from __future__ import annotations

from decimal import Decimal

from tui.english.word_lists import listed

ONES = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
NTHS = {
    word: value for value, word in enumerate(listed("first second third fourth fifth sixth seventh eighth ninth"), 1)
}
SCALES = {
    "hundred": 10**2,
    "hundreds": 10**2, "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "millions": 10**6,
    "crore": 10**7, "crores": 10**7, "billion": 10**9, "milliard": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "bn": 10**9, "bln": 10**9, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mil": 10**6, "tn": 10**12, "trn": 10**12,
    "trln": 10**12, "dozen": 12, "dozens": 12,
}  # fmt: skip
"""Magnitudes that mean the same with and without money beside them."""
LETTER_SCALES = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12, "cr": 10**7, "lac": 10**5}
"""Magnitudes of one or two letters that mean something else (metre, byte, tonne) where there is no money."""
VAGUE_SCALES = frozenset({"hundreds", "thousands", "millions", "billions", "trillions", "dozens", "scores", "tens"})
PARTS = {
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4, "fourths": 4,
    "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7, "eighth": 8, "eighths": 8,
    "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10, "hundredth": 100, "hundredths": 100,
}  # fmt: skip
VULGAR = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"), "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"),
}  # fmt: skip
STARTS = (
    frozenset(ONES)
    | frozenset(TENS)
    | {"hundred", "thousand", "million", "billion", "trillion", "half", "dozen", "a", "an", "quarter"}
)
"""Words in lower case that a number can start with."""
