"""The articles that the arguments name, with the publication dates that they give."""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from tui.cli.messages import ProgressLine
from tui.errors import CrossreadError, UnreadableError
from tui.reading.origins import STDIN
from tui.resources import page_folder, samples, served

if TYPE_CHECKING:
    from tui.head_start import HeadStart
    from tui.options import Options
    from tui.reading.documents import Document
    from tui.reading.gathering import Gatherer
    from tui.reading.pages import Pages
    from tui.reading.read_result import ReadResult

_DELAY = 0.3
"""Seconds of reading before its progress is shown."""


class Articles:
    """The articles named: read before anything is shown or, if there are many, inside the app."""

    def __init__(self, arguments: argparse.Namespace, paths: Sequence[str] | None = None) -> None:
        """All that are named, or those at `paths`; CrossreadError if there are none, or a date is invalid."""
        self._paths = [str(samples())] if arguments.demo and paths is None else []
        self._paths += arguments.paths if paths is None else paths
        self._some = paths is not None
        if not self._paths:
            raise CrossreadError("No articles given. Try crossread --demo, or see crossread --help.")
        self._dates = _dates(arguments.date)
        self._quiet = arguments.quiet
        self._session = arguments.session
        self._begun: Gatherer | None = None
        self._stdin = _buffered(sys.stdin.buffer) if STDIN in self._paths else None

    @property
    def _gathering(self) -> Gatherer:
        if self._begun is None:
            from tui.reading.gathering import Gatherer  # noqa: PLC0415 - another process may read them

            self._begun = Gatherer(self._paths, stdin=self._stdin, pages=_pages(self._paths, self._session))
        return self._begun

    @property
    def are_few(self) -> bool:
        """Whether reading them takes only an instant."""
        from tui.reading.gathering import is_quick  # noqa: PLC0415 - as above

        return is_quick(self._paths)

    def begin(self) -> HeadStart | None:
        """Begin to read them in another process; None if that cannot be done."""
        from tui import head_start  # noqa: PLC0415 - only the app needs it

        return head_start.begin(self._paths) if self._stdin is None else None

    def read_few(self, head_start: HeadStart | None) -> ReadResult | None:
        """Everything that can be read, if that takes only an instant; errors as in `read`."""
        found = head_start.read() if head_start is not None else None
        if found is not None:
            return self._checked(found)
        return self.read_all() if self.are_few else None

    def read_all(self) -> ReadResult:
        """Everything that can be read, with a progress line in a terminal; errors as in `read`."""
        progress = ProgressLine(quiet=self._quiet, delay=_DELAY)
        try:
            return self.read(lambda *counts: progress("reading", *counts), lambda: False)
        finally:
            progress.clear()

    def read(self, on_progress: Callable[[int, int], None], is_stopped: Callable[[], bool]) -> ReadResult:
        """What has been read so far; a reading that was stopped continues with the next call.

        CrossreadError once all is read, if no article could be, or if a date was given to an article that is missing.
        """
        return self._checked(self._gathering.read(on_progress, is_stopped))

    def _checked(self, gathered: ReadResult) -> ReadResult:
        """What was read, with the dates given; errors as in `read`."""
        if not gathered.unread:
            if not gathered.documents:
                reasons = [trouble.text for trouble in gathered.troubles] or ["There is no article to read."]
                raise UnreadableError("\n".join(reasons))
            if not self._some:
                _check_names(gathered.documents, self._dates)
        return replace(gathered, documents=_dated(gathered.documents, self._dates))


def _pages(paths: Sequence[str], session: str | None) -> Pages | None:
    """Where fetched pages are saved, if an address is named; an app in a browser fetches nothing."""
    from tui.reading.addresses import is_address  # noqa: PLC0415 - as above

    if served() or not any(map(is_address, paths)):
        return None
    from tui.reading.pages import Pages  # noqa: PLC0415 - only an address needs the network

    return Pages(page_folder(Path(session) if session else None))


def options(arguments: argparse.Namespace) -> Options:
    """The options of the comparison; CrossreadError if a value is invalid."""
    from tui.options import Options  # noqa: PLC0415 - as above

    default = Options()
    summary = default.summary if arguments.summary is None else arguments.summary
    sentences = default.sentences if arguments.sentences is None else arguments.sentences
    return Options(summary, int(sentences) if str(sentences).isdecimal() else sentences)


def _buffered(stdin: BinaryIO) -> BinaryIO:
    """All of standard input, read before the app takes over the terminal."""
    from tui.reading.files import from_stream  # noqa: PLC0415 - as above

    try:
        return io.BytesIO(from_stream(stdin))
    except OSError:
        # Reading it again in its turn reports the reason.
        return stdin


def _dates(given: Sequence[str]) -> dict[str, date]:
    """The publication dates that the reader gave, by the name of the article; under an empty name for all others."""
    dates: dict[str, date] = {}
    for item in given:
        name, _, day = item.rpartition("=")
        try:
            dates[name] = date.fromisoformat(day)
        except ValueError:
            raise CrossreadError(
                f"{day!r} is not a valid date; write --date 2025-02-21 or --date NAME=2025-02-21."
            ) from None
    return dates


def check_names(documents: Sequence[Document], given: Sequence[str]) -> None:
    """CrossreadError if one of the dates given is of an article that is not among the documents."""
    _check_names(documents, _dates(given))


def _names(document: Document) -> tuple[str, ...]:
    """What an article can be called on the command line, most specific first."""
    return (document.path, Path(document.path).name, document.name)


def _check_names(documents: Sequence[Document], dates: dict[str, date]) -> None:
    """CrossreadError if a date was given to an article that does not exist."""
    known = {name for document in documents for name in _names(document)}
    for name in dates:
        if name and name not in known:
            raise CrossreadError(f"--date names {name!r}, but no article has that name.")


def _dated(documents: tuple[Document, ...], dates: dict[str, date]) -> tuple[Document, ...]:
    """The documents with the dates given: one given by name overrides the text's, one for all does not."""
    if not dates:
        return documents

    def date_of(document: Document) -> date | None:
        by_name = (dates.get(name) for name in _names(document) if name)
        return next((day for day in by_name if day), None) or (None if document.published else dates.get(""))

    dated = ((document, date_of(document)) for document in documents)
    return tuple(replace(document, published=day, day_given=True) if day else document for document, day in dated)
