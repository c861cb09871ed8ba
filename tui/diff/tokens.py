"""The tokens that a diff compares: figures as wholes, words, and the signs that mean something."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from tui.figures.kinds import CALENDAR
from tui.items import clocks
from tui.items.days import edge
from tui.language.spelling import base, plain
from tui.language.words import stem, words
from tui.reading.documents import Span
from tui.reading.spans import Cover
from tui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterable, Set

    from tui.diff.change import Side
    from tui.figures.figure import Figure

QUOTE = '"'
"""The key of every quotation mark, whatever its shape."""

_DOUBLE = '"“”„‟«»'
_OPENING = "'‘‚‹"
_CLOSING = "'’›"
_PUNCTUATION = frozenset(".,;:!·•|…-‐‑‒–—―()[]{}*_`´/\\'‘’‚‹›")
_MINUS = frozenset("-−–")


@dataclass(frozen=True, slots=True)
class Token:
    """One thing to compare: tokens of equal `key` match. `weight` is the value of finding it again."""

    span: Span
    text: str
    key: str
    weight: float
    figure: Figure | None = None

    @property
    def informative(self) -> bool:
        """Whether it says something by itself."""
        return self.weight >= 1.0

    @property
    def capital(self) -> bool:
        """Whether it is a word that begins with a capital letter."""
        return self.text[:1].isupper()


def tokens(side: Side, other: Side) -> tuple[Token, ...]:
    """The tokens of a passage in order; punctuation that only separates or decorates words is left out.

    A date or a duration is one token if the `other` passage has its equal; otherwise it is left to its words.
    """
    found: list[Token] = []
    known = {figure_key(figure) for figure in other.figures if other.span.contains(figure.span)}
    at = side.span.start
    for figure in _atomic(side, known):
        found += _written(side.document.text, at, figure.span.start)
        found.append(Token(figure.span, " ".join(figure.text.split()), figure_key(figure), 3.0, figure))
        at = figure.span.end
    return (*found, *_written(side.document.text, at, side.span.end))


def figure_key(figure: Figure) -> str:
    """Equal for two ways of writing one quantity."""
    if figure.kind == "date" and figure.period and figure.period.start and figure.period.end:
        hours = " ".join(clock.key for clock in clocks.find(figure.text))
        return f"= {figure.period.start}/{figure.period.end} {figure.bound} {edge(figure.text)} {hours}".rstrip()
    values = (figure.value, figure.low, figure.high)
    if values == (None, None, None):
        return f"= {' '.join(plain(word) for word in figure.text.split())}"
    numbers = " ".join("" if value is None else f"{value:.12g}" for value in values)
    return f"= {figure.kind} {numbers} {figure.unit} {figure.bound}"


def _atomic(side: Side, known: Set[str]) -> list[Figure]:
    """The figures within the passage without overlaps; of two that overlap the longer.

    Dates and durations are left to their words unless `known`, and a date that names no known day always.
    """
    chosen: list[Figure] = []
    cover = Cover()
    for figure in sorted(side.figures, key=lambda f: (-len(f.span), f.span)):
        vague = figure.kind == "date" and not (figure.period and figure.period.start)
        unknown_date = figure.kind in CALENDAR and figure_key(figure) not in known
        if vague or unknown_date or not len(figure.span) or not side.span.contains(figure.span):
            continue
        if not cover.overlaps(figure.span):
            chosen.append(figure)
            cover.add(figure.span)
    return sorted(chosen, key=lambda f: f.span)


def _written(text: str, start: int, end: int) -> Iterable[Token]:
    """The words and signs between two offsets."""
    at = start
    for word in words(text[start:end], start):
        yield from _signs(text, at, word.span.start)
        yield Token(word.span, word.text, stem(base(plain(word.text))), 0.1 if word.common else 1.0)
        at = word.span.end
    yield from _signs(text, at, end)


def _signs(text: str, start: int, end: int) -> Iterable[Token]:
    """The signs that mean something: quotation marks, currency and other symbols, a minus, a question mark."""
    for place in range(start, end):
        sign = text[place]
        if sign.isspace():
            continue
        before = text[place - 1 : place]
        after = text[place + 1 : place + 2]
        key = sign
        if sign in _DOUBLE or _quotes(sign, before, after):
            key = QUOTE
        elif sign in _MINUS and after.isdigit() and not before.strip():
            key = "-"
        elif sign in _PUNCTUATION:
            continue
        yield Token(Span(place, place + 1), sign, key, 0.05)


def _quotes(sign: str, before: str, after: str) -> bool:
    """Whether a single mark opens or closes a quotation; after an s it may be a possessive, and is taken for one."""
    if sign in _OPENING and not before.isalnum() and after.isalnum():
        return not re.match(r"\d", after)
    return sign in _CLOSING and bool(before.strip()) and before != "s" and not after.isalnum()
