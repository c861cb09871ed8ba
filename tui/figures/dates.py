"""Calendar expressions and durations of a text, resolved against the day the article was published."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from tui.figures.date_parts import Build, Part, part, week_of_year, weekday
from tui.figures.date_relative import relative
from tui.figures.date_scene import Scene
from tui.figures.date_tokens import HYPHENS, Tokens
from tui.figures.date_words import CARDINALS, DAY_PARTS, MONTHS, unit_of
from tui.figures.date_years import (
    bare_year,
    century_of,
    decade_of,
    fiscal_year,
    in_figures,
    year_number,
    year_span,
)
from tui.figures.durations import duration
from tui.figures.figure import Figure, Period, Step
from tui.figures.periods import Stretch, ending, joined, year
from tui.figures.readings import Reading, named
from tui.reading.documents import Span

_PORTIONS: Final = frozenset(
    {"early", "late", "mid", "middle", "beginning", "start", "end", "close", "rest", "remainder", "later", "earlier"}
)
_JOINTS: Final = frozenset({"to", "through", "until", "till", "thru"})
_MOVED: Final = frozenset(
    "moved delayed postponed pushed extended changed shifted brought rescheduled revised deferred".split()
)
_PAPERS: Final = frozenset(
    {"times", "telegraph", "mirror", "express", "mail", "herald", "independent", "tribune", "mass", "school"}
)


@dataclass(frozen=True, slots=True)
class _Point:
    """A reading, and the yearless part it came from, so that a year said later can still complete it."""

    reading: Reading
    build: Build | None = None


def find(text: str, published: date | None) -> tuple[Figure, ...]:
    """Every date and duration of `text`, in reading order, none within another.

    `published` is the day the article is of: words such as `Thursday` stay without days where it is None. The line that
    only tells that day is the article's dateline and no figure. `id`, `document` and `sentence` are left empty.
    """
    scene = Scene(Tokens(text), published)
    figures: list[Figure] = []
    at = 0
    while at < len(scene.tokens):
        reading = _read(scene, at)
        if reading is None or reading.last <= at:
            at += 1
            continue
        if reading.kind == "date":
            scene.said.append(reading)
        if not _is_dateline(scene, reading):
            figures.append(_figure(text, scene.tokens, reading))
        at = reading.last
    return tuple(figures)


def _figure(text: str, tokens: Tokens, reading: Reading) -> Figure:
    span = Span(tokens[reading.first].start, tokens[reading.last - 1].end)
    written = " ".join(span.of(text).split())
    stretch = reading.stretch
    period = None
    if reading.kind == "date" or stretch:
        period = Period(written, stretch.start, stretch.end) if stretch else Period(written)
    return Figure(
        id="",
        document="",
        sentence="",
        span=span,
        text=span.of(text),
        kind=reading.kind,
        value=reading.value,
        low=reading.low,
        high=reading.high,
        unit=reading.unit,
        bound=reading.bound,
        period=period,
        precision=reading.precision,
        steps=reading.steps,
    )


def _is_dateline(scene: Scene, reading: Reading) -> bool:
    """Whether a line holds nothing but the day the article is of."""
    tokens, stretch = scene.tokens, reading.stretch
    if stretch is None or scene.published is None or not stretch.start == stretch.end == scene.published:
        return False
    first, last = reading.first, reading.last
    while tokens.low(first - 1) in ("[", "(") and not tokens[first].line:
        first -= 1
    while tokens.low(last) in ("]", ")", ".", ",", ";") and not tokens[last].line:
        last += 1
    return (
        tokens[first].line
        and tokens[last].line
        and any(tokens.low(at) in MONTHS or tokens[at].whole for at in range(first, last))
    )


def _read(scene: Scene, at: int) -> Reading | None:
    """The reading that begins at a token, the widest first."""
    tokens = scene.tokens
    if tokens[at].glued and not tokens.clean_start(at) and tokens.low(at - 1) not in HYPHENS:
        return None
    clock = _clock(tokens, at)
    if clock:
        found = _point(scene, clock + (tokens.low(clock) in ("on", ",")))
        return found and found.reading.grain == "day" and found.reading.spanning(at, found.reading.last) or None
    return _period_to(scene, at) or _range(scene, at) or _spelled(scene, at) or duration(tokens, at)


def _spelled(scene: Scene, at: int) -> Reading | None:
    point = _point(scene, at)
    return point.reading if point else None


def _clock(tokens: Tokens, at: int) -> int:
    """The token after `11 a.m. ET` or `18:00 UTC` at a token, 0 where none is."""
    token = tokens[at]
    if token.whole is None:
        return 0
    last = at + 1
    minutes = tokens.low(last) == ":" and tokens[last].glued and tokens[last + 1].whole is not None
    last += 2 if minutes else 0
    half = tokens.low(last) in ("a.m.", "p.m.", "am", "pm", "noon")
    last += half
    if not (minutes or half):
        return 0
    last += tokens[last].text in (
        "UTC",
        "GMT",
        "ET",
        "EST",
        "EDT",
        "BST",
        "PT",
        "PST",
        "PDT",
        "CET",
        "CEST",
        "Eastern",
        "IST",
        "CT",
        "HKT",
    )
    return last + (tokens.low(last) == "time")


def _point(scene: Scene, at: int) -> _Point | None:
    """One date: a portion of it (`early`, `the end of`), its part of the year, its year."""
    tokens = scene.tokens
    portion = _portion(tokens, at)
    if portion:
        inner = _whole(scene, portion)
        if inner is None and tokens.low(portion) in ("the",):
            inner = _the_unit_of(scene, portion)
        if inner is None or tokens[portion].paragraph:
            return None
        grain = inner.reading.grain
        step = Step("portion", tokens.slice(at, portion), grain)
        return replace(inner, reading=inner.reading.spanning(at, inner.reading.last, step))
    return _whole(scene, at)


def _the_unit_of(scene: Scene, at: int) -> _Point | None:
    """`the end of the year`: the one spoken of, or the article's own."""
    unit = scene.tokens.low(at + 1)
    if unit not in ("year", "month", "week", "day", "quarter", "decade", "century", "weekend"):
        return None
    stretch = scene.unit(unit)
    step = Step("matched", scene.tokens.slice(at, at + 2))
    return _Point(named(at, at + 2, stretch, unit, step, *scene.anchored()))


