"""The times in the words of a head, a label or a caption: a length, a day, a month, a quarter, a year."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import lru_cache
from typing import Final, NamedTuple

from tui.english.calendar import HALVES, MONTHS, QUARTERS
from tui.english.table_words import INSTANTS, MONTH_PATTERN, NUMBER_WORDS, ONLY_TIME, SPAN_ENDS
from tui.english.word_lists import either
from tui.records import dataclass

_YEAR: Final = r"(?:19|20)\d\d"
_DAY: Final = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\d.]*\d)"
_COUNT: Final = rf"(?P<count>\d{{1,2}}|{either(NUMBER_WORDS)})"
_ORDINAL: Final = either(QUARTERS)
_DATES: Final = re.compile(
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)"
    rf"|(?P<numeric>\b\d{{1,2}}[./]\d{{1,2}}[./](?:{_YEAR}|\d\d)\b)"
    rf"|(?<![a-z])(?P<m1>{MONTH_PATTERN})\s*(?P<d1>{_DAY})(?:\s*,?\s*(?P<y1>{_YEAR})(?!\d))?"
    rf"|(?<![\d.,])(?P<d2>{_DAY})(?:\s+of)?[\s-]+(?P<m2>{MONTH_PATTERN})(?:[\s,-]*(?P<y2>{_YEAR}|\d\d(?=\b))(?!\d))?"
    rf"|(?<![a-z])(?P<m3>{MONTH_PATTERN})[\s,-]*(?P<y3>{_YEAR})(?!\d)",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"\b(?:Q|T(?=[1-4]\s?20\d\d))(?P<q1>[1-4])(?!\d)|(?<!\d)(?P<q2>[1-4])Q|\b(?:H|S(?=[12]\s?20\d\d))(?P<h1>[12])\b|(?<!\d)(?P<h2>[12])H(?![a-z])|\b(?P<m>[369]|12)M\b"
    rf"|\b(?P<q3>{_ORDINAL}|1st|2nd|3rd|4th)[\s-]+(?:fiscal[\s-]+|financial[\s-]+)?quarter|\bhalf[\s-]+year(?:ly)?\b(?P<h4>)"
    rf"|\b(?P<h3>{either(HALVES)})[\s-]+half\b|\bHY(?P<h5>[12]?)(?!\w)",
    re.IGNORECASE,
)
_SPAN: Final = re.compile(
    rf"\b{_COUNT}[\s-]+(?:fiscal[\s-]+)?(?P<unit>months?|weeks?|quarters?|years?)\b(?:[\s-]+periods?)?"
    r"|\b(?P<date>year[\s-]to[\s-]date|YTD)\b"
    rf"|\b(?P<alone>quarters?|half[\s-]?years?|years?|months?)(?:[\s-]+periods?)?\s+{SPAN_ENDS}\b"
    r"|\b(?P<ended>periods?\s+(?:ended|ending))\b",
    re.IGNORECASE,
)
_ENDED: Final = re.compile(rf"\b{SPAN_ENDS}\b", re.IGNORECASE)
_FISCAL: Final = re.compile(
    rf"\b(?:FY|CY)\s?['’]?(?P<short>\d\d)(?!\d)|\b(?:FY|CY)\s?(?P<long>{_YEAR})|\b(?:fiscal|financial)(?:\s+year)?s?\s+(?P<full>{_YEAR})",
    re.IGNORECASE,
)
_YEARS: Final = re.compile(
    rf"(?<![\d.,$€£/-])(?:{_YEAR})(?![\d,]\d|\d|[.]\d|%|[-–/]\d)|(?<=\d)[Q][1-4]?(?P<two>\d\d)(?!\d)|(?<=[QqHh][1-4])\s?['’](?P<tick>\d\d)(?!\d)|(?<=[QHM])['’]?(?P<back>\d\d)(?!\d)"
)
_INSTANT: Final = re.compile(INSTANTS, re.IGNORECASE)
_RANGE: Final = re.compile(r"\s*(?:-|–|—|−|to|through|until|up to)\s*", re.IGNORECASE)
_NUMBERS: Final = re.compile(rf"\b{either(NUMBER_WORDS)}\b", re.IGNORECASE)
_OPENS: Final = re.compile(rf"(?:for|at|as of|as at|during|in)\b|{_COUNT}[\s-]+(?:months?|weeks?)", re.IGNORECASE)
_ONLY_TIME: Final = re.compile(ONLY_TIME, re.IGNORECASE)
_LONGEST: Final = 400


class Day(NamedTuple):
    """A day; without a year 0, without a day the whole month."""

    year: int
    month: int
    day: int

    def on(self, year: int) -> date | None:
        """The day in a year; the last of its month if no day is given or the month is shorter."""
        if not 1 <= self.month <= 12 or not year:
            return None
        return date(year, self.month, min(self.day or 31, monthrange(year, self.month)[1]))


@dataclass(frozen=True, slots=True)
class Said:
    """What a text says of time; what it does not say is empty.

    `months` and `weeks` are the length of a period; `quarter` and `half` its number in a year; `days` are the days it
    names, `years` the years that stand alone. `ended` says that it is a period with an end, `instant` that it is a day.
    `to_date` is a year so far, `fiscal` a year of accounts, `ranged` that the two days are its first and last.
    """

    text: str = ""
    months: tuple[int, ...] = ()
    weeks: tuple[int, ...] = ()
    quarter: int = 0
    half: int = 0
    days: tuple[Day, ...] = ()
    years: tuple[int, ...] = ()
    ended: bool = False
    instant: bool = False
    to_date: bool = False
    fiscal: bool = False
    ranged: bool = False

    def __bool__(self) -> bool:
        return bool(self.long or self.days or self.years)

    @property
    def long(self) -> bool:
        """Whether it says how long the period is."""
        return bool(self.months or self.weeks or self.quarter or self.half or self.to_date)

    @property
    def numbers(self) -> set[int]:
        """The numbers with which it is written, years with two digits as well."""
        years = {*self.years, *(day.year for day in self.days)}
        parts = (*self.months, *self.weeks, self.quarter, self.half, *(day.day for day in self.days))
        return {*years, *(year % 100 for year in years), *parts, *(day.month for day in self.days)}

    @property
    def many(self) -> bool:
        """Whether it names several times: two days, two years, two lengths."""
        years = {day.year for day in self.days if day.year} | set(self.years)
        return len(self.days) > 1 or len(years) > 1 or len(self.months) + len(self.weeks) > 1

    @property
    def dated(self) -> bool:
        """Whether it names a day with its year."""
        return any(day.year for day in self.days)


@lru_cache(maxsize=8192)
def read(text: str) -> Said:
    """The time that a text gives."""
    if len(text) > _LONGEST:
        text = text[-_LONGEST:]
    if not text:
        return Said()
    days: list[Day] = []
    spans: list[tuple[int, int]] = []
    for match in _DATES.finditer(text):
        day = _day(match)
        if day is not None:
            days.append(day)
            spans.append(match.span())
    rest = _without(text, spans)
    months, weeks, quarter, half = _lengths(rest)
    fiscal = list(_FISCAL.finditer(rest))
    years = [_century(match["short"]) if match["short"] else int(match["long"] or match["full"]) for match in fiscal]
    rest = _without(rest, [match.span() for match in fiscal])
    years += list(_years(rest))
    ranged = len(days) == 2 and _RANGE.fullmatch(text[spans[0][1] : spans[1][0]]) is not None
    return Said(
        text, tuple(dict.fromkeys(months)), tuple(dict.fromkeys(weeks)), quarter, half,
        tuple(dict.fromkeys(days)), tuple(dict.fromkeys(years)),
        ended=bool(_ENDED.search(rest)), instant=bool(_INSTANT.search(rest)),
        to_date=any(match["date"] for match in _SPAN.finditer(rest)), fiscal=bool(fiscal), ranged=ranged,
    )  # fmt: skip


def _lengths(text: str) -> tuple[list[int], list[int], int, int]:
    months: list[int] = []
    weeks: list[int] = []
    quarter = half = 0
    for match in _SPAN.finditer(text):
        if match["count"]:
            count = int(match["count"]) if match["count"].isdigit() else NUMBER_WORDS[match["count"].lower()]
            unit = match["unit"].lower().rstrip("s")
            if unit == "week":
                weeks.append(count)
            else:
                months.append(count * {"month": 1, "quarter": 3, "year": 12}[unit])
        elif match["alone"]:
            alone = re.sub(r"[\s-]", "", match["alone"].lower()).rstrip("s")
            months.append({"quarter": 3, "halfyear": 6, "year": 12, "month": 1}[alone])
    if weeks and len(months) == 1 and any(abs(months[0] * 13 - 3 * one) <= 3 for one in weeks):
        months = []  # `Fiscal Years Ended`, and below it `52 weeks`
    # `three and six months ended` names two lengths.
    pair = re.match(rf".*?\b{_COUNT}[\s-]*(?:and|&|,)\s*(?=\w+[\s-]+(?:months?|weeks?))", text, re.IGNORECASE)
    if pair and (months or weeks):
        count = int(pair["count"]) if pair["count"].isdigit() else NUMBER_WORDS[pair["count"].lower()]
        (months or weeks).insert(0, count)
    for match in _PARTS.finditer(text):
        ordinal = match["q1"] or match["q2"] or match["q3"]
        if ordinal:
            quarter = int(ordinal[0]) if ordinal[0].isdigit() else QUARTERS[ordinal.lower()]
        elif match["m"]:
            months.append(int(match["m"]))
        else:
            number = match["h1"] or match["h2"] or match["h5"] or (match["h3"] and str(HALVES[match["h3"].lower()]))
            half = int(number) if number else half or 1
    return months, weeks, quarter, half


def _day(match: re.Match[str]) -> Day | None:
    if match["iso"]:
        year, month, day = map(int, match["iso"].split("-"))
    elif match["numeric"]:
        one, two, three = map(int, re.split(r"[./]", match["numeric"]))
        year = three if three > 99 else _century(str(three))
        day, month = _numeric(one, two, year, dotted="." in match["numeric"])
    else:
        named = next(name for name in ("1", "2", "3") if match[f"m{name}"])
        month = MONTHS[match[f"m{named}"].rstrip(".").lower()]
        number = match[f"d{named}"] if named != "3" else ""
        day = int(re.sub(r"\D", "", number)) if number else 0
        written = match[f"y{named}"] or ""
        year = int(written) if len(written) > 2 else _century(written) if written else 0
    if not 1 <= month <= 12 or not 0 <= day <= 31:
        return None
    return Day(year, month, day)


def _numeric(one: int, two: int, year: int, *, dotted: bool) -> tuple[int, int]:
    """The day and the month of a date in digits: preferably the last day of a month, otherwise by its separators."""
    if two > 12:
        return two, one
    if not 1 <= one <= 12 or dotted:
        return one, two
    return (two, one) if two == monthrange(year, one)[1] else (one, two)


def _years(text: str) -> Iterator[int]:
    for match in _YEARS.finditer(text):
        short = match["two"] or match["tick"] or match["back"]
        yield _century(short) if short else int(match[0])


def _century(two: str) -> int:
    return int(two) + (2000 if int(two) < 70 else 1900) if two else 0


def _without(text: str, spans: list[tuple[int, int]]) -> str:
    """A text with blanks in place of some of its parts."""
    for start, end in spans:
        text = text[:start] + " " * (end - start) + text[end:]
    return text


def opens_with_time(text: str) -> bool:
    """Whether a text begins with the time that it applies to: `For the six months ended June 30, 2023:`."""
    return _OPENS.match(text) is not None and bool(read(text))


def before_the_day(text: str) -> str:
    """The text before the day that it names."""
    match = _DATES.search(text)
    return text[: match.start()] if match else text


@lru_cache(maxsize=8192)
def is_only_time(text: str) -> bool:
    """Whether a text is a time and nothing else."""
    if not text or len(text) > _LONGEST or not read(text):
        return False
    rest = text
    for pattern in (_DATES, _SPAN, _PARTS, _FISCAL):
        rest = pattern.sub(" ", rest)
    rest = _NUMBERS.sub(" ", rest)
    return not _ONLY_TIME.sub("", rest)
