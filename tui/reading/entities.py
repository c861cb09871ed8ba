"""Entities of HTML in a text that is not a page: `&pound;5&nbsp;million`, as a careless export leaves them."""

from __future__ import annotations

import re
from functools import cache

from tui.records import dataclass

_ENTITY = re.compile(r"&(?:#(?:\d{1,7}|[xX][0-9a-fA-F]{1,6})|(?P<name>[A-Za-z][A-Za-z0-9]{1,7}));")
_BREAKS = re.compile(r"[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Unescaped:
    """The text with its entities decoded, and what to report: the end of a sentence that begins with its name."""

    text: str
    remark: str = ""


def unescape(text: str) -> Unescaped:
    """Decode the entities of `text` once, so `&amp;pound;` becomes `&pound;`; lines stay lines."""
    if "&" not in text or _ENTITY.search(text) is None:
        return Unescaped(text)
    import html  # noqa: PLC0415 - few texts need its thousands of names

    names = _names()
    decoded = 0

    def character(match: re.Match[str]) -> str:
        nonlocal decoded
        if match["name"] and match["name"] not in names:
            return match[0]
        decoded += 1
        return _BREAKS.sub(" ", html.unescape(match[0]))

    text = _ENTITY.sub(character, text)
    if not decoded:
        return Unescaped(text)
    characters = f"{decoded} character{'s' * (decoded != 1)}"
    return Unescaped(text, f"writes {characters} as HTML entities; they were decoded")


@cache
def _names() -> frozenset[str]:
    """The names of HTML 4, and some of HTML 5 that are in news; the rest of those is mathematics."""
    from html.entities import name2codepoint  # noqa: PLC0415 - as above

    return frozenset({*name2codepoint, "apos", "dollar", "percnt", "excl"})
