"""One amount at a place: a number with the currency, percent sign or unit that belongs to it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from tui.english.function_words import FORMS_OF_BE
from tui.english.limits import APPROXIMATORS
from tui.english.measuring import EXTENTS, VERBS_OF_MEASURING
from tui.english.nouns import STOPS
from tui.english.numbers import NEGATIVE_SIGNS, NUMBER_OPENERS, ONES, SCALES, THOUSANDS_OF_MONEY, VULGAR
from tui.english.percentages import BASIS_POINTS, PERCENT, PERCENTAGE_POINTS, POINTS
from tui.english.persons import MILLIONS_OF
from tui.english.sports import RACES
from tui.english.time_units import RATE_UNITS
from tui.english.units import UNITS_BY_ARTICLE
from tui.english.word_lists import words
from tui.figures.grammar import accounts, currencies, lengths, numbers, units, weights
from tui.figures.grammar.currencies import Money
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.house import House
from tui.figures.grammar.nouns import counted, plural, singular
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line
from tui.figures.kinds import CHANGES
from tui.figures.steps import step

_SIGNS = frozenset("-−–")
_SIGNED = NEGATIVE_SIGNS | _SIGNS | {"+"}


def read(line: Line, i: int, house: House) -> Draft | None:
    """The amount that starts at token `i`, None where none does."""
    kind = line.kind(i)
    below = accounts.in_brackets(line, i) if line.written(i) == "(" else None
    if below:
        return _below_nought(line, below, house)
    if kind != "number" and line.word(i) not in NUMBER_OPENERS and line.written(i) not in VULGAR:
        return _signed(line, i, house) or _prefixed(line, i, house)
    return _plain(line, i, house) or _one(line, i) or _prefixed(line, i, house)


def _below_nought(line: Line, number: Number, house: House) -> Draft | None:
    """`(4.2) million dollars`: an amount in brackets whose magnitude, unit or percent sign stands behind them."""
    money = currencies.suffix(line, number.last + 1, house, number.value)
    if money:
        return _money(line, number, money, first=number.first, last=money.last)
    percent = _percent(line, number, number.last + 1)
    if percent or number.scale == 1:
        return percent
    return Draft(
        number.first, number.last, "count", number.value, precision=number.precision, steps=number.steps,
        mantissa=number.mantissa, scale=number.scale, bare=True,
    )  # fmt: skip


_ONE_AFTER = (
    APPROXIMATORS
    | FORMS_OF_BE
    | VERBS_OF_MEASURING
    | words("than over under within just only least")  # local: before one of a unit
)


def _one(line: Line, i: int) -> Draft | None:
    """`over a mile`, `weighs a tonne`: one of a unit by its article, where no price or rate stands before it."""
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


def _signed(line: Line, i: int, house: House) -> Draft | None:
    """`-3.2%`, `+0.4%`, `minus five percent`, `-$36`: a sign that stands apart from what is before it."""
    apart = line.kind(i - 1) != "number" and (i == 0 or line.spaced(i) or line.written(i - 1) in "(<>=")
    sign = line.written(i) in _SIGNS and apart and line.glued(i + 1)
    if line.written(i) == "+":
        return _raised(line, i, house) if apart and line.glued(i + 1) else None
    if not sign and line.word(i) not in NEGATIVE_SIGNS:
        return None
    joined = not sign and line.hyphen(i + 1) and line.glued(i + 1) and line.glued(i + 2)
    at = i + 2 if joined else i + 1  # `minus-90 degrees`
    draft = read(line, at, house) if line.word(at) not in _SIGNED else None
    if draft is None or draft.value is None or (not sign and not (draft.digits or draft.kind != "count" or draft.bare)):
        return None
    if line.words(i - 2, 2) == "plus or":
        return replace(draft, first=i - 2)
    return replace(accounts.negated(line, draft, i), first=i)


def _raised(line: Line, i: int, house: House) -> Draft | None:
    """`+0.4%`: by how much something went up."""
    draft = read(line, i + 1, house) if line.written(i + 1) not in _SIGNS | {"+"} else None
    if draft is None or (draft.kind not in CHANGES and draft.kind != "money"):
        return None
    return replace(draft, first=i, change="up", steps=(*draft.steps, step("change", line.written(i), "up")))


def _prefixed(line: Line, i: int, house: House) -> Draft | None:
    money = currencies.prefix(line, i, house)
    if money is None:
        return None
    j = money.last + 1
    if line.hyphen(j) and line.glued(j + 1) and line.kind(j + 1) == "number":
        return _signed_inside(line, i, money)
    number = numbers.read(line, j, money=True) if line.kind(j) == "number" else accounts.in_brackets(line, j)
    if number is None:
        return None
    old = currencies.old_money(line, i, number.last)
    if old > 0:
        return _old_money(line, number, money, first=i, last=old)
    again = currencies.suffix(line, number.last + 1, house, number.value)
    last = number.last
    if again and again.factor == 1 and line.kind(again.last + 1) != "number":
        if not again.assumed:
            money = replace(money, code=again.code, assumed="")
        last = again.last
    elif line.word(last + 1) == "(" and currencies.is_code(line.written(last + 2)) and line.written(last + 3) == ")":
        money, last = replace(money, code=line.written(last + 2), assumed=""), last + 3
    draft = replace(_money(line, number, money, first=i, last=last), unit_before=True)
    return _cents_after(line, accounts.bracketed(line, draft), house)


def _old_money(line: Line, number: Number, money: Money, *, first: int, last: int) -> Draft:
    """`£1-6-8`: pounds, shillings and pence."""
    shillings, pence = (Decimal(line.word(k)) for k in (last - 2, last))
    for k, part in ((last - 2, shillings / 20), (last, pence / 240)):
        number = number.plus(k, part, line.written(k))
    return replace(_money(line, number, money, first=first, last=last), unit_before=True)


def _signed_inside(line: Line, i: int, money: Money) -> Draft | None:
    """`$-4.2m`: the sign between the currency and its number, where no range can be meant."""
    j = money.last + 1
    alone = money.sign and line.glued(j) and line.written(j) in _SIGNS and line.kind(i - 1) != "number"
    number = numbers.read(line, j + 1, money=True) if alone else None
    if number is None:
        return None
    draft = _money(line, number, money, first=i, last=number.last)
    return replace(accounts.negated(line, draft, j), unit_before=True)


def _money(line: Line, number: Number, money: Money, *, first: int, last: int) -> Draft:
    steps = list(number.steps)
    value, precision, scale = number.value, number.precision, number.scale
    if money.scale != 1:
        steps.append(step("multiplied", line.written(money.last), money.scale))
    if money.factor != 1:
        steps.append(step("multiplied", line.written(money.last), money.factor))
    by = money.scale * money.factor
    steps.append(
        step("assumed", money.assumed, money.code)
        if money.assumed
        else step("unit", line.written(money.last), money.code)
    )
    return Draft(
        first, last, "money", value * by, unit=money.code, precision=precision * by, steps=tuple(steps),
        mantissa=number.mantissa, scale=scale * by, digits=number.digits, fraction=number.fraction,
    )  # fmt: skip


def _cents_after(line: Line, draft: Draft, house: House) -> Draft:
    """`3 dollars 50 cents`, `thirteen dollars and forty-five cents`, `15 dollars 50`."""
    if draft.value is None or draft.scale != 1 or draft.value != int(draft.value):
        return draft
    i = draft.last + 1
    j = i + 1 if line.word(i) == "and" else i
    number = numbers.read(line, j) if line.kind(j) == "number" or line.word(j) in NUMBER_OPENERS else None
    if number is None or number.scale != 1 or not 0 < number.value < 100 or number.value != int(number.value):
        return draft
    minor = currencies.suffix(line, number.last + 1, house, number.value)
    if minor and minor.factor != 1:
        last = minor.last
    elif (
        not draft.unit_before
        and minor is None
        and number.value >= 10
        and (
            line.kind(number.last + 1) == ""
            or line.written(number.last + 1) in ".,;:!?)"
            or line.word(number.last + 1) == "more"
        )
    ):
        last = number.last
    else:
        return draft
    part = number.value / 100
    steps = (*draft.steps, step("added", line.surface(i, last), part))
    return replace(draft, last=last, value=draft.value + part, precision=Decimal("0.01"), steps=steps)


def _plain(line: Line, i: int, house: House) -> Draft | None:
    number = numbers.read(line, i)
    if number is None:
        return None
    loose = _loose(line, number, house)
    if loose:
        return loose
    j = number.last + 1
    hyphenated = line.hyphen(j) and line.glued(j) and line.glued(j + 1)
    after = j + 1 if hyphenated else j
    money = currencies.suffix(line, after, house, number.value)
    if money and not weights.weighs(line, after, number, hyphenated=hyphenated):
        return _after_code(line, _cents_after(line, _money(line, number, money, first=i, last=money.last), house))
    if line.word(number.last) in THOUSANDS_OF_MONEY:
        code, assumed = house.of("grand")
        return _money(line, number, Money(number.last, code, assumed=assumed), first=i, last=number.last)
    percent = _percent(line, number, after)
    if percent:
        return percent
    measured = _measured(line, number, after, hyphenated=hyphenated)
    if measured:
        return measured
    return Draft(
        i, number.last, "count", number.value, precision=number.precision, steps=number.steps, mantissa=number.mantissa,
        scale=number.scale, bare=True, digits=number.digits, fraction=number.fraction, hyphenated=hyphenated,
    )  # fmt: skip


_SOLD = frozenset(singular(noun) for noun in MILLIONS_OF)


def _loose(line: Line, number: Number, house: House) -> Draft | None:
    """`1.8M dollars`, `50m pounds`, `5m people`: a letter that is a magnitude because of the word after it."""
    j = number.last + 1
    letter = line.word(j)
    great = line.written(j) in ("M", "B") and plural(line.word(j + 1)) and line.written(j + 1).islower()
    apart = letter in ("m", "b") and (line.word(j + 1) in MILLIONS_OF or great)
    if letter not in ("m", "b", "k", "t") or not (line.glued(j) or apart) or line.written(j) == "t":
        return None
    longer = numbers.read(line, number.first, money=True)
    if longer is None or longer.last == number.last:
        return None
    joined = line.hyphen(longer.last + 1) and line.glued(longer.last + 2)
    money = currencies.suffix(line, longer.last + (2 if joined else 1), house, longer.value)
    if money:
        return _money(line, longer, money, first=longer.first, last=money.last)
    after = line.word(longer.last + 1)
    if (
        letter in ("b", "k")
        or (len(after) > 3 and after.endswith("s") and after not in RACES)
        or after in ("people", "of", "more")
        or (line.hyphen(longer.last + 1) and line.word(longer.last + 2) == "strong")
        or line.written(j) == "M"
        or counted(line, longer.last + 1)[0] in _SOLD
    ):
        return Draft(
            longer.first, longer.last, "count", longer.value, precision=longer.precision, steps=longer.steps,
            mantissa=longer.mantissa, scale=longer.scale, bare=True,
        )  # fmt: skip
    return None


def _after_code(line: Line, draft: Draft) -> Draft:
    """`75 USD million`: a magnitude behind the code."""
    scale = SCALES.get(line.word(draft.last + 1), 0)
    if scale < 1000 or draft.scale != 1 or draft.value is None or line.word(draft.last + 1).endswith("s"):
        return draft
    steps = (*draft.steps, step("multiplied", line.written(draft.last + 1), Decimal(scale)))
    return replace(
        draft,
        last=draft.last + 1,
        value=draft.value * scale,
        precision=draft.precision * scale,
        scale=Decimal(scale),
        steps=steps,
    )


def _percent(line: Line, number: Number, i: int) -> Draft | None:
    """Percent, percentage points and basis points; `a percentage` or `percent of` alone is none."""
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
    if number.fraction and word in ("a", "of") and line.word(i + 1) in ("point", "percent", "percentage", "a"):
        return _half_a(line, number, i)
    return None


def _half_a(line: Line, number: Number, i: int) -> Draft | None:
    """`half a point`, `half a percent`, `half a percentage point`, `half of one percent`."""
    j = i + 1
    if line.word(i) == "of" and line.word(j) == "a":
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


def _measured(line: Line, number: Number, i: int, *, hyphenated: bool) -> Draft | None:
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
"""Units with the words for their parts, how many of these make one, and the sign without which `in` is no inch."""


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
    return replace(draft, last=part.last + 1, value=draft.value + added, precision=Decimal(0), steps=steps)


def _parts_alone(line: Line, draft: Draft, part: Number, many: Decimal, sign: str) -> Draft:
    """`5ft 11`, `1m 85`: how tall somebody is, the sign of the parts left out."""
    shown = part.digits and part.first == part.last == draft.last + 1 and line.word(draft.last) == sign
    height = (draft.unit == "foot" and draft.value in lengths.TALL) or (
        draft.unit == "metre" and draft.value in (1, 2) and len(line.word(part.last)) == 2
    )
    after = line.word(part.last + 1)
    alone = line.kind(part.last + 1) != "word" or after in STOPS or after in EXTENTS
    if not (shown and height and alone and line.glued(draft.last)):
        return draft
    added = part.value / many
    steps = (*draft.steps, step("added", line.written(part.last), added))
    return replace(draft, last=part.last, value=(draft.value or 0) + added, precision=Decimal(0), steps=steps)


def _of_one(line: Line, number: Number, i: int) -> int:
    """How many words stand between a part and its unit: `half a mile`, `three quarters of a tonne`."""
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
    return replace(draft, last=i, value=draft.value + part, precision=Decimal(0), steps=steps)
