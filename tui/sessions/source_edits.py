"""Edits of whole sources: their details, which are compared or hidden, and their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from tui.reading.addresses import is_address
from tui.reading.origins import is_file
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.resources import current_folder
from tui.rows.sources import SourceChange
from tui.sessions.anchors import Anchor

if TYPE_CHECKING:
    from tui.reading.documents import Document
    from tui.sessions.session import Edit

Record = TypeVar("Record")

LONGEST_NAME = 80
"""The maximum length of a name that a reader gives to a source."""
LONGEST_INITIALS = 12
NO_CHANGE = SourceChange()


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A source that was added or removed: its name then, and where to read it again; `place` as in Document."""

    name: str
    path: str = ""
    place: int = 0


@dataclass(frozen=True, slots=True)
class ColumnOrder:
    """The order of the columns before and after an edit, by the positions of their documents."""

    before: tuple[int, ...]
    after: tuple[int, ...]


def full_path(document: Document) -> str:
    """The full path of the document's file, or the address of its page; empty if it has neither."""
    if not is_file(document) or is_address(document.path):
        return document.path if is_address(document.path) else ""
    return str(current_folder() / document.path)


def source_file(document: Document, name: str) -> SourceFile:
    """A source to add or remove, by its displayed name."""
    return SourceFile(name, full_path(document), document.place)


def document_anchor(document: Document) -> Anchor:
    """The anchor of a whole document."""
    return Anchor(document.sha256, document.name, 0, 0, "", "", "")


def anchored(wanted: Anchor, documents: Sequence[Document]) -> Document | None:
    """The document of an anchor: the same bytes under the same name, else the same bytes, else the same name."""
    ranked = [(d.sha256 == wanted.sha256, d.name == wanted.name, -n) for n, d in enumerate(documents)]
    best = max(ranked, default=(False, False, 0))
    return documents[-best[2]] if best[0] or best[1] else None


def source_changes(edits: Iterable[Edit], documents: Sequence[Document]) -> dict[str, SourceChange]:
    """What the reader changed of the sources, by the ids of their documents."""
    changes: dict[str, SourceChange] = {}
    for edit in edits:
        if edit.kind != "source":
            continue
        document, change = anchored(edit.target[0], documents), read_change(edit.value)
        if document is not None and change is not None:
            changes[document.id] = change
    return {document: change for document, change in changes.items() if change != NO_CHANGE}


def primary(edits: Iterable[Edit], documents: Sequence[Document], given: Iterable[str] = ()) -> tuple[str, ...]:
    """The ids of the documents that are primary sources, in the order of the documents.

    They are those `given`, unless the reader decided otherwise.
    """
    chosen = dict.fromkeys(given, True)
    for edit in edits:
        document = anchored(edit.target[0], documents) if edit.kind == "primary" else None
        if document is not None:
            chosen[document.id] = bool(edit.value)
    return tuple(document.id for document in documents if chosen.get(document.id))


def dated(documents: Sequence[Document], changes: dict[str, SourceChange]) -> tuple[Document, ...]:
    """The documents with the dates that the reader gave them."""
    return tuple(
        replace(document, published=day, day_given=True)
        if (day := changes.get(document.id, NO_CHANGE).day) and day != document.published
        else document
        for document in documents
    )


# As values of edits


def write_change(change: SourceChange) -> str:
    """The details of a source as the value of an edit; empty if nothing was changed."""
    return "" if change == NO_CHANGE else _encoded(change)


def read_change(value: str) -> SourceChange | None:
    """The details in the value of an edit; None if it is not a value that `write_change` returns."""
    found = _decoded(value, SourceChange) if value else NO_CHANGE
    if found is None or found.colour < 0:
        return None
    return replace(found, name=one_line(found.name)[:LONGEST_NAME], short=one_line(found.short)[:LONGEST_NAME])


def read_initials(value: str) -> str:
    """Initials on one line, cut if they are longer than any."""
    return one_line(value).strip()[:LONGEST_INITIALS]


def write_files(files: Sequence[SourceFile]) -> str:
    """Sources that were added or removed as the value of an edit, in the order of its target."""
    return _encoded(tuple(files))


def read_files(value: str) -> tuple[SourceFile, ...] | None:
    """The sources in the value of an edit; None if it is not a value that `write_files` returns."""
    found = _decoded(value, tuple[SourceFile, ...])
    return found and tuple(replace(each, name=one_line(each.name)) for each in found)


def write_order(order: ColumnOrder) -> str:
    """The orders of the columns as the value of an edit."""
    return _encoded(order)


def read_order(value: str) -> ColumnOrder | None:
    """The orders in the value of an edit; None if it is not a value that `write_order` returns."""
    found = _decoded(value, ColumnOrder)
    sound = found is not None and sorted(found.before) == sorted(found.after) == list(range(len(found.after)))
    return found if sound else None


def _encoded(record: object) -> str:
    import msgspec  # noqa: PLC0415 - the first frame needs no edits

    return msgspec.json.encode(record).decode()


def _decoded(value: str, kind: type[Record]) -> Record | None:
    import msgspec  # noqa: PLC0415 - as above

    try:
        return msgspec.json.decode(value, type=kind)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
