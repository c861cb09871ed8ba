"""Numbers as they are written in a cell that holds nothing else: `$(1,234)`, `12.5%`, `€3.2m`, `1,234 (a)`."""

from __future__ import annotations

import re
from typing import Final

_NUMBER: Final = re.compile(
    r"""
    (?P<open>[(\[]?\s?)
    (?P<before>(?:[A-Z]{1,3})?[$€£¥₹]|[A-Z]{3}(?=[\s\d(]))?\s?
    (?P<sign>[-−–—+~≈<>]?\s?[(]?\s?[-−–]?\s?[$€£¥₹]?\s?)
    (?P<digits>\d[\d,.'’\s]*\d|\d|[.]\d+)
    \s?(?P<after>[)\]]?\s?
        (?:%|pp|pts?\.?|ppts?|bps?|x|[mkMK]|bn|mn|million|billion|thousand|trillion)?\s?[€£]?\s?[)\]]?)
    (?P<note>(?:\s?(?:\([a-z0-9]{1,2}\)|\[[a-z0-9]{1,2}\]|[*†‡§#^]{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹ᵃ-ᶻ⁽⁾]{1,4}))*)
    """,
    re.VERBOSE,
)
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
EMPTY: Final = re.compile(r"[$€£¥]?\s?(?:[-−–—]{1,3}|[nN]/?[aAmM]|[*.])\s?%?")
"""What is in a cell that has no number."""


def is_number(text: str) -> bool:
    """Whether a text is a number and nothing else; a bare year is not one."""
    return text[-1:] != "" and not _YEAR.fullmatch(text) and _NUMBER.fullmatch(text) is not None


def is_year(text: str) -> bool:
    """Whether a text is a bare year."""
    return _YEAR.fullmatch(text) is not None
