"""Units of measure: the words for them, their standard names, and conversion. Factors are Pint's."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from tui.english.measuring import EXTENTS, WARMTH
from tui.english.nouns import STOPS
from tui.english.time_units import LENGTHS, RATE_SYMBOLS, RATE_UNITS
from tui.english.units import (
    CASED,
    DEGREE_SIGNS,
    DEGREES,
    GLUED,
    KILOGRAMS,
    LITRES,
    METRES,
    POWERED,
    PREFIXED,
    PREFIXES,
    SCALES_OF_DEGREES,
    SHORT,
    SPELLINGS,
    SYMBOLS,
    UNITS_IN_NAMES,
    WATTS,
    WORDS_LIKE_SYMBOLS,
)
from tui.figures.grammar import lengths
from tui.figures.grammar.tokens import Line

if TYPE_CHECKING:
    from pint import UnitRegistry

_MAGNITUDES = "kmgtMGTKPE"


class Unit(NamedTuple):
    """A unit recognised up to token `last`, by its standard name in the singular."""

    last: int
    name: str


@cache
def names() -> dict[str, str]:
    """Words and symbols to standard names; spaces are underscores. Symbols are case-sensitive."""
    found: dict[str, str] = {}
    for base, prefixes in PREFIXED.items():
        plain = base.replace(" ", "_")
        spellings = SPELLINGS.get(base, f"{plain} {plain}s").split()
        for prefix in ("", *prefixes):
            for spelling in spellings:
                if base not in ("pixel", "mole", "newton") or prefix:
                    found[prefix + spelling] = (prefix + base).strip()
            if base in SYMBOLS and (prefix or len(SYMBOLS[base]) > 1):
                found[(PREFIXES[prefix] if prefix else "") + SYMBOLS[base]] = prefix + base
    for name, spellings_of in SPELLINGS.items():
        for spelling in spellings_of.split():
            found.setdefault(spelling, name)
    found.pop("pm", None)
    for one in ("b", "B", "d"):
        for letter in _MAGNITUDES:
            found.pop(letter + one, None)
    return found | CASED | {"µg": "microgram", "μg": "microgram", "dm": "decimetre", "MW": "megawatt"}


@cache
def _folded() -> dict[str, str]:
    """Symbols in lower case that mean one unit however their letters are written: `Ghz`, `KWH`, `HZ`."""
    found: dict[str, set[str]] = {}
    for symbol, name in names().items():
        if symbol != symbol.lower() and (len(symbol) > len("Hz") or symbol == "Hz"):
            found.setdefault(symbol.lower(), set()).add(name)
    return {symbol: next(iter(of)) for symbol, of in found.items() if len(of) == 1 and symbol not in names()}


def known_symbol(written: str) -> bool:
    """Whether `written` is a unit as written, after a number: `Nm`, `MWh`, `IU`."""
    return written in names() or (len(written) > 1 and written.isupper() and written.lower() in names())


def after(line: Line, i: int) -> Unit | None:
    """The unit that is at token `i`, with its `per hour` or `a day`: `km`, `square miles`, `barrels a day`."""
    unit = _plain(line, i)
    if unit is None:
        return None
    return _per(line, unit)


def _plain(line: Line, i: int) -> Unit | None:
    if line.word(i) in POWERED:
        j = i + 2 if line.written(i + 1) in (".", "-") else i + 1
        letter = line.written(j) == "m" and line.kind(i - 1) == "number"
        inner = Unit(j, "metre") if letter else _plain(line, j) if line.word(j) not in POWERED else None
        if inner:
            kind = "cubic" if line.word(i).startswith("cu") else "square"
            return Unit(inner.last, f"{kind} {inner.name}")
        return None
    if line.written(i) == "°" and line.word(i + 1) in ("c", "f", "celsius", "fahrenheit"):
        return Unit(i + 1, "degree Celsius" if line.word(i + 1).startswith("c") else "degree Fahrenheit")
    if line.written(i) == "°":
        return Unit(i, "degree")
    if line.word(i) in DEGREE_SIGNS:
        return _degrees(line, i)
    return _pair(line, i) or _symbol(line, i) or _word(line, i)


def _degrees(line: Line, i: int) -> Unit:
    """`degF`, `deg C`, `deg. celsius`, `50 deg.`."""
    at = i + 1 + (line.written(i + 1) == "." and line.glued(i + 1))
    scale = line.word(i)[3:4] or (line.word(at) if line.word(at) in SCALES_OF_DEGREES else "")
    last = i if len(line.word(i)) > len("deg") else (at if scale else at - 1)
    return Unit(last, SCALES_OF_DEGREES.get(scale, "degree"))


_SPACED = frozenset("WV")
"""Symbols of one letter that may be separated from the digits before a noun: `a 7 W lamp`."""


def _pair(line: Line, i: int) -> Unit | None:
    """`metric tons`, `light-years`, `kWh`-like `amp hours`, `parts per million`: units of more words than one."""
    known_names = names()
    last = i + 2 if line.hyphen(i + 1) and line.glued(i + 1) and line.glued(i + 2) else i + 1
    pair = f"{line.word(i)}_{line.word(last)}"
    if pair in known_names:
        return Unit(last, known_names[pair])
    if line.word(i) == "parts" and line.word(i + 1) == "per" and line.word(i + 2) in ("million", "billion"):
        return Unit(i + 2, f"part per {line.word(i + 2)}")
    hours = line.word(last) in ("hour", "hours") and line.word(i) in WATTS
    return Unit(last, f"{line.word(i)} hour") if hours else None


def _symbol(line: Line, i: int) -> Unit | None:
    """Symbols whose capitals or place at the digits identify them."""
    written, known_names = line.written(i), names()
    if written in CASED:
        return Unit(i, CASED[written])
    squared = line.written(i + 1) in ("2", "3") and line.glued(i + 1)
    if squared and written + line.written(i + 1) in known_names:
        return Unit(i + 1, known_names[written + line.written(i + 1)])
    if written == "in":
        dotted = line.written(i + 1) == "." and line.glued(i + 1) and line.word(i + 2) in EXTENTS
        inch = line.kind(i - 1) == "number" and (line.glued(i) or lengths.inch(line, i))
        return Unit(i + dotted, "inch") if inch else None
    if written in _SPACED and line.kind(i + 1) == "word" and line.written(i + 1).islower():
        return Unit(i, GLUED[written]) if line.word(i + 1) not in STOPS else None
    if written in GLUED and (line.glued(i) or (line.written(i + 1) == "/" and line.glued(i + 1))):
        return Unit(i, GLUED[written])
    if written == "m" and lengths.metre(line, i):
        return Unit(i, "metre")
    if written == "st" and line.glued(i) and not firsts(line.written(i - 1)):
        return Unit(i, "stone")
    if written in DEGREES and _warm(line, i):
        return Unit(i, DEGREES[written])
    return None


def firsts(digits: str) -> bool:
    """Whether `st` after these digits makes an ordinal of them: `21st`, not `11st`."""
    return digits.endswith("1") and not digits.endswith("11")


def of_weather(line: Line, i: int) -> bool:
    """Whether the degrees at token `i` are those of a thermometer, by the words around them."""
    return any(line.word(k) in WARMTH for k in range(i - 30, i + 12) if k != i)


def _warm(line: Line, i: int) -> bool:
    """Whether `20 C` is a temperature: below zero, next to words of warmth, or given in the other degrees too."""
    if line.kind(i + 1) == "word" and line.written(i + 1)[0].isupper():
        return False
    if line.word(i - 2) == "minus" or (line.word(i - 2) in ("-", "−") and line.spaced(i - 2)):
        return True
    other = "F" if line.written(i) == "C" else "C"
    twice = any(line.written(k) == other and line.kind(k - 1) == "number" for k in range(i - 6, i + 7))
    return twice or of_weather(line, i)


def _word(line: Line, i: int) -> Unit | None:
    written, word, known_names = line.written(i), line.word(i), names()
    name = known_names.get(written, known_names.get(word, "") if len(word) > 2 or word in SHORT else "")
    name = name or _folded().get(word, "")
    if (
        not name
        or (written[0].isupper() and name in UNITS_IN_NAMES)
        or (word in WORDS_LIKE_SYMBOLS and written == word)
    ):
        return None
    return Unit(i, name)


def _per(line: Line, unit: Unit) -> Unit:
    """`per hour`, `a day`, `/s`, `per gallon`, `of oil a day` after a unit."""
    i = unit.last + 1
    if line.word(i) in ("per", "/"):
        return _below(line, unit, i + 1) or unit
    if line.word(i) in ("a", "an") and line.word(i + 1) in RATE_UNITS and len(line.word(i + 1)) > 2:
        return Unit(i + 1, f"{unit.name} per {line.word(i + 1)}")
    if line.hyphen(i) and line.word(i + 1) in ("per", "a", "an") and line.hyphen(i + 2):
        return _below(line, unit, i + 3) or unit
    if line.word(i) == "of":
        for j in (i + 2, i + 3):
            rate = line.word(j) == "per" or (line.word(j) in ("a", "an") and len(line.word(j + 1)) > 2)
            if rate and line.word(j + 1) in RATE_UNITS and line.kind(i + 1) == "word":
                return Unit(j + 1, f"{unit.name} per {RATE_SYMBOLS.get(line.word(j + 1), line.word(j + 1))}")
    return unit


def _below(line: Line, unit: Unit, i: int) -> Unit | None:
    """What is below the slash from token `i`: a time, another unit, `100 km`."""
    time = line.word(i)
    if time in RATE_UNITS and (len(time) > 2 or line.glued(i)):
        return Unit(i, f"{unit.name} per {RATE_SYMBOLS.get(time, time)}")
    hundred = line.written(i) == "100"
    below = _plain(line, i + 1 if hundred else i)
    if below is None and time in ("dl", "l") and line.glued(i):
        below = Unit(i, "decilitre" if time == "dl" else "litre")
    return Unit(below.last, f"{unit.name} per {'100 ' if hundred else ''}{below.name}") if below else None


_PINT = {  # local: what Pint calls our units
    "barrel": "oil_bbl",
    "tonne": "metric_ton", "ton": "ton", "nautical mile": "nautical_mile", "light year": "light_year",
    "degree Celsius": "degC", "degree Fahrenheit": "degF", "gallon": "gallon", "part per million": "ppm",
    "troy ounce": "troy_ounce", "fluid ounce": "fluid_ounce", "stone": "stone", "watt hour": "watt_hour",
    "calorie": "calorie", "newton metre": "(newton * meter)", "pound foot": "(force_pound * foot)",
    "British thermal unit": "Btu", "million British thermal unit": "MBtu", "millimetre of mercury": "mmHg",
}  # fmt: skip


_DAYS = {unit: days for unit, days in LENGTHS.items() if unit != "night"}
"""The length in days of the units of time, those of the calendar on the average."""


SIZES = (METRES, KILOGRAMS, LITRES)
"""The commonest units of length, mass and volume, in metres, kilograms and litres: for these Pint is not loaded."""


@cache
def _registry() -> UnitRegistry[float]:
    from pint import UnitRegistry  # noqa: PLC0415 - loading Pint takes 0.9 s and only two unlike units need it

    return UnitRegistry()


def _expression(name: str) -> str:
    top, _, below = name.partition(" per ")
    return _powered(top) + (f" / {_powered(below)}" if below else "")


def _powered(name: str) -> str:
    for word, sign in (("square ", "**2"), ("cubic ", "**3")):
        if name.startswith(word):
            return f"{_powered(name.removeprefix(word))}{sign}"
    return _PINT.get(name, name.replace("watt hour", "watt_hour").replace(" ", "_"))


@cache
def factor(unit: str, other: str) -> tuple[float, float] | None:
    """(a, b) so that x `unit` is a·x + b `other`; None if the two measure different things or are not known."""
    if unit == other:
        return 1.0, 0.0
    if unit in _DAYS or other in _DAYS:
        return (_DAYS[unit] / _DAYS[other], 0.0) if unit in _DAYS and other in _DAYS else None
    for sizes in SIZES:
        if unit in sizes and other in sizes:
            return sizes[unit] / sizes[other], 0.0
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


FOOT_PART = Decimal(lengths.FOOT_PART)
"""Inches in a foot, for `5 ft 2 in`."""
