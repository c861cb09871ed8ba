"""The words and signs of numbers: ones, tens, magnitudes, ordinals, parts."""

from __future__ import annotations

from decimal import Decimal

from tui.english.inflection import inflected
from tui.english.word_lists import listed, words

ONES = {
    word: value
    for value, word in enumerate(
        listed(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        )
    )
} | {"nought": 0}
TENS = {
    word: 10 * value
    for value, word in enumerate(listed("twenty thirty forty fifty sixty seventy eighty ninety"), start=2)
}
MAGNITUDES = listed("hundred thousand million billion trillion")
"""The commonest words for a power of ten, as they come after a count."""
MILLIONS = words("million billion trillion bn m")
"""Words and letters for a million and more, as they come after money."""
INDIAN_MAGNITUDES = listed("lakh crore")
SCALES = {
    "hundred": 10**2,
    "hundreds": 10**2, "thousand": 10**3, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "millions": 10**6,
    "crore": 10**7, "crores": 10**7, "billion": 10**9, "milliard": 10**9, "trillion": 10**12, "quadrillion": 10**15,
    "bn": 10**9, "bln": 10**9, "mn": 10**6, "mln": 10**6, "mio": 10**6, "mil": 10**6, "tn": 10**12, "trn": 10**12,
    "trln": 10**12, "dozen": 12, "dozens": 12,
}  # fmt: skip
"""Magnitudes that mean the same with and without money next to them."""
THOUSANDS_OF_MONEY = frozenset({"grand"})
"""A thousand of the currency in question: `30 grand`."""
LETTER_SCALES = {"k": 10**3, "m": 10**6, "mm": 10**6, "b": 10**9, "t": 10**12, "cr": 10**7, "lac": 10**5}
"""Magnitudes of one or two letters that mean something else (metre, byte, tonne) if there is no money."""
LEAST = {
    "tens": 20, "dozens": 20, "scores": 40, "hundreds": 100, "thousands": 10**3, "millions": 10**6, "billions": 10**9,
    "trillions": 10**12,
}  # fmt: skip
"""How many each of these is at least; below twenty nobody speaks of tens or of dozens."""
VAGUE_SCALES = frozenset(LEAST)
"""Magnitudes in the plural, which by themselves leave open how many: `hundreds of people`."""
COUNTED_WITH_OF = frozenset({"scores"})
"""Of these, one that counts only with `of`: `scores of boats`, not `the scores`."""
SEVERAL = words("several few")
"""Words for a small number: `several hundred`, `a few dozen`."""
ORDINALS = {
    **{
        word: value
        for value, word in enumerate(
            listed(
                "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth "
                "fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
            ),
            start=1,
        )
    },
    **{f"{word.removesuffix('y')}ieth": value for word, value in TENS.items()},
    **{f"{word}th": SCALES[word] for word in ("hundred", "thousand", "million")},
}
ORDINAL_ONES = {word: value for word, value in ORDINALS.items() if value < 10}
"""What may follow a ten: `twenty-sixth`."""
PARTS = {"half": 2, "halves": 2, "quarter": 4, "quarters": 4} | {
    f"{word}{ending}": value
    for word, value in ORDINALS.items()
    if 3 <= value <= 10 or value == 100
    for ending in ("", "s")
}
"""Parts of one, each with how many of them make it."""
VULGAR = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"), "⅞": Decimal("0.875"), "⅕": Decimal("0.2"),
    "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"),
}  # fmt: skip
NEGATIVE_SIGNS = words("minus negative")
"""Words for the sign before a number below zero: `minus five`."""
PARTS_OF_TEN = {"low": (1, 4), "lower": (1, 4), "mid": (4, 6), "high": (6, 9), "upper": (6, 9)}
"""What part of ten each leaves open, from where to where: `the low forties`."""
NUMBER_OPENERS = frozenset((*ONES, *TENS, *MAGNITUDES, *words("half dozen a an quarter")))
"""Words in lower case that a number can start with."""
DECADES = {f"{word.removesuffix('y')}ies": value for word, value in TENS.items()}
"""Ten years of a life, ten degrees: `in her sixties`, `the low forties`."""
FOLDS = {f"{word}fold": value for word, value in (ONES | TENS | {"hundred": 100}).items() if value > 1}
"""`tenfold`."""
MULTIPLYING = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}
"""Verbs of multiplying, which are adjectives and nouns too: `double the number`."""
MULTIPLIED = {form: value for verb, value in MULTIPLYING.items() for form in inflected(verb) if form != verb}
"""Their forms that are verbs only: `sales doubled`."""
TIMES = {"twice": 2, "thrice": 3}
HALVING = frozenset(inflected("halve"))
