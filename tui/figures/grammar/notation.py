"""Numbers with separated digits or with a power: `1 200 inmates`, `12 345 678`, `1.2e6`, `1.2 x 10^6`."""

from __future__ import annotations

from decimal import Decimal

from tui import magnitude
from tui.english.naming import KNOWN_BY_MODEL, NOUNS_BEFORE_NUMBERS
from tui.english.nouns import STOPS
from tui.english.numbers import SCALES
from tui.figures.grammar.nouns import counted
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_FIXED_SPACES = frozenset("\u00a0\u202f\u2009\u2007")
"""Spaces that hold one number together where they come between digits."""
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_SIGNS = frozenset("+-−–")
_RAISED_SIGNS = frozenset("⁺⁻")
POWERS = frozenset("ex×*")
"""What leads from a number to its power of ten."""
_BEYOND = 100
"""A power of ten that is beyond all measure, whatever it multiplies."""
_GROUP = 3
_OPENING = frozenset('("“‘[:–—')


def spaced(line: Line, i: int) -> Number | None:
    """`2 500 000`, `1 200 inmates`: thousands separated by spaces, as opposed to two numbers.

    Decided by zeros at the end, by several groups, by a no-break space, or by the thing counted.
    """
    written, last = line.written(i), i
    while len(line.written(last + 1)) == _GROUP and line.written(last + 1).isdecimal() and last < i + 4:
        last += 1
    if last == i or not written.isdigit() or len(written) > _GROUP or written[0] == "0":
        return None
    if not (line.written(last) == "000" or _one_number(line, i, last)):
        return None
    value = Decimal("".join(line.written(k) for k in range(i, last + 1)))
    return Number(i, last, value, Decimal(1), (step("matched", line.surface(i, last), value),), value, digits=True)


def _one_number(line: Line, i: int, last: int) -> bool:
    gaps = [line.text[line.ends[k] : line.starts[k + 1]] for k in range(i, last)]
    if any(len(gap) != 1 or gap == "\n" for gap in gaps) or line.kind(last + 1) == "number" or line.hyphen(last + 1):
        return False
    if all(gap in _FIXED_SPACES for gap in gaps):
        return True
    noun = counted(line, last + 1)[1]
    named = noun < 0 or not line.written(last + 1).islower() or line.word(noun) in KNOWN_BY_MODEL
    if last - i == 1 and named:  # `its 34 737 jets`
        return False
    return i == 0 or _leads(line, i - 1)


def _leads(line: Line, i: int) -> bool:
    """Whether one number comes after token `i`, and no name with a number of its own: `holds`, not `Flight`."""
    if line.kind(i) == "mark":
        return line.written(i) in _OPENING or (line.written(i) == "," and line.kind(i - 1) != "number")
    small = line.written(i).islower() or (i == 0 and line.word(0) in STOPS)
    return (
        line.kind(i) == "word" and small and (line.word(i) not in NOUNS_BEFORE_NUMBERS or line.word(i) in ("a", "us"))
    )


def pointed(line: Line, i: int) -> Number | None:
    """`2 point 5 percent`: digits with the point in words."""
    head, tail = line.word(i), line.word(i + 2)
    if line.word(i + 1) != "point" or not (head.isdecimal() and tail.isdecimal()) or line.glued(i + 1):
        return None
    value = magnitude.within(Decimal(f"{head}.{tail}"), f"{head}.{tail}")
    steps = (step("matched", line.surface(i, i + 2), value),)
    return Number(i, i + 2, value, Decimal(1).scaleb(-len(tail)), steps, value, digits=True)


def powered(line: Line, number: Number, *, money: bool = False) -> Number | None:
    """The number with the power of ten that follows it: `1.2e6`, `3.6E+04`, `1.2 x 10^6`, `3 × 10⁸`, `3.2×10−12`.

    With digits and no point or sign it may be a name, except after the sign of a currency (`money`).
    """
    i = number.last + 1
    if line.word(i) == "e" and line.glued(i) and line.glued(i + 1):
        signed = line.written(i + 1) in _SIGNS and line.glued(i + 2)
        last = i + 1 + signed
        plain = not money and not signed and "." not in line.written(number.first)
        named = plain and counted(line, i + 2)[1] < 0
        power = "" if named else line.written(last)
        negative = signed and line.written(i + 1) != "+"
    elif line.word(i) in ("x", "×", "*") and line.written(i + 1) == "10":
        found = _exponent(line, i + 2, plain="." in line.written(number.first))
        if found is None:
            return None
        power, last, negative = found
    else:
        return None
    if not (power.isdecimal() and power.isascii()) or number.value >= SCALES["hundred"]:
        return None
    tens = magnitude.whole(power, _BEYOND)
    return number.times(last, Decimal(10) ** (-tens if negative else tens), line.surface(i, last))


def _exponent(line: Line, i: int, *, plain: bool) -> tuple[str, int, bool] | None:
    """(the digits, their token, whether below zero) of the exponent at token `i`, after a ten.

    Raised, after a caret, or after a minus sign that touches both; with `plain`, a hyphen will do for the sign.
    """
    caret = line.written(i) == "^"
    at = i + caret
    sign = line.written(at)
    signed = sign in _RAISED_SIGNS or (sign in _SIGNS and (caret or sign == "−" or (plain and sign != "+")))
    digits = line.written(at + signed)
    raised = digits != digits.translate(_SUPERSCRIPTS)
    if not line.glued(i) or not line.glued(at + signed) or not (caret or raised or signed):
        return None
    return digits.translate(_SUPERSCRIPTS), at + signed, signed and sign not in "+⁺"
