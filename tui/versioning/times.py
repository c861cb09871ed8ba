"""The times of files: of their commits in git, and of their last change on disk."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from itertools import pairwise
from pathlib import Path

from tui.reading.documents import Document
from tui.reading.origins import is_file
from tui.versioning.ordering import Times

_SECONDS = 5
_APART = 60
"""The fewest seconds between two files that were not written by one copy of a folder."""
# A repository may name programs that git runs; none is needed to say when a file was committed.
_GIT = ("git", "-c", "core.fsmonitor=false", "-c", "log.showSignature=false", "--no-pager", "--no-optional-locks")


def times(documents: Sequence[Document]) -> Times:
    """The local times of each document's file in ISO form, empty where they are not known.

    The commit is that of a file that has not been changed since. The times on disk of files that are all committed, or
    were written at one time, say nothing.
    """
    paths = [Path(document.path) if is_file(document) else None for document in documents]
    commits = [_committed(path) if path else "" for path in paths]
    saved = [_saved(path) if path else None for path in paths]
    known = sorted(time for time in saved if time is not None)
    copied = any(later - before < _APART for before, later in pairwise(known))
    if all(commits) or len(known) < len(paths) or copied:
        return {"commit": commits}
    return {"commit": commits, "file": [_local(time) if time is not None else "" for time in saved]}


def _committed(path: Path) -> str:
    """When the content of a file was committed; empty if it was not, or without git."""
    with suppress(OSError, subprocess.SubprocessError, ValueError):
        if not _git(path, "status", "--porcelain", "--ignored", "--", path.name).strip():
            return _local(float(_git(path, "log", "-1", "--format=%ct", "--", path.name)))
    return ""


def _git(path: Path, *words: str) -> str:
    # Unlike this, Path.resolve raises for a link that leads back to itself.
    folder = os.path.dirname(os.path.realpath(path))  # noqa: PTH120 - as above
    command = [*_GIT, "-C", folder, *words]
    # A program that git starts inherits the names of its own repository, which may not be that of the file.
    own = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    done = subprocess.run(command, capture_output=True, text=True, timeout=_SECONDS, check=True, env=own)  # noqa: S603 - fixed words and a path
    return done.stdout


def _saved(path: Path) -> float | None:
    try:
        return path.stat().st_mtime
    except (OSError, ValueError):
        return None


def _local(seconds: float) -> str:
    return datetime.fromtimestamp(seconds).astimezone().replace(tzinfo=None).isoformat(timespec="seconds")
