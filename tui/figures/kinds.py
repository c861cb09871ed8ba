"""The properties of each kind of figure: one record per kind, in the order in which kinds are shown."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from tui.figures.figure import FigureKind
from tui.records import dataclass

Look = Literal["figure-money", "figure-percent", "figure-count", "figure-date"]
"""The name of a style; the app knows its colours."""


@dataclass(frozen=True, slots=True)
class KindRules:
    """The rules of one kind.

    Names and form: `name` and `plural` are what people call it, and `look` is its style. `unit` is the unit that all of
    its figures have, and `written` what stands for it after a value.

    Nature: an `amount` is a quantity of something, a `share` a number of hundredths, and `calendar` is when or how
    long; a kind may be none of these. `change` if it may be by how much something changed. `value_suffices` is false if
    the number alone is not what was said: that of a date, of `one in five`, of `third`.

    Units: `unit_beside` if the unit is written next to the number, so no date can claim the number;
    `unit_distinguishes` if the same number in another unit is another quantity; `unit_converts` if one unit converts
    into another; `unit_is_noun` if the unit is the thing counted; `any_unit` if two of the kind are comparable whatever
    their units.

    Comparison: `other_forms` are the kinds in which the same quantity may be written (20 %, one in five). `rounding` is
    what a value may hide: nothing, half of its last digit, or its trailing zeros too. `weight` is how strong the
    evidence is if two passages share such a figure, from 0 to 1, and how much stronger with each digit;
    `small_is_common` if a value of one or two, or below a dozen, is often shared by chance.
    """

    name: str
    plural: str
    look: Look
    unit: str = ""
    written: str = ""
    amount: bool = False
    share: bool = False
    calendar: bool = False
    change: bool = False
    value_suffices: bool = True
    unit_beside: bool = False
    unit_distinguishes: bool = False
    unit_converts: bool = False
    unit_is_noun: bool = False
    any_unit: bool = False
    other_forms: tuple[FigureKind, ...] = ()
    rounding: Literal["none", "digit", "zeros"] = "zeros"
    weight: tuple[float, float] = (0.2, 0.2)
    small_is_common: bool = False


KINDS: dict[FigureKind, KindRules] = {
    "money": KindRules(
        "money", "money", "figure-money",
        amount=True, unit_beside=True, unit_distinguishes=True, weight=(0.4, 0.2),
    ),
    "percent": KindRules(
        "percent", "percent", "figure-percent", unit="%", written="%",
        share=True, change=True, unit_beside=True, any_unit=True, other_forms=("ratio", "multiple"), weight=(0.4, 0.2),
    ),
    "percentage_points": KindRules(
        "percentage points", "percentage points", "figure-percent",
        unit="pp", written=" percentage points", share=True, change=True,
        unit_beside=True, unit_converts=True, any_unit=True, weight=(0.4, 0.2),
    ),
    "count": KindRules(
        "count", "counts", "figure-count",
        amount=True, unit_is_noun=True, other_forms=("ordinal", "duration", "age"), small_is_common=True,
    ),
    "measure": KindRules(
        "measure", "measures", "figure-count",
        amount=True, unit_beside=True, unit_distinguishes=True, unit_converts=True, weight=(0.4, 0.2),
    ),
    "ratio": KindRules(
        "ratio", "ratios", "figure-count",
        value_suffices=False, unit_is_noun=True, other_forms=("percent", "multiple"), rounding="digit",
        small_is_common=True,
    ),
    "multiple": KindRules(
        "multiple", "multiples", "figure-count", written=" times",
        change=True, other_forms=("percent", "ratio"), small_is_common=True,
    ),
    "ordinal": KindRules(
        "ordinal", "ordinals", "figure-count",
        value_suffices=False, unit_is_noun=True, other_forms=("count", "duration"), rounding="none", weight=(0.3, 0.0),
    ),
    "date": KindRules(
        "date", "dates", "figure-date",
        calendar=True, value_suffices=False, any_unit=True, weight=(0.15, 0.0),
    ),
    "duration": KindRules(
        "duration", "durations", "figure-date",
        calendar=True, value_suffices=False, unit_distinguishes=True, unit_converts=True, any_unit=True,
        other_forms=("count", "ordinal", "age"), weight=(0.3, 0.0),
    ),
    "age": KindRules(
        "age", "ages", "figure-count",
        value_suffices=False, unit_distinguishes=True, unit_converts=True, any_unit=True,
        other_forms=("count", "duration"), weight=(0.3, 0.0),
    ),
}  # fmt: skip
"""The rules of every kind."""


def kinds_where(holds: Callable[[KindRules], bool]) -> frozenset[FigureKind]:
    """The kinds whose rules meet a condition: `kinds_where(lambda rules: rules.amount)`."""
    return frozenset(kind for kind, rules in KINDS.items() if holds(rules))


AMOUNTS = kinds_where(lambda rules: rules.amount)
"""Kinds that are a quantity of something: money, counts, measures."""
SCALED = kinds_where(lambda rules: rules.amount or rules.share)
"""Kinds that say how much: amounts and shares."""
WITH_PLURALS: frozenset[FigureKind] = frozenset({"age", "count", "duration", "measure"})
"""Kinds whose unit is written in the plural beside a number."""
NAMED_BY_NOUN: frozenset[FigureKind] = frozenset({"count", "ordinal", "ratio"})
"""Kinds that are called by the noun they count."""
ACCOUNTED: frozenset[FigureKind] = frozenset({"money", "percent", "percentage_points"})
"""Kinds that a company or a state reports of itself."""
WITHOUT_STAGES: frozenset[FigureKind] = frozenset({"date", "age", "ordinal"})
"""Kinds that do not develop as a story does, as a toll would."""
CALENDAR = kinds_where(lambda rules: rules.calendar)
"""Kinds that are left out unless requested: most say when, not how much."""
CHANGES = kinds_where(lambda rules: rules.change)
"""Kinds that may say by how much something changed."""
UNIT_BESIDE = kinds_where(lambda rules: rules.unit_beside)
"""Kinds whose unit is written next to the number."""
UNIT_IS_NOUN = kinds_where(lambda rules: rules.unit_is_noun)
"""Kinds whose unit is the thing that is counted."""
UNIT_DISTINGUISHES = kinds_where(lambda rules: rules.unit_distinguishes)
"""Kinds in which the same number in another unit is another quantity."""
VALUE_INSUFFICIENT = kinds_where(lambda rules: not rules.value_suffices)
"""Kinds in which a number alone is not what was said."""
SMALL_IS_COMMON = kinds_where(lambda rules: rules.small_is_common)
"""Kinds in which a small value is often shared by chance."""
UNITS = {rules.unit: rules for rules in KINDS.values() if rules.unit}
"""The rules of the kind of a unit that only one kind has: `%`, `pp`."""
