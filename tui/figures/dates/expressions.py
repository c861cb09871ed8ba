"""Calendar expressions and durations of a text, resolved against the day the article was published."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from itertools import pairwise

from tui.english.calendar import MONTHS
from tui.figures.dates.date_context import DateContext
from tui.figures.dates.durations import duration
from tui.figures.dates.offsets import offset
from tui.figures.dates.points import clock, point
from tui.figures.dates.ranges import beginning, between, onward, up_to
from tui.figures.dates.readings import Reading
from tui.figures.dates.starts import starts
from tui.figures.dates.tokens import HYPHENS, Tokens
from tui.figures.figure import Figure, Period
from tui.figures.grammar.tokens import Line, tokenise
from tui.reading.documents import Span


def find(text: str, published: date | None, begins: Collection[int] = ()) -> tuple[Figure, ...]:
    """Every date and duration of `text`, in reading order, none within another; sentences begin at `begins`."""
    edges = [0, *(start for start in sorted(begins) if 0 < start < len(text)), len(text)]
    lines = [tokenise(text, Span(start, end)) for start, end in pairwise(edges)]
    return tuple(figure for found in read(lines, published) for figure in found)


def read(lines: Iterable[Line], published: date | None) -> Iterator[list[Figure]]:
    """The dates and durations of each sentence of a text, its tokens given; no expression reaches across two.

    `published` is the day of the article: words such as `Thursday` stay without days if it is None. The line that only
    gives that day is the article's dateline and not a figure. `id`, `document` and `sentence` are left empty.
    """
    context = DateContext(published)
    entered = -1
    for place, line in enumerate(lines):
        lows = ["'s" if word == "’s" else word for word in line.lows] if "’s" in line.lows else line.lows
        places = starts(line, lows)
        if places:
            context.enter(Tokens(line, lows), next_to_last=entered == place - 1)
            entered = place
            yield _sentence(context, places)
        else:
            yield []


def _sentence(context: DateContext, places: Iterable[int]) -> list[Figure]:
    figures: list[Figure] = []
    tokens = context.tokens
    after = 0
    for at in places:
        reading = _read(context, at) if at >= after else None
        if reading is None:
            continue
        if (reading.kind == "date" or reading.grain == "span") and not _is_beside_the_topic(tokens, at):
            context.say(reading)
        if not _is_dateline(context, reading):
            figures.append(_figure(tokens, reading))
        after = max(reading.last, at + 1)
    return figures


def _is_beside_the_topic(tokens: Tokens, at: int) -> bool:
    """`since March`, `up from August`, `than in May`: what the topic is compared with, which no text continues from."""
    return tokens.low(at - 1 - (tokens.low(at - 1) == "in")) in ("since", "from", "than")


def _read(context: DateContext, at: int) -> Reading | None:
    """The reading that begins at a token, the widest first."""
    tokens = context.tokens
    if tokens[at].glued and not tokens.clean_start(at) and tokens.low(at - 1) not in HYPHENS:
        return None
    time = clock(tokens, at)
    if time:
        day = point(context, time + (tokens.low(time) in ("on", ",")))
        return day.reading.spanning(at, day.reading.last) if day and day.reading.grain == "day" else None
    found = up_to(context, at) or beginning(context, at) or between(context, at) or offset(context, at)
    if found:
        return found
    first = point(context, at)
    return (onward(context, at, first) or first.reading) if first else duration(tokens, at)


def _figure(tokens: Tokens, reading: Reading) -> Figure:
    stretch = reading.stretch
    written = tokens.slice(reading.first, reading.last)
    aged = any(step.what == "age" for step in reading.steps)
    period = Period(written, stretch.start, stretch.end) if stretch else Period(written)
    return Figure(
        id="",
        document="",
        sentence="",
        span=Span(tokens[reading.first].start, tokens[reading.last - 1].end),
        text=written,
        kind="age" if aged else reading.kind,
        value=reading.value,
        low=reading.low,
        high=reading.high,
        unit=reading.unit,
        bound=reading.bound,
        measure="age" if aged else "",
        period=period if stretch or reading.placed or reading.kind == "date" else None,
        precision=reading.precision,
        sure=reading.sure,
        steps=reading.steps,
    )


def _is_dateline(context: DateContext, reading: Reading) -> bool:
    """Whether a line holds nothing but the day the article is of, written out."""
    tokens, stretch = context.tokens, reading.stretch
    if stretch is None or context.published is None or not stretch.start == stretch.end == context.published:
        return False
    first, last = reading.first, reading.last
    while tokens.low(first - 1) in ("[", "(") and not tokens[first].line:
        first -= 1
    while tokens.low(last) in ("]", ")", ".", ",", ";") and not tokens[last].line:
        last += 1
    written_out = any(tokens.low(at) in MONTHS or tokens[at].whole for at in range(first, last))
    return written_out and tokens[first].line and tokens[last].line
