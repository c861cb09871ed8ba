"""The front door: which of its answers the command gives, and with what exit code. stdout is data, stderr is talk."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from tui import garbage
from tui.cli.arguments import parser
from tui.cli.articles import Articles, options
from tui.cli.talk import Progress, is_terminal, say
from tui.errors import CrossreadError, ExitCode, Trouble
from tui.resources import served
from tui.settings import config_file, load

if TYPE_CHECKING:
    from tui.cache import Cache
    from tui.comparison import Comparison
    from tui.reading.documents import Document
    from tui.sessions.session import Edit, Review


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command; the exit code."""
    try:
        return _run(parser().parse_args(arguments))
    except CrossreadError as error:
        say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        say("Stopped.")
        return ExitCode.INTERRUPTED
    except BrokenPipeError:
        # The reader of the pipe has left; a second failure at shutdown would print a traceback.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return ExitCode.DONE


def _run(asked: argparse.Namespace) -> int:
    if asked.man or asked.completion:
        return _printed(asked)
    if asked.serve is not None:
        from tui.cli.serving import serve  # noqa: PLC0415 - only a server needs it

        return serve(asked)
    if _wants_app(asked):
        return _opened(asked)
    read = Articles(asked).all()
    return _reported(asked, read.documents, read.troubles)


def _opened(asked: argparse.Namespace) -> int:
    """The app. Without articles it lets the reader choose them, and it reads many by itself."""
    # Until the first frame all that is made stays; the app takes the looking for garbage up again.
    garbage.stop()
    articles = Articles(asked) if asked.paths or asked.demo else None
    few = articles.all() if articles is not None and articles.are_few else None
    from tui.app.start import run  # noqa: PLC0415 - Textual is only loaded where there is a screen to draw on
    from tui.cli import keyboard  # noqa: PLC0415 - as above

    keyboard.take()
    return run(
        few.documents if few else (),
        few.troubles if few else (),
        options(asked),
        Path(asked.session) if asked.session else None,
        cached=not asked.no_cache,
        reading=articles.read if articles and not few else None,
    )


def _printed(asked: argparse.Namespace) -> int:
    from tui.cli import completion, manual  # noqa: PLC0415 - nothing else needs them

    _out(manual.page(parser()) if asked.man else completion.script(parser(), asked.completion))
    return ExitCode.DONE


def _wants_app(asked: argparse.Namespace) -> bool:
    wants_report = asked.format or asked.output or asked.fail_on or asked.quiet
    return not wants_report and (served() or is_terminal(sys.stdout))


def _reported(asked: argparse.Namespace, documents: tuple[Document, ...], troubles: tuple[Trouble, ...]) -> int:
    for trouble in troubles:
        if trouble.fatal or not asked.quiet:
            say(trouble.text)
    from tui.cli import failures, sessions  # noqa: PLC0415 - only a report needs them

    said = sessions.edits(documents, asked.session)
    comparison = _compared(asked, documents, said)
    from tui.sessions.places import review as added_up  # noqa: PLC0415 - the engine is loaded by now

    review = added_up(said, comparison.documents, comparison.claims)
    if asked.format or asked.output or not (asked.fail_on or asked.quiet):
        _write(asked, comparison, review)
    if any(trouble.fatal for trouble in troubles):
        return ExitCode.UNREADABLE
    return ExitCode.FOUND if failures.found(asked.fail_on, comparison, review) else ExitCode.DONE


def _compared(asked: argparse.Namespace, documents: tuple[Document, ...], said: tuple[Edit, ...]) -> Comparison:
    told = options(asked)
    progress = Progress(quiet=asked.quiet)
    aliases = tuple(sorted(load(config_file()).aliases.items()))
    try:
        progress("starting", 0, 0)
        # Loading these is the first thing there is to wait for.
        from tui import machine  # noqa: PLC0415
        from tui.comparison import distinct  # noqa: PLC0415
        from tui.sessions.places import corrections  # noqa: PLC0415

        return _cache(asked).compare(
            documents,
            told,
            progress=progress,
            workers=machine.cores(),
            corrections=replace(corrections(said, distinct(documents)), aliases=aliases),
        )
    finally:
        progress.clear()


def _cache(asked: argparse.Namespace) -> Cache:
    from tui.cache import Cache  # noqa: PLC0415 - the answer to --help needs none

    return Cache.none() if asked.no_cache else Cache.usual()


def _write(asked: argparse.Namespace, comparison: Comparison, review: Review) -> None:
    from tui.reports import colour, writing  # noqa: PLC0415 - the engine is loaded by now
    from tui.reports.formats import render  # noqa: PLC0415 - as above

    name = asked.format or "plain"
    coloured = name == "plain" and _in_colour(asked)
    text = colour.render(comparison, review) if coloured else render(comparison, name, review)
    if asked.output is None:
        _out(text)
    else:
        writing.write(text, asked.output)


def _in_colour(asked: argparse.Namespace) -> bool:
    if asked.color != "auto":
        return bool(asked.color == "always")
    return asked.output is None and is_terminal(sys.stdout) and not os.environ.get("NO_COLOR")


def _out(text: str) -> None:
    # Bytes, so that the report is the same whatever the terminal's encoding and newlines are.
    sys.stdout.buffer.write(text.encode())
    sys.stdout.buffer.flush()
