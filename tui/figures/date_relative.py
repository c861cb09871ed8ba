"""Expressions that lean on the article's own date or on one said before: `last week`, `a year earlier`, `the day`."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from tui.figures.date_parts import Part, month, part
from tui.figures.date_scene import Scene, choose
from tui.figures.date_tokens import HYPHENS
from tui.figures.date_words import CALENDAR_UNITS, DAY_PARTS, FULL_WEEKDAYS, SEASONS, WEEKDAYS, unit_of
from tui.figures.durations import duration
from tui.figures.figure import Step
from tui.figures.periods import MONTHS_OF, Stretch, around, moved_day, months, shifted
from tui.figures.readings import Reading, named

_DAYS: Final = {"today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "tmrw": 1, "overnight": 0}
_STEPS: Final = {
    "last": -1,
    "past": -1,
    "previous": -1,
    "prior": -1,
    "preceding": -1,
    "this": 0,
    "current": 0,
    "present": 0,
    "next": 1,
    "coming": 1,
    "upcoming": 1,
    "following": 1,
    "subsequent": 1,
}
_OF_THE_TEXT: Final = frozenset({"previous", "prior", "preceding", "following", "subsequent"})
"""Counted from the date last said, where there is one, and not from the article's own."""
_SAME: Final = frozenset(
    {"period", "time", "month", "quarter", "week", "day", "point", "stage", "half", "season", "date"}
)
_RESULTS: Final = frozenset(
    {"results", "earnings", "profit", "revenue", "sales", "numbers", "report", "performance", "figures"}
)
_THE_UNIT_AFTER: Final = frozenset(
    (
        "end ended ending finish finished finishing start starts started close closed closing for in on during of "
        "through throughout earlier later rest remainder over by begin began begins until within ends"
    ).split()
)
_NOT_BEFORE: Final = frozenset(
    "of when that he she i we they you to it in after before is was the has had after a on".split()
)


def relative(scene: Scene, at: int) -> Reading | None:
    """The relative expression that begins at a token, its article included."""
    tokens = scene.tokens
    start = at + (tokens.low(at) in ("the", "that", "its", "our", "their", "a"))
    found = (
        _day_word(scene, at)
        or _same_period(scene, at)
        or _counted(scene, at)
        or _leaning(scene, start)
        or _year_before(scene, start)
        or _the_unit(scene, at)
    )
    return found and replace(found, first=at)


def _day_word(scene: Scene, at: int) -> Reading | None:
    tokens = scene.tokens
    word = tokens.low(at)
    if word in _DAYS:
        if word == "today" and tokens.low(at + 1) == "'s" and tokens[at + 2].text == "show":
            return None
        last = at + 1 + (tokens.low(at + 1) in DAY_PARTS)
        return named(at, last, scene.unit("day", _DAYS[word]), "day", _matched(scene, at, last), *scene.anchored())
    if word in ("this", "last", "yesterday") and tokens.low(at + 1) in DAY_PARTS:
        step = -1 if word == "last" else 0
        return named(at, at + 2, scene.unit("day", step), "day", _matched(scene, at, at + 2), *scene.anchored())
    start = at + (word == "the")
    if tokens.lows(start, "day", "before", "yesterday") or tokens.lows(start, "day", "after", "tomorrow"):
        step = -2 if tokens.low(start + 1) == "before" else 2
        return named(at, start + 3, scene.unit("day", step), "day", _matched(scene, at, start + 3), *scene.anchored())
    return None


def _matched(scene: Scene, first: int, last: int) -> Step:
    return Step("matched", scene.tokens.slice(first, last))


