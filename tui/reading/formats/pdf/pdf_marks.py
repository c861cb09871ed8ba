"""Small raised characters of a PDF: marks of footnotes, exponents, ordinals."""

from __future__ import annotations

import re

from tui.reading.formats.raised import raised

_MARK = re.compile(r"[\[(]?(?:\d{1,2}|[*†‡§¶]{1,3})(?:,\s?\d{1,2})*[\])]?")
_UNIT = re.compile(r"(?:^|[\d\s/])(?:[kcmdµ]?m|ft|in|mi|yd|sq)$")
_TEN = re.compile(r"(?:^|[×x·*\s])10$")
_EXPONENT = re.compile(r"[+−–-]?\d{1,3}")


def after(text: str, mark: str) -> str:
    """What raised characters add to the text before them: an exponent, or nothing if they mark a footnote."""
    if _EXPONENT.fullmatch(mark) and (_TEN.search(text) or (_UNIT.search(text) and mark in "23")):
        return raised(mark)
    return "" if _MARK.fullmatch(mark) else mark


def is_raised(bottom: float, top: float, base_bottom: float, base_top: float) -> bool:
    """Whether a box is above the line of another: smaller, or as large and moved up.

    The letters of a ligature have a box that is as small, but ends lower.
    """
    height = base_top - base_bottom
    if not height > 0:
        return False
    lift = (bottom - base_bottom) / height
    return lift > 0.06 and top > base_top - 0.08 * height and (top - bottom < 0.87 * height or lift > 0.2)
