"""JSON from unknown sources: one value, or several one after the other, and what is looked for in them."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import TypeAlias

from tui.errors import UnreadableError
from tui.reading.encodings import decode

Value: TypeAlias = "bool | int | float | str | list[Value] | dict[str, Value] | None"
Object: TypeAlias = Mapping[str, Value]


def load(data: bytes) -> list[Value]:
    """The values in `data`, of which there is one in a file and one a line in JSON lines; UnreadableError if none.

    What comes after a damaged place is not read.
    """
    said = decode(data).text
    decoder = json.JSONDecoder(strict=False)
    values: list[Value] = []
    place = _next(said, 0)
    try:
        while place < len(said):
            value, place = decoder.raw_decode(said, place)
            values.append(value)
            place = _next(said, place)
    except RecursionError:
        raise UnreadableError("is JSON that is nested too deep to be read; save its text as a .txt file") from None
    except ValueError as error:
        if not values:
            raise UnreadableError("is damaged: its JSON cannot be read; get the file once more") from error
    return values


def _next(said: str, place: int) -> int:
    """Where the next value begins, after blanks and commas and the mark of RFC 7464."""
    while place < len(said) and said[place] in " \t\r\n,\x1e":
        place += 1
    return place


def lowered(value: Value) -> Object:
    """An object with its keys in lower case, in which generations of a standard differ; an empty one for others."""
    return {key.casefold(): one for key, one in value.items()} if isinstance(value, dict) else {}


def objects(value: Value) -> Iterator[Object]:
    """The objects in a list, or those that an object holds under its keys, each with its keys in lower case."""
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        yield from (lowered(one) for one in value if isinstance(one, dict))


def text(value: Value) -> str:
    """A text without its outer blanks; a number as it is written; empty for anything else."""
    if isinstance(value, str):
        return value.strip()
    return str(value) if isinstance(value, int | float) and not isinstance(value, bool) else ""


def first(item: Object, *keys: str) -> str:
    """The first of these keys that has a text."""
    return next((said for key in keys if (said := text(item.get(key)))), "")


def names(value: Value) -> str:
    """The names in a list of objects or of texts, joined; a text as it is."""
    if not isinstance(value, list):
        return text(value) or first(lowered(value), "name", "literal")
    called = [text(one) or first(lowered(one), "name", "literal") for one in value]
    return ", ".join(dict.fromkeys(filter(None, called)))