def _same_period(scene: Scene, at: int) -> Reading | None:
    """`the same period last year`, `the corresponding quarter of 2023`, `the year-ago quarter`."""
    tokens = scene.tokens
    start = at + (tokens.low(at) in ("the", "that"))
    if tokens.low(start) not in ("same", "corresponding", "comparable", "equivalent", "like"):
        return _year_ago(scene, start)
    step = start + 1 + (tokens.low(start + 1) in ("reporting", "financial", "fiscal", "three", "trading"))
    word = tokens.low(step)
    if word not in _SAME:
        return None
    last = step + 1
    step = last + (tokens.low(last) in ("of", "in", ","))
    step += tokens.low(step) in ("the", "a", "one")
    years = (
        -1 if tokens.low(step) in ("last", "previous", "prior", "preceding") and tokens.low(step + 1) == "year" else 0
    )
    if not years and tokens.low(step) == "year" and tokens.low(step + 1) in ("ago", "earlier", "before", "previous"):
        years = -1
    base = _base(scene, word)
    if years:
        return _moved(scene, at, step + 2, base, years)
    number = tokens[step].whole
    if number and 1900 <= number < 2100 and len(tokens[step].text) == 4:
        return _moved(scene, at, step + 1, base, number - base.start.year if base else 0)
    if word in ("time", "point", "stage", "season", "date", "period"):
        return None
    return named(at, last, base, word, _matched(scene, at, last), Step("anchored", "said before"))


def _base(scene: Scene, word: str) -> Stretch | None:
    """The stretch that `the same …` speaks of: the one said last that is as wide."""
    grains = (
        (word,)
        if word in ("month", "quarter", "week", "day", "half")
        else ("quarter", "half", "month", "span", "week", "day", "year")
    )
    said = scene.latest(*grains)
    if said is None and word == "day":
        return scene.unit("day")
    return said.stretch if said else None


def _moved(scene: Scene, first: int, last: int, base: Stretch | None, years: int) -> Reading:
    stretch = shifted(base, "year", years) if base else None
    grain = base.grain if base else "span"
    known = (Step("anchored", "said before", f"{base.start}/{base.end}"),) if base else (Step("unknown", "period"),)
    return named(first, last, stretch, grain, _matched(scene, first, last), *known)


def _year_ago(scene: Scene, at: int) -> Reading | None:
    """`year-ago quarter`, `year-earlier period`, `prior-year quarter`."""
    tokens = scene.tokens
    first, second = tokens.low(at), tokens.low(at + 2)
    if tokens.low(at + 1) not in HYPHENS or not (
        (first == "year" and second in ("ago", "earlier"))
        or (first in ("prior", "previous", "last") and second == "year")
    ):
        return None
    word = tokens.low(at + 3)
    last = at + 4 if word in _SAME else at + 3
    if word in _SAME or word in _RESULTS or first == "year":
        return _moved(scene, at, last, _base(scene, word if word in _SAME else "period"), -1)
    return None


def _counted(scene: Scene, at: int) -> Reading | None:
    """`two years ago`, `three days later`, `a year earlier`, `two weeks from now`, `years ago`."""
    tokens = scene.tokens
    found = duration(tokens, at)
    if found is None and tokens.low(at) in ("a", "an", "one", "two"):
        return None
    if found is None:
        unit = unit_of(tokens.low(at))
        if unit and tokens.low(at).endswith("s") and tokens.low(at + 1) in ("ago", "earlier", "later"):
            return named(at, at + 2, None, unit, _matched(scene, at, at + 2), Step("unknown", unit))
        return None
    word, last = tokens.low(found.last), found.last + 1
    if word == "ago":
        return _from_published(scene, found, last, -1)
    if (word == "from" and tokens.low(last) in ("now", "today")) or word == "hence":
        return _from_published(scene, found, last + (word == "from"), 1)
    if word in ("from", "after", "before") and tokens.low(last) in ("tomorrow", "yesterday", "today"):
        direction = -1 if word == "before" else 1
        return _from_published(scene, found, last + 1, direction, _DAYS[tokens.low(last)])
    if (
        word in ("earlier", "later", "previously")
        and tokens.low(last) != "than"
        or (word == "before" and _ends(scene, last))
    ):
        return _from_said(scene, found, last, 1 if word == "later" else -1)
    return None


