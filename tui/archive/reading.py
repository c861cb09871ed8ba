"""Reading the files of an archive, as tasks: each article with its profile for the grouping."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from tui.archive import scheduler
from tui.archive.folder import File
from tui.archive.records import damaged, decode, encode
from tui.archive.soundness import is_sound
from tui.errors import UnreadableError
from tui.reading.documents import Document
from tui.reading.sanitise import one_line
from tui.records import dataclass

_BYTES, _FILE = 512 * 1024, 4096
"""The bytes of a batch of files, and what opening a file adds to its own."""


@dataclass(frozen=True, slots=True)
class ArticleRead:
    """An article as it is saved: `place` says which of its file it is, `document` and `profile` are records."""

    place: int
    id: str
    name: str
    published: date | None
    document: bytes
    profile: bytes


@dataclass(frozen=True, slots=True)
class FileRead:
    """A file with its articles, and what is to be reported of it: sentences, each with whether it was left out."""

    file: File
    articles: tuple[ArticleRead, ...] = ()
    remarks: tuple[tuple[str, bool], ...] = ()


def batches(files: Iterable[File]) -> Iterator[tuple[File, ...]]:
    """Files in batches of about equal work, in their order."""
    return scheduler.batches(files, lambda file: file.bytes + _FILE, _BYTES)


def read_files(batch: tuple[File, ...]) -> tuple[FileRead, ...]:
    """Read some files, wherever this process runs: it must see them under the same paths."""
    return tuple(_read(file) for file in batch)


def _read(file: File) -> FileRead:
    from tui.reading.files import load  # noqa: PLC0415 - a task needs it, not the list of stories
    from tui.stories.profiles import profile  # noqa: PLC0415 - as above

    try:
        found = load(Path(file.path))
    except UnreadableError as error:
        return FileRead(file, remarks=((str(error), True),))
    name = one_line(file.path)
    articles = (
        ArticleRead(place, one.id, one.name, one.published, _packed(one), encode(profile(one)))
        for place, one in enumerate(found.documents)
    )
    return FileRead(file, tuple(articles), tuple((f"{name} {remark}.", False) for remark in found.remarks))


def _packed(document: Document) -> bytes:
    """The record of a document, without its path, which need not be text."""
    return encode(replace(document, path=""))


def unpacked(document: bytes, path: str) -> Document:
    """The document of a record; CrossreadError if it cannot be one."""
    found = decode(document, Document)
    if not is_sound(found):
        raise damaged()
    return replace(found, path=path)
