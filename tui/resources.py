"""Where the files that are not code are: next to the package in a checkout, inside it in a wheel; and the reader's."""

from __future__ import annotations

import os
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _resource(name: str) -> Path:
    inside = _PACKAGE / name
    return inside if inside.exists() else _PACKAGE.parent / name


def stylesheet() -> Path:
    """The one stylesheet of the app."""
    return _resource("styles.tcss")


def samples() -> Path:
    """The folder of sample articles that `--demo` opens."""
    return _resource("seeds")


def session_file() -> Path:
    """The default file of verdicts and notes: in the user's data folder. It may not exist yet."""
    from platformdirs import user_data_path  # noqa: PLC0415 - the answer to --help does not need it

    return user_data_path("crossread", appauthor=False) / "sessions.sqlite3"


def page_folder(session: Path | None = None) -> Path:
    """Where fetched pages are stored: next to the file of sessions, the default one if none is named."""
    return session.with_name(f"{session.name}.pages") if session else session_file().with_name("pages")


def current_folder() -> Path:
    """The current folder, as a name for messages and to find files from; a relative one if it has been removed."""
    try:
        return Path.cwd()
    except OSError:
        return Path()


SERVED = "CROSSREAD_SERVED"
"""Set in the environment of an app whose screen is a browser."""


def served() -> bool:
    """Whether the screen is a browser: then nothing is opened, edited or written at the reader's request."""
    return bool(os.environ.get(SERVED))