def _ends(scene: Scene, at: int) -> bool:
    return scene.tokens[at].kind != "word" and scene.tokens[at].kind != "number"


def _from_published(scene: Scene, found: Reading, last: int, step: int, days: int = 0) -> Reading:
    matched = _matched(scene, found.first, last)
    anchor = scene.published and moved_day(scene.published, "day", days)
    whole = found.value is not None and found.value == int(found.value) and found.value < 10000
    if anchor is None or not whole or found.unit not in (*MONTHS_OF, "day", "week"):
        unknown = Step("unknown", found.unit)
        return replace(named(found.first, last, None, found.unit, matched, unknown), bound=found.bound)
    moved = moved_day(anchor, found.unit, step * int(found.value or 0))
    stretch = around(moved, found.unit) if moved else None
    return replace(named(found.first, last, stretch, found.unit, matched, *scene.anchored()), bound=found.bound)


def _from_said(scene: Scene, found: Reading, last: int, step: int) -> Reading:
    """Counted from the date said last; `a year earlier` keeps the width of that date."""
    matched = _matched(scene, found.first, last)
    said = scene.latest()
    whole = found.value is not None and found.value == int(found.value) and found.value < 10000
    if said is None or said.stretch is None or not whole:
        if whole and found.value == 1 and found.unit == "year" and step < 0 and scene.published:
            return named(found.first, last, scene.unit("year", -1), "year", matched, *scene.anchored())
        return named(found.first, last, None, found.unit, matched, Step("unknown", "from when"))
    stretch = shifted(said.stretch, found.unit, step * int(found.value or 0))
    grain = stretch.grain if stretch else found.unit
    anchor = Step("anchored", "said before", f"{said.stretch.start}/{said.stretch.end}")
    return named(found.first, last, stretch, grain, matched, anchor)


def _leaning(scene: Scene, at: int) -> Reading | None:
    """`last week`, `next Friday`, `this fiscal year`, `the past three years`, `the coming decade`, `last October`."""
    tokens = scene.tokens
    word = tokens.low(at)
    if word not in _STEPS:
        return None
    step = _STEPS[word]
    after = (
        at
        + 1
        + (tokens.low(at + 1) in ("calendar", "full", "whole", "entire", "past", "few") and tokens.low(at + 1) != "few")
    )
    if tokens[after].paragraph or (tokens[after].glued and tokens.low(after - 1) not in HYPHENS):
        return None
    if tokens.low(after) in ("fiscal", "financial", "business", "reporting") and tokens.low(after + 1) in (
        "year",
        "quarter",
        "period",
    ):
        return named(at, after + 2, None, "fiscal year", _matched(scene, at, after + 2), Step("unknown", "fiscal year"))
    unit = unit_of(tokens.low(after))
    if unit in CALENDAR_UNITS and tokens.cut_off(after + 1) and tokens.low(after) == unit:
        return _unit_after(scene, at, after, unit, step)
    if tokens.low(after) in ("half",) and word in ("last", "this", "next", "previous"):
        return named(at, after + 1, scene.unit("half", step), "half", _matched(scene, at, after + 1), *scene.anchored())
    if tokens.low(after) in FULL_WEEKDAYS and tokens[after].capital | (word in ("this", "next", "last")):
        return _weekday(scene, at, after, step)
    inner = month(tokens, after) if tokens[after].capital or tokens.low(after) not in ("may", "march") else None
    if inner is None and tokens.low(after) in SEASONS:
        inner = part(tokens, after)
    if inner is None and tokens[after].capital:
        inner = part(tokens, after)
        inner = inner if inner and inner.grain == "day" else None
    if inner is not None and inner.grain in ("month", "season", "day"):
        return _named_part(scene, at, inner, step)
    if word in ("this", "current", "present"):
        return None
    if unit and tokens.low(after).endswith("s") and step:
        if tokens.low(after - 1) in _STEPS and unit in CALENDAR_UNITS:
            vague = Step("unknown", unit)
            return named(at, after + 1, None, unit, _matched(scene, at, after + 1), vague)
        return None
    return _long(scene, at, after, step)


