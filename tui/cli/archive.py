"""`--archive`: the stories of a folder with very many articles, made on one machine or on a cluster."""

from __future__ import annotations

import argparse
import os
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from tui import interrupts
from tui.archive.header import ENDING, is_archive
from tui.cli import messages
from tui.cli.articles import options
from tui.cli.choices import enumerated
from tui.errors import CrossreadError, ExitCode, Trouble
from tui.reading.sanitise import one_line
from tui.settings import config_file, load

if TYPE_CHECKING:
    from tui.archive.scheduler import Scheduler


def make(arguments: argparse.Namespace) -> int:
    """Make the archive of a folder, or resume it; returns the exit code."""
    from tui.archive.build import build  # noqa: PLC0415 - only this option needs it

    if arguments.archive is None:
        raise CrossreadError("--cluster needs --archive FOLDER.")
    if arguments.paths:
        raise CrossreadError("--archive takes one folder and no other articles.")
    output = Path(arguments.output or _name(arguments.archive) + ENDING)
    progress = messages.ProgressLine(quiet=arguments.quiet)
    work = ""

    def begun(path: Path, again: bool) -> None:
        nonlocal work
        work = one_line(str(path))
        if again and not arguments.quiet:
            messages.show(f"Resuming {work}.")

    def stopped() -> None:
        if work:
            progress.clear()
            messages.show(f"Stopped; {work} has what was done. The same command resumes it.")

    interrupts.before_end(stopped)
    try:
        with _scheduler(arguments.cluster) as scheduler:
            aliases = tuple(sorted(load(config_file()).aliases.items()))
            chosen = options(arguments)
            build(arguments.archive, output, chosen, scheduler, aliases=aliases, report=progress, begun=begun)
    except KeyboardInterrupt:  # where it does not end the process, as in a program that uses the library
        stopped()
        return ExitCode.INTERRUPTED
    finally:
        progress.clear()
        work = ""
    return _report(arguments, output)


def _name(folder: str) -> str:
    """The name of a folder, however it is reached."""
    name = os.path.basename(os.path.abspath(folder))  # noqa: PTH100, PTH119 - as the folder itself is looked for
    if not name:
        raise CrossreadError("This folder has no name; name the file of the archive with --output.")
    return name


def named(arguments: argparse.Namespace) -> Path | None:
    """The archive to be opened, if one is named; CrossreadError if other articles are named with it."""
    found = next((path for path in arguments.paths if path.endswith(ENDING) and is_archive(Path(path))), None)
    if found is None and len(arguments.paths) == 1 and is_archive(Path(arguments.paths[0])):
        found = arguments.paths[0]
    if found is not None and len(arguments.paths) > 1:
        raise CrossreadError(f"{one_line(found)} is an archive; open it alone.")
    return Path(found) if found is not None else None


def open_app(arguments: argparse.Namespace, path: Path) -> int:
    """Show the stories of an archive in the app; returns the exit code."""
    from tui.app.archived import ArchivedStories  # noqa: PLC0415 - as below
    from tui.app.start import run  # noqa: PLC0415 - Textual is loaded only if there is a screen to draw on
    from tui.archive.archive import Archive  # noqa: PLC0415 - as above
    from tui.cli import screen  # noqa: PLC0415 - as above

    archive = Archive(path)
    given = arguments.summary is not None or arguments.sentences is not None
    session = Path(arguments.session) if arguments.session else None
    with screen.taken():
        return run(
            (),
            archive.troubles(),
            options(arguments) if given else archive.options,
            session,
            cached=not arguments.no_cache,
            reading=ArchivedStories(archive),
        )


def show(arguments: argparse.Namespace, path: Path) -> int:
    """Print the list of the stories of an archive; returns the exit code."""
    from tui.archive.archive import Archive  # noqa: PLC0415 - as above
    from tui.archive.listing import FORMATS, render  # noqa: PLC0415 - as above
    from tui.cli import output  # noqa: PLC0415 - as above
    from tui.reports import writing  # noqa: PLC0415 - as above

    name = arguments.format or "plain"
    if arguments.fail_on:
        raise CrossreadError(
            "--fail-on is about a comparison, and an archive has many; --format json counts conflicts."
        )
    if name not in FORMATS:
        raise CrossreadError(f"The stories of an archive are listed as {enumerated(FORMATS)}, not as {name}.")
    archive = Archive(path)
    listed = render(archive.stories(), name)
    if arguments.output is None:
        output.to_stdout(listed)
    else:
        writing.write(listed.encode(), arguments.output)
    return ExitCode.DONE


def _scheduler(cluster: str | None) -> AbstractContextManager[Scheduler]:
    if cluster is None:
        from tui.archive.scheduler import Here  # noqa: PLC0415 - as above

        return nullcontext(Here())
    from tui.archive.cluster import connect  # noqa: PLC0415 - as above

    return connect(cluster)


def _report(arguments: argparse.Namespace, output: Path) -> int:
    """Say what was left out, and what the archive holds."""
    from tui.archive.archive import Archive  # noqa: PLC0415 - as above

    archive = Archive(output)
    troubles: tuple[Trouble, ...] = archive.troubles()
    stories = archive.stories()
    archive.close()
    for trouble in troubles:
        if trouble.fatal or not arguments.quiet:
            messages.show(trouble.text)
    if not arguments.quiet:
        name = one_line(str(output))
        articles = sum(story.articles for story in stories)
        several = sum(story.articles > 1 for story in stories)
        messages.show(
            f"{name} has {articles:,} {'article' if articles == 1 else 'articles'} in "
            f"{len(stories):,} {'story' if len(stories) == 1 else 'stories'}, {several:,} with several sources; "
            f"crossread {name} opens it."
        )
    return ExitCode.UNREADABLE if any(trouble.fatal for trouble in troubles) else ExitCode.DONE
