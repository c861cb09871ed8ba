"""How many or how much, by a magnitude alone: `tens of thousands of people`, `several million`, `low 60s`."""

from __future__ import annotations

from decimal import Decimal

from tui.english.forms import past
from tui.english.function_words import FORMS_OF_BE, FORMS_OF_HAVE
from tui.english.nouns import NOUNS_OF_TIME
from tui.english.numbers import COUNTED_WITH_OF, DECADES, LEAST, MAGNITUDES, PARTS_OF_TEN, SCALES, SEVERAL
from tui.english.percentages import PERCENT
from tui.english.word_lists import words
from tui.figures.figure import FigureKind, Step
from tui.figures.grammar import currencies, units
from tui.figures.grammar.default_currency import DefaultCurrency
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.nouns import counted
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_SEVERALFOLD = (*MAGNITUDES, "dozen")
"""Magnitudes that `several` and `a few` come before."""
_LEAST_OF_SEVERAL = 2
_BEING = FORMS_OF_BE | FORMS_OF_HAVE
_OWNED = SEVERAL | words("many some the their by in a of")  # local: before a magnitude that has an owner
STARTS = SEVERAL | frozenset(LEAST) | frozenset(DECADES)
"""Words in lower case that begin or end such a quantity."""


def read(line: Line, i: int, default: DefaultCurrency) -> Draft | None:
    """The quantity that the word at token `i` expresses without a number of its own."""
    word = line.word(i)
    if word in LEAST:
        return _plural(line, i, default)
    if word in SEVERAL:
        return _several(line, i, default)
    if word in DECADES or (line.kind(i) == "number" and line.word(i + 1) == "s" and line.glued(i + 1)):
        return _within_ten(line, i)
    return None


def _plural(line: Line, i: int, default: DefaultCurrency) -> Draft | None:
    """`thousands of nets`, `hundreds of millions of dollars`, `Tens of thousands fled`: at least that many."""
    word = line.word(i)
    value, last = Decimal(LEAST[word]), i
    steps = [step("matched", line.written(i), value)]
    before = line.kind(i - 1)
    if before == "number" or line.hyphen(i - 1) or line.hyphen(i + 1):
        return None
    if word in COUNTED_WITH_OF and line.word(i + 1) != "of":
        return None
    if line.word(i + 1) == "of" and LEAST.get(line.word(i + 2), 0) > max(int(value), 100):
        last = i + 2
        scale = Decimal(LEAST[line.word(last)])
        value *= scale
        steps.append(step("multiplied", line.written(last), scale))
    elif word == "tens":
        return None
    steps.append(step("bound", line.surface(i, last), "at_least"))
    if line.word(last + 1) == "of":
        return _of(line, i, last, value, tuple(steps), default, last + 2)
    alone = i == 0 or line.kind(i - 1) == "mark" or line.word(i - 1) in ("and", "as", "while", "but")
    did = line.word(last + 1) in _BEING or past(line.word(last + 1))
    if not (alone and did) and last == i:
        return None
    if not alone and line.word(i - 1) in _OWNED:
        return None
    return _draft(i, last, value, tuple(steps))


def _several(line: Line, i: int, default: DefaultCurrency) -> Draft | None:
    """`several hundred people`, `a few million dollars`: at least two of the magnitude."""
    times = SCALES[line.word(i + 1)] if line.word(i + 1) in _SEVERALFOLD else 0
    if not times or line.hyphen(i - 1) or line.hyphen(i + 2) or line.word(i + 2) in NOUNS_OF_TIME:
        return None
    first = i - 1 if line.word(i - 1) == "a" and line.word(i) == "few" else i
    last = i + 1
    if line.word(last + 1) in MAGNITUDES and SCALES[line.word(last + 1)] > times:
        last += 1  # `several hundred million`
        times *= SCALES[line.word(last)]
    value = Decimal(times * _LEAST_OF_SEVERAL)
    steps = (step("matched", line.surface(first, last), value), step("bound", line.written(i), "at_least"))
    j = last + 2 if line.word(last + 1) == "of" else last + 1
    found = _of(line, first, last, value, steps, default, j)
    return found or _draft(first, last, value, steps)


def _of(
    line: Line, i: int, last: int, value: Decimal, steps: tuple[Step, ...], default: DefaultCurrency, j: int
) -> Draft | None:
    """What follows from token `j` on: money, a measure, or things counted."""
    money = currencies.suffix(line, j, default, value) if line.kind(j) == "word" else None
    behind = line.word(money.last + 1 if money else j)
    weighed = line.word(j) == "pounds" and (behind == "of" or behind in ("more", "less", "heavier", "lighter"))
    if money and money.factor == 1 and not weighed:
        of_unit = (
            step("assumed", money.assumed, money.code) if money.assumed else step("unit", line.written(j), money.code)
        )
        return _draft(i, money.last, value, (*steps, of_unit), kind="money", unit=money.code)
    unit = units.after(line, j)
    if unit:
        of_unit = step("unit", line.surface(j, unit.last), unit.name)
        return _draft(i, unit.last, value, (*steps, of_unit), kind="measure", unit=unit.name)
    return _draft(i, last, value, steps) if counted(line, last + 1)[1] >= 0 else None


def _draft(
    first: int, last: int, value: Decimal, steps: tuple[Step, ...], kind: FigureKind = "count", unit: str = ""
) -> Draft:
    return Draft(
        first, last, kind, value, unit=unit, steps=steps, bound="at_least", mantissa=Decimal(1), scale=value,
        bare=kind == "count", digits=False,
    )  # fmt: skip


def _within_ten(line: Line, i: int) -> Draft | None:
    """`the high forties per cent`, `temperatures in the low 60s`: a part of ten, of percent or degrees."""
    word = line.word(i)
    last = i if word in DECADES else i + 1
    ten = DECADES.get(word) or (int(word) if word.isdigit() and len(word) == 2 else 0)
    first = i - 1 - line.hyphen(i - 1)
    part = PARTS_OF_TEN.get(line.word(first))
    if part is None or not ten or ten % 10:
        return None
    j = last + 1
    kind: FigureKind = "percent"
    unit, end = "%", j + (line.words(j, 2) == "per cent")
    if line.word(end) not in PERCENT and line.words(j, 2) != "per cent":
        named = units.after(line, j)
        if not (named and named.name.startswith("degree")) and not units.of_weather(line, i):
            return None
        kind, unit, end = "measure", named.name if named else "degree", named.last if named else last
    written = line.surface(first, end)
    low, high = (Decimal(ten + more) for more in part)
    steps = (step("matched", written, low), step("matched", written, high))
    return Draft(first, end, kind, low=low, high=high, unit=unit, precision=Decimal(1), steps=steps, digits=False)