def _portion(tokens: Tokens, at: int) -> int:
    """The token after `early`, `mid-`, `the end of`, 0 where none of these stands at a token."""
    start = at + (tokens.low(at) in ("the", "very"))
    start += tokens.low(start) == "very"
    word = tokens.low(start)
    if word not in _PORTIONS or tokens[start + 1].paragraph:
        return 0
    after = start + 1
    if word in ("early", "late", "mid", "later", "earlier"):
        after += tokens.low(after) in HYPHENS and tokens[after].glued
        after += tokens.low(after) == "on"
        after += tokens.low(after) == "in"
        return after
    if tokens.low(after) in ("of", "-"):
        return after + 1
    return (
        after if word in ("end", "beginning", "start") and tokens.low(after) in ("next", "last", "this", "march") else 0
    )


def _whole(scene: Scene, at: int) -> _Point | None:
    tokens = scene.tokens
    start = at + (tokens.low(at) == "the")
    found = in_figures(scene, at)
    if found:
        return _Point(found)
    inner = part(tokens, at)
    if inner:
        completed = _completed(scene, inner)
        if completed:
            return completed
    for grammar in (fiscal_year, year_span, century_of, decade_of):
        found = grammar(scene, start)
        if found:
            return _Point(replace(found, first=at))
    found = relative(scene, at)
    if found:
        return _Point(_weekday_within(scene, found))
    week = _week_number(scene, at)
    if week:
        return week
    day_of_week = weekday(tokens, at)
    if day_of_week:
        return _weekday(scene, at, *day_of_week)
    found = _year_first(scene, start) or bare_year(scene, start)
    if found is None:
        return None
    return _Point(replace(found, first=at) if start == at or _article_belongs(tokens, found.last) else found)


