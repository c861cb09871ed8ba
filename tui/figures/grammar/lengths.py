"""Lengths that are written by marks or by one letter: `6'9"`, `48 m high`."""

from __future__ import annotations

from tui.english.measuring import DIMENSIONS, EXTENTS
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line

LENGTHS = frozenset({"metre", "foot", "inch", "centimetre", "millimetre", "kilometre", "mile", "yard", "nautical mile"})
"""Units of what is so long by so wide."""
FOOT_PART = 12
"""Inches in a foot."""
_DIGITS = frozenset(map(str, range(FOOT_PART)))
_FEET = frozenset("'’′")
_INCHES = frozenset('"”″“')
_TALL = range(4, 8)
"""How many feet tall somebody may be, where no mark of inches stands behind."""
_NEAR = 10


def metre(line: Line, i: int) -> bool:
    """Whether an `m` that stands apart from its number is a metre, by the word behind it or those around it."""
    if line.kind(i - 1) != "number":
        return False
    if line.word(i + 1) in EXTENTS:
        return True
    apart = line.kind(i + 1) != "word" or line.word(i + 1) in ("in", "and", "to", "from", "at", "of")
    return apart and any(line.word(k) in DIMENSIONS for k in range(i - _NEAR, i + _NEAR))


def feet_and_inches(line: Line, number: Number) -> tuple[int, int] | None:
    """(the inches, the last token) behind a number of feet: `6'9"`, `6' 9"`, `5’11`."""
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
    return (int(inches), i + 1) if alone and number.value in _TALL else None
