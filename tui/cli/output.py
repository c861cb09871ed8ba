"""Where a report goes, and in which format."""

from __future__ import annotations

import argparse
import errno
import os
import sys
from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from tui.cli import streams
from tui.cli.choices import enumerated
from tui.cli.messages import is_terminal
from tui.errors import CrossreadError
from tui.reports.formats import BINARY, KINDS, format_of_ending

if TYPE_CHECKING:
    from tui.checking.check import Check
    from tui.checking.review import CheckReview
    from tui.comparison import Comparison
    from tui.reading.documents import Document
    from tui.sessions.session import Review
    from tui.versioning.history import History


def chosen_format(arguments: argparse.Namespace) -> str | None:
    """The format named by `--format` or by the ending of `--output`, None without either; CrossreadError if invalid."""
    if arguments.output is not None and not arguments.format:
        return format_of(arguments.output)
    if arguments.format in BINARY and arguments.output is None and sys.stdout.isatty():
        raise CrossreadError(f"A {arguments.format} report cannot be shown in a terminal; name a file with --output.")
    chosen: str | None = arguments.format
    return chosen


def require_destination(arguments: argparse.Namespace, documents: Sequence[Document] = ()) -> None:
    """CrossreadError if the report cannot be written, or would be over one of the files that it is about.

    Those named are known before anything is read, those in folders by the `documents`.
    """
    if arguments.output is not None:
        from tui.reports.destination import destination  # noqa: PLC0415 - only a report in a file needs it

        destination(arguments.output, _articles(arguments, documents))


def _articles(arguments: argparse.Namespace, documents: Sequence[Document]) -> list[str]:
    named = [*arguments.paths, *arguments.primary, *([arguments.check] if arguments.check is not None else [])]
    return named + [document.path for document in documents if document.path]


def format_of(output: str) -> str:
    """The report format that a file's ending names, plain text without an ending; CrossreadError for an unknown one."""
    found = format_of_ending(output)
    if found:
        return found
    ending = PurePath(output).suffix.casefold()
    if ending:
        endings = enumerated([kind.ending for kind in KINDS])
        raise CrossreadError(f"No report format ends in {ending}; use {endings}, or name a format with --format.")
    return "plain"


def write_report(arguments: argparse.Namespace, comparison: Comparison, review: Review) -> None:
    """Write the report to the file or to stdout, as the arguments ask."""
    from tui.reports import colour  # noqa: PLC0415 - the engine is loaded by now
    from tui.reports.formats import render_bytes  # noqa: PLC0415 - as above

    name = arguments.format or "plain"
    coloured = name == "plain" and _in_colour(arguments)
    report = colour.render(comparison, review).encode() if coloured else render_bytes(comparison, name, review)
    _write(arguments, report, comparison.documents)


def write_check(arguments: argparse.Namespace, check: Check, review: CheckReview) -> None:
    """Write the report of the check of a draft to the file or to stdout, as the arguments ask."""
    from tui.reports import check_contents, colour  # noqa: PLC0415 - the engine is loaded by now
    from tui.reports.formats import render_bytes  # noqa: PLC0415 - as above

    name = arguments.format or "plain"
    coloured = name == "plain" and _in_colour(arguments)
    text = colour.written(check_contents.contents(check, review)) if coloured else ""
    report = text.encode() if coloured else render_bytes(check, name, review)
    _write(arguments, report, check.comparison.documents)


def write_history(arguments: argparse.Namespace, history: History) -> None:
    """Write the report of a history to the file or to stdout, as the arguments ask."""
    from tui.reports import versions_colour  # noqa: PLC0415 - the engine is loaded by now
    from tui.reports.formats import render_bytes  # noqa: PLC0415 - as above

    name = arguments.format or "plain"
    coloured = name == "plain" and _in_colour(arguments)
    report = versions_colour.render(history).encode() if coloured else render_bytes(history, name)
    _write(arguments, report, [version.document for version in history.versions])


def _write(arguments: argparse.Namespace, report: bytes, documents: Sequence[Document]) -> None:
    if arguments.output is None:
        to_stdout(report)
        return
    from tui.reports.writing import write  # noqa: PLC0415 - only a report in a file needs it

    write(report, arguments.output, _articles(arguments, documents))


def to_stdout(report: str | bytes) -> bool:
    """Write a report as UTF-8, so its bytes do not depend on the terminal's encoding and newlines.

    False if the reader of a pipe has left, who has what it wanted; CrossreadError if the report cannot be written.
    """
    try:
        streams.write(sys.stdout, report.encode() if isinstance(report, str) else report)
    except BrokenPipeError:
        return False
    except OSError as error:
        reason = "it is closed" if error.errno == errno.EBADF else error.strerror
        raise CrossreadError(f"Standard output could not be written: {reason}.") from None
    return True


def _in_colour(arguments: argparse.Namespace) -> bool:
    if arguments.color != "auto":
        return bool(arguments.color == "always")
    return arguments.output is None and is_terminal(sys.stdout) and not os.environ.get("NO_COLOR")
