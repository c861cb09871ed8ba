"""How an archive is distinguished from other files, without opening it as a database."""

from __future__ import annotations

import os
from pathlib import Path

from tui.errors import CrossreadError

ENDING = ".crossread"
"""How the name of an archive usually ends."""
APPLICATION = 0x63724172
"""In the header of a file, to distinguish archives from other programs' databases."""
_MAGIC = b"SQLite format 3\0"
_AT = 68
"""Where the header has the number of the application, as four bytes (https://www.sqlite.org/fileformat.html)."""


def is_archive(path: Path) -> bool:
    """Whether there is a file that says it is an archive; never an error."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            head = file.read(_AT + 4)
    except (OSError, ValueError):
        return False
    return head.startswith(_MAGIC) and head[_AT:] == APPLICATION.to_bytes(4, "big")


def require_own(path: Path) -> None:
    """CrossreadError if something else than an archive is at `path`, which must not be written over."""
    if os.path.lexists(path) and not is_archive(path):
        from tui.reading.sanitise import one_line  # noqa: PLC0415 - only an error needs it

        name = one_line(str(path))
        raise CrossreadError(f"{name} is there already and no archive; name another file with --output.")
