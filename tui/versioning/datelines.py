"""Datelines: the place and day at the beginning of a text."""

from __future__ import annotations

import re

_DATELINE = re.compile(
    r"[A-Z]{3}[A-Z.’'-]*(?:,?\s(?:[A-Z][\w.’'/-]*|\d{1,4}|/[\w ]{2,30}/)){0,8},?\s?(?:\([\w. /&]{1,40}\)\s?)?"
    r"\s?(?:--?|—|–)\s"
)


def dateline(paragraph: str) -> int:
    """The length of the dateline that a paragraph begins with, 0 if there is none: `PORT HALE, March 4 (Agency) —`."""
    match = _DATELINE.match(paragraph)
    return match.end() if match else 0
