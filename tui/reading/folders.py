"""What a folder holds: the files that are read, in natural order, and those that are not, by name."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from tui.reading.files import is_folder, is_special
from tui.reading.formats.registry import SUFFIXES
from tui.records import dataclass

_NAMED = 5
"""Names of files that are listed; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The articles of a folder, in natural name order: 2 before 10; and the names of its other files and folders.

    Hidden files and files about the folder (README) are left out.
    """

    articles: tuple[Path, ...]
    others: tuple[str, ...]
    folders: tuple[str, ...]


def look(path: Path) -> Folder:
    """What `path` holds itself, not what its folders hold; OSError if it cannot be looked into."""
    found = sorted((one for one in path.iterdir() if _counts(one.name)), key=lambda one: (_natural(one.name), one.name))
    folders = [one for one in found if is_folder(one)]
    files = [one for one in found if one not in set(folders)]
    articles = tuple(one for one in files if may_be_article(one.name) and not is_special(one))
    return Folder(
        articles,
        tuple(one.name for one in files if one not in set(articles)),
        tuple(one.name for one in folders if not _beside(one, files)),
    )


def sizes(path: str | os.PathLike[str]) -> Iterator[tuple[str, int]]:
    """The name and the bytes of each article of a folder, in no order; none if it cannot be looked into."""
    with suppress(OSError), os.scandir(path) as entries:
        for entry in entries:
            if may_be_article(entry.name):
                yield entry.name, size(entry.path)


def size(path: str | os.PathLike[str]) -> int:
    """The bytes of a file; 0 if that cannot be known, which reading it reports."""
    try:
        return os.stat(path).st_size  # noqa: PTH116 - a path with a NUL in it must raise what is caught here
    except (OSError, ValueError):
        return 0


def may_be_article(name: str) -> bool:
    """Whether a file of this name is read with its folder."""
    return _counts(name) and name.casefold().endswith(SUFFIXES)


def named(names: tuple[str, ...]) -> str:
    """Names in a sentence, `a, b and c`; the first of them where there are many."""
    shown = names[:_NAMED]
    if len(names) > _NAMED:
        return f"{', '.join(shown)} and {len(names) - _NAMED:,} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _counts(name: str) -> bool:
    return not name.startswith(".") and not name.casefold().startswith("readme")


def _beside(folder: Path, files: list[Path]) -> bool:
    """Whether a folder holds the pictures of a saved page, `Page_files` next to `Page.html`."""
    stem, _, ending = folder.name.rpartition("_")
    return ending.casefold() in {"files", "fichiers", "dateien"} and any(one.stem == stem for one in files)


def _natural(name: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdecimal() else (-1, part.casefold()) for part in re.split(r"(\d{1,18})", name)]
