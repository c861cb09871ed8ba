"""A figure in words: how it was written, how it was read, and what it measures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from tui.english.calendar import MONTH_NAMES
from tui.english.plurals import plural_of_unit
from tui.english.relative_time import YEAR_ON_YEAR
from tui.figures.figure import Figure, Period
from tui.figures.kinds import CHANGES, KINDS, UNITS, WITH_PLURALS

LIMIT_NAMES = {
    "about": "about", "more_than": "more than", "at_least": "at least", "less_than": "less than", "at_most": "at most",
}  # fmt: skip
_SPANS = {3: "quarter", 6: "half-year", 12: "year"}
"""Whole months that have a name together."""
_SCALES = ((1e12, "tn"), (1e9, "bn"), (1e6, "m"))


def describe(figure: Figure, others: Iterable[Figure] = (), notes: Iterable[str] = ()) -> str:
    """How a figure was read, in one line; `others` are the figures of its article, for what it changed by or from.

    `notes` come right after the value, so a narrow line does not cut them off.

    `RMB 280.1 billion → 280,100,000,000 CNY · revenue · Alibaba · quarter to Dec 2024 · up 8% on a year earlier`
    """
    near = [other for other in others if other.id != figure.id]
    parts = [
        f"{_words(figure.text)} → {format_value(figure)}",
        *notes,
        figure.measure,
        _in_table(figure),
        figure.holder,
        "" if figure.kind == "date" else format_period(figure.period),
        _changed(figure, near),
        *_asides(figure, near),
    ]
    return " · ".join(_words(part) for part in parts if part)


def _in_table(figure: Figure) -> str:
    """The labels that its measure and period leave out of where a figure is in a table."""
    cell = figure.cell
    if cell is None or not cell.row_label:
        return ""
    return " › ".join(part for part in ("in a table", cell.section, cell.row_label, cell.column_label) if part)


def format_value(figure: Figure) -> str:
    """The value in whole units: `more than 280,100,000,000 CNY`, `1,500,000 to 2,000,000 USD`, `up 8%`."""
    if figure.kind == "date":
        return format_period(figure.period) or "unknown date"
    bound = LIMIT_NAMES.get(figure.bound or "", "")
    text = " ".join(part for part in (bound, format_amount(figure)) if part)
    if figure.change and figure.kind in CHANGES:
        text = text if figure.change == "unchanged" else f"{figure.change} {text}"
    return text


def format_written(figure: Figure) -> str:
    """The figure as it is written, after the limit that is set for it: `at least $5m`; `dozens` includes its own."""
    bound = "" if _holds_limit(figure) else LIMIT_NAMES.get(figure.bound or "", "")
    return " ".join(part for part in (bound, _words(figure.text)) if part)


def is_vague(figure: Figure) -> bool:
    """Whether a figure is written as no number at all: `dozens`."""
    return _holds_limit(figure) and not any(character.isdigit() for character in figure.text)


def _holds_limit(figure: Figure) -> bool:
    return any(step.what == "bound" and step.text and step.text in figure.text for step in figure.steps)


def format_amount(figure: Figure) -> str:
    """The number and its unit, without bound and change; `unknown` if there is no number."""
    if figure.value is not None:
        digits = format_number(figure.value)
    elif figure.low is not None and figure.high is not None:
        digits = f"{format_number(figure.low)} to {format_number(figure.high)}"
    else:
        known = [value for value in (figure.low, figure.high) if value is not None]
        if not known:
            return "unknown"
        digits = format_number(known[0])
    if figure.kind == "multiple":
        return digits + KINDS[figure.kind].written
    if figure.kind == "ordinal":
        return " ".join(part for part in (f"number {digits}", figure.unit) if part)
    rules = UNITS.get(figure.unit)
    unit = rules.written if rules else f" {_words(figure.unit)}" if figure.unit else ""
    if digits != "1" and not rules and (figure.kind in WITH_PLURALS or figure.unit == "basis point"):
        unit = f" {plural_of_unit(_words(figure.unit))}" if unit else ""
    return digits + unit


def magnitude(value: float) -> tuple[float, str]:
    """The scale to which a value is shortened, and its sign: a million and `m`; 1 and nothing for a small one."""
    return next(((size, name) for size, name in _SCALES if abs(value) >= size), (1.0, ""))


def format_period(period: Period | None) -> str:
    """A period by its days: `quarter to Dec 2024`, `Dec 2024`, `20 Feb 2025`; as it was written if not known."""
    if period is None:
        return ""
    start, end = period.start, period.end
    if start is None or end is None:
        return period.text
    if start == end:
        return format_day(start)
    months = whole_months(start, end)
    if months == 12 and start.month == 1:
        return str(start.year)
    if months == 1:
        return format_month(start)
    if months in _SPANS:
        return f"{_SPANS[months]} to {format_month(end)}"
    return f"{format_day(start)} to {format_day(end)}"


def _changed(figure: Figure, near: Iterable[Figure]) -> str:
    """The direction, the amount and the base of a change, as far as its sentence gives them."""
    beside = [other for other in near if other.sentence == figure.sentence]
    text = ""
    if figure.change and figure.kind not in CHANGES:
        by = [other for other in beside if _is_its_change(other, figure)]
        text = " ".join([figure.change, format_amount(by[0])] if len(by) == 1 else [figure.change])
    came = next((other for other in near if figure.origin and other.id == figure.origin), None)
    if came is not None:
        text = f"{text} from {_words(came.text)}".strip()
    return f"{text} {_against(figure.basis)}".strip() if figure.basis else text


def _is_its_change(other: Figure, figure: Figure) -> bool:
    """Whether `other` is the percentage that `figure` changed by."""
    same = (other.measure, other.holder, other.period) == (figure.measure, figure.holder, figure.period)
    return other.kind in {"percent", "multiple"} and other.change == figure.change and same and bool(figure.measure)


def _against(basis: str) -> str:
    words = _words(basis)
    if any(name in words.lower() for name in YEAR_ON_YEAR):
        return "on a year earlier"
    return f"on {words.removeprefix('from ').removeprefix('than ')}"


def _asides(figure: Figure, near: Iterable[Figure]) -> Iterator[str]:
    twin = next((other for other in near if figure.counterpart and other.id == figure.counterpart), None)
    if twin is not None:
        yield f"also given as {_words(twin.text)}"
    yield from (step.text for step in figure.steps if step.what == "assumed")


def format_number(value: float) -> str:
    """A number in whole units, with commas."""
    return f"{value:,.12g}" if abs(value) < 1e15 else f"{value:.6g}"


def whole_months(start: date, end: date) -> int:
    """How many calendar months `start` to `end` fill; 0 if they do not begin and end with one."""
    after = end + timedelta(days=1) if end < date.max else end
    if start.day != 1 or after.day != 1:
        return 0
    return (after.year - start.year) * 12 + after.month - start.month


def format_day(day: date) -> str:
    """A day in words: `20 Feb 2025`."""
    return f"{day.day} {format_month(day)}"


def format_month(day: date) -> str:
    """The month of a day: `Feb 2025`."""
    return f"{month_name(day)} {day.year}"


def month_name(day: date) -> str:
    """The month of a day without its year, `Feb`: in English, whatever the language of the system."""
    return MONTH_NAMES[day.month - 1][:3].capitalize()


def _words(text: str) -> str:
    return " ".join(text.split())
