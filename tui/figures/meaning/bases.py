"""What a change is measured against: `year on year`, `compared with the same period last year`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from tui.english.relative_time import ADJECTIVES_OF_SAMENESS
from tui.english.time_units import LONG_UNITS
from tui.english.word_lists import either, words
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line

_UNITS = (LONG_UNITS - words("day decade century")) | {"quarter"}
_STEPS_BACK = words("last previous prior preceding")
_KINDS = rf"{either(_STEPS_BACK | ADJECTIVES_OF_SAMENESS - words('equivalent like'))}|year[- ]ago|year[- ]earlier"
_UNIT = either(_UNITS)
_SPANS = either(_UNITS | words("period time day"))
_BACK = rf"last year|last quarter|(?:a|one) {_UNIT} (?:earlier|ago|before)|the previous year"
_BASIS = re.compile(
    rf"\b(?:{_UNIT}[- ](?:on|over)[- ]{_UNIT}|[yqm][/-]?o[/-]?[yqm]"
    r"|sequentially|annualized|annually|year[- ]to[- ]date"
    rf"|(?:compared|up|down) (?:with|to|from) (?:the |a |an )?(?:{_KINDS}|earlier) [a-z ]{{0,30}}?(?:{_BACK}|{_SPANS})"
    rf"(?: (?:{_BACK}|(?:of|in) \d{{4}}))?"
    rf"|(?:from|than|on|over|against|versus|in) (?:the |a |an )?(?:{_KINDS}) {_SPANS}"
    rf"(?: (?:{_BACK}|of \d{{4}}|of the previous year))?"
    rf"|(?:from|than|on|over|against|versus) (?:{_BACK})|a year (?:earlier|ago|before))\b",
    re.IGNORECASE,
)
"""Every repetition in it is bounded, so a line is read in linear time."""
_IN_A_BASIS = (
    _UNITS
    | words("day time period")
    | words("sequentially annualized annually")
    | frozenset(f"{one}{end}" for one in "yqm" for end in ("", "o", "oy", "oq", "om"))
)
"""Tokens one of which is in every basis."""
_SPACE = re.compile(r"\s")
_CONTRASTS = words("; . while whereas but")


def read(line: Line, drafts: Sequence[Draft]) -> list[Draft]:
    """The drafts with what their change is measured against, in the words of the sentence: `year on year`."""
    if not drafts or _IN_A_BASIS.isdisjoint(line.lows):
        return list(drafts)
    start, end = line.starts[0], line.ends[-1]
    found = list(drafts)
    for match in _BASIS.finditer(_SPACE.sub(" ", line.text[start:end])):
        at = line.index(start + match.start())
        place = _owner(line, found, at, line.index(start + match.end() - 1))
        if place >= 0:
            said = " ".join(match.group().split())
            for one in (place, place + 1, place - 1):
                if (
                    0 <= one < len(found)
                    and not found[one].basis
                    and (one == place or _together(line, found, place, one))
                ):
                    found[one] = found[one]._replace(basis=said)
    return found


def _owner(line: Line, drafts: Sequence[Draft], first: int, last: int) -> int:
    """The place of the figure that a basis from token `first` to `last` belongs to: the nearest that changed."""
    best, distance = -1, 40
    here = bisect_left(drafts, first, key=lambda draft: draft.first)
    for place in range(max(here - 6, 0), min(here + 6, len(drafts))):
        draft = drafts[place]
        if draft.change is None and draft.kind != "percent":
            continue
        gap = first - draft.last if draft.last < first else (draft.first - last) * 2
        between = range(draft.last + 1, first) if draft.last < first else range(last + 1, draft.first)
        if gap >= distance or any(line.word(i) in _CONTRASTS for i in between):
            continue
        if gap > 0:
            best, distance = place, gap
    return best


def _together(line: Line, drafts: Sequence[Draft], place: int, other: int) -> bool:
    """Whether two neighbouring figures express one change: `8% to 280 billion`, `yuan ($38bn)`."""
    first, second = sorted((place, other))
    words = [line.word(i) for i in range(drafts[first].last + 1, drafts[second].first)]
    both = drafts[place].change is not None and drafts[place].change == drafts[other].change
    return both and len(words) <= 6 and not {";", "."} & set(words) and ("to" in words or "(" in words or "or" in words)
