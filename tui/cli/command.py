"""The entry point: decides what the command does, and with what exit code. Results go to stdout, messages to stderr."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui import atomic, garbage, interrupts
from tui.cli import messages, output, streams
from tui.cli.arguments import parse, parser
from tui.cli.articles import Articles, options
from tui.errors import CrossreadError, ExitCode, Trouble
from tui.resources import served

if TYPE_CHECKING:
    from tui.cache import Cache
    from tui.comparison import Comparison
    from tui.head_start import HeadStart
    from tui.reading.documents import Document
    from tui.sessions.session import Edit


def run(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for and return the exit code."""
    interrupts.before_end(atomic.discard)
    streams.open_closed()
    try:
        return _run(parse(arguments))
    except CrossreadError as error:
        messages.show(str(error))
        return error.exit_code


def _run(arguments: argparse.Namespace) -> int:
    if arguments.man or arguments.completion:
        return _print_page(arguments)
    from tui.cli import archive  # noqa: PLC0415 - --help does not need it

    if arguments.text:
        from tui.cli import text  # noqa: PLC0415 - only this option needs it

        return text.show(arguments)
    if arguments.git_diff:
        from tui.cli import git  # noqa: PLC0415 - only this option needs it

        return git.open_app(arguments) if git.is_tool(arguments) and _wants_app(arguments) else git.show(arguments)
    if arguments.archive is not None or arguments.cluster is not None:
        return archive.make(arguments)
    arguments.format = output.chosen_format(arguments)
    output.require_destination(arguments)
    if arguments.serve is not None:
        from tui.cli.serving import serve  # noqa: PLC0415 - only a server needs it

        return serve(arguments)
    if arguments.check is not None or arguments.primary:
        from tui.cli import checking  # noqa: PLC0415 - only this option needs it

        return checking.open_app(arguments) if _wants_app(arguments) else checking.show(arguments)
    if arguments.versions:
        from tui.cli import versions  # noqa: PLC0415 - only this option needs it

        return versions.open_app(arguments) if _wants_app(arguments) else versions.show(arguments)
    archived = archive.named(arguments)
    if archived is not None:
        return archive.open_app(arguments, archived) if _wants_app(arguments) else archive.show(arguments, archived)
    if _wants_app(arguments):
        return _open_app(arguments)
    read = Articles(arguments).read_all()
    return _report(arguments, read.documents, read.troubles)


def _open_app(arguments: argparse.Namespace) -> int:
    """Open the app. Without articles the reader picks them there; many articles are read there too."""
    # Nothing made before the first frame is garbage; the app turns collection on again.
    garbage.stop()
    articles = Articles(arguments) if arguments.paths or arguments.demo else None
    head_start = articles.begin() if articles is not None else None
    try:
        return _open_articles(arguments, articles, head_start)
    finally:
        if head_start is not None:
            head_start.end()


def _open_articles(arguments: argparse.Namespace, articles: Articles | None, head_start: HeadStart | None) -> int:
    from tui.app import start  # noqa: PLC0415 - Textual is loaded only if there is a screen to draw on
    from tui.cli import screen  # noqa: PLC0415 - as above

    few = articles.read_few(head_start) if articles is not None else None
    with screen.taken():
        return start.run(
            few.documents if few else (),
            few.troubles if few else (),
            options(arguments),
            Path(arguments.session) if arguments.session else None,
            cached=not arguments.no_cache,
            reading=articles.read if articles and not few else None,
            head_start=head_start,
        )


def _print_page(arguments: argparse.Namespace) -> int:
    """Print the manual page or a completion script."""
    from tui.cli import completion, manual  # noqa: PLC0415 - nothing else needs them

    made = parser()
    output.to_stdout(manual.page(made) if arguments.man else completion.script(made, arguments.completion))
    return ExitCode.DONE


def _wants_app(arguments: argparse.Namespace) -> bool:
    wants_report = arguments.format or arguments.output or arguments.fail_on or arguments.quiet
    return not wants_report and (served() or messages.is_terminal(sys.stdout))


def _report(arguments: argparse.Namespace, documents: tuple[Document, ...], troubles: tuple[Trouble, ...]) -> int:
    for trouble in troubles:
        if trouble.fatal or not arguments.quiet:
            messages.show(trouble.text)
    from tui.cli import conditions, sessions  # noqa: PLC0415 - only a report needs them

    output.require_destination(arguments, documents)
    conditions.require_compared(arguments.fail_on)
    edits = sessions.edits(documents, arguments.session)
    comparison = _compare(arguments, documents, edits)
    from tui.sessions import places  # noqa: PLC0415 - the engine is loaded by now

    if not arguments.quiet:
        _offer_versions(documents)
    review = places.review(edits, comparison.documents, comparison.claims)
    if arguments.format or arguments.output or not (arguments.fail_on or arguments.quiet):
        output.write_report(arguments, comparison, review)
    if any(trouble.fatal for trouble in troubles):
        return ExitCode.UNREADABLE
    return ExitCode.FOUND if conditions.any_met(arguments.fail_on, comparison, review) else ExitCode.DONE


def _offer_versions(documents: tuple[Document, ...]) -> None:
    """Say which articles are nearly the same text, and how to see what was changed."""
    from tui.versioning.near import near_copies  # noqa: PLC0415 - the engine is loaded by now

    for group in near_copies(documents):
        names = [documents[place].path or documents[place].name for place in group]
        listed = " and ".join((", ".join(names[:-1]), names[-1]))
        messages.show(f"{listed} are nearly the same text; crossread --versions shows what was changed in it.")


def _compare(arguments: argparse.Namespace, documents: tuple[Document, ...], edits: tuple[Edit, ...]) -> Comparison:
    chosen = options(arguments)
    progress = messages.ProgressLine(quiet=arguments.quiet)
    from tui.settings import config_file, load  # noqa: PLC0415 - --help does not need them

    aliases = tuple(sorted(load(config_file()).aliases.items()))
    try:
        progress("starting", 0, 0)
        # Loading these is the first thing that takes time.
        from tui import machine  # noqa: PLC0415
        from tui.sessions.places import corrections  # noqa: PLC0415
        from tui.together import Together  # noqa: PLC0415

        cache, cores = _cache(arguments), machine.cores()
        return cache.compare(
            documents,
            chosen,
            progress=progress,
            workers=cores,
            corrections=replace(corrections(edits, documents), aliases=aliases),
            articles=Together(documents, cache.articles) if cores > 1 else None,
        )
    finally:
        progress.clear()


def _cache(arguments: argparse.Namespace) -> Cache:
    from tui.cache import Cache  # noqa: PLC0415 - --help does not need it

    return Cache.none() if arguments.no_cache else Cache.usual()
