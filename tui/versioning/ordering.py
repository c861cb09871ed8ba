"""The versions in chronological order, and the basis of that order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.reading.documents import Document
from tui.versioning.history import Basis, Version

Times = Mapping[Basis, Sequence[str]]
"""For a basis the time of every document in ISO form, empty where it is not known."""

_BASES: tuple[Basis, ...] = ("captured", "modified", "published", "commit", "file")
"""From the most to the least reliable; the time of the file is last, since it may be that of a copy."""


def ordered(documents: Sequence[Document], times: Times, *, fixed: bool) -> tuple[Version, ...]:
    """The documents as versions, oldest first, by the first basis that gives them different times.

    Two documents are reordered only by what is known of their texts: the times of files may be those of copies.
    With `fixed` they are in order already, and a basis counts only if it agrees.
    """
    for basis in _BASES:
        found = _times(documents, basis, times)
        if not all(found) or len(set(found)) < min(2, len(found)):
            continue
        places = sorted(range(len(found)), key=found.__getitem__)
        keeps = fixed or (basis == "file" and len(found) == 2)
        if keeps and places != list(range(len(found))):
            continue
        return tuple(Version(documents[n], found[n], basis) for n in places)
    return tuple(Version(document) for document in documents)


def _times(documents: Sequence[Document], basis: Basis, times: Times) -> list[str]:
    if basis == "captured":
        return [dict(document.details).get("captured", "").partition(",")[0].strip() for document in documents]
    if basis == "modified":
        return [(document.modified or document.published or "") and _day(document) for document in documents]
    if basis == "published":
        return [document.published.isoformat() if document.published else "" for document in documents]
    return [*times.get(basis, ())] or [""] * len(documents)


def _day(document: Document) -> str:
    """The day of the last change; a text that names none is as it was published."""
    day = document.modified or document.published
    return day.isoformat() if day else ""
