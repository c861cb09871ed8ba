"""`--git-diff`: what was changed in a file, or in two folders, that git passes to an external diff or a difftool."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

from tui.cli import git_colour, messages, output, versions
from tui.cli.conditions import any_changed
from tui.cli.git_versions import Found, changes, found
from tui.errors import CrossreadError, ExitCode
from tui.reading.sanitise import one_line
from tui.reports.formats import BINARY, render_bytes

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
    readable, met = True, False
    for change in changes(arguments.paths):
        each = found(change)
        _print(each, arguments)
        readable = readable and each.readable
        met = met or _meets(each, arguments.fail_on)
    if len(arguments.paths) == _TOOL and not readable:
        return ExitCode.UNREADABLE
    return ExitCode.FOUND if met else ExitCode.DONE


def _print(each: Found, arguments: argparse.Namespace) -> None:
    """Print what a change is; other formats have no place for a sentence, which is then a message."""
    if arguments.format in {None, "plain"}:
        coloured = git_colour.is_wanted() if arguments.color == "auto" else arguments.color == "always"
        output.to_stdout("".join(_lines(each, coloured=coloured)))
        return
    for sentence in (each.sentence, *each.remarks):
        messages.show(sentence)
    for history in each.histories:
        output.to_stdout(render_bytes(history, arguments.format))


def _lines(each: Found, *, coloured: bool) -> Iterator[str]:
    from tui.reports.versions_colour import coloured as in_colour  # noqa: PLC0415 - the engine is loaded by now
    from tui.reports.versions_lines import Line, step_lines  # noqa: PLC0415 - as above

    def written(line: Line) -> str:
        return in_colour(line) if coloured else "".join(one_line(text) for text, _ in line) + "\n"

    yield written(((each.sentence, ""),) if each.sentence else ((each.change.heading, "title"),))
    for remark in each.remarks:
        yield written(((remark, ""),))
    for history in each.histories:
        for old, new, step in history.pairs():
            if len(each.histories) > 1:
                yield written(((new.document.title or old.document.title, "heading"),))
            for line in step_lines(old, new, step):
                yield written(line)
    if each.histories:
        yield "\n"


def _meets(each: Found, conditions: Sequence[str]) -> bool:
    """Whether a change is one that `--fail-on` asks for, or cannot be excluded to be one."""
    if not each.readable or each.change.old is None:
        return bool(conditions)
    if each.sentence:
        return not each.same and "changed" in conditions
    return any(any_changed(conditions, history) for history in each.histories)
