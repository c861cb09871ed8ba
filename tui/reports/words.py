"""How the reports put numbers, days, articles and their own making into words."""

from __future__ import annotations

from collections.abc import Iterator

import tui
from tui.comparison import Comparison
from tui.english.languages import called
from tui.figures import wording
from tui.reading.documents import Document
from tui.reading.sanitise import one_line

COLUMNS = 12
"""Of the figures of so many articles each has a column; of more they are told amount by amount, here and on screen."""


def counted(number: int, noun: str) -> str:
    """`1 article`, `4 articles`."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def citation(article: int, sentence: int) -> str:
    """An article and a sentence of it by their numbers, as every line of a report gives its source."""
    return f"[{article}, sentence {sentence}]"


def places(comparison: Comparison) -> dict[str, int]:
    """The number of each sentence, by its id, in its article, from 1."""
    return {
        sentence.id: place
        for document in comparison.documents
        for place, sentence in enumerate(document.sentences, 1)
    }  # fmt: skip


def rounded(value: float) -> float | int:
    """A value as data has it: to 6 places, a whole number without any."""
    near = round(value, 6)
    return int(near) if near == int(near) else near


def distance(percent: float) -> str:
    """A distance in percent with two figures that mean something: `0.04 %`, `12 %`."""
    digits = f"{percent:.2g}"
    return f"{float(digits):g} %" if percent < 1000 else f"{percent:.0f} %"


def day(document: Document) -> str:
    """The day it was published, `20 Feb 2025`, or that it is not known."""
    return wording.format_day(document.published) if document.published else "date unknown"


def described(document: Document) -> str:
    """An article in a few words: its name, date, source and language as far as they are known, and its size."""
    parts = [one_line(document.name)]
    if document.title and document.title != document.name:
        parts.append(f"“{one_line(document.title)}”")
    if document.source:
        parts.append(one_line(document.source))
    parts.append(day(document))
    if document.language:
        parts.append(one_line(called(document.language)))
    parts.append(counted(len(document.sentences), "sentence"))
    if document.hidden:
        parts.append(f"{counted(document.hidden, 'hidden character')} made visible")
    return ", ".join(parts)


def origin(document: Document) -> str:
    """Where an article comes from, for a list of sources: its name, outlet, author, days, and its correction."""
    parts = [document.name, document.source, document.byline]
    parts.append(wording.format_day(document.published) if document.published else "")
    parts.append(f"modified {wording.format_day(document.modified)}" if document.modified else "")
    parts.append(called(document.language))
    parts.append(f"article {document.place + 1} of its file" if document.file_sha256 else "")
    parts.append(f"corrected: “{' '.join(document.correction.split())}”" if document.correction else "")
    return ", ".join(one_line(part) for part in parts if part)


def comments(document: Document) -> Iterator[str]:
    """What was written in the margin of an article, with the words it hangs on: often where a draft has them from."""
    for comment in document.comments:
        day = f", {wording.format_day(comment.day)}" if comment.day else ""
        by = f" by {one_line(comment.author)}" if comment.author else ""
        words = f" on “{one_line(document.slice(comment.span))}”" if comment.span else ""
        yield f"Comment{by}{day}{words}: {one_line(' '.join(comment.text.split()))}"


def making(comparison: Comparison) -> str:
    """What made the report, with what options: the foot of every report."""
    asked = ", ".join(f"{name} {value}" for name, value in options(comparison).items())
    return f"Made by crossread {tui.__version__} with {asked}"


def options(comparison: Comparison) -> dict[str, str | int]:
    """The options that the result depends on, by name."""
    return {"summary": comparison.options.summary, "sentences": comparison.options.sentences}