def _unit_after(scene: Scene, at: int, after: int, unit: str, step: int) -> Reading | None:
    tokens = scene.tokens
    word, following = tokens.low(at), tokens.low(after + 1)
    if following in HYPHENS and tokens[after + 1].glued and tokens[after + 2].glued:
        return None
    last = after + 1
    if word in ("last", "past", "coming", "next") and unit in ("decade", "century") and tokens.low(at - 1) != "this":
        amount = Reading(
            after,
            last,
            unit,
            kind="duration",
            value=1.0,
            unit=unit,
            precision=1.0,
            steps=(Step("matched", "one", 1.0), Step("unit", unit, unit)),
        )
        return _length(scene, at, amount, step)
    if word in ("last", "next") and unit == "day" and following not in ("", ".", ","):
        return None
    matched = _matched(scene, at, last)
    if word in _OF_THE_TEXT:
        said = scene.latest()
        if said and said.stretch:
            anchor = Step("anchored", "said before", f"{said.stretch.start}/{said.stretch.end}")
            return named(at, last, around(said.stretch.start, unit, step), unit, matched, anchor)
    if unit == "quarter" and word in ("this", "current"):
        reported = _reported(scene)
        owner = following == "'s" or following in _RESULTS
        if reported and reported.stretch and owner:
            anchor = Step("anchored", "said before", f"{reported.stretch.start}/{reported.stretch.end}")
            return named(at, last, reported.stretch, unit, matched, anchor)
    if unit == "weekend":
        return named(at, last, _weekend(scene, at, last, step), unit, matched, *scene.anchored())
    if word == "past":
        amount = Reading(
            after,
            last,
            unit,
            kind="duration",
            value=1.0,
            unit=unit,
            precision=1.0,
            steps=(Step("matched", "one", 1.0), Step("unit", unit, unit)),
        )
        return _length(scene, at, amount, step)
    return named(at, last, scene.unit(unit, step), unit, matched, *scene.anchored())


def _weekend(scene: Scene, first: int, last: int, step: int) -> Stretch | None:
    """This weekend is the one ahead from Thursday on or where the clause looks ahead, else the one just over."""
    if scene.published is None:
        return None
    ahead = scene.direction(first, last) == "future" or scene.published.weekday() >= 3
    if step == 0:
        return scene.unit("weekend", 0 if ahead else -1)
    if step < 0:
        return scene.unit("weekend", -1)
    return scene.unit("weekend", 1 if scene.published.weekday() >= 5 else 0)


def _reported(scene: Scene) -> Reading | None:
    """The quarter an article reports on: the one it named by its end."""
    for reading in reversed(scene.said):
        if reading.grain == "quarter" and reading.stretch and any(step.what == "ended" for step in reading.steps):
            return reading
    return None


def _weekday(scene: Scene, at: int, after: int, step: int) -> Reading:
    number = WEEKDAYS[scene.tokens.low(after)]
    matched = _matched(scene, at, after + 1)
    if scene.published is None:
        return named(at, after + 1, None, "day", matched)
    today = scene.published.weekday()
    ahead = number - today
    if step < 0:
        ahead = (number - today - 1) % 7 - 6 if number != today else -7
        ahead = ahead - 7 if ahead > -1 else ahead
    elif step > 0:
        ahead = number - today + 7
    return named(at, after + 1, scene.unit("day", ahead), "day", matched, *scene.anchored())


