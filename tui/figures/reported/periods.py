"""The periods of the figures of a sentence of accounts, and the context that carries over to the next."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final, NamedTuple

from tui.english.calendar import MONTHS
from tui.english.reporting import OPEN_OR_PAST, SECURITIES, STATES, SUBSEQUENT, TO_COME
from tui.figures.figure import Figure, Period, Step
from tui.figures.grammar.draft import Draft
from tui.figures.grammar.tokens import Line
from tui.figures.reported.assigning import assign, compared, first_token, from_dates, usable
from tui.figures.reported.days import year_at
from tui.figures.reported.lengths import length_of_periods
from tui.figures.reported.stated import Stated
from tui.figures.reported.times import stated
from tui.figures.reporting_period import ReportingPeriod
from tui.reading.documents import Sentence

_BULLETS: Final = frozenset("•·◦▪●○■–—-*")
_NUMBERED: Final = re.compile(r"(?:note|item|part)?\s*\d{1,2}[.:)]?\s*[-–—]?\s*[A-Z]", re.IGNORECASE)
"""The beginning of the heading of the next note or item."""
_OF_ACCOUNTS: Final = frozenset({"ended", "respectively"})
"""Words of which a sentence of accounts has at least one, except for a sentence about closings."""
_BEFORE_CLOSINGS: Final = frozenset({"as", "at"})
_MONTH_NAMES: Final = frozenset(MONTHS)
_YEAR: Final = 12
_COMPARED: Final = 4
"""Years that an annual report looks back on."""
_PARTS: Final = (3, 6, 9)
_REPORTED: Final = "the end of what the document reports on"
_BEFORE: Final = "the time that its paragraph gave before"
_SHORT: Final = 80
"""The most characters in a heading."""
_OPENING: Final = 6
"""The number of first tokens of a sentence in which a time opens it."""


class Timed(NamedTuple):
    """The period of a figure; `step` says how it is known if its sentence does not state it."""

    period: Period | None = None
    step: Step | None = None


class Accounts:
    """The state of reading one document, sentence by sentence."""

    def __init__(self, reporting: ReportingPeriod | None) -> None:
        self._reporting = reporting
        self._carried: Period | None = None
        self._held: Period | None = None
        self._shared: Stated | None = None
        self._row = False
        self._later = False
        self._months = 0
        self._stated: Sequence[Stated] = ()

    @property
    def is_report(self) -> bool:
        """Whether the document reports on a period, so that its figures have only times of accounts."""
        return self._reporting is not None

    def enter(self, sentence: Sentence, text: str, *, paragraph: bool) -> None:
        """Move on to a sentence of `text`; a new `paragraph` starts afresh, unless it is a list or a continuation."""
        self._row = sentence.kind == "table"
        if not paragraph or sentence.kind == "furniture" or self._reporting is None:
            return
        words = text[sentence.span.start : sentence.span.end].strip()
        if sentence.kind == "heading" or len(words) < _SHORT:
            later = any(name in words.lower() for name in SUBSEQUENT)
            self._later = later or (self._later and not _NUMBERED.match(words))
        if words[:1].islower():
            self._carried = self._carried or self._held
        elif sentence.kind != "list" and words[:1] not in _BULLETS and any(map(str.isalpha, words)):
            self._held = (self._carried or self._held) if words.isupper() or sentence.kind == "heading" else None
            self._carried = self._shared = None
            self._months = 0

    def of(self, line: Line, drafts: Sequence[Draft], dates: Sequence[Figure]) -> list[Timed] | None:
        """The period of each figure; None where the sentence is not one of accounts."""
        self._stated = ()
        if self._reporting is None and not _may_be_of_accounts(line):
            return None
        known = stated(line, self._reporting)
        if self._reporting is None and not _is_of_accounts(line, known):
            return None
        every = sorted([*known, *self._of_parts(line, from_dates(line, dates, known))])
        times = [one for one in every if usable(line, one, self._reporting)]
        self._stated = every
        if self._row:
            return [Timed(one) for one in _in_cells(line, drafts, times)]
        found = [Timed(one) for one in assign(line, drafts, times)]
        if self._reporting:
            closed = self._at_the_end(line, self._reporting)
            if not every and self._shared and "respectively" in line.lows:
                both = assign(line, drafts, [self._shared._replace(first=-1, last=-1, event=False)])
                found = [_carried(one) for one in both]
            chosen = any(not one.event and not compared(line, one) for one in times)
            default = Timed() if chosen else self._default(line, closed)
            found = [one if one.period else default for one in found]
            rate = Timed() if any(one.event for one in times) else closed
            found = [rate if _names(line, draft) else one for draft, one in zip(drafts, found, strict=True)]
        self._shared = next((one for one in times if len(one.periods) > 1 and not one.event), self._shared)
        self._carried = next((one.periods[0] for one in times if not one.event or one.first <= _OPENING), self._carried)
        return found

    def dated(self, line: Line, dates: Sequence[Figure]) -> list[Figure]:
        """The dates of the sentence that was read last, with their days as the document counts them."""
        if self._reporting is None or not self._stated:
            return list(dates)
        found: list[Figure] = []
        for one in dates:
            first, last = line.index(one.span.start), line.index(one.span.end - 1)
            at = bisect_right(self._stated, last, key=first_token) - 1
            time = self._stated[at] if at >= 0 and self._stated[at].last >= first else None
            known = time.periods[0] if time and len(time.periods) == 1 else None
            fits = known is not None and known.start is not None and one.kind == "date" and one.period is not None
            found.append(replace(one, period=Period(one.text, known.start, known.end)) if known and fits else one)
        return found

    def _default(self, line: Line, closed: Timed) -> Timed:
        """The period of a figure whose sentence gives none: that of its paragraph, or the end of a state; or none."""
        if self._carried and TO_COME.isdisjoint(line.lows):
            return _carried(self._carried)
        states = not self._later and STATES & set(line.lows) and not OPEN_OR_PAST & set(line.lows)
        return closed if states else Timed()

    def _at_the_end(self, line: Line, reporting: ReportingPeriod) -> Timed:
        """The last day of the reporting period, in the words of the cover."""
        words = " ".join(reporting.span.of(line.text).split())
        return Timed(Period(words, None, reporting.end), Step("anchored", _REPORTED, str(reporting.end)))

    def _of_parts(self, line: Line, dates: list[Stated]) -> list[Stated]:
        """The dates, years that have not ended yet as the parts of them that the paragraph speaks of.

        `The tax decreased between the six-month periods from $7 million in 2022 to $5 million in 2023.`
        """
        if self._reporting is None:
            return dates
        if self._reporting.months == _YEAR:
            return [self._fiscal(line, one) for one in dates]
        months = length_of_periods(line)
        if self._carried and self._carried.start and self._carried.end and not months:
            months = round((self._carried.end - self._carried.start).days / 30.4)
        self._months = months or self._months
        years = [_year(line, one) for one in dates]
        if max(years, default=0) != self._reporting.end.year:
            return dates
        return [
            one._replace(periods=(self._part_of(one.periods[0].text, year),), event=False) if year else one
            for one, year in zip(dates, years, strict=True)
        ]

    def _fiscal(self, line: Line, one: Stated) -> Stated:
        """A year in an annual report, read as one of its fiscal years."""
        year = _year(line, one)
        reporting = self._reporting
        late = reporting is not None and 0 <= reporting.fiscal_year - year <= _COMPARED
        known = reporting.of_year(year) if reporting and year and late else None
        period = Period(one.periods[0].text, known.start, known.end) if known else None
        return one._replace(periods=(period,)) if period else one

    def _part_of(self, text: str, year: int) -> Period:
        """The part of a year that corresponds to the reporting period; without days if its length is not known."""
        reporting = self._reporting
        end = reporting.end if reporting else None
        while reporting and end and end.year > year > 0 and self._months:
            end = reporting.year_before(end)
        if reporting is None or end is None or end.year != year or self._months not in _PARTS:
            return Period(text)
        known = reporting.lasting(self._months, end)
        return Period(text, known.start, known.end)


def _carried(period: Period | None) -> Timed:
    """A period given earlier in the paragraph."""
    return Timed(period, Step("anchored", _BEFORE, str(period.end)) if period and period.end else None)


def _year(line: Line, one: Stated) -> int:
    """The bare year that a time is; 0 if it is none."""
    return year_at(line, one.first) if one.first == one.last else 0


def _names(line: Line, draft: Draft) -> bool:
    """Whether a rate is part of the name of a security, which does not change over time: `the 3.9% Notes`."""
    named = line.written(draft.last + 1)[:1].isupper()
    return draft.kind == "percent" and named and line.word(draft.last + 1) in SECURITIES


def _in_cells(line: Line, drafts: Sequence[Draft], times: Sequence[Stated]) -> list[Period | None]:
    """The periods of the figures in a row of a table, each from its own cell alone."""
    if not times:
        return [None] * len(drafts)
    ends = [at for at, char in enumerate(line.text[line.starts[0] : line.ends[-1]], line.starts[0]) if char == "\t"]
    cells: dict[int, tuple[list[Draft], list[Stated]]] = {}
    for draft in drafts:
        cells.setdefault(bisect_left(ends, line.starts[draft.first]), ([], []))[0].append(draft)
    for time in times:
        cells.setdefault(bisect_left(ends, line.starts[time.first]), ([], []))[1].append(time)
    return [one for cell in sorted(cells) for one in assign(line, *cells[cell])]


def _may_be_of_accounts(line: Line) -> bool:
    """Whether a sentence of any text may have a time that only accounts have, decided without reading its times."""
    if not _OF_ACCOUNTS.isdisjoint(line.lows):
        return True
    return not _BEFORE_CLOSINGS.isdisjoint(line.lows) and not _MONTH_NAMES.isdisjoint(line.lows)


def _is_of_accounts(line: Line, known: Sequence[Stated]) -> bool:
    """Whether a sentence of any text has a time that only accounts have: `quarter ended June 30`, `as of June 30`."""
    respectively = "respectively" in line.lows
    return any(
        "ended" in one.periods[0].text or (len(one.periods) > 1 and respectively) or _is_closing(one) for one in known
    )


def _is_closing(one: Stated) -> bool:
    return not one.event and one.periods[0].end is not None and one.periods[0].start == one.periods[0].end
