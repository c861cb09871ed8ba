"""What the reader did with these articles before, for the reports."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from tui.cli import messages
from tui.errors import CrossreadError
from tui.resources import session_file

if TYPE_CHECKING:
    from tui.reading.documents import Document
    from tui.sessions.session import Edit


def edits(documents: Sequence[Document], named: str | None) -> tuple[Edit, ...]:
    """The edits for these articles in the session file `named`, or in the user's own; none if the articles are new.

    Nothing is created or changed. CrossreadError if a file that was named is missing or cannot be used; if the user's
    own cannot be used, a message says so.
    """
    from tui.sessions.store import Store  # noqa: PLC0415 - only a report needs it

    file = Path(named) if named is not None else session_file()
    try:
        if not _exists(file):
            if named is not None:
                raise CrossreadError(f"There is no session file {named}.")
            return ()
        with closing(Store(file, sent=named is not None)) as store:
            session = store.known(documents)
            return store.edits(session) if session is not None else ()
    except CrossreadError as error:
        if named is not None:
            raise
        messages.show(f"{error} The report has no verdicts and notes.")
        return ()


def _exists(file: Path) -> bool:
    try:
        return file.is_file()
    except OSError as error:
        raise CrossreadError(f"The session file {file} could not be read: {error.strerror}.") from None
