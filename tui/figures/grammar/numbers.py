"""Numbers as they are written: digits, words, fractions and magnitudes."""

from __future__ import annotations

from decimal import Decimal

from tui import magnitude
from tui.english.currencies import PLAIN, SYMBOLS
from tui.english.nouns import STOPS
from tui.english.numbers import LETTER_SCALES, SCALES, THOUSANDS_OF_MONEY, VULGAR
from tui.english.units import GLUED, SHORT
from tui.figures.grammar import notation, spelled
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_SLASHED = frozenset({2, 3, 4, 5, 8, 16, 32})
"""Denominators of fractions as news prints them; with others `9/11` or `24/7` would be one."""
_SLASHES = frozenset("/⁄")
"""What comes between the parts of a fraction."""


def digits(written: str) -> Decimal | None:
    """The value of digits with their separators, None if the separators fit no way of writing one number."""
    written = written.replace(" ", "").replace("'", "").replace("’", "").replace("·", ".")
    if written.isdigit():
        return Decimal(written)
    if written[:1] == ".":
        return Decimal("0" + written) if written[1:].isdigit() else None
    whole, dot, rest = written.rpartition(".")
    if dot and "," not in rest and _grouped(whole):
        return Decimal(whole.replace(",", "") + "." + rest) if "." not in whole else None
    if "." not in written and _grouped(written):
        return Decimal(written.replace(",", ""))
    head, comma, tail = written.rpartition(",")
    if comma and "," not in head and _grouped(head.replace(".", ",")) and "." in head:
        return Decimal(head.replace(".", "") + "." + tail)
    if written.count(".") > 1 and "," not in written and written[0] != "0" and _grouped(written.replace(".", ",")):
        return Decimal(written.replace(".", ""))
    return None


def _grouped(whole: str) -> bool:
    """Whether commas separate thousands (or lakhs and crores); no comma is fine too."""
    groups = whole.split(",")
    if len(groups) == 1:
        return whole.isdigit()
    if not all(group.isdigit() for group in groups) or len(groups[-1]) != 3 or not 1 <= len(groups[0]) <= 3:
        return False
    middle = {len(group) for group in groups[1:-1]}
    return middle <= {3} or (middle == {2} and len(groups[0]) <= 2)


_AFTER_DECIMAL = frozenset({"%", "percent", *SHORT, *GLUED, *SYMBOLS, *PLAIN, *(f"{name}s" for name in PLAIN)})
"""What shows that digits after a comma are decimals: `3,5%`, `12,50 euros`."""


def read(line: Line, i: int, *, money: bool = False) -> Number | None:
    """The number that starts at token `i`; with `money`, one-letter magnitudes count as such."""
    number = _digits(line, i, money=money) if line.kind(i) == "number" else spelled.read(line, i)
    return _and_half(line, _scaled(line, number, money=money)) if number else None


def _and_half(line: Line, number: Number) -> Number:
    """`a million and a half`."""
    half = spelled.and_part(line, number.last + 1) if number.scale > 1 and not number.fraction else None
    return number.plus(half[2], half[1] * number.scale, half[0]) if half else number


def _digits(line: Line, i: int, *, money: bool) -> Number | None:
    written = line.word(i)
    if written[0] == "0" and len(written) > 1 and written.isdigit():
        return None
    value = digits(written)
    if value is None:
        value = _comma_decimal(line, i, money=money)
    if value is None:
        return None
    joined = notation.spaced(line, i) if line.kind(i + 1) == "number" else notation.pointed(line, i)
    if joined:
        return joined
    value = magnitude.within(value, written)
    places = -int(value.as_tuple().exponent)
    number = Number(i, i, value, Decimal(1).scaleb(-places), (step("matched", written, value),), value, digits=True)
    powered = notation.powered(line, number, money=money) if line.word(i + 1) in notation.POWERS else None
    return powered or _with_fraction(line, number)


