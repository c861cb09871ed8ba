"""The arguments of the command; `--help`, the manual page and the shell completions are made from them."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import NoReturn

from tui import __version__
from tui.cli import messages, output
from tui.cli.choices import enumerated, one_of, suggestion
from tui.errors import ExitCode
from tui.reports.formats import FORMATS, KINDS
from tui.summaries.names import METHODS

SHELLS = ("bash", "zsh", "fish")
COLORS = ("auto", "always", "never")
CONDITIONS = ("differ", "figures", "unreviewed", "changed", "unannounced", "contradicted", "unsupported")
"""What `--fail-on` can test for."""
PORT = 8000
"""The port of `--serve` if none is given."""

_MODES = ("check", "versions", "archive", "git_diff", "text", "completion", "man")
"""What is done instead of a comparison; one at a time."""
_EXIT_CODES = (
    "Exit codes: 0 done; 1 a --fail-on condition was met; 2 wrong usage; 3 some input could not be read; "
    "70 a fault in crossread; 130 interrupted."
)


class _Parser(argparse.ArgumentParser):
    """Reports a usage error in one line and exits with its code."""

    def _print_message(self, message: str, file: object = None) -> None:
        if file is sys.stdout:
            output.to_stdout(message)
        else:
            messages.show(message)

    def error(self, message: str) -> NoReturn:
        from tui.reading.sanitise import one_line  # noqa: PLC0415 - only an error needs it

        text = one_line(message.removeprefix("argument ").replace(": expected one argument", " needs a value"))
        end = "" if text.endswith("?") else "."
        self.exit(ExitCode.USAGE, f"{text[:1].upper()}{text[1:]}{end} See crossread --help.")


def parse(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """The arguments, by default those of the process; exits with a message on a usage error.

    Options may stand between the articles; everything after `--` is an article.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    end = words.index("--") if "--" in words else len(words)
    made = parser()
    parsed, unknown = made.parse_known_intermixed_args(words[:end])
    if unknown:
        options = [name for action in made._actions for name in action.option_strings]
        wrong = unknown[0].partition("=")[0]
        made.error(f"there is no option {wrong}{suggestion(wrong, options)}")
    modes = [f"--{name.replace('_', '-')}" for name in _MODES if getattr(parsed, name)]
    if len(modes) > 1:
        made.error(f"{' and '.join(modes[:2])} cannot be combined")
    parsed.paths += words[end + 1 :]
    if parsed.output == "-":
        parsed.output, parsed.format = None, parsed.format or "plain"
    return parsed


def parser() -> argparse.ArgumentParser:
    """The arguments and what each is for."""
    made = _Parser(
        prog="crossread",
        usage="crossread [OPTION]... [PATH]...",
        description="Compare several news accounts of the same story, side by side, and show where they agree, where "
        "they differ, and what only one of them says. Opens the app in a terminal; elsewhere prints a plain-text "
        "report.",
        epilog=_EXIT_CODES,
        allow_abbrev=False,
        add_help=False,
    )
    _add_articles(made.add_argument_group("articles"))
    _add_report(made.add_argument_group("report"))
    _add_comparison(made.add_argument_group("comparison"))
    _add_check(made.add_argument_group("draft check"))
    _add_versions(made.add_argument_group("versions"))
    _add_archive(made.add_argument_group("archive"))
    _add_git(made.add_argument_group("git"))
    _add_miscellaneous(made.add_argument_group("miscellaneous"))
    return made


def _add_articles(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "paths", nargs="*", metavar="PATH",
        help="a file with an article (text, web page, PDF, Word, export of a database, and more), a folder of them, "
        "a web address to fetch, or - for standard input",
    )  # fmt: skip
    group.add_argument("--demo", action="store_true", help="open the sample articles")
    group.add_argument(
        "--date", action="append", default=[], metavar="[NAME=]DAY",
        help="when an article was published, as in wire.txt=2025-02-21; without a name, for every article that has no "
        "date",
    )  # fmt: skip
    group.add_argument(
        "--session", metavar="FILE", help="where your verdicts and notes are saved, instead of in your data folder"
    )


