"""Numbers that name or score instead of measuring: flights, rooms, models, votes, results, addresses, telephones."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from tui.english.numbers import ONES, ORDINAL_ONES, ORDINALS, TENS
from tui.reading.documents import Span


class Code(NamedTuple):
    """A number that names something, at its place; `key` is equal for two ways to write one."""

    span: Span
    key: str


_TEENS = ONES | {"twenty": TENS["twenty"]}
_PLACES = {word: value for word, value in ORDINALS.items() if value <= 12}
"""Words for ordinals that a name may have: `the Eleventh Hour`."""
_TO_TWELVE = tuple(word for word, value in ONES.items() if value <= 12)
"""Words for what a side may score."""
_PART = tuple(word for word, value in ONES.items() if 1 <= value < 10)
_ROMAN_LETTERS = frozenset("IVXLC")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_NUMBER = rf"(?:\d+(?:\.5)?|{'|'.join(_TO_TWELVE)})"
_WON = r"(?:goals?|votes?|games?|points?|sets?|matches|match|runs|frames|seats)"
_PATTERN = re.compile(
    rf"(?P<score>(?<![\w$£€.,/-])(?P<one>{_NUMBER})\s?(?:[-–]|(?:\s?{_WON})?\sto)\s?(?P<other>{_NUMBER})(?:\s{_WON})?"
    r"(?![\w%]|[.,-]\d| (?:million|billion|percent|per cent|years?|months?|days?|hours?|minutes?|miles?|kilomet)))"
    r"|(?P<draw>\bgoalless\b)"
    r"|(?P<call>\b\d{3}[-–]\d{3,4}(?:[-–]\d{4})?\b)"
    r"|(?P<plate>(?-i:\b[A-Z]{1,3}[ -]?\d{1,4}[A-Z]?\b))"
    r"|(?P<long>\b\d+(?:[-/]\d+)+\b)"
    r"|(?P<plain>(?<![\w$£€])\d[\d.,]*(?:[A-Za-z]\b)?(?:(?<=\d)(?:st|nd|rd|th)\b)?)"
    rf"|(?<=[A-Za-z] )(?P<named>(?-i:{'|'.join(word.title() for word, value in _TEENS.items() if value)})\b)(?!-)"
    r"|(?<=[A-Za-z] )(?P<roman>[IVXL]{2,}|[VX])\b"
    rf"|(?P<spelled>(?-i:\b(?:{'|'.join(word for word, value in _TEENS.items() if value > 1)})\b))(?!-)"
    rf"|(?P<tens>\b(?:{'|'.join(TENS)})(?:[-‐‑](?:{'|'.join((*_PART, *ORDINAL_ONES))}))?\b)"
    rf"|(?P<place>(?-i:\b(?:{'|'.join(word for word, value in _PLACES.items() if value > 1)})\b))(?!-)"
    rf"|(?P<ordinal>\b(?:{'|'.join(word.title() for word in _PLACES)})\b)",
    re.IGNORECASE,
)


def is_roman(text: str) -> bool:
    """Whether a code is a Roman numeral, which only names: `Benedict XVI` is not an amount."""
    return set(text) <= _ROMAN_LETTERS


def find(text: str, offset: int = 0) -> Iterator[Code]:
    """The numbers of a text that may be codes, in order; those that are figures are left to the figures."""
    for match in _PATTERN.finditer(text):
        key = _key(match)
        if key:
            yield Code(Span(match.start() + offset, match.end() + offset), key)


def _key(match: re.Match[str]) -> str:
    kind, text = match.lastgroup or "", match[0]
    if match["score"]:
        return f"score {_value(match['one'])}-{_value(match['other'])}"
    if kind == "draw":
        return "score 0-0"
    if kind == "call":
        return "call " + re.sub(r"\D", "", text)
    if kind == "plate":
        return "code " + re.sub(r"[ -]", "", text.casefold()) if not text.islower() else ""
    if kind == "tens":
        ten, _, one = text.casefold().replace("‐", "-").replace("‑", "-").partition("-")
        return f"code {TENS[ten] + ((ONES | ORDINAL_ONES)[one] if one else 0)}"
    if kind in ("spelled", "named"):
        return f"code {_TEENS[text.casefold()]}"
    if kind == "place":
        return f"code {_PLACES[text]}"
    if kind == "roman":
        return f"code {roman(text)}" if text.isupper() and text not in ("XL", "LL") else ""
    if kind == "ordinal":
        return f"code {_PLACES[text.casefold()]}" if text[0].isupper() else ""
    plain = re.sub(r"(?<=\d)(?:st|nd|rd|th)$", "", text.casefold().replace(",", "").strip(".,"))
    return f"code {plain}"


def _value(text: str) -> str:
    small = text.casefold()
    return str(ONES.get(small, small))


def roman(text: str) -> int:
    """The value of a Roman numeral."""
    values = [_ROMAN[letter] for letter in text.casefold()]
    pairs = zip(values, [*values[1:], 0], strict=True)
    return sum(-value if value < following else value for value, following in pairs)
