"""What the reader said of these articles before, for the reports."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.talk import say
from tui.errors import CrossreadError
from tui.resources import session_file

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.sessions.session import Review


def review(comparison: Comparison, asked: str | None) -> Review:
    """The review in the file `asked`, or in the user's own; an empty one where the articles were never opened.

    Nothing is made or changed. CrossreadError where a file that was named is not there or cannot be used; that the
    user's own cannot be used is a remark.
    """
    from tui.sessions.places import review  # noqa: PLC0415 - the engine is loaded by now
    from tui.sessions.session import Review  # noqa: PLC0415 - as above
    from tui.sessions.store import Store  # noqa: PLC0415 - as above

    file = Path(asked) if asked is not None else session_file()
    if not file.is_file():
        if asked is not None:
            raise CrossreadError(f"There is no session file {asked}.")
        return Review()
    try:
        store = Store(file, sent=asked is not None)
    except CrossreadError as error:
        if asked is not None:
            raise
        say(f"{error} The report has no verdicts and notes.")
        return Review()
    try:
        session = store.known(comparison.documents)
        strokes = store.strokes(session) if session is not None else ()
    finally:
        store.close()
    return review(strokes, comparison.documents, comparison.claims)