def _article_belongs(tokens: Tokens, last: int) -> bool:
    return tokens[last].kind != "word"


def _week_number(scene: Scene, at: int) -> _Point | None:
    tokens = scene.tokens
    number = tokens[at + 1].whole
    if (
        tokens.low(at) != "week"
        or not number
        or number > 53
        or tokens[at + 1].glued
        or tokens.low(at - 1) in ("a", "per", "each")
    ):
        return None
    stretch = week_of_year(number, scene.published.year) if scene.published else None
    step = Step("matched", tokens.slice(at, at + 2))
    return _Point(named(at, at + 2, stretch, "week", step, *scene.anchored()), lambda y: week_of_year(number, y))


def _year_first(scene: Scene, at: int) -> Reading | None:
    """`2016 Q3`, `2016 third quarter`, `2016 November` on one line."""
    tokens = scene.tokens
    found = year_number(tokens, at)
    if found is None or tokens[found[1]].line or not tokens.clean_start(at):
        return None
    number, after = found
    inner = part(tokens, after + (tokens.low(after) == "fiscal"))
    if (
        inner is None
        or inner.grain not in ("quarter", "half", "month")
        or tokens.low(at - 1) in ("in", "since")
        and inner.grain == "month"
    ):
        return None
    if year_number(tokens, inner.last + (tokens.low(inner.last) == ",")) or tokens.low(inner.last - 1) in (
        "last",
        "first",
    ):
        return None
    stretch = None if inner.movable else inner.build(number)
    return named(at, inner.last, stretch, inner.grain, Step("matched", tokens.slice(at, inner.last)))


def _weekday(scene: Scene, at: int, number: int, last: int) -> _Point | None:
    tokens = scene.tokens
    if (
        tokens.low(last) in _PAPERS
        and tokens[last].capital
        or (tokens[at - 1].capital and tokens.low(at - 1) in ("black", "bloody", "super", "blue", "ruby"))
    ):
        return None
    day_of_month = tokens.low(last) == "the" and tokens[last + 1].whole
    end = last
    if tokens.low(last) in DAY_PARTS:
        end = last + 1
    leaning = relative(scene, last + (tokens.low(last) in ("of", "in")))
    if leaning and leaning.grain == "week" and leaning.stretch and not tokens[last].line:
        stretch = Stretch(*[date.fromordinal(leaning.stretch.start.toordinal() + number)] * 2, "day")
        return _Point(
            named(at, leaning.last, stretch, "day", Step("matched", tokens.slice(at, leaning.last)), *scene.anchored())
        )
    matched = Step("matched", tokens.slice(at, end))
    if scene.published is None:
        return _Point(named(at, end, None, "day", matched, Step("unknown", "week")))
    ahead = scene.direction(at, end)
    step = (number - scene.published.weekday()) % 7
    step = step if ahead == "future" else (step - 7) % -7
    assumed = Step("assumed", "week", "the next one" if ahead == "future" else "the last one")
    if day_of_month:
        pass
    return _Point(named(at, end, scene.unit("day", step), "day", matched, *scene.anchored(), assumed))


def _weekday_within(scene: Scene, found: Reading) -> Reading:
    """`next week on Friday`."""
    tokens = scene.tokens
    if found.grain != "week" or found.stretch is None or tokens.low(found.last) not in ("on",):
        return found
    day_of_week = weekday(tokens, found.last + 1)
    if day_of_week is None:
        return found
    number, last = day_of_week
    only = date.fromordinal(found.stretch.start.toordinal() + number)
    return named(
        found.first,
        last,
        Stretch(only, only, "day"),
        "day",
        Step("matched", tokens.slice(found.first, last)),
        *scene.anchored(),
    )


