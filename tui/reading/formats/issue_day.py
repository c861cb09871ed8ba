"""The day of an issue, as exports of newspaper libraries write it: in words of several languages, or in numbers."""

from __future__ import annotations

import re
from datetime import date

from tui.english.calendar import MONTHS
from tui.english.word_lists import either, listed, words

_FOREIGN = (
    "januar jänner jän janvier janv enero ene gennaio gen januari janeiro",
    "februar feber février févr fév febrero febbraio februari fevereiro fev",
    "märz mär mrz mars marzo maart mrt março",
    "avril avr abril abr aprile",
    "mai mayo maggio mag mei maio",
    "juni juin junio giugno giu junho",
    "juli juillet juil julio luglio lug julho",
    "août agosto ago augustus",
    "septembre septiembre settembre setembro sep set sett",
    "oktober okt octobre octubre ottobre ott outubro out",
    "novembre noviembre novembro",
    "dezember dez décembre déc diciembre dic dicembre dezembro",
)
FOREIGN_MONTHS = {name: number for number, names in enumerate(_FOREIGN, 1) for name in listed(names)}
"""Months in German, French, Spanish, Italian, Dutch and Portuguese, and their usual abbreviations."""
MONTH_NAMES = MONTHS | FOREIGN_MONTHS
"""Each name and abbreviation of a month with its number."""
FOREIGN_WEEKDAYS = words(  # local: of other languages
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag lundi mardi mercredi jeudi vendredi samedi"
    " dimanche lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato"
    " domenica maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
)
"""Days of the week in the same languages."""

_MONTH = rf"\b(?P<month>{either(MONTH_NAMES)})\b\.?"
_DAY = r"(?<!\d)(?P<day>\d{1,2})(?:\.|st|nd|rd|th|er|º|ª)?"
_YEAR = r"(?P<year>\d{4})(?!\d)"
_WRITTEN = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_DAY}(?:[\s-]+(?:de\s+|of\s+|d['’])?){_MONTH},?(?:[\s-]+(?:de\s+|del\s+)?){_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        r"(?<!\d)(?P<year>\d{4})[-/.年](?P<month>\d{1,2})[-/.月](?P<day>\d{1,2})(?!\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d{2})(?P<month>\d{2})(?P<day>\d{2})(?!\d)",
        r"(?<![\d.])(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4}|\d{2})(?!\d)",
    )
)
_SLASHED = re.compile(r"(?<![\d/])(?P<one>\d{1,2})[/-](?P<two>\d{1,2})[/-](?P<year>\d{4}|\d{2})(?![\d/])")
_LINE = re.compile(
    rf"(?:[^\W\d_]+,?\s+)?(?:{either(MONTH_NAMES)}\b\.?,?\s+(?:\d{{1,2}}\b.{{0,40}})?\d{{4}}\b"
    rf"|\d{{1,2}}(?!\d)\S{{0,2}}\s+(?:de\s+)?{either(MONTH_NAMES)}\b.{{0,20}}\d{{4}}\b"
    r"|\d{4}-\d{2}-\d{2}(?!\d)|\d{1,2}[./]\d{1,2}[./]\d{2,4}(?!\d))",
    re.IGNORECASE,
)


def day(text: str, *, day_first: bool | None = None) -> date | None:
    """The first whole day that `text` names, or None; of 03/04/2026 `day_first` says what comes first, if anything."""
    found = [(match.start(), match) for pattern in _WRITTEN if (match := pattern.search(text))]
    if found:
        match = min(found, key=lambda one: one[0])[1]
        name = match["month"].casefold()
        return _date(match["year"], int(name) if name.isdecimal() else MONTH_NAMES[name], int(match["day"]))
    match = _SLASHED.search(text)
    if match is None:
        return None
    one, two = int(match["one"]), int(match["two"])
    if day_first is None:
        if one <= 12 and two <= 12 and one != two:
            return None
        day_first = one > 12
    return _date(match["year"], two if day_first else one, one if day_first else two)


def is_day_line(line: str) -> bool:
    """Whether a line is a day of issue, or at least its month and year, with at most an hour and an edition behind."""
    return len(line) <= 80 and _LINE.match(line) is not None and re.search(r"[.!?:]\s*$", line) is None


def is_day_first(texts: list[str]) -> bool | None:
    """Whether the dates of a column that are written 03/04/2026 begin with the day; None where none of them tells."""
    for text in texts:
        match = _SLASHED.search(text)
        if match and (int(match["one"]) > 12) != (int(match["two"]) > 12):
            return int(match["one"]) > 12
    return None


def _date(year: str, month: int, number: int) -> date | None:
    try:
        return date(int(year) if len(year) == 4 else 2000 + int(year), month, number)
    except ValueError:
        return None
