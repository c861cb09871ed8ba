"""Lengths that are written by marks or by one letter: `6'9"`, `12' x 10'`, `48 m high`, `2 in of snow`."""

from __future__ import annotations

from tui.english.forms import past
from tui.english.measuring import ACROSS, DIMENSIONS, EXTENTS, PRECIPITATION
from tui.english.word_lists import words
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line

FOOT_PART = 12
"""Inches in a foot."""
_DIGITS = frozenset(map(str, range(FOOT_PART)))
_FEET = frozenset("'’′")
_INCHES = frozenset('"”″“')
_PRIMES = {"′": "foot", "″": "inch"}
"""Marks that are nothing else."""
TALL = range(4, 8)
"""How many feet tall somebody may be, where no mark of inches comes after."""
_AFTER = words("in and to from at of")  # local: after a separate metre sign
_NEAR = 10
_JUST_BEFORE = 4


def metre(line: Line, i: int) -> bool:
    """Whether an `m` that is separated from its number is a metre, by the word after it or those around it."""
    if line.kind(i - 1) != "number":
        return False
    if line.word(i + 1) in EXTENTS or (line.word(i - 2) in ("x", "×") and line.kind(i - 3) == "number"):
        return True
    separated = line.kind(i + 1) != "word" or line.word(i + 1) in _AFTER
    return separated and any(line.word(k) in DIMENSIONS for k in range(i - _NEAR, i + _NEAR))


def inch(line: Line, i: int) -> bool:
    """Whether `in` at token `i` after a number is an inch: `12 in. wide`, `2 in of snow`, `rain of 3 in fell`."""
    j = i + 2 if line.written(i + 1) == "." and line.glued(i + 1) else i + 1
    if line.word(j) in EXTENTS or line.word(j) in ACROSS:
        return True
    if line.word(j) == "of":
        return line.word(j + 1) in PRECIPITATION
    wet = any(line.word(k) in PRECIPITATION for k in range(i - _JUST_BEFORE, i))
    return wet and (line.kind(j) != "word" or past(line.word(j)))


def marked(line: Line, number: Number) -> tuple[str, int] | None:
    """(the unit, the last token) after a number with one mark: `12' x 10'`, `3" thick`; a mark may close a quotation.

    So it is one only next to another such length, or before what says how it extends.
    """
    i = number.last + 1
    mark = line.written(i)
    if not line.glued(i) or mark not in _FEET | _INCHES:
        return None
    unit = _PRIMES.get(mark) or ("foot" if mark in _FEET else "inch")
    extends = line.word(i + 1) in EXTENTS or line.word(i + 1) in ACROSS
    by = line.word(number.first - 1) in ("x", "×", "by") and line.written(number.first - 2) in _FEET | _INCHES
    return (unit, i) if mark in _PRIMES or extends or by else None


def feet_and_inches(line: Line, number: Number) -> tuple[int, int] | None:
    """(the inches, the last token) after a number of feet: `6'9"`, `6' 9"`, `5’11`."""
    i = number.last + 1
    if line.written(i) not in _FEET:
        return None
    inches = line.written(i + 1)
    whole = number.value == int(number.value) and inches in _DIGITS
    if not line.glued(i) or not whole:
        return None
    if line.written(i + 2) in _INCHES and line.glued(i + 2):
        return int(inches), i + 2
    quoted = line.written(number.first - 1) in _FEET
    alone = line.glued(i + 1) and not (line.glued(i + 2) and line.kind(i + 2) != "mark") and not quoted
    return (int(inches), i + 1) if alone and number.value in TALL else None
