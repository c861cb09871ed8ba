"""The articles that the arguments name, dated as the reader says."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from tui.cli.talk import Progress
from tui.errors import CrossreadError, UnreadableError
from tui.resources import page_folder, samples, served

if TYPE_CHECKING:
    from tui.options import Options
    from tui.reading.documents import Document
    from tui.reading.gathering import ReadResult
    from tui.reading.pages import Pages

_SOON = 0.3
"""Seconds of reading before it is told how far it is."""


class Articles:
    """The articles named, read before anything is shown or, where they are many, inside the app."""

    def __init__(self, asked: argparse.Namespace) -> None:
        """CrossreadError where none are named, or a day is none."""
        from tui.reading.files import STDIN  # noqa: PLC0415 - the answer to --help needs no reading
        from tui.reading.gathering import Gatherer  # noqa: PLC0415 - the answer to --help needs no reading

        self._paths = [str(samples())] if asked.demo else []
        self._paths += asked.paths
        if not self._paths:
            raise CrossreadError(
                "Name the articles to compare, or try crossread --demo; crossread --help lists the rest."
            )
        self._days = _days(asked.date)
        self._quiet = asked.quiet
        stdin = _taken(sys.stdin.buffer) if STDIN in self._paths else None
        self._gathering = Gatherer(self._paths, stdin=stdin, pages=_pages(self._paths, asked.session))

    @property
    def are_few(self) -> bool:
        """Whether they are read in an instant."""
        from tui.reading.gathering import is_quick  # noqa: PLC0415 - as above

        return is_quick(self._paths)

    def all(self) -> ReadResult:
        """What can be read, with a line on a terminal that says how far that is; errors as in `read`."""
        progress = Progress(quiet=self._quiet, after=_SOON)
        try:
            return self.read(lambda *far: progress("reading", *far), lambda: False)
        finally:
            progress.clear()

    def read(self, tell: Callable[[int, int], None], stopped: Callable[[], bool]) -> ReadResult:
        """What is read by now, where it was `stopped` before too.

        CrossreadError where all are and none could be, or where a day was given to an article that is not there.
        """
        gathered = self._gathering.read(tell, stopped)
        if not gathered.unread:
            if not gathered.documents:
                told = [trouble.text for trouble in gathered.troubles] or ["There is no article to read."]
                raise UnreadableError("\n".join(told))
            _known(gathered.documents, self._days)
        return replace(gathered, documents=_dated(gathered.documents, self._days))


def _pages(paths: Sequence[str], session: str | None) -> Pages | None:
    """Where the pages are held whose addresses were named; nothing is fetched for a browser."""
    from tui.reading.addresses import is_address  # noqa: PLC0415 - as above

    if served() or not any(map(is_address, paths)):
        return None
    from tui.reading.pages import Pages  # noqa: PLC0415 - only an address needs the network

    return Pages(page_folder(Path(session) if session else None))


def options(asked: argparse.Namespace) -> Options:
    """What the comparison is asked for; CrossreadError where a value is none that there is."""
    from tui.options import Options  # noqa: PLC0415 - as above

    usual = Options()
    summary = usual.summary if asked.summary is None else asked.summary
    if asked.sentences is None:
        return Options(summary, usual.sentences)
    return Options(summary, int(asked.sentences) if asked.sentences.isdecimal() else asked.sentences)


def _taken(stdin: BinaryIO) -> BinaryIO:
    """What comes on standard input, taken before the app has the terminal to itself."""
    from tui.reading.files import LARGEST  # noqa: PLC0415 - as above

    try:
        return io.BytesIO(stdin.read(LARGEST + 1))
    except OSError:
        # Whoever reads it in its turn tells why it cannot be.
        return stdin


def _days(given: Sequence[str]) -> dict[str, date]:
    """The days the reader gave, by the name of the article; by no name where all are meant."""
    days: dict[str, date] = {}
    for item in given:
        name, _, day = item.rpartition("=")
        try:
            days[name] = date.fromisoformat(day)
        except ValueError:
            raise CrossreadError(f"{day!r} is no day; write --date 2025-02-21 or --date NAME=2025-02-21.") from None
    return days


def _names(document: Document) -> tuple[str, ...]:
    """What an article may be called, the surest first."""
    return (document.path, Path(document.path).name, document.name)


def _known(documents: Sequence[Document], days: dict[str, date]) -> None:
    """CrossreadError where a day was given to an article that there is not."""
    known = {name for document in documents for name in _names(document)}
    for name in days:
        if name and name not in known:
            raise CrossreadError(f"--date names {name!r}, and no article has that name.")


def _dated(documents: tuple[Document, ...], days: dict[str, date]) -> tuple[Document, ...]:
    """The documents with the days the reader gave: one with a name wins over the text, one without does not."""
    if not days:
        return documents

    def day_of(document: Document) -> date | None:
        named = (days.get(name) for name in _names(document) if name)
        return next((day for day in named if day), None) or (None if document.published else days.get(""))

    given = ((document, day_of(document)) for document in documents)
    return tuple(replace(document, published=day, day_given=True) if day else document for document, day in given)
