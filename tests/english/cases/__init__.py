"""Cases of this room, read from the files beside this one."""

from __future__ import annotations

from pathlib import Path

_HERE = Path(__file__).parent


def cases(name: str) -> list[tuple[str, str]]:
    """The cases of a file: what stands left and right of `|`."""
    return [(one.strip(), other.strip()) for one, _, other in (line.partition("|") for line in _lines(name))]


def named(name: str) -> list[tuple[str, str]]:
    """The cases of a file: what stands before and after the first `: `."""
    return [(head, rest) for head, _, rest in (line.partition(": ") for line in _lines(name))]


def _lines(name: str) -> list[str]:
    read = (_HERE / name).read_text("utf-8").splitlines()
    return [line for line in read if line and not line.startswith("#")]
