"""Words of the statements that give one scale for many figures: `(in millions, except per share data)`."""

from __future__ import annotations

from typing import Final

from tui.english.numbers import INDIAN_MAGNITUDES, MAGNITUDES, SCALES

STATED_SCALES: Final[dict[str, int]] = {
    **{f"{word}s": SCALES[word] for word in (*MAGNITUDES, *INDIAN_MAGNITUDES)},
    **{word: SCALES[word] for word in INDIAN_MAGNITUDES},
}
"""Magnitudes that figures are stated in, in the plural."""
MONEY_STATED: Final = ("dollar", "euro", "pound", "yen", "yuan", "rmb", "franc", "currency", "$", "€", "£", "¥", "us$")
"""What makes a statement one of money alone: `dollars in thousands`."""
TABLES_ALONE: Final = ("tabular", "in tables", "in the tables")
"""What restricts a statement to the tables."""
WHOLE_TEXT: Final = ("all amounts", "all dollar amounts", "all figures", "unless otherwise", "amounts referenced")
"""What makes a statement one for the text as well."""
UNCOUNTED_MONEY: Final = frozenset({"BTC", "ETH"})
"""Money that is counted in whole pieces whatever the statement says of dollars."""
MAGNITUDE_LETTERS: Final[dict[str, int]] = {
    "k": 1000, "m": 10**6, "mn": 10**6, "mm": 10**6, "mns": 10**6, "mio": 10**6, "mln": 10**6, "b": 10**9, "bn": 10**9,
    "bns": 10**9, "tn": 10**12, "cr": 10**7,
}  # fmt: skip
"""Magnitudes in heads of tables that are one only next to the name or the sign of a currency: `£m`, `EUR mn`."""
MAGNITUDE_WORDS: Final[dict[str, int]] = {
    **{word: SCALES[word] for word in MAGNITUDES},
    **STATED_SCALES,
    **MAGNITUDE_LETTERS,
    "milliards": 10**9, "tsd": 1000, "mrd": 10**9, "000": 1000, "000s": 1000, "000's": 1000, "000’s": 1000,
}  # fmt: skip
"""Magnitudes in heads of tables, words and letters: `$000`, `US$ million`."""
CELL_MAGNITUDES: Final = (*MAGNITUDES, *INDIAN_MAGNITUDES, "bn", "mn", "mm", "m", "M", "B", "k", "K")
"""Magnitudes right after the number of a cell: `€3.2m`."""
GERMAN_SCALES: Final = r"\b(?:tsd|mio|mrd)\b\.?\s*(?:€|eur)|\bt€|\bteur\b"
"""Heads of tables whose numbers have decimal commas."""
MONEY_LETTERS: Final[dict[str, int]] = {"M": 10**6, "T": 1000, "K": 1000, "k": 1000, "B": 10**9}
"""Letters glued to a code before it: `MEUR`, `TEUR`."""
