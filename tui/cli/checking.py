"""`--check`: a draft held against its sources, as a report or in the app."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from tui import garbage
from tui.cli import conditions, messages, output
from tui.cli.articles import Articles, check_names, options
from tui.errors import CrossreadError, ExitCode, Trouble
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.checking.check import Check
    from tui.reading.documents import Document
    from tui.sessions.session import Edit

_CONDITIONS = frozenset({"contradicted", "unsupported", "unreviewed"})


class _Read(NamedTuple):
    """The draft, the primary sources and the others, and what is to be reported of reading them."""

    draft: Document
    primary: tuple[Document, ...]
    others: tuple[Document, ...]
    troubles: tuple[Trouble, ...]

    @property
    def documents(self) -> tuple[Document, ...]:
        """The draft first, then the sources."""
        from tui.reading.distinct import distinct  # noqa: PLC0415 - --help does not need the readers

        return distinct((self.draft, *self.primary, *self.others))


def show(arguments: argparse.Namespace) -> int:
    """Write the report of the check, and return the exit code."""
    _require(arguments)
    read = _read(arguments)
    for trouble in read.troubles:
        if trouble.fatal or not arguments.quiet:
            messages.show(trouble.text)
    from tui.cli import sessions  # noqa: PLC0415 - only a report needs it

    output.require_destination(arguments, read.documents)
    edits = sessions.edits(read.documents, arguments.session)
    check = _check(arguments, read, edits)
    from tui.sessions.item_places import check_review  # noqa: PLC0415 - the engine is loaded by now

    review = check_review(edits, check)
    if arguments.format or arguments.output or not (arguments.fail_on or arguments.quiet):
        output.write_check(arguments, check, review)
    if any(trouble.fatal for trouble in read.troubles):
        return ExitCode.UNREADABLE
    return ExitCode.FOUND if conditions.any_open(arguments.fail_on, check, review) else ExitCode.DONE


def open_app(arguments: argparse.Namespace) -> int:
    """Open the app on the check of the draft."""
    _require(arguments)
    garbage.stop()
    read = _read(arguments)
    from tui.app.start import run  # noqa: PLC0415 - Textual is loaded only if there is a screen to draw on
    from tui.cli import screen  # noqa: PLC0415 - as above

    session = Path(arguments.session) if arguments.session else None
    chosen = options(arguments)
    cached = not arguments.no_cache
    with screen.taken():
        return run(read.documents, read.troubles, chosen, session, cached=cached, check=len(read.primary))


def _require(arguments: argparse.Namespace) -> None:
    """CrossreadError for what cannot be asked of a check."""
    from tui.reports.formats import CHECKS  # noqa: PLC0415 - --help does not need it

    if arguments.check is None:
        raise CrossreadError("--primary names a source of a draft; name the draft too, with --check DRAFT.")
    if arguments.versions:
        raise CrossreadError("--check and --versions cannot be combined; leave one of them out.")
    wrong = [condition for condition in arguments.fail_on if condition not in _CONDITIONS]
    if wrong:
        raise CrossreadError(f"--check has no condition {wrong[0]}; use {', '.join(sorted(_CONDITIONS))}.")
    if arguments.format and arguments.format not in CHECKS:
        raise CrossreadError(f"--check has no format {arguments.format}; use {', '.join(CHECKS)}.")
    if not (arguments.paths or arguments.primary or arguments.demo):
        raise CrossreadError(
            f"A draft is checked against its sources; name them too, as in crossread --check {arguments.check} SOURCE."
        )


def _read(arguments: argparse.Namespace) -> _Read:
    """Everything that can be read; CrossreadError if the draft is not one article, or no source can be read."""
    first = Articles(arguments, [arguments.check]).read_all()
    if len(first.documents) != 1:
        raise CrossreadError(
            f"{one_line(arguments.check)} holds {len(first.documents):,} articles, and a draft is one; name a file "
            "with the draft alone."
        )
    primary = Articles(arguments, arguments.primary).read_all() if arguments.primary else None
    rest = [path for path in arguments.paths if path not in arguments.primary]
    samples = Articles(arguments) if arguments.demo else None
    other = samples.read_all() if samples else Articles(arguments, rest).read_all() if rest else None
    found = [result for result in (first, primary, other) if result is not None]
    draft = first.documents[0]
    same = [each for result in found[1:] for each in result.documents if each.sha256 == draft.sha256]
    read = _Read(
        draft,
        _others(draft, primary.documents) if primary else (),
        _others(draft, other.documents) if other else (),
        tuple(trouble for result in found for trouble in result.troubles) + tuple(map(_is_draft, same)),
    )
    if same and not (read.primary or read.others):
        raise CrossreadError(f"{_is_draft(same[0]).text} Name other sources.")
    check_names(read.documents, arguments.date)
    return read


def _others(draft: Document, sources: Sequence[Document]) -> tuple[Document, ...]:
    """The sources without the draft itself, which would support everything."""
    return tuple(each for each in sources if each.sha256 != draft.sha256)


def _is_draft(source: Document) -> Trouble:
    name = one_line(source.name)
    return Trouble(name, f"{name} is the draft itself and no source of it; it was left out.", fatal=False)


def _check(arguments: argparse.Namespace, read: _Read, edits: tuple[Edit, ...]) -> Check:
    chosen = options(arguments)
    progress = messages.ProgressLine(quiet=arguments.quiet)
    try:
        progress("starting", 0, 0)
        # Loading these is the first thing that takes time.
        from tui import machine  # noqa: PLC0415
        from tui.cache import Cache  # noqa: PLC0415
        from tui.checking.checking import checked  # noqa: PLC0415
        from tui.sessions.places import corrections  # noqa: PLC0415
        from tui.sessions.source_edits import primary  # noqa: PLC0415
        from tui.settings import config_file, load  # noqa: PLC0415

        aliases = tuple(sorted(load(config_file()).aliases.items()))
        cache = Cache.none() if arguments.no_cache else Cache.usual()
        comparison = cache.compare(
            read.documents,
            chosen,
            progress=progress,
            workers=machine.cores(),
            corrections=replace(corrections(edits, read.documents), aliases=aliases),
        )
        named = [document.id for document in comparison.documents[1 : 1 + len(read.primary)]]
        decided = [name for name in primary(edits, comparison.documents) if name not in named]
        draft = comparison.documents[0].id
        return checked(
            comparison,
            draft,
            primary=[name for name in (*named, *decided) if name != draft],
            aliases=dict(aliases),
            progress=progress,
        )
    finally:
        progress.clear()
