"""The name of a story on one line: the words that its titles share, and the days of its sources."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from tui.english.common_words import COMMON_WORDS
from tui.figures.wording import format_day, format_month, month_name
from tui.reading.documents import Document
from tui.reading.sanitise import one_line
from tui.rows.sources import Source

_WORDS = 5
"""The maximum number of words in a title."""
_LONGEST = 60
_MARKS = "\"'“”‘’"
_WORD = re.compile(r"[^\W_]+(?:[’'.&-][^\W_]+)*")
_ENDING = re.compile(r"(?:[’']s?|(?<=[^\Wsu])s)$")
"""A possessive, or the `s` of a plural. No stems: those would load the engine before the first frame."""
_GAP = 0.4
"""The penalty for a word between shared words, where a word shared by two titles is worth 1."""


def story_title(documents: Sequence[Document]) -> str:
    """The run of words in one title that most titles share, else the shortest title, else empty."""
    titles = [title for document in documents if (title := one_line(document.title).strip())]
    if not titles:
        return ""
    known = [tuple(_WORD.finditer(title)) for title in titles]
    shared = Counter(key for found in known for key in {_key(word) for word in found} if key)
    best: tuple[float, int, str] = (0.0, 0, "")
    for title, found in zip(titles, known, strict=True):
        for first in range(len(found)):
            for last in range(first, min(len(found), first + _WORDS)):
                run = found[first : last + 1]
                worth = sum(_worth(shared[_key(word)]) for word in run)
                if _worth(shared[_key(run[0])]) > 0 < _worth(shared[_key(run[-1])]) and worth > best[0]:
                    best = (worth, -len(run), title[run[0].start() : run[-1].end()])
    if best[2]:
        return _tidy(best[2])
    shortest = min(titles, key=len)
    return shortest if len(shortest) <= _LONGEST else f"{shortest[: _LONGEST - 1].rstrip()}…"


def _tidy(title: str) -> str:
    """A part of a title with a capital, and without unpaired quotation marks."""
    if sum(title.count(mark) for mark in _MARKS) % 2:
        title = "".join(character for character in title if character not in _MARKS)
    return title[:1].upper() + title[1:]


def _key(word: re.Match[str]) -> str:
    """The word without case, possessive and plural ending; empty for common words."""
    plain = _ENDING.sub("", word[0].casefold())
    return "" if plain in COMMON_WORDS or word[0].casefold() in COMMON_WORDS else plain


def _worth(titles: int) -> float:
    return titles - 1.0 if titles > 1 else -_GAP


def story_days(sources: Sequence[Source]) -> str:
    """The days of the sources: `28 Dec 2014`, `28–29 Dec 2014`, `28 Dec 2014 – 2 Jan 2015`; or empty."""
    days = sorted(source.day for source in sources if source.day)
    if not days:
        return ""
    first, last = days[0], days[-1]
    if first == last:
        return format_day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{last.day} {format_month(last)}"
    if first.year == last.year:
        return f"{first.day} {month_name(first)} – {format_day(last)}"
    return f"{format_day(first)} – {format_day(last)}"