def _named_part(scene: Scene, at: int, inner: Part, step: int) -> Reading:
    """`last October`, `next summer`, `this September`, `last Christmas`."""
    matched = _matched(scene, at, inner.last)
    if scene.published is None or inner.movable:
        return named(at, inner.last, None, inner.grain, matched)
    year = scene.published.year
    years = [stretch for stretch in map(inner.build, range(year - 2, year + 3)) if stretch]
    if step == 0:
        now = [s for s in years if s.start.year == year]
        stretch = now[0] if now else None
    elif step < 0:
        stretch = choose([s for s in years if s.end < scene.published], scene.published, "month", "past")
    else:
        stretch = choose([s for s in years if s.start > scene.published], scene.published, inner.grain, "future")
    return named(at, inner.last, stretch, inner.grain, matched, *scene.anchored())


def _long(scene: Scene, at: int, after: int, step: int) -> Reading | None:
    """`the past three years`, `the next two quarters`."""
    found = duration(scene.tokens, after)
    if found is None or scene.tokens.low(found.last) in ("ago", "earlier", "later"):
        return None
    return _length(scene, at, found, step)


def _length(scene: Scene, at: int, found: Reading, step: int) -> Reading:
    """A duration that also has its place: up to the article's day, or from it on."""
    reading = found.spanning(at, found.last, *scene.anchored())
    whole = found.value is not None and found.value == int(found.value) and found.value < 10000
    if scene.published is None or not whole:
        return reading
    count = int(found.value or 0)
    far = moved_day(scene.published, found.unit, step * count)
    near = moved_day(scene.published, "day", step)
    if far is None or near is None:
        return reading
    stretch = Stretch(min(near, far), max(near, far), "span")
    if step < 0:
        stretch = Stretch(far, near, "span")
    resolved = Step("resolved", found.unit, f"{stretch.start}/{stretch.end}")
    return replace(reading, stretch=stretch, steps=(*reading.steps, resolved))


def _year_before(scene: Scene, at: int) -> Reading | None:
    """`the year before`, `the year previous`, `the day after`, `the month earlier`."""
    tokens = scene.tokens
    unit, word = tokens.low(at), tokens.low(at + 1)
    if tokens.low(at - 1) != "the" or unit not in ("year", "day", "month", "week", "quarter"):
        return None
    if (
        word not in ("before", "previous", "earlier", "after", "prior")
        or not _ends(scene, at + 2)
        and word in ("before", "after", "prior")
    ):
        return None
    said = scene.latest()
    anchor = said.stretch.start if said and said.stretch else scene.published
    stretch = around(anchor, unit, 1 if word == "after" else -1) if anchor else None
    return named(at, at + 2, stretch, unit, _matched(scene, at, at + 2), Step("anchored", "said before"))


def _the_unit(scene: Scene, at: int) -> Reading | None:
    """`ended the day`, `for the quarter`, `in the week`: the one spoken of, or the article's own."""
    tokens = scene.tokens
    if tokens.low(at) not in ("the", "that") or tokens.low(at - 1) not in _THE_UNIT_AFTER:
        return None
    entire = tokens.low(at + 1) in ("entire", "whole", "full")
    unit = tokens.low(at + 1 + entire)
    last = at + 2 + entire
    if unit not in ("day", "week", "month", "quarter", "year", "weekend") or tokens.low(last) in _NOT_BEFORE:
        return None
    if tokens[last].glued and tokens.low(last) in HYPHENS or tokens[last].kind == "number":
        return None
    said = scene.latest(unit) or (scene.latest("day") if unit in ("week",) else None)
    anchor = said.stretch.start if said and said.stretch else (scene.published if unit != "quarter" else None)
    if unit == "weekend" and said is None:
        return named(at, last, _weekend(scene, at, last, 0), unit, _matched(scene, at, last), *scene.anchored())
    step = Step("anchored", "said before" if said else "published", str(anchor)) if anchor else Step("unknown", unit)
    return named(at, last, around(anchor, unit) if anchor else None, unit, _matched(scene, at, last), step)


def half_of(year: int, number: int) -> Stretch | None:
    """The first or second half of a year."""
    return months(year, 6 * number - 5, 6, "half")
