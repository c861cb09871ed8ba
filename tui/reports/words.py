"""The wording of numbers, days, sources and options in reports."""

from __future__ import annotations

from collections.abc import Iterator

import tui
from tui.comparison import Comparison
from tui.english.languages import called
from tui.figures import wording
from tui.reading.documents import Document
from tui.reading.sanitise import one_line
from tui.rows.gaps import percent
from tui.rows.sources import Source

COLUMNS = 12
"""Up to this many articles each have a column in the figures table; with more, it lists amounts, as on screen."""


def counted(number: int, noun: str) -> str:
    """`1 article`, `4 articles`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def citation(name: str, sentence: int, page: int = 0) -> str:
    """A source and a sentence of it: `CNN, sentence 43`; with the page where its file has pages."""
    parts = (name, f"page {page}" if page else "", f"sentence {sentence}" if sentence else "")
    return ", ".join(part for part in parts if part)


def places(comparison: Comparison) -> dict[str, int]:
    """The number of each sentence, by its id, in its article, from 1."""
    return {
        sentence.id: place
        for document in comparison.documents
        for place, sentence in enumerate(document.sentences, 1)
    }  # fmt: skip


def rounded(value: float) -> float | int:
    """A value for data formats: to 6 decimal places, a whole number as int."""
    near = round(value, 6)
    return int(near) if near == int(near) else near


def distance(share: float) -> str:
    """A distance in percent with two significant figures: `0.04%`, `12%`."""
    return percent(share)


def details(document: Document) -> str:
    """Further details of an article: its language and its size."""
    parts = [one_line(called(document.language))] if document.language else []
    parts.append(counted(len(document.sentences), "sentence"))
    if document.hidden:
        parts.append(f"{counted(document.hidden, 'hidden character')} made visible")
    return ", ".join(parts)


def origin(source: Source, document: Document) -> str:
    """Where an article comes from, for the list of sources: its file, author, dates, and its correction."""
    parts = [document.name if document.name != source.name else "", f"by {document.byline}" if document.byline else ""]
    parts.append(f"published {wording.format_day(source.day)}" if source.day else "date unknown")
    parts.append(f"modified {wording.format_day(document.modified)}" if document.modified else "")
    parts.append(called(document.language))
    parts.append(f"article {document.place + 1} of its file" if document.file_sha256 else "")
    parts.append(f"corrected: “{' '.join(document.correction.split())}”" if document.correction else "")
    return ", ".join(one_line(part) for part in parts if part)


def comments(document: Document) -> Iterator[str]:
    """The comments in the margin of an article, with the words they refer to."""
    for comment in document.comments:
        day = f", {wording.format_day(comment.day)}" if comment.day else ""
        by = f" by {one_line(comment.author)}" if comment.author else ""
        words = f" on “{one_line(document.slice(comment.span))}”" if comment.span else ""
        yield f"Comment{by}{day}{words}: {one_line(' '.join(comment.text.split()))}"


def making(comparison: Comparison) -> str:
    """The program and the options that made the report, for its footer."""
    asked = ", ".join(f"{name} {value}" for name, value in options(comparison).items())
    return f"Made by crossread {tui.__version__} with {asked}."


def options(comparison: Comparison) -> dict[str, str | int]:
    """The options that the result depends on, by name."""
    return {"summary": comparison.options.summary, "sentences": comparison.options.sentences}
