"""Shares of a hundred: percent, percentage points, basis points."""

from __future__ import annotations

from tui.english.percentages import BASIS_POINTS, PERCENT, PERCENTAGE_POINTS, POINTS
from tui.english.word_lists import words
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_HALVED = words("point percent percentage a one")  # local: after `half a` or `half of`


def read(line: Line, number: Number, i: int) -> Draft | None:
    """Percent, percentage points and basis points; `a percentage` or `percent of` alone does not count."""
    word, last = line.word(i), -1
    if word == "per" and line.word(i + 1) in ("cent", "cents"):
        last = i + 1
    elif (word in PERCENT or (line.written(i) == "pc" and line.glued(i))) and not (
        line.glued(i + 1) and line.kind(i + 1) != "mark"
    ):
        last = i
    if last >= 0:
        j = last + 2 if line.hyphen(last + 1) and line.word(last + 2) in POINTS else last + 1
        if line.word(j) in POINTS:
            return _share(line, number, j, "percentage_points", "pp")
        return _share(line, number, last, "percent", "%")
    if word == "basis" and line.word(i + 1) in POINTS:
        return _share(line, number, i + 1, "percentage_points", "basis point")
    if word in BASIS_POINTS or (word == "basis" and line.hyphen(i + 1) and line.word(i + 2) in POINTS):
        return _share(line, number, i if word != "basis" else i + 2, "percentage_points", "basis point")
    if word in PERCENTAGE_POINTS:
        return _share(line, number, i, "percentage_points", "pp")
    if number.fraction and word == "point":
        return _share(line, number, i, "percentage_points", "pp")
    if number.fraction and word in ("a", "of") and line.word(i + 1) in _HALVED:
        return _half_a(line, number, i)
    return None


def _half_a(line: Line, number: Number, i: int) -> Draft | None:
    """`half a point`, `half a percent`, `half a percentage point`, `half of one percent`."""
    j = i + 1
    if line.word(i) == "of" and line.word(j) in ("a", "one"):
        j += 1
    if line.word(j) == "percent" and line.word(j + 1) not in POINTS:
        return _share(line, number, j, "percent", "%")
    if line.word(j) in ("percentage", "percent") and line.word(j + 1) == "point":
        return _share(line, number, j + 1, "percentage_points", "pp")
    if line.word(j) == "point":
        return _share(line, number, j, "percentage_points", "pp")
    return None


def _share(line: Line, number: Number, last: int, kind: str, unit: str) -> Draft:
    steps = (*number.steps, step("unit", line.surface(number.last + 1, last), unit))
    return Draft(
        number.first, last, "percent" if kind == "percent" else "percentage_points", number.value, unit=unit,
        precision=number.precision, steps=steps, mantissa=number.mantissa, scale=number.scale, digits=number.digits,
    )  # fmt: skip
