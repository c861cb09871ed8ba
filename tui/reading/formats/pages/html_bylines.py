"""The byline of a page, without what pages write into it."""

from __future__ import annotations

from collections.abc import Iterable

from tui.reading.credits import is_stamp
from tui.reading.formats import fields

_LONGEST = 40
"""Words of a byline in which a day is looked for."""


def byline(names: Iterable[str]) -> str:
    """Who wrote: each name once, without the `By` before it and the day and hour after it."""
    parts = [part for name in names for part in _without_stamp(fields.byline(name)).split(", ")]
    unique: dict[str, str] = {}
    for part in parts:
        unique.setdefault(part.casefold(), part)
    return ", ".join(filter(None, unique.values()))


def _without_stamp(name: str) -> str:
    words = name.split()
    if len(words) <= _LONGEST and any(map(str.isdecimal, name)):
        for place in range(len(words)):
            if is_stamp(" ".join(words[place:])):
                return " ".join(words[:place]).rstrip(" ,;|·•-–—/")
    return name
