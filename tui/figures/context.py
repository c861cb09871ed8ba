"""What a figure speaks of: measure, holder and period, from its clause and from what was said before."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from tui.figures import bases, changes, clauses, holders, links, measures
from tui.figures.change_words import WAY
from tui.figures.draft import Draft
from tui.figures.figure import Figure, Period
from tui.figures.holders import REACH, Name, Names
from tui.figures.lexicon import words
from tui.figures.steps import plain, step
from tui.figures.tokens import Line
from tui.reading.documents import Document, Sentence

_VAGUE = words("now currently recently soon lately presently once past future present then at_present")
_OF_A_DAY = frozenset({"share price", "index", "market value"})
"""Measures of the market, which move by the day: a quarter that was spoken of before is not theirs."""
_INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][\w]{1,30}")
_LOWER = re.compile(r"(?<![\w’'-])[a-z][a-z]{2,30}")
_OPENERS = words("in for during over last this through fiscal")


class Scene:
    """What has been said so far in one article: who it is about, and of what time."""

    __slots__ = ("_document", "_lower", "_period", "_proper", "_subject", "_title")

    def __init__(self, document: Document) -> None:
        self._document = document
        self._lower = frozenset(_LOWER.findall(document.text))
        self._proper = frozenset(word.lower() for word in _INSIDE.findall(document.text))
        self._subject = ""
        self._title = ""
        self._period: Period | None = None

    def read(
        self,
        line: Line,
        sentence: Sentence,
        drafts: Sequence[Draft],
        times: Sequence[Figure],
        count: int,
        *,
        titled: bool,
    ) -> list[Figure]:
        """The figures of one sentence in reading order, numbered from `count` + 1."""
        drafts = bases.read(line, changes.read(line, links.tie(line, drafts)))
        found = (
            holders.names(line, self._lower, self._proper, titled=titled)
            if drafts or sentence.kind != "furniture"
            else ()
        )
        named = clauses.measures_in(line)
        periods = [one for one in times if one.period and one.kind == "date" and not _against(line, one)]
        before = [one for one in times if one.period and one.kind == "date" and _against(line, one)]
        drafts = self._held(line, drafts, holders.indexed(found), clauses.indexed(named))
        figures = self._figures(line, sentence, drafts, times, (periods, before), count)
        self._remember(line, sentence, found, periods)
        return figures

    def _held(self, line: Line, drafts: Sequence[Draft], found: Names, named: clauses.Measures) -> list[Draft]:
        done: list[Draft] = []
        current = self._current(line, found.all, drafts[0].first if drafts else 0)
        for place, draft in enumerate(drafts):
            before = done[-1] if done else None
            measure = draft.measure or clauses.deed(line, draft)
            what = None if measure else clauses.measure_of(line, draft, named, drafts, place)
            measure = measure or (what.text if what else "")
            holder = holders.of_measure(line, found, what.first, what.last, current) if what else ""
            if not measure and before and before.measure and _tells_on(line, before, draft):
                measure, holder = before.measure, holder or before.holder
            part = "" if holder and holder != current else _part(line, found, drafts, place)
            holder = (
                part
                or holder
                or holders.subject(line, _clause(line, found, drafts, place), draft.first)
                or _behind_participle(line, found, draft)
                or current
            )
            per = clauses.per(line, draft)
            measure = f"{measure} {per}".strip() if per and per not in measure else measure
            done.append(replace(_points(draft, measure), measure=measure, holder=holder))
        return done

    def _current(self, line: Line, found: tuple[Name, ...], first: int) -> str:
        """Who `its` is: the subject of the sentence so far, else of the one before, else of the heading."""
        for name in found:
            if name.first >= first:
                break
            if (
                not holders.said(line, name)
                and not (name.possessive and name.first > 0)
                and line.word(name.first - 1) not in ("in", "at", "on")
            ):
                return name.text if not holders.refers(line) else self._subject or name.text
        return self._subject or self._title

    def _figures(
        self,
        line: Line,
        sentence: Sentence,
        drafts: Sequence[Draft],
        times: Sequence[Figure],
        periods: tuple[Sequence[Figure], Sequence[Figure]],
        count: int,
    ) -> list[Figure]:
        order = sorted(
            [(line.span(draft.first, draft.last).start, 0, place) for place, draft in enumerate(drafts)]
            + [(one.span.start, 1, place) for place, one in enumerate(times)]
        )
        ids = {key[1:]: f"{self._document.id}.f{count + n}" for n, key in enumerate(order, start=1)}
        origins = frozenset(draft.origin for draft in drafts)
        figures: list[Figure] = []
        for _, kind, place in order:
            if kind:
                one = times[place]
                figures.append(replace(one, id=ids[1, place], document=self._document.id, sentence=sentence.id))
                continue
            figures.append(self._figure(line, sentence, drafts, place, periods, ids, origins))
        return figures

    def _figure(
        self,
        line: Line,
        sentence: Sentence,
        drafts: Sequence[Draft],
        place: int,
        periods: tuple[Sequence[Figure], Sequence[Figure]],
        ids: dict[tuple[int, int], str],
        origins: frozenset[int],
    ) -> Figure:
        draft = drafts[place]
        span = line.span(draft.first, draft.last)
        return Figure(
            id=ids[0, place],
            document=self._document.id,
            sentence=sentence.id,
            span=span,
            text=span.of(line.text),
            kind=draft.kind,
            value=_plain(draft.value),
            low=_plain(draft.low),
            high=_plain(draft.high),
            unit=draft.unit,
            bound=draft.bound,
            change=draft.change,
            measure=draft.measure,
            holder=draft.holder,
            period=self._period_of(line, place, drafts, periods, origins),
            precision=plain(draft.precision),
            basis=draft.basis,
            counterpart=ids.get((0, draft.counterpart), ""),
            origin=ids.get((0, draft.origin), ""),
            steps=draft.steps,
        )

    def _period_of(
        self,
        line: Line,
        place: int,
        drafts: Sequence[Draft],
        periods: tuple[Sequence[Figure], Sequence[Figure]],
        origins: frozenset[int],
    ) -> Period | None:
        """The time the figure is of: the nearest in its sentence, else the one carried; of an origin, the last."""
        draft, (now, then) = drafts[place], periods
        end = line.tokens[draft.last].end
        if place in origins:
            after = bisect_left(then, end, key=_start)
            return then[after].period if after < len(then) else None
        at = bisect_left(now, end, key=_start)
        near = [*now[:1], *now[max(at - 2, 1) : at + 1]]
        start = line.tokens[draft.first].start
        known = [one for one in near if one.period and one.period.text.lower() not in _VAGUE]
        if known:
            return min(known, key=lambda one: _distance(one, start, end, opens=one is now[0])).period
        return None if measures.key(draft.measure) in _OF_A_DAY else self._period

    def _remember(self, line: Line, sentence: Sentence, found: tuple[Name, ...], periods: Sequence[Figure]) -> None:
        if sentence.kind == "furniture":
            return
        if sentence.kind == "heading":
            self._period = None
            subject = holders.subject(line, found, len(line.tokens))
            self._title = subject or self._title
            return
        subject = next(
            (
                n.text
                for n in found
                if not holders.said(line, n)
                and not n.possessive
                and line.word(n.first - 1) not in ("in", "at", "on", "of", "from", "by")
            ),
            "",
        )
        owner = found[0].text if found and found[0].possessive and not subject else ""
        if owner or (subject and not holders.refers(line)):
            self._subject = owner or subject
        self._period = _carried(line, self._period, periods)


def _start(figure: Figure) -> int:
    return figure.span.start


def _distance(time: Figure, start: int, end: int, *, opens: bool) -> int:
    """Characters from a time to a figure; the time that opens a sentence reaches twice as far."""
    if time.span.start >= end:
        return time.span.start - end
    return (start - time.span.end) // (2 if opens else 1)


_OF_PERCENT = words("rate rates unemployment inflation support approval turnout margin share lead poll rating")


def _points(draft: Draft, measure: str) -> Draft:
    """`the jobless rate is 2 points higher`: points of what is told in percent are percentage points."""
    if draft.kind != "count" or draft.unit != "point" or not _OF_PERCENT & set(measure.lower().split()):
        return draft
    return replace(draft, kind="percentage_points", unit="pp", steps=(*draft.steps, step("unit", measure, "pp")))


def _plain(value: Decimal | None) -> float | None:
    return None if value is None else plain(value)


def _opens(line: Line, one: Figure) -> bool:
    """Whether the sentence opens with the time: `In 2023, …`, `Last year …`."""
    return line.index(one.span.start) <= 2 and line.word(0) in _OPENERS


def _carried(line: Line, period: Period | None, periods: Sequence[Figure]) -> Period | None:
    """The time that goes on holding: a quarter or a year that a sentence opened with; a single day does not."""
    for one in periods:
        if one.period and one.period.start and one.period.end:
            days = (one.period.end - one.period.start).days
            if 80 < days < 100 or (days > 100 and _opens(line, one)):
                return one.period
    return period if not periods else None


def _against(line: Line, one: Figure) -> bool:
    """Whether a date is only what a change is measured against: `a year earlier`, `the same period last year`."""
    at = line.index(one.span.start)
    before = [line.word(i) for i in range(max(0, at - 4), at)]
    far = [line.word(i) for i in range(max(0, at - 8), at)]
    after = max((place for place, word in enumerate(far) if word in ("after", "since", "before")), default=-1)
    if after >= 0 and "," not in far[after:]:
        return True
    return (
        bool({"from", "than", "versus", "against"} & set(before[-2:]))
        or "compared" in before
        or "same" in one.text.lower()
        or "earlier" in one.text.lower()
        or " ago" in one.text.lower()
    )


def _tells_on(line: Line, before: Draft, draft: Draft) -> bool:
    """Whether a figure goes on with the measure of the one before it: `8% to 280 billion`, `yuan ($38bn)`."""
    between = [line.word(i) for i in range(before.last + 1, draft.first)]
    return (
        len(between) <= 8
        and not {";", ".", "while", "and"} & set(between)
        and (draft.kind != "count" or not draft.unit)
    )


def _clause(line: Line, found: Names, drafts: Sequence[Draft], place: int) -> tuple[Name, ...]:
    """The names of the clause that holds a figure, from the last `and` with its own subject; else all before it."""
    at = drafts[place].first
    floor = drafts[place - 1].last if place else 0
    start = 0
    for i in range(at, max(at - REACH, -1), -1):
        if line.word(i) in clauses.TURNS or (i > floor and line.word(i) == "and" and _opens_clause(line, found, i + 1)):
            start = i
            break
    return found.between(start, at) or found.between(max(at - REACH, 0), at)


def _behind_participle(line: Line, found: Names, draft: Draft) -> str:
    """`Bought in 2017 for $2.6 billion, Intime was sold`: who a clause without a subject is about comes after it."""
    if not line.word(0).endswith("ed") and line.word(0) not in ("bought", "sold", "built", "founded"):
        return ""
    behind = found.between(draft.last + 1, draft.last + REACH)
    return next((name.text for name in behind if line.word(name.first - 1) in (",", "the")), "")


def _part(line: Line, found: Names, drafts: Sequence[Draft], place: int) -> str:
    """A unit told without a name since the last figure: `with its cloud business unit generating 13%`."""
    floor = drafts[place - 1].last + 1 if place else 0
    end = drafts[place].first
    part, at = holders.unit(line, max(floor, end - REACH), end - 1)
    named = any(
        not name.possessive and line.word(name.first - 1) not in ("at", "of", "in", "for")
        for name in found.between(at + 1, end)
    )
    return "" if at < 0 or (named and not _apart(line, at)) else part


def _apart(line: Line, i: int) -> bool:
    """Whether a clause whose names are not the subject follows token `i`: `unit, which includes Lazada, saw`."""
    return line.word(i + 1) == "," and line.word(i + 2) in ("which", "including", "such", "whose", "comprising")


def _opens_clause(line: Line, found: Names, i: int) -> bool:
    """Whether a name that does something stands at token `i`: `and the S&P 500 climbed`."""
    j = i + 1 if line.word(i) == "the" else i
    name = found.by_first.get(j)
    return (
        name is not None
        and not name.possessive
        and any(line.word(k) in WAY for k in range(name.last + 1, name.last + 4))
    )
