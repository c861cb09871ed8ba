"""How an archive is told from other files, without opening it as a database."""

from __future__ import annotations

from pathlib import Path

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
