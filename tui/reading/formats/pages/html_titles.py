"""The headline of a page, from what the page says in several places."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lxml import html

from tui.reading.formats.xml import line

_FEW = 3
"""Words of a heading that may be the name of a section."""
_SEPARATOR = re.compile(r"\s+[|\u2013\u2014\u00b7\u2022»:-]+\s+|\s*[|»]\s*")
_LETTERS = re.compile(r"[\W_]+")


def title(root: html.HtmlElement, headline: str, named: list[str], heads: Sequence[str], source: str) -> str:
    """The headline on which most of what the page says agrees, without the outlet's name after it.

    A heading of the page is borne out by JSON-LD, by a meta element, or by a part of the page's title.
    """
    whole = line(root.find(".//title"))
    said = [one for one in (headline, *named) if one]
    borne = {_letters(one) for title in (*said, whole) for one in _without_ends(title)}
    own = [head for head in heads if _letters(head) not in {"", _letters(source)}]
    for head in own:
        mine = _letters(head)
        if mine in borne or any(_begins(mine, _letters(one)) for one in (*said, whole)):
            return head
    if said:
        return _without_outlet(said[0], source)
    long = [head for head in own if len(head.split()) > _FEW]
    if len(long) == 1:
        return long[0]
    return _without_outlet(whole, source, last=True) or next(iter(own), "")


def end(title: str) -> str:
    """What comes after the last bar or dash of a title; empty if it has none."""
    marks = list(_SEPARATOR.finditer(title))
    return title[marks[-1].end() :].strip() if marks else ""


def _letters(text: str) -> str:
    return _LETTERS.sub("", text).casefold()


def _begins(mine: str, other: str) -> bool:
    """Whether one of two titles, in their letters alone, is cut short or continues the outlet's name."""
    return (len(mine) >= 12 and other.startswith(mine)) or (len(other) >= 20 and mine.startswith(other))


def _without_ends(title: str) -> tuple[str, ...]:
    """A title whole, and without what comes before or after each of its bars and dashes."""
    marks = tuple(_SEPARATOR.finditer(title))[:8]
    return (title, *(title[: mark.start()] for mark in marks), *(title[mark.end() :] for mark in marks))


def _without_outlet(title: str, source: str, *, last: bool = False) -> str:
    """A title without the outlet's name after its bars and dashes; `last`: without any short end."""
    outlet = _letters(source)
    marks = list(_SEPARATOR.finditer(title))
    for mark in marks:
        tail = _letters(title[mark.end() :])
        if outlet and tail and (tail.startswith(outlet) or outlet.startswith(tail)):
            return title[: mark.start()].strip()
    if marks and last and len(title) - marks[-1].end() < 0.4 * len(title):
        return title[: marks[-1].start()].strip()
    return title
