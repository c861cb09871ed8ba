"""Which numbers are read as quantities: the one owner of how large, how small and how long a number may be."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

_MOST: Final = 36
"""A number of ten to this power and more is left unread."""
_LEAST: Final = -36
"""So is one below ten to this power, except zero."""
LONGEST: Final = 48
"""Characters of a number in digits; beyond, its last digit is worth nothing that can be compared."""
BEYOND: Final = Decimal(10) ** 48
"""Stands for a number that is left unread, and stays beyond the limit when a part, a cent or a share of it is taken."""


def is_beyond(value: Decimal) -> bool:
    """Whether a number is too large or too small to be read as a quantity."""
    return bool(value) and not _LEAST <= value.adjusted() < _MOST


def within(value: Decimal, written: str = "") -> Decimal:
    """A number as it is, or `BEYOND` in place of one that is left unread for its size or for how long it is written."""
    return BEYOND if is_beyond(value) or len(written) > LONGEST else value


def whole(digits: str, most: int) -> int:
    """Decimal digits as a whole number, `most` in place of a greater one: Python refuses to read thousands of them."""
    digits = digits.lstrip("0")
    return min(int(digits or "0"), most) if len(digits) <= len(str(most)) else most
