"""A text and the summary that a feed gives next to it, as one account that says nothing twice."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from tui.reading.content import Part
from tui.reading.phrases import is_furniture

_WORD = re.compile(r"\w+")
_REPEATED = 0.6
"""Share of the pairs of words of a summary that are in the text too, from which on it only repeats the text."""
_ELLIPSIS = re.compile(r"[\s\[(]*(?:\.{3}|…)[\s\])]*$")


def whole(text: tuple[Part, ...], summary: tuple[Part, ...]) -> tuple[Part, ...]:
    """The text, with the summary before it where that says something of its own; the summary if there is no text."""
    summary = _without_invitation(summary)
    short, full = _words(summary), _words(text)
    if len(full) < len(short):
        text, summary, short, full = summary, text, full, short
    if not short or len(short) < 3:
        return text
    pairs = set(pairwise(full))
    again = sum(pair in pairs for pair in pairwise(short))
    return text if again >= _REPEATED * (len(short) - 1) else (*summary, *text)


def _words(parts: tuple[Part, ...]) -> list[str]:
    return [word for part in parts for word in _WORD.findall(part.whole.casefold())]


def _without_invitation(parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """The parts without the link at their end that leads to the rest, as furniture."""
    if not parts or not parts[-1].links:
        return parts
    last = parts[-1]
    link = last.links[-1]
    invitation = last.text[link.start : link.end]
    if link.end < len(last.text.rstrip(" .»→>›")) or not is_furniture(_ELLIPSIS.sub("", invitation).strip()):
        return parts
    left = replace(last, text=last.text[: link.start].rstrip(), links=last.links[:-1])
    return (*parts[:-1], *((left,) if left.text else ()), Part(invitation, "furniture"))