def _add_report(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--format", metavar="FORMAT", choices=FORMATS, type=one_of(FORMATS, "format"),
        help=f"write a report instead of opening the app: {enumerated(FORMATS)}",
    )  # fmt: skip
    group.add_argument("--plain", dest="format", action="store_const", const="plain", help="short for --format plain")
    group.add_argument(
        "--output", metavar="FILE",
        help="write the report to a file instead of stdout, which is -; without --format, its ending decides the "
        f"format: {enumerated([kind.ending for kind in KINDS])}",
    )  # fmt: skip
    group.add_argument(
        "--color", default="auto", metavar="WHEN", choices=COLORS, type=one_of(COLORS, "choice"),
        help="colour in the plain report: always, never, or auto (in a terminal, unless NO_COLOR is set)",
    )  # fmt: skip
    group.add_argument(
        "--fail-on", action="append", default=[], metavar="CONDITION", choices=CONDITIONS,
        type=one_of(CONDITIONS, "condition"),
        help="exit with 1 if a condition is met: differ (there is a conflict, a row to check, a dispute or a "
        "figure that differs from a table), figures (figures for the same thing, or one and a table, certainly differ) "
        "or unreviewed (a row that differs has not been reviewed); with --versions differ (an item was changed), "
        "figures, changed (anything was) or unannounced (an item was changed without a note); with --check "
        "contradicted (a source contradicts an item of the draft), unsupported (that, or no source has it) "
        "or unreviewed (an open item was not checked off); prints no report unless --format or --output is given",
    )  # fmt: skip
    group.add_argument(
        "--quiet", action="store_true", help="print only errors; prints no report unless --format or --output is given"
    )


def _add_comparison(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--summary", metavar="METHOD", choices=METHODS, type=one_of(METHODS, "summary method"),
        help=f"how the sentences of a summary are chosen: {enumerated(METHODS)}",
    )  # fmt: skip
    group.add_argument(
        "--sentences", metavar="N", help="length of a summary: a number of sentences, or a percentage such as 10%%"
    )
    group.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")


def _add_check(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--check", metavar="DRAFT",
        help="check a draft against the articles, its sources: every figure, date, name, quotation and superlative, as "
        "in crossread --check draft.docx wire.txt report.pdf",
    )  # fmt: skip
    group.add_argument(
        "--primary", action="append", default=[], metavar="SOURCE",
        help="a source of the draft that decides where sources disagree; may be given several times",
    )  # fmt: skip


def _add_versions(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--versions", action="store_true",
        help="show what was changed in one text: from the oldest version to the newest, or in one file that holds "
        "several (tracked changes, a web archive)",
    )  # fmt: skip


def _add_archive(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--archive", metavar="FOLDER",
        help="make an archive of a folder: group all articles below it by the event they report, compare each story, "
        "and write the stories to one file, FOLDER.crossread or the one that --output names, which crossread opens; "
        "the same command resumes an archive that was stopped",
    )  # fmt: skip
    group.add_argument(
        "--cluster", metavar="ADDRESS",
        help="make the archive on a cluster of Dask: an address such as tcp://10.0.0.5:8786, or local for one of "
        "processes on this machine",
    )  # fmt: skip


def _add_git(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--git-diff", action="store_true",
        help="print what was changed in a file, given what git passes to an external diff: see docs/git.md for how to "
        "configure git; with --fail-on changed, exit with 1 if the text was changed",
    )  # fmt: skip
    group.add_argument(
        "--text", action="store_true",
        help="print the text of one file: for git to compare (textconv), or for a pipe",
    )  # fmt: skip


def _add_miscellaneous(group: argparse._ArgumentGroup) -> None:
    group.add_argument(
        "--serve", nargs="?", type=_port, const=PORT, metavar="PORT",
        help=f"show the app in a browser on this machine only; the default port is {PORT}",
    )  # fmt: skip
    group.add_argument(
        "--completion", metavar="SHELL", choices=SHELLS, type=one_of(SHELLS, "shell"),
        help=f"print the completion script for {enumerated(SHELLS)}",
    )  # fmt: skip
    group.add_argument("--man", action="store_true", help="print the manual page: crossread --man | man -l -")
    group.add_argument("--version", action="version", version=f"crossread {__version__}", help="print the version")
    group.add_argument("-h", "--help", action="help", help="print this help")


def _port(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) < 65536):
        raise argparse.ArgumentTypeError(f"{text!r} is not a port (1 to 65535); name the articles before --serve")
    return int(text)
