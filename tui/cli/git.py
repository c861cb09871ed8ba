"""`--git-diff`: what was changed in a file, or in two folders, that git passes to an external diff or a difftool."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli import git_colour, output
from tui.cli.conditions import any_changed
from tui.cli.git_change import Change, Side, parsed
from tui.errors import CrossreadError, ExitCode, UnreadableError
from tui.reading import stand_ins
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.reading.documents import Document
    from tui.versioning.history import History

_TOOL = 3
"""Arguments of a difftool."""


@dataclass(frozen=True, slots=True)
class Found:
    """What a change is: the histories of the articles in the file, or the sentence that is said instead."""

    change: Change
    sentence: str = ""
    histories: tuple[History, ...] = ()
    readable: bool = True
    same: bool = False


def show(arguments: argparse.Namespace) -> int:
    """Print every change, and return the exit code.

    git takes any code other than 0, or 1 if it is configured to, for a crash, and shows no further files: a version
    that cannot be read is therefore reported in the place of its changes.
    """
    if arguments.output or arguments.format not in {None, "plain"}:
        raise CrossreadError(
            "--git-diff prints plain text to standard output, as git starts it for every file; for another format, use "
            "crossread --versions OLD NEW."
        )
    coloured = git_colour.is_wanted() if arguments.color == "auto" else arguments.color == "always"
    readable, met = True, False
    for change in changes(arguments.paths):
        each = found(change)
        output.to_stdout("".join(_lines(each, coloured=coloured)))
        readable = readable and each.readable
        met = met or _meets(each, arguments.fail_on)
    if len(arguments.paths) == _TOOL and not readable:
        return ExitCode.UNREADABLE
    return ExitCode.FOUND if met else ExitCode.DONE


def changes(words: Sequence[str]) -> Iterator[Change]:
    """The change that git passes; of two folders (`git difftool --dir-diff`) one for every file that is in either."""
    change = parsed(words)
    if change.old is None or change.new is None or not (_is_folder(change.old) or _is_folder(change.new)):
        yield change
        return
    old, new = (_files(Path(side.file)) for side in (change.old, change.new))
    for name in sorted({*old, *new}):
        yield Change(name, name, Side(old.get(name, os.devnull)), Side(new.get(name, os.devnull)))


def found(change: Change) -> Found:
    """What a change is."""
    if change.old is None or change.new is None or change.sentence:
        return Found(change, change.sentence)
    sides: list[tuple[Document, ...]] = []
    for side, path, which in ((change.old, change.path, "Old"), (change.new, change.new_path, "New")):
        try:
            sides.append(stand_ins.load(side.file, path).documents)
        except UnreadableError as error:
            return Found(change, f"{which} version: {error}", readable=False)
    old, new = sides
    if [_content(one) for one in old] == [_content(one) for one in new]:
        return Found(change, f"{change.heading}: the text is the same.", same=True)
    from tui.versioning.make import history  # noqa: PLC0415 - a sentence needs no engine

    return Found(change, histories=tuple(history(pair, in_order=True) for pair in _pairs(old, new)))


def _lines(each: Found, *, coloured: bool) -> Iterator[str]:
    from tui.reports.versions_colour import coloured as in_colour  # noqa: PLC0415 - the engine is loaded by now
    from tui.reports.versions_lines import Line, step_lines  # noqa: PLC0415 - as above

    def written(line: Line) -> str:
        return in_colour(line) if coloured else "".join(one_line(text) for text, _ in line) + "\n"

    if each.sentence:
        yield written(((each.sentence, ""),))
        return
    yield written(((each.change.heading, "title"),))
    for history in each.histories:
        for old, new, step in history.pairs():
            if len(each.histories) > 1:
                yield written(((new.document.title or old.document.title, "heading"),))
            for line in step_lines(old, new, step):
                yield written(line)
    yield "\n"


def _meets(each: Found, conditions: Sequence[str]) -> bool:
    """Whether a change is one that `--fail-on` asks for, or cannot be excluded to be one."""
    if not each.readable or each.change.old is None:
        return bool(conditions)
    if each.sentence:
        return not each.same and "changed" in conditions
    return any(any_changed(conditions, history) for history in each.histories)


def _content(document: Document) -> tuple[str, ...]:
    return (document.text, document.title, document.byline, document.correction)


def _pairs(old: Sequence[Document], new: Sequence[Document]) -> Iterator[tuple[Document, Document]]:
    """The articles of two versions of one file that are not the same: by their titles first, then in their order."""
    left = list(new)
    unmatched = []
    for one in old:
        same = next((other for other in left if one.title and other.title == one.title), None)
        if same is None:
            unmatched.append(one)
        else:
            left.remove(same)
            if _content(one) != _content(same):
                yield one, same
    for before, after in zip_longest(unmatched, left):
        path = (before or after).path
        yield before or stand_ins.empty(path), after or stand_ins.empty(path)


def _is_folder(side: Side) -> bool:
    return Path(side.file).is_dir()


def _files(folder: Path) -> dict[str, str]:
    """The files of a folder and of the folders in it, by their paths from there."""
    paths = [Path(at) / name for at, _, names in os.walk(folder) for name in names]
    return {path.relative_to(folder).as_posix(): os.fspath(path) for path in paths}
