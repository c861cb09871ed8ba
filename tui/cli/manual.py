"""The manual page, from the same arguments as `--help`, in the man macros of roff (groff_man(7))."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from pathlib import Path

from tui import __version__
from tui.errors import ExitCode
from tui.resources import page_folder, session_file
from tui.settings import config_file

_ENDS = {
    ExitCode.DONE: "Everything asked for was done.",
    ExitCode.FOUND: "What --fail-on asked about was found.",
    ExitCode.USAGE: "The arguments do not fit together, or a report could not be written.",
    ExitCode.UNREADABLE: "At least one input could not be read; the others were compared where one was left.",
    ExitCode.INTERRUPTED: "Stopped by the reader.",
}
_VARIABLES = {
    "NO_COLOR": "Where it is set, no colours are used.",
    "TERM": "Where it is dumb, the plain report is written instead of opening the app.",
    "EDITOR": "Opens an article at a line.",
    "CROSSREAD_CACHE": "The folder for finished comparisons, instead of the usual one.",
}
_OF_KEYS = (
    "The name before the keys is what the action is called in config.toml, where it can be given others: "
    'next-conflict = ["n", "Ctrl+N"] under [keys].'
)
_EXAMPLES = {
    "crossread a.html b.pdf": "Compare two articles in the app.",
    "crossread draft.docx https://lorne.example/pier": "Compare a draft with a page of the web, which is fetched.",
    "crossread stories/ --format html --output report.html": "Write a report of a folder of articles.",
    "crossread draft.txt source.txt --fail-on figures": "Fail where the figures of a draft differ from its source.",
}


def page(parser: argparse.ArgumentParser) -> str:
    """The page as roff source."""
    return "\n".join(_lines(parser)) + "\n"


def _lines(parser: argparse.ArgumentParser) -> Iterator[str]:
    yield f'.TH CROSSREAD 1 "" "crossread {_escape(__version__)}" "User Commands"'
    yield ".SH NAME"
    yield "crossread \\- several accounts of one story, side by side"
    yield ".SH SYNOPSIS"
    yield ".B crossread"
    yield f"[{_italic('option')} ...] [{_italic('path')} ...]"
    yield ".SH DESCRIPTION"
    yield _escape(parser.description or "")
    yield ".SH OPTIONS"
    for group in parser._action_groups:
        if group.title and group._group_actions and group.title not in {"positional arguments", "options"}:
            yield f".SS {_escape(group.title.capitalize())}"
        for action in group._group_actions:
            yield from _action(parser, action)
    for heading, entries in (
        ("KEYS", dict(_keys())),
        ("EXIT STATUS", {str(int(code)): words for code, words in _ENDS.items()}),
        ("ENVIRONMENT", _VARIABLES),
        ("FILES", dict(_files())),
        ("EXAMPLES", _EXAMPLES),
    ):
        yield f".SH {heading}"
        if heading == "KEYS":
            yield _escape(_OF_KEYS)
        for name, words in entries.items():
            yield ".TP"
            yield f"\\fB{_escape(name)}\\fR"
            yield _escape(words)


def _keys() -> Iterator[tuple[str, str]]:
    """Every action of the app, in the order of its help."""
    from tui.app import keys  # noqa: PLC0415 - only the page needs what the app is made of
    from tui.app.glyphs import glyph  # noqa: PLC0415 - as above

    for group in keys.GROUPS:
        for action in keys.ACTIONS:
            if action.group == group and action.listed:
                names = " ".join(glyph(key) for key in action.keys)
                yield f"{action.id}  {action.shown or names}", action.sentence


def _files() -> Iterator[tuple[str, str]]:
    """Where things are kept, the reader's home as `~`."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - as above

    from tui.app import faults  # noqa: PLC0415 - as above

    for path, words in (
        (config_file(), "The reader's own keys and names; see KEYS for what may stand under [keys]."),
        (session_file(), "Verdicts, notes, marks and pins, and where each set of articles was left."),
        (page_folder(), "Pages that were fetched and texts that were pasted, to be opened again without the network."),
        (user_cache_path("crossread", appauthor=False), "Finished comparisons; may be deleted at any time."),
        (faults.log_file(), "What is known of a fault of crossread's own."),
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
    """`text` so that roff takes none of it for a request or an escape, and keeps hyphens as they are typed."""
    told = text.replace("\\", "\\e").replace("-", "\\-")
    told = "".join(sign if sign.isascii() else f"\\[u{ord(sign):04X}]" for sign in told)
    return f"\\&{told}" if told[:1] in {".", "'"} else told
