"""The bytes of a file made documents: its format found, its reader run, its articles put together."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from tui.errors import UnreadableError
from tui.reading.article import assemble
from tui.reading.documents import Document
from tui.reading.formats.registry import Format, format_of
from tui.reading.sanitise import one_line
from tui.records import dataclass

if TYPE_CHECKING:
    from collections.abc import Iterator

    from tui.reading.content import Content


@dataclass(frozen=True, slots=True)
class Label:
    """What a file is called: by sentences to the reader, by its documents, and where it lies; `suffix` as in `.txt`."""

    shown: str
    name: str
    path: str
    suffix: str = ""
    published: date | None = None


@dataclass(frozen=True, slots=True)
class Read:
    """The articles of one file, the earlier versions of the first of them, oldest first, and what is to be remarked.

    A remark is the end of a sentence that begins with what the file is called.
    """

    documents: tuple[Document, ...]
    earlier: tuple[Document, ...] = ()
    remarks: tuple[str, ...] = ()

    def at(self, address: str) -> Read:
        """The same, of a page that came from `address`, where it names no other itself."""
        documents = tuple(document if document.url else replace(document, url=address) for document in self.documents)
        return replace(self, documents=documents)

    def remarked(self, remark: str) -> Read:
        """The same with a remark more, unless it is empty."""
        return replace(self, remarks=(*self.remarks, remark)) if remark else self


def read(data: bytes, label: Label, found: Format | None = None) -> Read:
    """The documents of `data`, read as the format `found`; UnreadableError where it cannot be."""
    found = found or format_of(data, label.suffix)
    try:
        contents = found.read(data)
    except UnreadableError as error:
        raise UnreadableError(f"{label.shown} {one_line(str(error))}.") from None
    digest = hashlib.sha256(data).hexdigest()
    alone = len(contents) == 1
    documents = []
    for place, content in enumerate(contents):
        made = _document(content, label, found, name=label.name if alone else f"{label.name} {place + 1}")
        documents.append(replace(made, id=digest[:8], sha256=digest) if alone else replace(made, file_sha256=digest))
    filled = tuple(replace(one, place=place) for place, one in enumerate(one for one in documents if one.blocks))
    if not filled:
        raise UnreadableError(f"{label.shown} is empty; there is nothing in it to compare.")
    earlier = tuple(
        replace(_document(one, label, found, name=f"{label.name} version {number}"), file_sha256=digest)
        for number, one in enumerate(contents[0].earlier, 1)
    )
    doubts = [*(one_line(content.doubt) for content in contents if content.doubt), *_copies(filled)]
    return Read(filled, earlier, tuple(dict.fromkeys(doubts)))


def _copies(documents: tuple[Document, ...]) -> Iterator[str]:
    """How many articles of one file have the text of another of it."""
    copies = len(documents) - len({document.sha256 for document in documents})
    if copies:
        yield (
            f"contains {copies:,} of its articles twice; all are read"
            if copies > 1
            else "contains an article twice; both are read"
        )


def _document(content: Content, label: Label, found: Format, name: str) -> Document:
    content = replace(content, published=label.published or content.published)
    made = assemble(content, name=name, path=label.path, titled=not found.is_plain)
    return replace(made, format="" if found.is_plain else found.short, day_given=label.published is not None)
