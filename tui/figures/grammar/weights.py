"""Whether `pounds` are weighed or paid."""

from __future__ import annotations

from tui.english.measuring import WEIGHING
from tui.english.payment import PAYMENTS
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line

_NEAR = 6
_MANY = 1000
"""Nobody mentions a weight of this many pounds in passing: they are money unless something says that they are weighed.
"""


def weighs(line: Line, i: int, number: Number, *, hyphenated: bool) -> bool:
    """Whether the unit at token `i` is a weight: `a 200-pound man`, `drop 25 pounds`, `two pounds of butter`."""
    if line.word(i) not in ("pound", "pounds") or number.scale > 1 or line.word(i + 1) == "sterling":
        return False
    joined = line.hyphen(number.first - 1) and line.glued(number.first)  # `5-foot-8, 160 pounds` run together
    if hyphenated or joined or (line.word(i + 1) in ("of", "per") and not line.word(i + 2).endswith("ing")):
        return line.words(i + 1, 2) != "of money"
    around = {line.word(k) for k in range(number.first - _NEAR, i + 4)}
    paid = bool(around & PAYMENTS) or (number.value >= _MANY and number.digits)
    return bool(around & WEIGHING) or not paid
