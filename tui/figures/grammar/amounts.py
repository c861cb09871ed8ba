"""One amount at a place: a number with the currency, percent sign or unit that belongs to it."""

from __future__ import annotations

from decimal import Decimal

from tui.english.numbers import NEGATIVE_SIGNS, NUMBER_OPENERS, SCALES, THOUSANDS_OF_MONEY, VULGAR
from tui.english.persons import MILLIONS_OF
from tui.english.sports import RACES
from tui.figures.grammar import accounts, currencies, measurements, numbers, percentages, weights
from tui.figures.grammar.currencies import Money
from tui.figures.grammar.default_currency import DefaultCurrency
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.nouns import counted, plural, singular
from tui.figures.grammar.number import Number
from tui.figures.grammar.tokens import Line
from tui.figures.kinds import CHANGES
from tui.figures.steps import step

_SIGNS = frozenset("-−–")
_SIGNED = NEGATIVE_SIGNS | _SIGNS | {"+"}


def read(line: Line, i: int, default: DefaultCurrency) -> Draft | None:
    """The amount that starts at token `i`, None if none does."""
    kind = line.kind(i)
    below = accounts.in_brackets(line, i) if line.written(i) == "(" else None
    if below:
        return _negative_in_brackets(line, below, default)
    if kind != "number" and line.word(i) not in NUMBER_OPENERS and line.written(i) not in VULGAR:
        return _signed(line, i, default) or _prefixed(line, i, default)
    return _plain(line, i, default) or measurements.of_one(line, i) or _prefixed(line, i, default)


def _negative_in_brackets(line: Line, number: Number, default: DefaultCurrency) -> Draft | None:
    """`(4.2) million dollars`: an amount in brackets whose magnitude, unit or percent sign comes after them."""
    money = currencies.suffix(line, number.last + 1, default, number.value)
    if money:
        return _money(line, number, money, first=number.first, last=money.last)
    percent = percentages.read(line, number, number.last + 1)
    if percent or number.scale == 1:
        return percent
    return Draft(
        number.first, number.last, "count", number.value, precision=number.precision, steps=number.steps,
        mantissa=number.mantissa, scale=number.scale, bare=True,
    )  # fmt: skip


def _signed(line: Line, i: int, default: DefaultCurrency) -> Draft | None:
    """`-3.2%`, `+0.4%`, `minus five percent`, `-$36`: a sign that is separated from what is before it."""
    separated = line.kind(i - 1) != "number" and (i == 0 or line.spaced(i) or line.written(i - 1) in "(<>=")
    sign = line.written(i) in _SIGNS and separated and line.glued(i + 1)
    if line.written(i) == "+":
        return _raised(line, i, default) if separated and line.glued(i + 1) else None
    if not sign and line.word(i) not in NEGATIVE_SIGNS:
        return None
    joined = not sign and line.hyphen(i + 1) and line.glued(i + 1) and line.glued(i + 2)
    at = i + 2 if joined else i + 1  # `minus-90 degrees`
    draft = read(line, at, default) if line.word(at) not in _SIGNED else None
    if draft is None or draft.value is None or (not sign and not (draft.digits or draft.kind != "count" or draft.bare)):
        return None
    if line.words(i - 2, 2) == "plus or":
        return draft._replace(first=i - 2)
    return accounts.negated(line, draft, i)._replace(first=i)


def _raised(line: Line, i: int, default: DefaultCurrency) -> Draft | None:
    """`+0.4%`: by how much something went up."""
    draft = read(line, i + 1, default) if line.written(i + 1) not in _SIGNS | {"+"} else None
    if draft is None or (draft.kind not in CHANGES and draft.kind != "money"):
        return None
    return draft._replace(first=i, change="up", steps=(*draft.steps, step("change", line.written(i), "up")))


def _prefixed(line: Line, i: int, default: DefaultCurrency) -> Draft | None:
    money = currencies.prefix(line, i, default)
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
    again = currencies.suffix(line, number.last + 1, default, number.value)
    last = number.last
    if again and again.factor == 1 and line.kind(again.last + 1) != "number":
        if not again.assumed:
            money = money._replace(code=again.code, assumed="")
        last = again.last
    elif line.word(last + 1) == "(" and currencies.is_code(line.written(last + 2)) and line.written(last + 3) == ")":
        money, last = money._replace(code=line.written(last + 2), assumed=""), last + 3
    draft = _money(line, number, money, first=i, last=last)._replace(unit_before=True)
    return _cents_after(line, accounts.bracketed(line, draft), default)