def _completed(scene: Scene, inner: Part) -> _Point | None:
    """A part of a year with its year, said or assumed."""
    tokens = scene.tokens
    said = _year_after(scene, inner)
    if said:
        last, number, anchored = said
        stretch = inner.build(number) if number and not inner.movable else None
        matched = Step("matched", tokens.slice(inner.first, last))
        return _Point(
            named(inner.first, last, stretch, inner.grain, matched, *anchored, *_of_calendar(inner)), inner.build
        )
    if inner.grain == "span" and tokens.low(inner.last) == "of":
        return None
    ahead = scene.direction(inner.first, inner.last)
    matched = Step("matched", tokens.slice(inner.first, inner.last))
    if inner.movable:
        return _Point(named(inner.first, inner.last, None, inner.grain, matched, Step("unknown", "days")), None)
    stretch, steps = scene.nearest(inner.build, inner.grain, ahead)
    return _Point(
        named(inner.first, inner.last, stretch, inner.grain, matched, *steps, *_of_calendar(inner)), inner.build
    )


def _of_calendar(inner: Part) -> tuple[Step, ...]:
    return (Step("assumed", "calendar quarters"),) if inner.grain in ("quarter", "half") and not inner.movable else ()


def _year_after(scene: Scene, inner: Part) -> tuple[int, int | None, tuple[Step, ...]] | None:
    """The token after the year that follows a part, its number where known, and how it was known."""
    tokens = scene.tokens
    at = inner.last
    if tokens[at].paragraph:
        return None
    comma = tokens.low(at) == ","
    step = at + (comma or tokens.low(at) in ("of", "in") or tokens.low(at) in HYPHENS and tokens[at].glued)
    if tokens.low(step - 1) == "in" and inner.grain in ("day", "span"):
        return None
    fiscal = fiscal_year(scene, step + (tokens.low(step) == "the"))
    if fiscal and inner.grain in ("quarter", "half", "span"):
        return fiscal.last, None, (Step("unknown", "fiscal year"),)
    found = year_number(tokens, step)
    if (
        found
        and 1000 < found[0]
        and not _counts(tokens, found[1], comma=comma)
        and (not tokens[step].line or inner.grain != "year")
    ):
        return found[1], found[0], ()
    if comma and inner.grain == "day":
        return None
    leaning = relative(scene, step)
    if leaning and leaning.grain in ("year", "fiscal year") and leaning.kind == "date" and leaning.first == step:
        number = leaning.stretch.start.year if leaning.stretch else None
        return leaning.last, number, scene.anchored()
    if tokens.low(at) == "of" and tokens.lows(step, "the", "year"):
        return step + 2, scene.published.year if scene.published else None, scene.anchored()
    return None


def _counts(tokens: Tokens, at: int, *, comma: bool) -> bool:
    from tui.figures.date_words import COUNTED

    return tokens.low(at) in COUNTED and comma


def _range(scene: Scene, at: int) -> Reading | None:
    """From one date to another: `from January to March 2024`, `between 2014 and 2016`, `Dec. 30 - Jan. 2`."""
    tokens = scene.tokens
    opener = tokens.low(at)
    opened = opener in ("from", "between")
    if opened and (tokens.low(at - 1) in _MOVED or tokens[at + 1].paragraph):
        return None
    first = _point(scene, at + opened)
    if first is None or first.reading.kind != "date":
        return None
    joint = first.reading.last
    word = tokens.low(joint)
    dash = word in HYPHENS and (tokens[joint].glued == tokens[joint + 1].glued)
    fits = word == "and" if opener == "between" else (word in _JOINTS or dash)
    if not fits or tokens[joint].paragraph or tokens[joint + 1].paragraph:
        return None
    second = _point(scene, joint + 1)
    if second is None or second.reading.kind != "date":
        return None
    if not opened and first.reading.grain != second.reading.grain and not dash:
        return None
    return _span_of(scene, at, first, second)


