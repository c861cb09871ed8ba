"""The transformation rules by which the words of a tagged fact become its value."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal
from functools import lru_cache

from tui.english.calendar import MONTH_NAMES
from tui.english.numbers import ONES, SCALES, TENS
from tui.reading.formats.ixbrl.errors import TagError

_LONGEST = 80
"""Characters of a number or a day."""
_MOST = 30
"""Digits of a number."""
_GROUPED = re.compile(r"\d[\d,\s'’`]*(?:\.[\d\s]*)?|\.\d[\d\s]*")
_GROUPED_BY_POINTS = re.compile(r"\d[\d.\s'’`]*(?:,[\d\s]*)?|,\d[\d\s]*")
_PLAIN = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)")
_DASHES = re.compile(r"[-‐‑‒–—−]+")
_IN_UNITS = re.compile(r"(?P<whole>\d[\d.,\s]*?)[^\d.,\s]\D*(?P<parts>\d{1,2})\D*")
"""`5 euros 20 cents`."""

_POINTS = frozenset({"numdotdecimal", "numdotdecimalin", "numdotdecimalapos", "numcommadot", "numspacedot"})
_COMMAS = frozenset({"numcommadecimal", "numcommadecimalapos", "numdotcomma", "numspacecomma", "numcomma"})
_UNITS = frozenset({"numunitdecimal", "numunitdecimalin", "numunitdecimalapos"})
_ZEROS = frozenset({"fixedzero", "zero"})
_NOTHING = frozenset({"no", "none", "nil"})

_DATE = re.compile(r"date(?P<parts>(?:year|monthname|month|day){1,3})(?:en|in)?")
_PARTS = re.compile(r"year|month|day")
_FIRST_REGISTRY = {
    "datelongus": "datemonthdayyear",
    "dateshortus": "datemonthdayyear",
    "datelonguk": "datedaymonthyear",
    "dateshortuk": "datedaymonthyear",
    "dateslashus": "datemonthdayyear",
    "dateslasheu": "datedaymonthyear",
    "datedotus": "datemonthdayyear",
    "datedoteu": "datedaymonthyear",
    "datelongmonthyear": "datemonthyear",
    "dateshortmonthyear": "datemonthyear",
    "datelongyearmonth": "dateyearmonth",
    "dateshortyearmonth": "dateyearmonth",
}
"""The names of the first registry, by those of later ones."""
_WORD = re.compile(r"\d+|[^\W\d_]+")
_DURATIONS = {"duryear": "P{}Y", "durmonth": "P{}M", "durweek": "P{}W", "durday": "P{}D", "durhour": "PT{}H"}
_LENGTHS = {"year": "Y", "month": "M", "week": "W", "day": "D"}
_LENGTH = re.compile(
    r"(?P<number>[\w.\s-]+?)[\s-]*\b(?P<unit>year|month|week|day)s?\b[\s,;]*(?:and\s+)?", re.IGNORECASE
)


@lru_cache(maxsize=200)
def rule(name: str) -> str:
    """A rule by its name without a prefix, alike in all registries: `ixt:num-dot-decimal`, `ixt:numdotdecimal`."""
    return name.rpartition(":")[2].casefold().replace("-", "")


def is_of_time(name: str) -> bool:
    """Whether a rule makes a day or a length of time."""
    return name.startswith(("date", "dur"))


def number(shown: str, name: str) -> Decimal:
    """The number that is meant by what is shown; TagError if the rule does not make one of it."""
    said = " ".join(shown.split())
    if len(said) > _LONGEST:
        raise TagError("it is too long for a number")
    if name in _ZEROS:
        return Decimal(0)
    if name in {"zerodash", "numdash"}:
        return _zero(said)
    if name == "numwordsen":
        return Decimal(_in_words(said))
    if name in _UNITS:
        found = _IN_UNITS.fullmatch(said)
        return _decimal(f"{re.sub('[^0-9]', '', found['whole'])}.{found['parts']:0>2}" if found else "", said)
    if name in _POINTS:
        whole = said.replace(",", "")
        if whole.isdecimal() and whole.isascii() and said[0] != "," and len(whole) <= _MOST:
            return Decimal(whole)
        return _decimal(re.sub(r"[^\d.]", "", said) if _GROUPED.fullmatch(said) else "", said)
    if name in _COMMAS:
        fits = _GROUPED_BY_POINTS.fullmatch(said)
        return _decimal(re.sub(r"[^\d,]", "", said).replace(",", ".") if fits else "", said)
    if name:
        raise TagError(f"the format {name[:40]} is not known")
    return _decimal(said if _PLAIN.fullmatch(said) else "", said)


def time(shown: str, name: str) -> str:
    """The day, the month or the length of time in ISO 8601 that is meant by what is shown; TagError as in `number`."""
    said = " ".join(shown.split())
    if len(said) > _LONGEST:
        raise TagError("it is too long for a day")
    if name in _DURATIONS:
        return _DURATIONS[name].format(_plainly(number(said, "numdotdecimal")))
    if name == "durwordsen":
        return _length(said)
    found = _DATE.fullmatch(_FIRST_REGISTRY.get(name, name))
    if found is None:
        raise TagError(f"the format {name[:40]} is not known")
    return _day(said, _PARTS.findall(found["parts"]))


def _decimal(digits: str, said: str) -> Decimal:
    if not digits.strip(".") or len(digits) > _MOST or not digits.isascii():
        raise TagError(f"“{said[:40]}” is not a number in its format")
    return Decimal(digits)


def _zero(said: str) -> Decimal:
    if not _DASHES.fullmatch(said):
        raise TagError(f"“{said[:40]}” is not a dash")
    return Decimal(0)


def _in_words(said: str) -> int:
    """A whole number in English words: `two hundred and five`."""
    names = [name for name in re.findall(r"[a-z]+|\d+", said.casefold()) if name != "and"]
    if len(names) == 1 and names[0] in _NOTHING:
        return 0
    whole = group = 0
    for place, name in enumerate(names):
        if name in ONES or name in TENS:
            group += ONES.get(name, 0) or TENS.get(name, 0)
        elif name == "a" and place + 1 < len(names) and names[place + 1] in SCALES:
            group += 1
        elif name == "hundred" and group:
            group *= 100
        elif name in SCALES and group:
            whole, group = whole + group * SCALES[name], 0
        else:
            names = []
            break
    if not names:
        raise TagError(f"“{said[:40]}” is not a number in words")
    return whole + group


def _plainly(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _length(said: str) -> str:
    """`five years`, `one year and six months` as `P5Y`, `P1Y6M`."""
    found: dict[str, str] = {}
    end = 0
    while end < len(said) and (match := _LENGTH.match(said, end)):
        count = match["number"].strip(" -")
        value = number(count, "numdotdecimal") if count[:1].isdigit() else Decimal(_in_words(count))
        found[_LENGTHS[match["unit"].casefold()]] = _plainly(value)
        end = match.end()
    if end < len(said) or not found:
        raise TagError(f"“{said[:40]}” is not a length of time")
    return "P" + "".join(f"{found[unit]}{unit}" for unit in "YMWD" if unit in found)


def _day(said: str, parts: list[str]) -> str:
    """A day, or a part of one, whose `parts` are said in their order."""
    words = [word for word in _WORD.findall(said) if word.casefold() not in {"st", "nd", "rd", "th", "of", "the"}]
    if len(words) != len(parts):
        raise TagError(f"“{said[:40]}” is not a day in its format")
    found: dict[str, int] = {}
    for part, word in zip(parts, words, strict=True):
        found[part] = int(word) if word.isdecimal() else _month(word, said)
    year, month, day = found.get("year"), found.get("month"), found.get("day")
    if year is not None and year < 100:
        year += 2000
    try:
        date(year or 2000, month or 1, day or 1)
    except (ValueError, OverflowError):
        raise TagError(f"“{said[:40]}” is not a day") from None
    if year is None:
        return f"--{month or 1:02}-{day or 1:02}"
    return f"{year:04}-{month or 1:02}" + (f"-{day:02}" if day else "")


def _month(word: str, said: str) -> int:
    short = word.casefold()
    for place, name in enumerate(MONTH_NAMES, 1):
        if len(short) >= 3 and name.startswith(short[:4] if short == "sept" else short):
            return place
    raise TagError(f"“{said[:40]}” is not a day in its format")