def _comma_decimal(line: Line, i: int, *, money: bool) -> Decimal | None:
    """`3,5` is three and a half only where a magnitude, a percent sign or a currency says that it is one number."""
    head, _, tail = line.word(i).partition(",")
    whole = head.isdigit() and tail.isdigit() and len(tail) < 3
    follower = line.word(i + 1)
    if whole and (money or follower in SCALES or follower in _AFTER_DECIMAL):
        return Decimal(f"{head}.{tail}")
    return None


def _with_fraction(line: Line, number: Number) -> Number:
    """`10½`, `10 1/2`, `2-1/2`, `2 and a half`, `1/2`: a whole number, a fraction, or both."""
    i = number.last + 1
    if line.written(i) in VULGAR:
        part = VULGAR[line.written(i)]
        return number.plus(i, part, line.written(i))
    if line.written(i) in _SLASHES and line.glued(i) == line.glued(i + 1):
        below = line.written(i + 1)
        if (
            line.kind(i + 1) == "number"
            and below.isdigit()
            and int(below[:3]) in _SLASHED
            and len(below) < 3
            and 0 < number.value < int(below)
        ):
            value = number.value / int(below)
            steps = (step("matched", line.written(number.first), number.value), step("divided", below, Decimal(below)))
            return Number(number.first, i + 1, value, Decimal(0), steps, value, digits=True, fraction=True)
    return _mixed(line, number) if number.value == int(number.value) else number


def _mixed(line: Line, number: Number) -> Number:
    """The whole number with the fraction that follows it: `10 1/2`, `2-1/2`, `2 and 1/2`, `2 and a half`."""
    i = j = number.last + 1
    if line.hyphen(i) and line.glued(i) and line.glued(i + 1) and not line.hyphen(number.first - 1):
        j = i + 1
    elif line.word(i) == "and" and line.word(number.first - 1) != "between":
        half = spelled.and_part(line, i)
        if half:
            return number.plus(half[2], half[1], half[0])
        j = i + 1
    if line.kind(j) == "number" and (line.spaced(j) or j > i) and line.written(j + 1) in _SLASHES:
        part = _with_fraction(line, Number(j, j, digits(line.written(j)) or Decimal(0), Decimal(0), (), Decimal(0)))
        if part.fraction:
            return number.plus(part.last, part.value, line.surface(i, part.last))
    return number


def scaled(line: Line, number: Number) -> Number:
    """Money with the magnitudes that follow it after a bracket: `(4.2) million`."""
    return _scaled(line, number, money=True)


def _scaled(line: Line, number: Number, *, money: bool) -> Number:
    """The number with the magnitudes that follow it, `2.3 million`, `$5bn`, `a $2-billion deal`, multiplied in."""
    while True:
        i = number.last + 1
        if line.hyphen(i) and line.glued(i) and line.glued(i + 1):
            i += 1
        scale = _scale(line, i, number, money=money)
        if not scale or (number.fraction and number.digits):
            return number
        number = number.times(i, Decimal(scale), line.written(i))


_SPACED = frozenset({"m", "b", "cr", "mm"})
"""Letters that are magnitudes of money even if separated from the number."""


def _scale(line: Line, i: int, number: Number, *, money: bool) -> int:
    word = line.word(i)
    if word in SCALES:
        if word in ("dozens", "hundreds", "millions") and number.scale == 1 and not number.digits:
            return 0
        if word in ("mil", "mio") and not money:
            return 0
        return 0 if word == "dozen" and number.scale > 1 else SCALES[word]
    if word in THOUSANDS_OF_MONEY:
        named = line.kind(i + 1) == "word" and line.word(i + 1) not in STOPS
        return 0 if named or line.written(i) != word else SCALES["thousand"]
    if word == "k" and line.glued(i) and number.digits and number.scale == 1:
        return 1000
    if money and number.digits and number.scale == 1 and word in LETTER_SCALES:
        return LETTER_SCALES[word] if line.glued(i) or word in _SPACED or line.written(i) == "K" else 0
    return 0
