"""The data files of this room, read line by line."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

_HERE = Path(__file__).parent


def lines(name: str) -> list[str]:
    """The lines of a data file, without empty ones and those that begin with `#`."""
    return _lines((_HERE / name).read_text(encoding="utf-8"))


def entries(name: str) -> list[str]:
    """The lines of a data file of phrases, a hyphen written as the `_` that joins the words of a phrase."""
    return _lines((_HERE / name).read_text(encoding="utf-8").replace("-", "_"))


def headed(name: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The entries of a file of lines `head: item, item`, as the head and its items; `#` opens a comment."""
    for line in lines(name):
        head, _, rest = line.partition("#")[0].partition(":")
        yield head.strip(), tuple(item.strip() for item in rest.split(",") if item.strip())


def words(name: str) -> frozenset[str]:
    """The words of a data file, whatever lines they are in."""
    return frozenset(word for line in lines(name) for word in line.split())


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line and line[0] != "#"]
