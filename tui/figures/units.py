"""Units of measure: the words for them, their standard names, and conversion. Factors are Pint's."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui.figures.lexicon import words
from tui.figures.tokens import Line

if TYPE_CHECKING:
    from pint import UnitRegistry

_PREFIXES = {
    "kilo": "k",
    "centi": "c",
    "milli": "m",
    "micro": "μ",
    "nano": "n",
    "mega": "M",
    "giga": "G",
    "tera": "T",
    "deci": "d",
    "pico": "p",
}
_PREFIXED = {
    "metre": ("kilo", "centi", "milli", "micro", "nano", "deci", "pico"),
    "gram": ("kilo", "milli", "micro", "nano"), "litre": ("milli", "centi", "deci"),
    "watt": ("kilo", "mega", "giga", "tera", "milli"), "watt hour": ("kilo", "mega", "giga", "tera"),
    "hertz": ("kilo", "mega", "giga"), "joule": ("kilo", "mega", "giga"), "byte": ("kilo", "mega", "giga", "tera"),
    "bit": ("kilo", "mega", "giga"), "ton": ("kilo", "mega"), "volt": ("kilo",), "pixel": ("mega",),
    "calorie": ("kilo",), "pascal": ("kilo", "mega", "giga"),
}  # fmt: skip
_SYMBOL = {
    "metre": "m",
    "gram": "g",
    "litre": "l",
    "watt": "W",
    "watt hour": "Wh",
    "hertz": "Hz",
    "joule": "J",
    "byte": "B",
    "volt": "V",
    "pascal": "Pa",
}
_WORDS = {
    "metre": "metre metres meter meters",
    "gram": "gram grams gramme grammes", "litre": "litre litres liter liters", "watt": "watt watts",
    "hertz": "hertz", "joule": "joule joules", "byte": "byte bytes", "bit": "bit bits", "volt": "volt volts",
    "mile": "mile miles mi", "yard": "yard yards yd yds", "foot": "foot feet ft", "inch": "inch inches",
    "nautical mile": "nautical_mile nautical_miles nm", "light year": "light_year light_years", "acre": "acre acres",
    "hectare": "hectare hectares ha", "pound": "pound pounds lb lbs", "ounce": "ounce ounces oz", "ton": "ton tons",
    "tonne": "tonne tonnes metric_ton metric_tons metric_tonne metric_tonnes mt", "stone": "stone",
    "carat": "carat carats", "gallon": "gallon gallons", "pint": "pint pints", "quart": "quart quarts",
    "barrel": "barrel barrels bbl", "bushel": "bushel bushels", "cup": "cup cups",
    "tablespoon": "tablespoon tablespoons tbsp", "teaspoon": "teaspoon teaspoons tsp",
    "horsepower": "horsepower hp bhp",
    "degree Celsius": "degrees_celsius degree_celsius degrees_c celsius degrees_centigrade centigrade",
    "degree Fahrenheit": "degrees_fahrenheit degree_fahrenheit degrees_f fahrenheit", "degree": "degree degrees",
    "calorie": "calorie calories", "decibel": "decibel decibels db", "knot": "knot knots",
    "radian": "radian radians rad", "turn": "turn turns", "kilometre per hour": "kph kmph km/h km/hr kmh",
    "mile per hour": "mph", "pixel": "pixel pixels megapixel", "fluid ounce": "fluid_ounce fluid_ounces",
    "pascal": "pascal pascals", "part per million": "ppm", "megabit per second": "mbps",
    "gigabit per second": "gbps", "ampere": "amp amps ampere amperes", "square foot": "sq_ft sq_feet sqft ft2 ft²",
    "square metre": "sqm sq_m m2 m²", "square kilometre": "km2 km²", "cubic metre": "m3 m³", "square mile": "sq_mi",
    "troy ounce": "troy_ounce troy_ounces", "dram": "dram drams", "hundredweight": "hundredweight",
    "furlong": "furlong furlongs", "kilometre": "kilometre kilometres kilometer kilometers klick klicks km kms",
    "kilogram": "kilo kilos kg kgs", "cubic centimetre": "cc ccs cm3 cm³", "millimetre": "mm", "microgram": "mcg ug",
    "millilitre": "ml", "magnitude": "magnitude",
}  # fmt: skip
_CASED = {
    "mb": "megabit",
    "MB": "megabyte",
    "GB": "gigabyte",
    "gb": "gigabyte",
    "TB": "terabyte",
    "tb": "terabyte",
    "KB": "kilobyte",
    "kb": "kilobyte",
    "Mb": "megabit",
    "Gb": "gigabit",
}
_GLUED = {
    "m": "metre",
    "g": "gram",
    "t": "tonne",
    "l": "litre",
    "W": "watt",
    "V": "volt",
    "J": "joule",
    "A": "ampere",
    "kt": "kiloton",
}
"""Symbols of one letter: units only where they touch the digits or where nothing else can be meant."""
_CAPITALISED_AWAY = frozenset({"turn", "cup", "magnitude", "stone", "bit", "carat", "degree"})
_TIMES = frozenset(
    {
        "second",
        "minute",
        "hour",
        "day",
        "week",
        "month",
        "year",
        "s",
        "h",
        "hr",
        "sec",
        "min",
        "millisecond",
        "ms",
        "annum",
        "night",
    }
)
_TIME_NAMES = {
    "s": "second",
    "h": "hour",
    "hr": "hour",
    "sec": "second",
    "min": "minute",
    "ms": "millisecond",
    "annum": "year",
}
_UNLIKE = frozenset({"square", "cubic", "sq", "cu"})
_MAGNITUDES = words("k m g t M G T K")
_SHORT = words("ft km kg lb oz mi mm cm ha hp ml mg")


class Unit(NamedTuple):
    """A unit recognised up to token `last`, by its standard name in the singular."""

    last: int
    name: str


@cache
def names() -> dict[str, str]:
    """Words and symbols to standard names; spaces are underscores. Symbols keep their case."""
    found: dict[str, str] = {}
    for base, prefixes in _PREFIXED.items():
        spellings = _WORDS.get(base, base.replace(" ", "_") + " " + base.replace(" ", "_") + "s").split()
        for prefix in ("", *prefixes):
            for spelling in spellings:
                if base != "pixel" or prefix:
                    found[prefix + spelling] = (prefix + base).strip()
            if prefix and base in _SYMBOL:
                found[_PREFIXES[prefix] + _SYMBOL[base]] = prefix + base
    for name, spellings_of in _WORDS.items():
        for spelling in spellings_of.split():
            found.setdefault(spelling, name)
    found.pop("pm", None)
    for one in ("b", "B", "d"):
        for letter in _MAGNITUDES:
            found.pop(letter + one, None)
    return (
        found
        | _CASED
        | {"µg": "microgram", "μg": "microgram", "dm": "decimetre", "kWh": "kilowatt hour", "MW": "megawatt"}
    )


def after(line: Line, i: int) -> Unit | None:
    """The unit that stands at token `i`, with its `per hour` or `a day`: `km`, `square miles`, `barrels a day`."""
    unit = _plain(line, i)
    if unit is None:
        return None
    return _per(line, unit)


def _plain(line: Line, i: int) -> Unit | None:
    if line.word(i) in _UNLIKE:
        j = i + 2 if line.written(i + 1) in (".", "-") else i + 1
        inner = _plain(line, j) if line.word(j) not in _UNLIKE else None
        if inner:
            kind = "cubic" if line.word(i).startswith("cu") else "square"
            return Unit(inner.last, f"{kind} {inner.name}")
        return None
    if line.written(i) == "°" and line.word(i + 1) in ("c", "f", "celsius", "fahrenheit"):
        return Unit(i + 1, "degree Celsius" if line.word(i + 1).startswith("c") else "degree Fahrenheit")
    if line.written(i) == "°":
        return Unit(i, "degree")
    known_names = names()
    pair = "_".join((line.word(i), line.word(i + 1)))
    if pair in known_names:
        return Unit(i + 1, known_names[pair])
    written, word = line.written(i), line.word(i)
    if written == "kWh" or written in _CASED:
        return Unit(i, known_names[written])
    if (
        line.glued(i)
        and line.written(i + 1) in "23"
        and line.glued(i + 1)
        and written + line.written(i + 1) in known_names
    ):
        return Unit(i + 1, known_names[written + line.written(i + 1)])
    if written in _GLUED and line.glued(i):
        return Unit(i, _GLUED[written])
    name = known_names.get(
        written,
        known_names.get(word, "") if len(word) > 2 or word in _SHORT else "",
    )
    if not name or (written[0].isupper() and name in _CAPITALISED_AWAY):
        return None
    return Unit(i, name)


def _per(line: Line, unit: Unit) -> Unit:
    """`per hour`, `a day`, `an hour`, `/s` after a unit."""
    i = unit.last + 1
    if line.word(i) in ("per", "a", "an", "/"):
        time = line.word(i + 1)
        if time in _TIMES and (line.word(i) in ("per", "/") or len(time) > 2):
            return Unit(i + 1, f"{unit.name} per {_TIME_NAMES.get(time, time)}")
    if line.hyphen(i) and line.word(i + 1) in ("per", "a", "an") and line.hyphen(i + 2) and line.word(i + 3) in _TIMES:
        return Unit(i + 3, f"{unit.name} per {line.word(i + 3)}")
    return unit


_PINT = {
    "barrel": "oil_bbl",
    "tonne": "metric_ton", "ton": "ton", "nautical mile": "nautical_mile", "light year": "light_year",
    "degree Celsius": "degC", "degree Fahrenheit": "degF", "gallon": "gallon", "part per million": "ppm",
    "troy ounce": "troy_ounce", "fluid ounce": "fluid_ounce", "stone": "stone", "watt hour": "watt_hour",
    "calorie": "calorie",
}  # fmt: skip


_DAYS = {
    "century": 36525.0, "decade": 3652.5, "year": 365.25, "quarter": 91.3125, "month": 30.4375, "week": 7.0, "day": 1.0,
    "hour": 1 / 24, "minute": 1 / 1440, "second": 1 / 86400,
}  # fmt: skip
"""The length in days of the units of time, those of the calendar on the average."""


@cache
def _registry() -> UnitRegistry[float]:
    from pint import UnitRegistry  # noqa: PLC0415 - loading Pint takes 0.9 s and only two unlike units need it

    return UnitRegistry()


def _expression(name: str) -> str:
    top, _, below = name.partition(" per ")
    power = ""
    for word, sign in (("square ", "**2"), ("cubic ", "**3")):
        if top.startswith(word):
            top, power = top.removeprefix(word), sign
    plain = _PINT.get(top, top.replace("watt hour", "watt_hour").replace(" ", "_"))
    return f"{plain}{power}" + (f" / {below.replace(' ', '_')}" if below else "")


@cache
def factor(unit: str, other: str) -> tuple[float, float] | None:
    """(a, b) so that x `unit` is a·x + b `other`; None where the two measure different things or are not known."""
    if unit == other:
        return 1.0, 0.0
    if unit in _DAYS or other in _DAYS:
        return (_DAYS[unit] / _DAYS[other], 0.0) if unit in _DAYS and other in _DAYS else None
    import pint  # noqa: PLC0415 - as in _registry

    registry = _registry()
    try:
        zero = registry.Quantity(0, _expression(unit)).to(_expression(other)).magnitude
        one = registry.Quantity(1, _expression(unit)).to(_expression(other)).magnitude
    except (pint.errors.PintError, AttributeError):
        return None
    return float(one) - float(zero), float(zero)


def known(name: str) -> bool:
    """Whether Pint has a unit of this name."""
    import pint  # noqa: PLC0415 - as in _registry

    try:
        _registry().Quantity(1, _expression(name))
    except pint.errors.PintError:
        return False
    return True


def convert(value: float, unit: str, other: str) -> float | None:
    """`value` of `unit` in `other`, None where they do not compare."""
    by = factor(unit, other)
    return None if by is None else value * by[0] + by[1]


FOOT_PART = Decimal(12)
"""Inches in a foot, for `5 ft 2 in`."""
