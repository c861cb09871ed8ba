"""Words with which filings and releases of results name the period that they report on."""

from __future__ import annotations

from typing import Final

from tui.english.calendar import QUARTERS
from tui.english.numbers import ONES

REPORTED_LENGTHS: Final[dict[str, int]] = {
    "quarterly": 3, "quarter": 3, "half-year": 6, "half": 6, "semi-annual": 6, "annual": 12, "year": 12,
    **{f"{word} months": number for word, number in ONES.items() if number in (3, 6, 9)},
    "twelve months": 12, "3 months": 3, "6 months": 6, "9 months": 9, "12 months": 12,
    "thirteen weeks": 3, "twenty-six weeks": 6, "thirty-nine weeks": 9, "fifty-two weeks": 12, "fifty-three weeks": 12,
    "13 weeks": 3, "26 weeks": 6, "39 weeks": 9, "52 weeks": 12, "53 weeks": 12,
}  # fmt: skip
"""What ends with the day that a filing is of, and how many months it has: `the quarterly period ended`."""
ORDINAL_QUARTERS: Final[dict[str, int]] = {**QUARTERS, "1st": 1, "2nd": 2, "3rd": 3, "4th": 4, "final": 4}
"""Which quarter of a fiscal year a word before `quarter` means."""
