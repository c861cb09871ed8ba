"""Numbers with a unit: `12 km`, `half a mile`, `5 ft 2 in`, `over a mile`."""

from __future__ import annotations

from decimal import Decimal

from tui.english.function_words import FORMS_OF_BE
from tui.english.limits import APPROXIMATORS
from tui.english.measuring import EXTENTS, VERBS_OF_MEASURING
from tui.english.nouns import STOPS
from tui.english.numbers import NEGATIVE_SIGNS, ONES
from tui.english.time_units import RATE_UNITS
from tui.english.units import UNITS_BY_ARTICLE
from tui.english.word_lists import words
from tui.figures.grammar import lengths, numbers, units
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line
from tui.figures.steps import step

_ONE_AFTER = (
    APPROXIMATORS
    | FORMS_OF_BE
    | VERBS_OF_MEASURING
    | words("than over under within just only least")  # local: before one of a unit
)


def of_one(line: Line, i: int) -> Draft | None:
    """`over a mile`, `weighs a tonne`: one of a unit by its article, where no price or rate comes before it."""
    if (
        line.word(i) not in ("a", "an")
        or line.word(i + 1) not in UNITS_BY_ARTICLE
        or line.word(i - 1) not in _ONE_AFTER
    ):
        return None
    unit = units.after(line, i + 1)
    if unit is None or line.hyphen(unit.last + 1) or line.word(unit.last + 1) in RATE_UNITS:
        return None
    one, steps = Decimal(1), (step("matched", line.written(i), Decimal(1)),)
    return Draft(
        i, unit.last, "measure", one, unit=unit.name, precision=one, mantissa=one, digits=False,
        steps=(*steps, step("unit", line.surface(i + 1, unit.last), unit.name)),
    )  # fmt: skip


def read(line: Line, number: Number, i: int, *, hyphenated: bool) -> Draft | None:
    """The number with the unit from token `i` on, None if none does."""
    tall = lengths.feet_and_inches(line, number)
    if tall:
        return _by_marks(line, number, *tall)
    marked = lengths.marked(line, number)
    if marked:
        unit_name, end = marked
        return Draft(
            number.first, end, "measure", number.value, unit=unit_name, precision=number.precision,
            steps=(*number.steps, step("unit", line.written(end), unit_name)), mantissa=number.value,
        )  # fmt: skip
    bracket = line.written(i) in ("(", "[") and line.written(i + 2) in (")", "]")
    whole = _of_one(line, number, i)
    unit = units.after(line, i + 1 if bracket else i + whole)
    if unit is None or _no_unit(line, number, i, unit.name, hyphenated=hyphenated):
        return None
    last = unit.last + (1 if bracket and unit.last == i + 1 else 0)
    draft = Draft(
        number.first, last, "measure", number.value, unit=unit.name, precision=number.precision,
        steps=(*number.steps, step("unit", line.surface(i, last), unit.name)), mantissa=number.mantissa,
        scale=number.scale, digits=number.digits, fraction=number.fraction, hyphenated=hyphenated,
        measure=unit.name if unit.name == "magnitude" else "",
    )  # fmt: skip
    if (line.glued(last + 1) and line.kind(last + 1) == "number") or _inside_code(line, number.first):
        return None
    return _with_parts(line, draft) if unit.name in _PARTS else draft


_JOINED_TO = NEGATIVE_SIGNS | {"by", "to", "sub"}
"""Words joined to a number by a hyphen that make no code of it: `a 10-by-12-foot room`, `sub-400 sq m shops`."""


def _inside_code(line: Line, i: int) -> bool:
    """Whether letters are glued to the front: `scp-173m`, `A4-80g`."""
    if not line.glued(i):
        return False
    joined = (
        line.hyphen(i - 1) and line.glued(i - 1) and line.kind(i - 2) == "word" and line.word(i - 2) not in _JOINED_TO
    )
    return line.kind(i - 1) == "word" or joined


