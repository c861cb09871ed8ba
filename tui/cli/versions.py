"""`--versions`: the history of one text, from several files or from one that holds several versions."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from tui import garbage
from tui.cli import conditions, messages, output
from tui.cli.articles import Articles, options
from tui.errors import CrossreadError, ExitCode, Trouble, UnreadableError
from tui.reading.origins import STDIN

if TYPE_CHECKING:
    from tui.reading.documents import Document
    from tui.versioning.history import History

_CONDITIONS = frozenset({"differ", "figures", "changed", "unannounced"})


def show(arguments: argparse.Namespace) -> int:
    """Write the report of the history, and return the exit code."""
    check(arguments)
    documents, troubles, in_order = read(arguments)
    for trouble in troubles:
        if trouble.fatal or not arguments.quiet:
            messages.show(trouble.text)
    output.require_destination(arguments, documents)
    found = _history(arguments, documents, in_order=in_order)
    if arguments.format or arguments.output or not (arguments.fail_on or arguments.quiet):
        output.write_history(arguments, found)
    if any(trouble.fatal for trouble in troubles):
        return ExitCode.UNREADABLE
    return ExitCode.FOUND if conditions.any_changed(arguments.fail_on, found) else ExitCode.DONE


def open_app(arguments: argparse.Namespace) -> int:
    """Show the versions in the app, which compares them."""
    garbage.stop()
    documents, troubles, in_order = read(arguments)
    from tui.app.features.near_copies import histories  # noqa: PLC0415 - Textual is loaded only for a screen
    from tui.app.start import run  # noqa: PLC0415 - as above
    from tui.cli import screen  # noqa: PLC0415 - as above

    with screen.taken():
        return run((), troubles, options(arguments), versions=histories(documents, in_order=in_order))


def check(arguments: argparse.Namespace) -> None:
    """CrossreadError for a condition or a format that a history does not have."""
    from tui.reports.formats import VERSIONS  # noqa: PLC0415 - --help does not need it

    wrong = [condition for condition in arguments.fail_on if condition not in _CONDITIONS]
    if wrong:
        raise CrossreadError(f"--versions has no condition {wrong[0]}; use {', '.join(sorted(_CONDITIONS))}.")
    if arguments.format and arguments.format not in VERSIONS:
        raise CrossreadError(f"--versions has no format {arguments.format}; use {', '.join(VERSIONS)}.")


def read(arguments: argparse.Namespace) -> tuple[tuple[Document, ...], tuple[Trouble, ...], bool]:
    """The versions, what could not be read of them, and whether they are in order already, as those of one file are."""
    from tui.reading import files, stand_ins  # noqa: PLC0415 - --help does not need the readers
    from tui.reading.sanitise import one_line  # noqa: PLC0415 - as above

    paths = arguments.paths
    if len(paths) == 1 and not _is_many(paths[0]):
        found = files.load(Path(paths[0]))
        if not found.earlier:
            raise CrossreadError(
                f"{paths[0]} holds one version only; name an older one before it, as in crossread --versions OLD NEW."
            )
        return (
            (*found.earlier, found.documents[0]),
            tuple(Trouble(paths[0], f"{one_line(paths[0])} {each}.", fatal=False) for each in found.remarks),
            True,
        )
    if len(paths) == 2 and any(map(stand_ins.stands_in, paths)):
        # git passes the old version first.
        sides = [stand_ins.load(path, stand_ins.path_meant(path, other)) for path, other in (paths, paths[::-1])]
        return tuple(side.documents[0] for side in sides), (), True
    result = Articles(arguments).read_all()
    if len(result.documents) < 2:
        unread = [trouble.text for trouble in result.troubles if trouble.fatal]
        if unread:
            raise UnreadableError("\n".join(unread))
        raise CrossreadError("--versions needs two versions of a text or more; there is one only.")
    return result.documents, result.troubles, False


def _is_many(path: str) -> bool:
    from tui.reading import files  # noqa: PLC0415 - as above
    from tui.reading.addresses import is_address  # noqa: PLC0415 - as above

    return path == STDIN or files.is_folder(path) or is_address(path)


def _history(arguments: argparse.Namespace, documents: tuple[Document, ...], *, in_order: bool) -> History:
    progress = messages.ProgressLine(quiet=arguments.quiet)
    try:
        progress("starting", 0, 0)
        from tui.versioning.make import history  # noqa: PLC0415 - loading it is the first thing that takes time
        from tui.versioning.times import times  # noqa: PLC0415 - as above

        known = {} if in_order else times(documents)
        return history(documents, times=known, in_order=in_order, progress=progress)
    finally:
        progress.clear()
