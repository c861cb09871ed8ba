"""The command: its arguments, its exit codes, and the choice between the app and a report."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from tui import __version__
from tui.errors import CrossreadError, ExitCode, Trouble, UnreadableError
from tui.resources import samples

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.options import Options
    from tui.reading.documents import Document

_FORMATS = ("plain", "markdown", "html", "json", "csv")


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, and leaves with the code for it."""

    def error(self, message: str) -> NoReturn:
        self.exit(ExitCode.USAGE, f"crossread: {message}; crossread --help lists what there is.\n")


def parser() -> argparse.ArgumentParser:
    """The arguments and what each is for."""
    made = _Parser(
        prog="crossread",
        description="Lay several accounts of one story side by side: where they agree, where they differ, "
        "and what only one of them says.",
        epilog="Exit codes: 0 done; 1 what --fail-on asked about was found; 2 usage; 3 input that could not be read; "
        "130 interrupted.",
    )
    made.add_argument("paths", nargs="*", metavar="PATH", help="articles: files, or folders of text files; - is stdin")
    made.add_argument("--demo", action="store_true", help="open the sample articles")
    made.add_argument("--format", choices=_FORMATS, help="write a report instead of opening the app")
    made.add_argument("--output", metavar="FILE", help="where the report goes instead of stdout")
    made.add_argument("--fail-on", choices=("differ",), help="exit 1 where articles differ, for scripts")
    made.add_argument("--summary", metavar="METHOD", help="how sentences are chosen for the summary")
    made.add_argument("--sentences", metavar="N", help="how many: a number, or a percentage such as 10%%")
    made.add_argument(
        "--date", action="append", default=[], metavar="[NAME=]DAY",
        help="the day an article was published, as 2025-02-21; without a name, of all whose text does not say",
    )  # fmt: skip
    made.add_argument("--version", action="version", version=f"crossread {__version__}")
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code. stdout is data, stderr is talk."""
    try:
        return _run(parser().parse_args(arguments))
    except CrossreadError as error:
        _say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        # The reader of the pipe has left; a second failure at shutdown would print a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE


def _run(asked: argparse.Namespace) -> int:
    documents, troubles = _articles(asked)
    unread = any(trouble.fatal for trouble in troubles)
    if asked.format is None and asked.output is None and asked.fail_on is None and _is_screen():
        from tui.app.app import run  # noqa: PLC0415 - Textual is only loaded where there is a screen to draw on

        return run(documents, troubles, _options(asked)) or (ExitCode.UNREADABLE if unread else ExitCode.DONE)
    for trouble in troubles:
        _say(trouble.text)
    comparison = _compared(documents, _options(asked))
    _write(comparison, asked.format or "plain", asked.output, quiet=asked.fail_on is not None and asked.format is None)
    if unread:
        return ExitCode.UNREADABLE
    if asked.fail_on == "differ" and comparison.counts["differ"]:
        return ExitCode.FOUND
    return ExitCode.DONE


def _articles(asked: argparse.Namespace) -> tuple[tuple[Document, ...], tuple[Trouble, ...]]:
    """What could be read, dated as the reader says; CrossreadError where nothing is left."""
    from tui.reading.files import gather  # noqa: PLC0415 - the answer to --help needs no reading

    paths = [str(samples())] if asked.demo else []
    paths += asked.paths
    if not paths:
        raise CrossreadError("Name the articles to compare, or try crossread --demo; crossread --help lists the rest.")
    gathered = gather(paths, stdin=sys.stdin.buffer if "-" in paths else None)
    if not gathered.documents:
        for trouble in gathered.troubles[:-1]:
            _say(trouble.text)
        raise UnreadableError(gathered.troubles[-1].text if gathered.troubles else "There is no article to read.")
    return _dated(gathered.documents, asked.date), gathered.troubles


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


def _options(asked: argparse.Namespace) -> Options:
    from tui.options import Options  # noqa: PLC0415 - as above

    given: dict[str, str | int] = {}
    if asked.summary is not None:
        given["summary"] = asked.summary
    if asked.sentences is not None:
        given["sentences"] = int(asked.sentences) if asked.sentences.isdecimal() else asked.sentences
    return replace(Options(), **given)  # type: ignore[arg-type]  # the keys are the fields', the values are checked there


def _compared(documents: tuple[Document, ...], options: Options) -> Comparison:
    from tui.comparison import compare  # noqa: PLC0415 - as above

    return compare(documents, options)


def _write(comparison: Comparison, format: str, output: str | None, *, quiet: bool) -> None:  # noqa: A002 - as in render
    from tui.reports.formats import render  # noqa: PLC0415 - as above

    if output is None:
        if not quiet:
            # Bytes, so that the report is the same whatever the terminal's encoding and newlines are.
            sys.stdout.buffer.write(render(comparison, format).encode())
            sys.stdout.buffer.flush()
        return
    target = Path(output)
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        part.write_bytes(render(comparison, format).encode())
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        raise CrossreadError(f"The report could not be written to {output}: {error.strerror}.") from None


def _is_screen() -> bool:
    return sys.stdout.isatty() and os.environ.get("TERM", "dumb") not in {"dumb", ""}


def _say(text: str) -> None:
    from tui.reading.sanitise import visible  # noqa: PLC0415 - as above

    print(f"crossread: {visible(text)}", file=sys.stderr)  # noqa: T201 - this is the one place that talks
