"""The files of an archive: all articles below a folder."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from tui.archive.header import is_archive
from tui.errors import CrossreadError, Trouble, UnreadableError
from tui.reading import folders
from tui.reading.files import is_folder
from tui.reading.opening import reason
from tui.reading.sanitise import one_line
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class File:
    """A file with its size in bytes and the time it was modified, in nanoseconds."""

    path: str
    bytes: int
    modified: int


def files(folder: str, output: Path | None = None) -> tuple[tuple[File, ...], tuple[Trouble, ...]]:
    """The articles below a folder, in natural order, and what cannot be looked into; CrossreadError if none is there.

    The archive itself, `output`, is none of them. A folder that is a link is not followed: it may lead back to itself.
    """
    name = one_line(folder)
    if not is_folder(folder):
        raise UnreadableError(f"{name} is not a folder; name the folder of the archive.")
    troubles: list[Trouble] = []
    whole = Path(os.path.abspath(folder))  # noqa: PTH100 - links in the path stay as named
    found = tuple(_below(whole, output, troubles))
    if not found:
        raise CrossreadError(f"There is no article in {name}, nor in its folders.")
    return found, tuple(troubles)


def _below(folder: Path, output: Path | None, troubles: list[Trouble]) -> Iterator[File]:
    own = output.stat() if output is not None and is_archive(output) else None
    left = [folder]
    while left:
        current = left.pop()
        try:
            content = folders.look(current)
        except OSError as error:
            name = one_line(str(current))
            troubles.append(Trouble(name, f"{name} could not be opened: {reason(error)}."))
            continue
        for path in content.articles:
            try:
                state = path.stat()
            except OSError as error:
                name = one_line(str(path))
                troubles.append(Trouble(name, f"{name} could not be read: {reason(error)}."))
                continue
            if own is None or not os.path.samestat(state, own):
                yield File(str(path), state.st_size, state.st_mtime_ns)
        left += [current / name for name in reversed(content.folders) if not (current / name).is_symlink()]
