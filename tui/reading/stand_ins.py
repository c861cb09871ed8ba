"""Files that stand for others: versions that git has put in a temporary file, and `/dev/null` for none at all."""

from __future__ import annotations

import os
import re
from pathlib import Path

from tui import own_files
from tui.reading import files
from tui.reading.article import document
from tui.reading.documents import Document
from tui.reading.reader import Read

NOTHING = frozenset({"/dev/null", os.devnull})
"""Paths that stand for a version that does not exist."""
_TEMPORARY = re.compile(r".*[/\\]git-blob-\w{6}[/\\](?P<name>[^/\\]+)", re.DOTALL)
_BLANK = 4096
"""Bytes of a file that may have nothing but white space in it."""


def stands_in(path: str) -> bool:
    """Whether a path stands for another one, or for none."""
    return path in NOTHING or _TEMPORARY.fullmatch(path) is not None


def path_meant(path: str, other: str = "") -> str:
    """The path that a temporary file of git stands for; any other path is itself.

    A temporary file says nothing of its folder: it is that of the `other` version, if the names are the same. A version
    that does not exist is called by the other one.
    """
    if path in NOTHING:
        return path if other in NOTHING | {""} else path_meant(other)
    found = _TEMPORARY.fullmatch(path)
    if found is None:
        return path
    name = found["name"]
    return other if Path(other).name == name and _TEMPORARY.fullmatch(other) is None else name


def load(path: str, meant: str) -> Read:
    """What the file at `path` holds, under the path and the ending that is `meant`; UnreadableError where it cannot be.

    A version that does not exist and a file without a text are an empty document.
    """
    if path in NOTHING or _is_blank(path):
        return Read((empty(meant),))
    return files.load(Path(path), meant=meant)


def empty(meant: str) -> Document:
    """A version without a text."""
    return document("", name=Path(meant).stem, path=meant)


def _is_blank(path: str) -> bool:
    try:
        return not own_files.read(Path(path), _BLANK).removeprefix(b"\xef\xbb\xbf").strip()
    except (OSError, ValueError):
        return False
