"""The manual page, made from the same arguments as `--help`, in the man macros of roff (groff_man(7))."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from tui import __version__
from tui.errors import ExitCode
from tui.resources import page_folder, session_file
from tui.settings import config_file

_EXIT_CODES = {
    ExitCode.DONE: "Success.",
    ExitCode.FOUND: "A --fail-on condition was met.",
    ExitCode.USAGE: "The arguments are wrong, or the report could not be written.",
    ExitCode.UNREADABLE: "Some input could not be read; the remaining articles, if any, were compared.",
    ExitCode.FAULT: "A fault in crossread itself; its cause is in the log.",
    ExitCode.INTERRUPTED: "Interrupted by the user.",
}
_VARIABLES = {
    "NO_COLOR": "If set, no colours are used.",
    "TERM": "If it is dumb, the plain report is printed instead of opening the app.",
    "EDITOR": "The editor that opens an article.",
    "CROSSREAD_CACHE": "The folder for the cache, instead of the usual one.",
}
_KEYS = (
    "Each action is listed by its name in config.toml, where it can be given other keys: "
    'next-conflict = ["n", "Ctrl+N"] under [keys].'
)
_EXAMPLES = {
    "crossread a.html b.pdf": "Compare two articles in the app.",
    "crossread draft.docx https://lorne.example/pier": "Compare a draft with a web page, which is fetched.",
    "crossread stories/ --output report.html": "Write a report on a folder of articles.",
    "crossread draft.txt source.txt --fail-on figures": "Fail if the figures of a draft differ from its source.",
    "crossread --check draft.docx wire.txt report.pdf": "Check every item of a draft against its sources.",
    "crossread --versions old.html new.html": "Show what was changed in one text.",
    "git -c diff.external='crossread --git-diff --' diff": "Show what was changed in the texts of a repository.",
}


def page(parser: argparse.ArgumentParser) -> str:
    """The manual page as roff source."""
    return "\n".join(_lines(parser)) + "\n"


def _lines(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f'.TH CROSSREAD 1 "" "crossread {_escape(__version__)}" "User Commands"'
    yield ".SH NAME"
    yield "crossread \\- compare news accounts of the same story"
    yield ".SH SYNOPSIS"
    yield ".B crossread"
    yield f"[{_italic('option')} ...] [{_italic('path')} ...]"
    yield ".SH DESCRIPTION"
    yield _escape(parser.description or "")
    yield ".SH OPTIONS"
    for group in parser._action_groups:
        if group.title and group._group_actions:
            yield f".SS {_escape(group.title.capitalize())}"
        for action in group._group_actions:
            yield from _action(parser, action)
    for heading, entries in (
        ("KEYS", dict(_keys())),
        ("EXIT STATUS", {str(int(code)): words for code, words in _EXIT_CODES.items()}),
        ("ENVIRONMENT", _VARIABLES),
        ("FILES", dict(_files())),
        ("EXAMPLES", _EXAMPLES),
    ):
        yield f".SH {heading}"
        if heading == "KEYS":
            yield _escape(_KEYS)
        for name, words in entries.items():
            yield ".TP"
            yield f"\\fB{_escape(name)}\\fR"
            yield _escape(words)


def _keys() -> Iterator[tuple[str, str]]:
    """Every action of the app, in the order of the help screen."""
    from tui.app import keys  # noqa: PLC0415 - only this page needs the actions of the app
    from tui.app.glyphs import glyph  # noqa: PLC0415 - as above

    for group in keys.GROUPS:
        for action in keys.ACTIONS:
            if action.group == group and action.listed:
                names = " ".join(glyph(key) for key in action.keys)
                yield f"{action.id}  {action.shown or names}", action.sentence


def _files() -> Iterator[tuple[str, str]]:
    """The files that crossread uses, with the reader's home as `~`."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - as above

    from tui import crash_log  # noqa: PLC0415 - as above

    for path, words in (
        (config_file(), "Your own keys (see KEYS), and other names of people and companies."),
        (session_file(), "Verdicts, notes, marks and links, and where you left each set of articles."),
        (page_folder(), "Fetched pages and pasted texts, so that they can be reopened without the network."),
        (user_cache_path("crossread", appauthor=False), "The cache; it can be deleted at any time."),
        (crash_log.log_file(), "The log of faults."),
    ):
        home = Path.home()
        yield (f"~/{path.relative_to(home)}" if path.is_relative_to(home) else str(path)), words


def _action(parser: argparse.ArgumentParser, action: argparse.Action) -> Iterator[str]:
    formatter = parser._get_formatter()
    metavar = action.metavar if isinstance(action.metavar, str) else action.dest.upper()
    value = "" if action.nargs == 0 else f" {_italic(metavar)}"
    value = f" [{value.strip()}]" if action.nargs == "?" else value
    names = ", ".join(f"\\fB{_escape(name)}\\fR{value}" for name in action.option_strings) or f"{_italic(metavar)} ..."
    yield ".TP"
    yield names
    yield _escape(formatter._expand_help(action) if action.help else "")


def _italic(text: str) -> str:
    return f"\\fI{_escape(text)}\\fR"


def _escape(text: str) -> str:
    """`text` with everything escaped that roff would treat as a request or an escape, and with plain hyphens."""
    escaped = text.replace("\\", "\\e").replace("-", "\\-")
    escaped = "".join(sign if sign.isascii() else f"\\[u{ord(sign):04X}]" for sign in escaped)
    return f"\\&{escaped}" if escaped[:1] in {".", "'"} else escaped
