"""The articles that the arguments name, dated as the reader says."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.talk import Progress
from tui.errors import CrossreadError, Trouble, UnreadableError
from tui.resources import samples

if TYPE_CHECKING:
    from tui.options import Options
    from tui.reading.documents import Document


_SOON = 0.3
"""Seconds of reading before it is told how far it is."""


def articles(asked: argparse.Namespace) -> tuple[tuple[Document, ...], tuple[Trouble, ...]]:
    """What could be read, and what could not; CrossreadError where nothing is left."""
    from tui.reading.files import gather  # noqa: PLC0415 - the answer to --help needs no reading

    paths = [str(samples())] if asked.demo else []
    paths += asked.paths
    if not paths:
        raise CrossreadError("Name the articles to compare, or try crossread --demo; crossread --help lists the rest.")
    progress = Progress(quiet=asked.quiet, after=_SOON)
    try:
        gathered = gather(
            paths, stdin=sys.stdin.buffer if "-" in paths else None, tell=lambda *far: progress("reading", *far)
        )
    finally:
        progress.clear()
    if not gathered.documents:
        told = [trouble.text for trouble in gathered.troubles] or ["There is no article to read."]
        raise UnreadableError("\n".join(told))
    return _dated(gathered.documents, asked.date), gathered.troubles


def options(asked: argparse.Namespace) -> Options:
    """What the comparison is asked for; CrossreadError where a value is none that there is."""
    from tui.options import Options  # noqa: PLC0415 - as above

    given: dict[str, str | int] = {}
    if asked.summary is not None:
        given["summary"] = asked.summary
    if asked.sentences is not None:
        given["sentences"] = int(asked.sentences) if asked.sentences.isdecimal() else asked.sentences
    return replace(Options(), **given)  # type: ignore[arg-type]  # the keys are the fields', the values are checked there


def _dated(documents: tuple[Document, ...], given: Sequence[str]) -> tuple[Document, ...]:
    """The documents with the days the reader gave: one with a name wins over the text, one without does not."""
    days: dict[str, date] = {}
    for item in given:
        name, _, day = item.rpartition("=")
        try:
            days[name] = date.fromisoformat(day)
        except ValueError:
            raise CrossreadError(f"{day!r} is no day; write --date 2025-02-21 or --date NAME=2025-02-21.") from None
    known = {name for document in documents for name in (document.name, document.path, Path(document.path).name)}
    for name in days:
        if name and name not in known:
            raise CrossreadError(f"--date names {name!r}, and no article has that name.")

    def day_of(document: Document) -> date | None:
        named = (days.get(name) for name in (document.path, Path(document.path).name, document.name) if name)
        return next((day for day in named if day), None) or document.published or days.get("")

    return tuple(replace(document, published=day_of(document)) for document in documents)
