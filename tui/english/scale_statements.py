"""Words of the statements that give one scale for many figures: `(in millions, except per share data)`."""

from __future__ import annotations

from typing import Final

from tui.english.numbers import INDIAN_MAGNITUDES, SCALES

STATED_SCALES: Final[dict[str, int]] = {
    **{f"{word}s": SCALES[word] for word in ("hundred", "thousand", "million", "billion", "lakh", "crore")},
    **{word: SCALES[word] for word in INDIAN_MAGNITUDES},
}
"""Magnitudes that figures are stated in, in the plural."""
SHORT_SCALES: Final[dict[str, int]] = {
    "000": 1000, "000s": 1000, "000's": 1000, "m": 10**6, "mn": 10**6, "mm": 10**6, "million": 10**6, "bn": 10**9,
    "billion": 10**9, "k": 1000, "thousand": 1000,
}  # fmt: skip
"""Magnitudes after a sign of money in the head of a table: `$000`, `£m`, `US$ million`."""
MONEY_STATED: Final = ("dollar", "euro", "pound", "yen", "yuan", "rmb", "franc", "currency", "$", "€", "£", "¥", "us$")
"""What makes a statement one of money alone: `dollars in thousands`."""
TABLES_ALONE: Final = ("tabular", "in tables", "in the tables")
"""What restricts a statement to the tables."""
WHOLE_TEXT: Final = ("all amounts", "all dollar amounts", "all figures", "unless otherwise", "amounts referenced")
"""What makes a statement one for the text as well."""
UNCOUNTED_MONEY: Final = frozenset({"BTC", "ETH"})
"""Money that is counted in whole pieces whatever the statement says of dollars."""
MAGNITUDE_WORDS: Final[dict[str, int]] = {
    **{word: SCALES[word] for word in ("hundred", "thousand", "million", "billion", "trillion", "lakh", "crore")},
    **STATED_SCALES, "trillions": 10**12, "mio": 10**6, "mln": 10**6, "milliards": 10**9, "000": 1000, "000s": 1000,
    "000's": 1000, "000’s": 1000, "m": 10**6, "mn": 10**6, "mm": 10**6, "mns": 10**6, "bn": 10**9, "bns": 10**9,
    "k": 1000, "b": 10**9, "tn": 10**12, "cr": 10**7,
}  # fmt: skip
"""Magnitudes in heads of tables, words and letters."""
MAGNITUDE_LETTERS: Final = frozenset({"m", "mn", "mm", "mns", "bn", "bns", "k", "b", "tn", "cr", "mio", "mln"})
"""Those that are one only next to the name or the sign of a currency."""
MONEY_LETTERS: Final[dict[str, int]] = {"M": 10**6, "T": 1000, "K": 1000, "k": 1000, "B": 10**9}
"""Letters glued to a code before it: `MEUR`, `TEUR`."""
