"""The numeral of a figure as it is written, so `RMB 280.1 billion` and `280.2 billion yuan` differ only in it."""

from __future__ import annotations

import re

from tui.english.numbers import LETTER_SCALES, SCALES
from tui.reading.documents import Span

_NUMERAL = re.compile(r"[-−–]?\d(?:[\d.,]*\d)?")
_SCALES = SCALES | {letter: LETTER_SCALES[letter] for letter in "kmbt"}


def numerals(a: str, b: str) -> tuple[Span, Span] | None:
    """Where the numeral is in each of two written figures, if each has one and they count in the same scale."""
    found = (_NUMERAL.findall(a), _NUMERAL.findall(b))
    if len(found[0]) != 1 or len(found[1]) != 1 or _scales(a) != _scales(b):
        return None
    one, other = (match.span() for text in (a, b) for match in _NUMERAL.finditer(text))
    return Span(*one), Span(*other)


def outside(text: str, numeral: Span) -> str:
    """What is written around the numeral, in lower case without spaces."""
    return "".join((text[: numeral.start] + "#" + text[numeral.end :]).casefold().split())


def _scales(text: str) -> list[int]:
    return [_SCALES[word] for word in re.findall(r"[a-z]+", text.casefold()) if word in _SCALES]
