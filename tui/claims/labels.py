"""A claim's name in a few words taken from its texts."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from tui.claims.profiles import Part, Profile
from tui.figures.figure import Figure
from tui.language.terms import terms
from tui.language.words import Word
from tui.reading.documents import Span

_WORDS = 6
"""The most words in a row that a label is taken from."""
_FEWEST = 2
_LEAST = 1e-9
_LONGEST = 48
_MOST = 256
"""Characters in which brackets are looked for: a run of thousands of opened ones takes as many rounds."""
_PAIRS = {"(": ")", "[": "]", "“": "”"}
_CLOSING = frozenset(_PAIRS.values())


def label(members: Sequence[tuple[Profile, Part]], differing: Collection[Span] = ()) -> str:
    """What a figure of the claim measures, of whom and when; otherwise the most informative words of it.

    Figures at the `differing` places come first.
    """
    found = [
        (figure.span not in differing, number, figure, part)
        for number, (_, part) in enumerate(members)
        for figure in part.figures
        if figure.measure and figure.kind != "date"
    ]
    if found:
        _, _, figure, part = min(found, key=lambda each: each[:2])
        period = figure.period.text if figure.period else ""
        named = (figure.measure, _bearer(figure, part) or figure.holder, period)
        return _short(" · ".join(" ".join(piece.split()) for piece in named if piece))
    phrase = " ".join(_phrase(members).split())[:_MOST]
    return _short(unbroken(phrase) or phrase)


def _bearer(figure: Figure, part: Part) -> str:
    """Whose age it is: the name right before or after it; empty for other figures and if there is none."""
    if figure.measure != "age":
        return ""
    start, end = (place - part.passage.span.start for place in (figure.span.start, figure.span.end))
    beside = _BEFORE.search(part.text[:start]) or _AFTER.match(part.text[end:])
    return beside[1] if beside else ""


_NAME = r"((?:[A-Z][\w’'-]+ ){0,2}[A-Z][\w’'-]+)"
_BEFORE, _AFTER = re.compile(_NAME + r",\s+$"), re.compile(r"\s" + _NAME)


def _phrase(members: Sequence[tuple[Profile, Part]]) -> str:
    """The heaviest few words in a row of the first passage, by what the passages of all articles share."""
    _, part = members[0]
    weight = dict.fromkeys(part.terms, 0.0)
    said: dict[str, set[str]] = defaultdict(set)
    for profile, each in members:
        for term in part.terms & each.terms:
            weight[term] += profile.weights[term]
            said[term].add(profile.document)
    shared = [(term, word) for term, word in terms(part.tokens) if term in weight]
    both = [(term, word) for term, word in shared if len(said[term]) > 1]
    row = _heaviest(both, part, weight)
    if len(row) < _FEWEST:  # one word says nothing without its neighbours
        row = _heaviest(shared, part, weight, holding=row) or row
    if not row:
        return part.text
    start = part.passage.span.start
    return part.text[row[0].span.start - start : row[-1].span.end - start]


def _heaviest(
    found: Sequence[tuple[str, Word]], part: Part, weight: Mapping[str, float], holding: Sequence[Word] = ()
) -> list[Word]:
    """The words of the weightiest stretch of a few words in a row, the first of equals, that has those `holding`."""
    place = {word.span.start: number for number, word in enumerate(part.tokens)}
    places = [place[word.span.start] for _, word in found]
    best: tuple[float, list[Word]] = (0.0, [])
    for n, first in enumerate(places):
        near = found[n : bisect_left(places, first + _WORDS)]
        value = sum([weight[term] for term in sorted({term for term, _ in near})])
        if value > best[0] + _LEAST and all(any(word is each for _, each in near) for word in holding):
            best = (value, [word for _, word in near])
    return best[1]


def unbroken(text: str) -> str:
    """The longer side of a bracket or quotation mark whose other half lies outside."""
    while (place := _broken(text)) is not None:
        text = max(text[:place].strip(), text[place + 1 :].strip(), key=len)
    return text


def _broken(text: str) -> int | None:
    """The first bracket or quotation mark without its other half."""
    opened: list[tuple[int, str]] = []
    for place, character in enumerate(text):
        if opened and character == opened[-1][1]:
            opened.pop()
        elif character in _PAIRS:
            opened.append((place, _PAIRS[character]))
        elif character in _CLOSING:
            return place
    return opened[0][0] if opened else None


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rstrip() + "…"
