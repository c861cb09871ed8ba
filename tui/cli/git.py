"""`--git-diff`: what was changed in a file, or in two folders, that git passes to an external diff or a difftool."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui import garbage
from tui.cli import git_colour, messages, output, versions
from tui.cli.articles import options
from tui.cli.conditions import any_changed
from tui.cli.git_versions import Found, changes, found, histories
from tui.errors import CrossreadError, ExitCode, Trouble
from tui.reading.sanitise import one_line
from tui.reports.formats import BINARY, render_bytes

if TYPE_CHECKING:
    from tui.versioning.history import History

_TOOL = 3
"""Arguments of a difftool."""


def show(arguments: argparse.Namespace) -> int:
    """Print every change, and return the exit code.

    git takes any code other than 0, or 1 if it is configured to, for a crash, and shows no further files: a version
    that cannot be read is therefore reported in the place of its changes.
    """
    versions.check(arguments)
    if arguments.output or arguments.format in BINARY:
        raise CrossreadError(
            "--git-diff prints to standard output, as git starts it for every file; for a report in a file, use "
            "crossread --versions OLD NEW --output FILE."
        )
    return _printed(map(found, changes(arguments.paths)), arguments)


def open_app(arguments: argparse.Namespace) -> int:
    """Show the versions of one article in the app; what is not that is printed. Returns the exit code."""
    garbage.stop()
    every = [found(change) for change in changes(arguments.paths)]
    pairs = [pair for each in every for pair in each.pairs]
    if len(every) > 1 or len(pairs) != 1:
        return _printed(every, arguments)
    from tui.app.features.near_copies import histories as made_from  # noqa: PLC0415 - Textual only for a screen
    from tui.app.start import run  # noqa: PLC0415 - as above
    from tui.cli import screen  # noqa: PLC0415 - as above

    (each,), (pair,) = every, pairs
    # Named by what they stand for: a temporary file cannot be read again.
    old, new = (
        replace(document, name=f"{path} ({which})", path="")
        for document, path, which in zip(pair, (each.change.path, each.change.new_path), ("old", "new"), strict=True)
    )
    troubles = tuple(Trouble(each.change.name, remark, fatal=False) for remark in each.remarks)
    with screen.taken():
        return run((), troubles, options(arguments), versions=made_from((old, new), in_order=True))


def is_tool(arguments: argparse.Namespace) -> bool:
    """Whether git has started it as a difftool, which may take over the terminal."""
    return len(arguments.paths) == _TOOL


def _printed(every: Iterable[Found], arguments: argparse.Namespace) -> int:
    readable, met, read_on = True, False, True
    for each in every:
        made = histories(each)
        read_on = read_on and _print(each, made, arguments)
        if not (read_on or arguments.fail_on):
            break
        readable = readable and each.readable
        met = met or _meets(each, made, arguments.fail_on)
    if is_tool(arguments) and not readable:
        return ExitCode.UNREADABLE
    return ExitCode.FOUND if met else ExitCode.DONE


def _print(each: Found, made: Sequence[History], arguments: argparse.Namespace) -> bool:
    """Print what a change is, and whether anyone reads on.

    Other formats than plain text have no place for a sentence, which is then a message.
    """
    if arguments.format in {None, "plain"}:
        coloured = git_colour.is_wanted() if arguments.color == "auto" else arguments.color == "always"
        return output.to_stdout("".join(_lines(each, made, coloured=coloured)))
    for sentence in (each.sentence, *each.remarks):
        messages.show(sentence)
    return all(output.to_stdout(render_bytes(history, arguments.format)) for history in made)


def _lines(each: Found, made: Sequence[History], *, coloured: bool) -> Iterator[str]:
    from tui.reports.versions_colour import coloured as in_colour  # noqa: PLC0415 - the engine is loaded by now
    from tui.reports.versions_lines import Line, step_lines  # noqa: PLC0415 - as above

    def written(line: Line) -> str:
        return in_colour(line) if coloured else "".join(one_line(text) for text, _ in line) + "\n"

    yield written(((each.sentence, ""),) if each.sentence else ((each.change.heading, "title"),))
    for remark in each.remarks:
        yield written(((remark, ""),))
    for history in made:
        for old, new, step in history.pairs():
            if len(made) > 1:
                yield written(((new.document.title or old.document.title, "heading"),))
            for line in step_lines(old, new, step):
                yield written(line)
    if made or each.remarks:
        yield "\n"


def _meets(each: Found, made: Sequence[History], conditions: Sequence[str]) -> bool:
    """Whether a change is one that `--fail-on` asks for, or cannot be excluded to be one."""
    if not each.readable or each.change.old is None:
        return bool(conditions)
    if each.sentence:
        return not each.same and "changed" in conditions
    return any(any_changed(conditions, history) for history in made)
