"""Starting the app from the command."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui import garbage
from tui.app.analysis import Work, comparing, counting_conflicts, known_findings, memory, recalling
from tui.app.app import CrossreadApp
from tui.app.archived import ArchivedStories
from tui.app.check.start import engine
from tui.app.keymap import KeyMap
from tui.app.open_session import OpenSession
from tui.app.settings import own_keys
from tui.app.setup import Setup
from tui.claims.corrections import Corrections
from tui.errors import ExitCode, Trouble
from tui.reading.documents import Document
from tui.reading.pages import Pages
from tui.resources import page_folder, served, session_file
from tui.settings import config_file, load

if TYPE_CHECKING:
    from tui.app.screens.reading import Reading
    from tui.app.screens.versions import Histories
    from tui.head_start import HeadStart
    from tui.options import Options


def run(  # noqa: PLR0913 - what the command was given, and what it has begun
    documents: Sequence[Document],
    troubles: Sequence[Trouble],
    options: Options,
    session: Path | None = None,
    *,
    cached: bool = True,
    reading: Reading | ArchivedStories | None = None,
    check: int | None = None,
    versions: Histories | None = None,
    head_start: HeadStart | None = None,
) -> int:
    """Show the articles until the reader quits; returns the exit code. Without articles, the reader chooses them first.

    If there are many, `reading` reads them inside the app, or is those of an archive; its exceptions are raised here.

    `session` is the file of the review, None for the default; `cached` says whether to use the cache of comparisons.
    With `check` the first article is a draft, and is checked against the others at once; that many of the articles
    after it decide where sources disagree. With `versions`, which makes the history of a text, that is shown instead.
    The first comparison is left to `head_start`. CrossreadError if that file or the reader's settings cannot be used.
    """
    # Everything created before the first frame stays; a garbage collection would only delay it.
    garbage.stop()
    own = load(config_file())
    key_map = KeyMap(own_keys(own))
    first_use = session is None and not session_file().exists()
    open_session = OpenSession(session or session_file(), sent=session is not None, aliases=own.aliases)
    if session is not None:
        # A named file that cannot be used is rejected before anything is drawn.
        open_session.recent()

    archived = reading if isinstance(reading, ArchivedStories) else None

    def works(read: tuple[Document, ...], corrections: Callable[[], Corrections]) -> Work:
        return comparing(
            read, options, corrections, cached=cached, archived=archived, head_start=head_start, memory=memory
        )

    setup = Setup(
        recall=recalling(options, cached=cached, head_start=head_start),
        known_findings=known_findings(options, cached=cached),
        count_conflicts=counting_conflicts(options, cached=cached),
        reading=None if isinstance(reading, ArchivedStories) else reading,
        pages=None if served() else Pages(page_folder(session)),
        key_map=key_map,
        vim_changes=own.vim_changes,
        first_use=first_use,
        initials=own.initials,
        checks=engine(own.aliases),
        draft=check is not None,
        primary=check or 0,
        versions=versions,
        collection=archived.collection() if archived else None,
    )
    app = CrossreadApp(documents, troubles, works=works, open_session=open_session, setup=setup)
    code = app.run()
    if app.failed:
        return ExitCode.FAULT
    if app.library.refusal is not None:
        raise app.library.refusal
    return code or app.return_code or (ExitCode.UNREADABLE if app.library.lacks_some else ExitCode.DONE)
