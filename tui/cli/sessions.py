"""What the reader did with these articles before, for the reports."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli.talk import say
from tui.errors import CrossreadError
from tui.resources import session_file

if TYPE_CHECKING:
    from tui.reading.documents import Document
    from tui.sessions.session import Edit


def edits(documents: Sequence[Document], asked: str | None) -> tuple[Edit, ...]:
    """What the reader did with these articles, by the file `asked` or the user's own; nothing where they are new.

    Nothing is made or changed. CrossreadError where a file that was named is not there or cannot be used; that the
    user's own cannot be used is a remark.
    """
    from tui.sessions.store import Store  # noqa: PLC0415 - only a report needs it

    file = Path(asked) if asked is not None else session_file()
    try:
        if not _there(file):
            if asked is not None:
                raise CrossreadError(f"There is no session file {asked}.")
            return ()
        with closing(Store(file, sent=asked is not None)) as store:
            session = store.known(documents)
            return store.edits(session) if session is not None else ()
    except CrossreadError as error:
        if asked is not None:
            raise
        say(f"{error} The report has no verdicts and notes.")
        return ()


def _there(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError as error:
        raise CrossreadError(f"The session file {file} could not be read: {error.strerror}.") from None