def _span_of(scene: Scene, at: int, first: _Point, second: _Point) -> Reading | None:
    start, end = first.reading.stretch, second.reading.stretch
    last = second.reading.last
    matched = Step("matched", scene.tokens.slice(at, last))
    if start is None or end is None:
        if end and first.build:
            start = first.build(end.start.year)
        elif start is None and end is None and first.reading.grain == second.reading.grain:
            return named(at, last, None, "span", matched)
    if start and end and first.build and _assumed_year(first.reading):
        start = first.build(end.start.year)
        if start and start.start > end.end:
            start = first.build(end.start.year - 1)
    stretch = joined(start, end) if start and end else None
    if stretch is None and start and second.build and _assumed_year(second.reading):
        later = second.build(start.start.year) or second.build(start.start.year + 1)
        if later and later.end < start.start:
            later = second.build(start.start.year + 1)
        stretch = joined(start, later) if later else None
    return named(at, last, stretch, "span", matched, *scene.anchored()) if stretch else None


def _assumed_year(reading: Reading) -> bool:
    return any(step.what in ("assumed", "unknown") and step.text == "year" for step in reading.steps)


def _period_to(scene: Scene, at: int) -> Reading | None:
    """`the three months to June`, `the quarter ended December`, `fiscal year ending March 31, 2024`."""
    tokens = scene.tokens
    step = at + (tokens.low(at) in ("the", "its", "a"))
    count = CARDINALS.get(tokens.low(step)) or (tokens[step].whole if tokens[step].kind == "number" else 0) or 0
    if count:
        step += 1 + (tokens.low(step + 1) in HYPHENS)
    step += tokens.low(step) in ("fiscal", "financial", "full")
    unit = unit_of(tokens.low(step))
    if tokens.low(step) == "half" and (tokens.low(step + 1) in HYPHENS) and tokens.low(step + 2) == "year":
        unit, count, step = "month", 6, step + 2
    if unit not in ("week", "month", "quarter", "year", "day") or count > 60 or not tokens.whole_run(at, step + 1):
        return None
    step += 1 + (tokens.lows(step + 1, "period"))
    word = tokens.low(step)
    if word not in ("ended", "ending", "to", "through", "until") or (
        word in ("to", "through", "until") and not (count or tokens.low(at) == "the")
    ):
        return None
    step += 1 + (tokens.low(step + 1) in ("in", "on"))
    step += tokens.low(step) == "the"
    step += 2 if tokens.low(step) == "end" and (tokens.low(step + 1) in HYPHENS or tokens.low(step + 1) == "of") else 0
    end = _point(scene, step)
    if end is None or end.reading.kind != "date" or end.reading.grain not in ("day", "month") or tokens[step].paragraph:
        return None
    return _ending(scene, at, end, unit, count or 1, word)


def _ending(scene: Scene, at: int, end: _Point, unit: str, count: int, word: str) -> Reading:
    tokens, reading = scene.tokens, end.reading
    days = reading.stretch
    if days and scene.published and end.build and _assumed_year(reading):
        over = [s for s in map(end.build, range(days.start.year - 1, days.start.year + 2)) if s]
        looks_back = word != "ending" or scene.direction(at, reading.last) != "future"
        closed = (
            [s for s in over if s.end <= scene.published]
            if looks_back
            else [s for s in over if s.end >= scene.published]
        )
        days = (closed[-1] if looks_back else closed[0]) if closed else days
    stretch = ending(days, unit, count) if days else None
    grain = stretch.grain if stretch else unit
    matched = Step("matched", tokens.slice(at, reading.last))
    return named(
        at, reading.last, stretch, grain, matched, *scene.anchored(), Step("ended", word, str(days.end) if days else "")
    )


def _year_of(number: int) -> Stretch | None:
    return year(number)
