"""The articles in a folder and its subfolders, for a picker that finds them as the reader types."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tui.reading.formats.registry import SUFFIXES

MOST = 20_000
"""The maximum number of folder entries examined, to limit the time for a large home folder."""
DEEPEST = 8
_SKIPPED = {"node_modules", "__pycache__", "site-packages", "venv"}


def files(root: Path, stopped: Callable[[], bool] = lambda: False) -> tuple[str, ...]:
    """The files below `root` that may be articles, as relative paths, nearest first; no hidden files, no links."""
    return tuple(_walk(root, stopped))


def _walk(root: Path, stopped: Callable[[], bool]) -> Iterator[str]:
    looked = 0
    ahead = deque([(root, 0)])
    while ahead and not stopped():
        folder, depth = ahead.popleft()
        for entry in _entries(folder):
            looked += 1
            if looked > MOST:
                return
            # A link may lead out of the folder, or form a loop.
            if entry.name.startswith(".") or entry.is_symlink():
                continue
            if entry.is_dir(follow_symlinks=False):
                if depth < DEEPEST and entry.name not in _SKIPPED:
                    ahead.append((Path(entry.path), depth + 1))
            elif entry.name.casefold().endswith(SUFFIXES) and entry.is_file(follow_symlinks=False):
                yield str(Path(entry.path).relative_to(root))


def _entries(folder: Path) -> list[os.DirEntry[str]]:
    """The contents of a folder, sorted by name; empty if it cannot be read."""
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError:
        return []


def matching(names: Sequence[str], typed: str, most: int = 200) -> list[str]:
    """The names that contain every word typed, in any order and case; those with one in the file name come first."""
    words = typed.casefold().split()
    found = [name for name in names if all(word in name.casefold() for word in words)]
    if words:
        found.sort(key=lambda name: not any(word in Path(name).name.casefold() for word in words))
    return found[:most]


def typed_path(typed: str, root: Path) -> Path | None:
    """The file or folder that was typed in full, from `root`, from `/` or from `~`; None if there is none."""
    if not typed.strip():
        return None
    try:
        path = root / Path(typed.strip()).expanduser()
        return path if path.is_file() or path.is_dir() else None
    except (OSError, RuntimeError, ValueError):
        return None