def _old_money(line: Line, number: Number, money: Money, *, first: int, last: int) -> Draft:
    """`£1-6-8`: pounds, shillings and pence."""
    shillings, pence = (Decimal(line.word(k)) for k in (last - 2, last))
    for k, part in ((last - 2, shillings / 20), (last, pence / 240)):
        number = number.plus(k, part, line.written(k))
    return _money(line, number, money, first=first, last=last)._replace(unit_before=True)


def _signed_inside(line: Line, i: int, money: Money) -> Draft | None:
    """`$-4.2m`: the sign between the currency and its number, where no range can be meant."""
    j = money.last + 1
    touching = line.glued(j) if money.sign else line.spaced(j)
    alone = touching and line.written(j) in _SIGNS and line.kind(i - 1) != "number"
    number = numbers.read(line, j + 1, money=True) if alone else None
    if number is None:
        return None
    draft = _money(line, number, money, first=i, last=number.last)
    return accounts.negated(line, draft, j)._replace(unit_before=True)


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


def _cents_after(line: Line, draft: Draft, default: DefaultCurrency) -> Draft:
    """`3 dollars 50 cents`, `thirteen dollars and forty-five cents`, `15 dollars 50`."""
    if draft.value is None or draft.scale != 1 or draft.value != int(draft.value):
        return draft
    i = draft.last + 1
    j = i + 1 if line.word(i) == "and" else i
    number = numbers.read(line, j) if line.kind(j) == "number" or line.word(j) in NUMBER_OPENERS else None
    if number is None or number.scale != 1 or not 0 < number.value < 100 or number.value != int(number.value):
        return draft
    minor = currencies.suffix(line, number.last + 1, default, number.value)
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
    return draft._replace(last=last, value=draft.value + part, precision=Decimal("0.01"), steps=steps)


def _plain(line: Line, i: int, default: DefaultCurrency) -> Draft | None:
    number = numbers.read(line, i)
    if number is None:
        return None
    loose = _loose(line, number, default)
    if loose:
        return loose
    j = number.last + 1
    hyphenated = line.hyphen(j) and line.glued(j) and line.glued(j + 1)
    after = j + 1 if hyphenated else j
    money = currencies.suffix(line, after, default, number.value)
    if money and not weights.weighs(line, after, number, hyphenated=hyphenated):
        return _after_code(line, _cents_after(line, _money(line, number, money, first=i, last=money.last), default))
    if line.word(number.last) in THOUSANDS_OF_MONEY:
        code, assumed = default.of("grand")
        return _money(line, number, Money(number.last, code, assumed=assumed), first=i, last=number.last)
    percent = percentages.read(line, number, after)
    if percent:
        return percent
    measured = measurements.read(line, number, after, hyphenated=hyphenated)
    if measured:
        return measured
    return Draft(
        i, number.last, "count", number.value, precision=number.precision, steps=number.steps, mantissa=number.mantissa,
        scale=number.scale, bare=True, digits=number.digits, fraction=number.fraction, hyphenated=hyphenated,
    )  # fmt: skip


_SOLD = frozenset(singular(noun) for noun in MILLIONS_OF)


def _loose(line: Line, number: Number, default: DefaultCurrency) -> Draft | None:
    """`1.8M dollars`, `50m pounds`, `5m people`: a letter that is a magnitude because of the word after it."""
    j = number.last + 1
    letter = line.word(j)
    great = line.written(j) in ("M", "B") and plural(line.word(j + 1)) and line.written(j + 1).islower()
    separated = letter in ("m", "b") and (line.word(j + 1) in MILLIONS_OF or great)
    if letter not in ("m", "b", "k", "t") or not (line.glued(j) or separated) or line.written(j) == "t":
        return None
    longer = numbers.read(line, number.first, money=True)
    if longer is None or longer.last == number.last:
        return None
    joined = line.hyphen(longer.last + 1) and line.glued(longer.last + 2)
    money = currencies.suffix(line, longer.last + (2 if joined else 1), default, longer.value)
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
    """`75 USD million`: a magnitude after the code."""
    scale = SCALES.get(line.word(draft.last + 1), 0)
    if scale < 1000 or draft.scale != 1 or draft.value is None or line.word(draft.last + 1).endswith("s"):
        return draft
    steps = (*draft.steps, step("multiplied", line.written(draft.last + 1), Decimal(scale)))
    return draft._replace(
        last=draft.last + 1,
        value=draft.value * scale,
        precision=draft.precision * scale,
        scale=Decimal(scale),
        steps=steps,
    )
