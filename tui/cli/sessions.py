"""What the reader said of these articles before, for the reports."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.talk import say
from tui.errors import CrossreadError
from tui.resources import session_file

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reading.documents import Document
    from tui.sessions.session import Review, Stroke


def review(comparison: Comparison, asked: str | None) -> Review:
    """The review that `strokes` add up to for a comparison."""
    from tui.sessions.places import review  # noqa: PLC0415 - the engine is loaded by now

    return review(strokes(comparison.documents, asked), comparison.documents, comparison.claims)


def strokes(documents: Sequence[Document], asked: str | None) -> tuple[Stroke, ...]:
    """What the reader did with these articles, by the file `asked` or the user's own; nothing where they are new.

    Nothing is made or changed. CrossreadError where a file that was named is not there or cannot be used; that the
    user's own cannot be used is a remark.
    """
    from tui.sessions.store import Store  # noqa: PLC0415 - only a report needs it

    file = Path(asked) if asked is not None else session_file()
    if not file.is_file():
        if asked is not None:
            raise CrossreadError(f"There is no session file {asked}.")
        return ()
    try:
        store = Store(file, sent=asked is not None)
    except CrossreadError as error:
        if asked is not None:
            raise
        say(f"{error} The report has no verdicts and notes.")
        return ()
    try:
        session = store.known(documents)
        return store.strokes(session) if session is not None else ()
    finally:
        store.close()