def _no_unit(line: Line, number: Number, i: int, name: str, *, hyphenated: bool) -> bool:
    """Words that are units elsewhere and stay out unless digits or context say so: `in turns`, `a Cup`."""
    if name == "magnitude":
        return not number.digits
    if name == "turn":
        return hyphenated or line.word(number.first - 1) in ("after", "in", "of")
    if name == "degree" and not hyphenated:
        return line.word(i + 1) in ("in", "from") and not units.of_weather(line, i)
    return name in ("foot", "stone", "cup", "bit") and line.written(i)[0].isupper()


_PARTS = {
    "foot": (frozenset({"inches", "inch", "in"}), units.FOOT_PART, "ft"),
    "pound": (frozenset({"ounces", "ounce", "oz"}), Decimal(16), "lb"),
    "stone": (frozenset({"pounds", "pound", "lb", "lbs"}), Decimal(14), "st"),
    "metre": (frozenset({"centimetres", "centimeters", "cm"}), Decimal(100), "m"),
}
"""Units with the words for their parts, how many of these make one, and the sign without which `in` is not an inch."""


def _with_parts(line: Line, draft: Draft) -> Draft:
    """`5 ft 2 in`, `5 feet and 2 inches`, `6-foot-8`, `5 lb 4 oz`, in the greater unit."""
    names, many, sign = _PARTS[draft.unit]
    i = draft.last + 1
    if draft.unit == "foot" and draft.hyphenated and line.hyphen(i) and line.glued(i) and line.glued(i + 1):
        return _tall(line, draft, i + 1)
    j = i + 1 if line.word(i) == "and" else i
    part = numbers.read(line, j) if line.kind(j) == "number" or line.word(j) in ONES else None
    if part is None or draft.value is None or not 0 < part.value < many:
        return draft
    if line.word(part.last + 1) not in names:
        return _parts_alone(line, draft, part, many, sign)
    if line.word(part.last + 1) == "in" and line.word(draft.last) != sign:
        return draft
    added = part.value / many
    steps = (*draft.steps, step("added", line.surface(i, part.last + 1), added))
    return draft._replace(last=part.last + 1, value=draft.value + added, precision=Decimal(0), steps=steps)


def _parts_alone(line: Line, draft: Draft, part: Number, many: Decimal, sign: str) -> Draft:
    """`5ft 11`, `1m 85`: how tall somebody is, the sign of the parts left out."""
    shown = part.first == part.last == draft.last + 1 and (line.word(draft.last) == sign or draft.unit == "foot")
    height = (draft.unit == "foot" and draft.value in lengths.TALL) or (
        draft.unit == "metre" and draft.value in (1, 2) and len(line.word(part.last)) == 2
    )
    after = line.word(part.last + 1)
    alone = line.kind(part.last + 1) != "word" or after in STOPS or after in EXTENTS
    glued = line.glued(draft.last) or draft.unit == "foot"
    if not (shown and height and alone and glued):
        return draft
    added = part.value / many
    steps = (*draft.steps, step("added", line.written(part.last), added))
    return draft._replace(last=part.last, value=(draft.value or 0) + added, precision=Decimal(0), steps=steps)


def _of_one(line: Line, number: Number, i: int) -> int:
    """How many words come between a part and its unit: `half a mile`, `three quarters of a tonne`."""
    whole = 2 if line.word(i) == "of" else 1
    part = number.fraction and line.word(i + whole - 1) in ("a", "an") and line.word(i + whole) in UNITS_BY_ARTICLE
    return whole if part else 0


def _by_marks(line: Line, number: Number, inches: int, last: int) -> Draft:
    """`6'9"`: how tall somebody is, in feet."""
    part = inches / units.FOOT_PART
    steps = (*number.steps, step("added", line.surface(number.last + 1, last), part), step("unit", "'", "foot"))
    return Draft(number.first, last, "measure", number.value + part, unit="foot", steps=steps, mantissa=number.value)


def _tall(line: Line, draft: Draft, i: int) -> Draft:
    """`6-foot-8`: how tall somebody is."""
    inches = numbers.read(line, i)
    if inches is None or draft.value is None or inches.last != i or not 0 < inches.value < units.FOOT_PART:
        return draft
    part = inches.value / units.FOOT_PART
    steps = (*draft.steps, step("added", line.surface(i - 1, i), part))
    return draft._replace(last=i, value=draft.value + part, precision=Decimal(0), steps=steps)
