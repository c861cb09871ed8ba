"""What the story of a comparison is called: the title that its articles share most of, and the days they appeared."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date

from tui.figures.wording import format_day, month_name
from tui.language.words import words
from tui.reading.documents import Document
from tui.reading.sanitise import one_line
from tui.rows.sources import Source

_NAMED = 3
"""Of so many sources at most each is named where no article has a title."""


def title(documents: Sequence[Document], named: Sequence[Source]) -> str:
    """The title that has most, for its length, of what the other titles have; without titles the names of the sources.

    `AirAsia jet disappears amid stormy weather`; `CNN, Fox and USA Today`; `CNN and 4 more sources`.
    """
    titles = [one_line(document.title) for document in documents if document.title]
    if titles:
        return _shared_most(titles)
    names = [source.name for source in named]
    if len(names) > _NAMED:
        names = [names[0], f"{len(names) - 1} more sources"]
    return " and ".join(part for part in (", ".join(names[:-1]), *names[-1:]) if part)


def _shared_most(titles: Sequence[str]) -> str:
    stems = [frozenset(word.stem for word in words(each) if not word.common) for each in titles]
    holders = Counter(stem for each in stems for stem in each)

    def shared(place: int) -> float:
        return sum(holders[stem] - 1 for stem in stems[place]) / (len(stems[place]) or 1)

    return titles[max(range(len(titles)), key=lambda place: (shared(place), -place))]


def days(named: Iterable[Source]) -> str:
    """The days on which the sources were published: `28 Dec 2014`, `28–29 Dec 2014`, `30 Dec 2014 – 2 Jan 2015`."""
    known = [source.day for source in named if source.day]
    return _range(min(known), max(known)) if known else ""


def _range(first: date, last: date) -> str:
    if first == last:
        return format_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{format_day(last)}"
    if first.year == last.year:
        return f"{first.day} {month_name(first)} – {format_day(last)}"
    return f"{format_day(first)} – {format_day(last)}"
