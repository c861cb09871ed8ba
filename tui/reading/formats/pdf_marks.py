"""Small raised characters of a PDF: marks of footnotes, exponents, ordinals."""

from __future__ import annotations

import re

_MARK = re.compile(r"[\[(]?(?:\d{1,2}|[*†‡§¶]{1,3})(?:,\s?\d{1,2})*[\])]?")
_UNIT = re.compile(r"(?:^|[\d\s/])(?:[kcmdµ]?m|ft|in|mi|yd|sq)$")
_TEN = re.compile(r"(?:^|[×x·*\s])10$")
_EXPONENT = re.compile(r"[+−–-]?\d{1,3}")
_POWERS = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")


def after(text: str, raised: str) -> str:
    """What `raised` characters add to the text before them: the mark of a footnote nothing, lest a figure grow."""
    if _EXPONENT.fullmatch(raised) and (_TEN.search(text) or (_UNIT.search(text) and raised in "23")):
        return raised.translate(_POWERS)
    return "" if _MARK.fullmatch(raised) else raised


def is_raised(bottom: float, top: float, base_bottom: float, base_top: float) -> bool:
    """Whether a box stands above the line of another: smaller, or as large and moved up.

    The letters of a ligature have a box that is as small, but ends lower.
    """
    height = base_top - base_bottom
    if not height > 0:
        return False
    lift = (bottom - base_bottom) / height
    return lift > 0.06 and top > base_top - 0.08 * height and (top - bottom < 0.87 * height or lift > 0.2)
