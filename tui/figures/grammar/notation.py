"""Numbers whose digits stand apart or go on behind a power: `1 200 inmates`, `12 345 678`, `1.2e6`, `1.2 x 10^6`."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tui.english.naming import KNOWN_BY_MODEL, NOUNS_BEFORE_NUMBERS
from tui.english.nouns import STOPS
from tui.english.numbers import SCALES
from tui.figures.grammar.nouns import counted
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_FIXED_SPACES = frozenset("\u00a0\u202f\u2009\u2007")
"""Spaces that hold one number together where they stand between digits."""
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
POWERS = frozenset("ex×*")
"""What leads from a number to its power of ten."""
_MOST_POWER = 30
_GROUP = 3
_OPENING = frozenset('("“‘[:–—')


def spaced(line: Line, i: int) -> Number | None:
    """`2 500 000`, `1 200 inmates`: thousands set apart by spaces, told from two numbers.

    By the noughts at the end, by more groups than one, by a space that may not break, or by the thing counted.
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
    """Whether one number stands behind token `i`, and no name with a number of its own: `holds`, not `Flight`."""
    if line.kind(i) == "mark":
        return line.written(i) in _OPENING or (line.written(i) == "," and line.kind(i - 1) != "number")
    small = line.written(i).islower() or (i == 0 and line.word(0) in STOPS)
    return (
        line.kind(i) == "word" and small and (line.word(i) not in NOUNS_BEFORE_NUMBERS or line.word(i) in ("a", "us"))
    )


def powered(line: Line, number: Number) -> Number | None:
    """The number with the power of ten that follows it: `1.2e6`, `1.2 x 10^6`, `3 × 10⁸`."""
    i = number.last + 1
    if line.word(i) == "e" and line.glued(i) and line.glued(i + 1):
        named = "." not in line.written(number.first) and counted(line, i + 2)[1] < 0
        power, last = "" if named else line.written(i + 1), i + 1
    elif line.word(i) in ("x", "×", "*") and line.written(i + 1) == "10":
        last = i + 3 if line.written(i + 2) == "^" else i + 2
        power = line.written(last).translate(_SUPERSCRIPTS) if line.glued(last) else ""
    else:
        return None
    if (
        not power.isdecimal()
        or not power.isascii()
        or int(power[:3]) > _MOST_POWER
        or number.value >= SCALES["hundred"]
    ):
        return None
    scale = Decimal(10) ** int(power)
    steps = (*number.steps, step("multiplied", line.surface(i, last), scale))
    value, precision = number.value * scale, number.precision * scale
    return replace(number, last=last, value=value, precision=precision, scale=scale, steps=steps)
