"""The arguments of the command, from which `--help`, the manual page and the shells' completions are made."""

from __future__ import annotations

import argparse
from typing import NoReturn

from tui import __version__
from tui.errors import ExitCode
from tui.reports.formats import FORMATS

SHELLS = ("bash", "zsh", "fish")
FAILURES = ("differ", "figures", "unreviewed")
PORT = 8000
"""Where the app is served unless told otherwise."""

_ENDS = (
    "Exit codes: 0 done; 1 what --fail-on asked about was found; 2 usage; 3 input that could not be read; "
    "130 interrupted."
)


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one line, and leaves with the code for it."""

    def error(self, message: str) -> NoReturn:
        from tui.reading.sanitise import one_line  # noqa: PLC0415 - only what went wrong needs it

        self.exit(ExitCode.USAGE, f"crossread: {one_line(message)}; crossread --help lists what there is.\n")


def parser() -> argparse.ArgumentParser:
    """The arguments and what each is for."""
    made = _Parser(
        prog="crossread",
        description="Lay several accounts of one story side by side: where they agree, where they differ, "
        "and what only one of them says. Opens the app in a terminal; writes the plain report where there is none.",
        epilog=_ENDS,
        allow_abbrev=False,
    )
    made.add_argument(
        "paths", nargs="*", metavar="PATH",
        help="articles: files (web pages, PDF, Word, exports and more), folders of them, addresses of web pages, which "
        "are fetched; - is stdin",
    )  # fmt: skip
    made.add_argument("--demo", action="store_true", help="open the sample articles")
    _reports(made.add_argument_group("reports"))
    _comparisons(made.add_argument_group("comparison"))
    _sessions(made.add_argument_group("session"))
    others = made.add_argument_group("other")
    others.add_argument(
        "--serve", nargs="?", type=_port, const=PORT, metavar="PORT",
        help=f"show the app in a browser on this machine alone, on port {PORT} unless told otherwise",
    )  # fmt: skip
    others.add_argument(
        "--completion", choices=SHELLS, metavar="SHELL", help="print the completions of bash, zsh or fish"
    )
    others.add_argument("--man", action="store_true", help="print the manual page, for man -l -")
    others.add_argument("--version", action="version", version=f"crossread {__version__}")
    return made


def _reports(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--format", choices=FORMATS, metavar="FORMAT",
        help=f"write a report instead of opening the app: {', '.join(FORMATS)}",
    )  # fmt: skip
    group.add_argument("--plain", dest="format", action="store_const", const="plain", help="the same as --format plain")
    group.add_argument("--output", metavar="FILE", help="where the report goes instead of stdout")
    group.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", metavar="WHEN",
        help="colour in the plain report: auto (on a terminal, and not where NO_COLOR is set), always or never",
    )  # fmt: skip
    group.add_argument(
        "--fail-on", action="append", choices=FAILURES, default=[], metavar="WHAT",
        help="exit 1 where articles differ (differ), where figures of one thing differ for sure (figures), or where a "
        "row that differs has no verdict yet (unreviewed); prints no report unless --format or --output asks for one",
    )  # fmt: skip
    group.add_argument(
        "--quiet", action="store_true",
        help="no remarks, no progress, and no report unless --format or --output asks for one",
    )  # fmt: skip


def _comparisons(group: argparse._ArgumentGroup) -> None:
    group.add_argument("--summary", metavar="METHOD", help="how sentences are chosen for the summary")
    group.add_argument("--sentences", metavar="N", help="how many: a number, or a percentage such as 10%%")
    group.add_argument(
        "--date", action="append", default=[], metavar="[NAME=]DAY",
        help="the day an article was published, as 2025-02-21; without a name, of all whose text does not say",
    )  # fmt: skip
    group.add_argument("--no-cache", action="store_true", help="analyse anew, and keep nothing of it for the next time")


def _sessions(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--session", metavar="FILE",
        help="where verdicts and notes are kept, instead of the file in the user's data folder",
    )  # fmt: skip


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(f"{text!r} is no port; name one from 1 to 65535, after the articles")
    return int(text)
