"""The numeral of a figure as it is written, so that `RMB 280.1 billion` and `280.2 billion yuan` differ in it alone."""

from __future__ import annotations

import re

from tui.reading.documents import Span

_NUMERAL = re.compile(r"[-−–]?\d(?:[\d.,]*\d)?")
_SCALES = {
    "hundred": 2, "thousand": 3, "k": 3, "million": 6, "m": 6, "mn": 6, "mln": 6, "billion": 9, "b": 9, "bn": 9,
    "bln": 9, "trillion": 12, "t": 12, "tn": 12, "trn": 12,
}  # fmt: skip


def numerals(a: str, b: str) -> tuple[Span, Span] | None:
    """Where the numeral stands in each of two written figures, if each has one and they count in the same scale."""
    found = (_NUMERAL.findall(a), _NUMERAL.findall(b))
    if len(found[0]) != 1 or len(found[1]) != 1 or _scales(a) != _scales(b):
        return None
    one, other = (match.span() for text in (a, b) for match in _NUMERAL.finditer(text))
    return Span(*one), Span(*other)


def outside(text: str, numeral: Span) -> str:
    """What is written around the numeral, in small letters without spaces."""
    return "".join((text[: numeral.start] + "#" + text[numeral.end :]).casefold().split())


def _scales(text: str) -> list[int]:
    return [_SCALES[word] for word in re.findall(r"[a-z]+", text.casefold()) if word in _SCALES]
