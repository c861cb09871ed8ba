"""Where the files that are not code stand: beside the package in a checkout, inside it in a wheel."""

from __future__ import annotations

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
