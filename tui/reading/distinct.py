"""The ids of documents that are shown or compared together, which are different even for copies of one file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tui.reading.documents import Document


def distinct(documents: Iterable[Document]) -> tuple[Document, ...]:
    """The documents with different ids, whatever their order: copies of one text are numbered by their names.

    The ids do not depend on what the documents were together with before: numbers they were given there are replaced.
    """
    given = tuple(documents)
    own = [_own(document) for document in given]
    taken = set(own)
    ids = list(own)
    if len(taken) < len(own):
        numbers: dict[str, int] = {}
        for place in sorted(range(len(given)), key=lambda i: (own[i], given[i].name, given[i].path, i)):
            number = numbers.get(own[place], 0) + 1
            while number > 1 and f"{own[place]}-{number}" in taken:
                number += 1
            numbers[own[place]] = number
            if number > 1:
                ids[place] = f"{own[place]}-{number}"
                taken.add(ids[place])
    return tuple(one if one.id == name else replace(one, id=name) for one, name in zip(given, ids, strict=True))


def _own(document: Document) -> str:
    """The id of a document by itself: without the number of a copy."""
    name, _, number = document.id.rpartition("-")
    return name if name and number.isdecimal() and document.sha256.startswith(name) else document.id
