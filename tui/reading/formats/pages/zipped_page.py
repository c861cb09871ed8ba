"""A web page with its pictures in a zip archive, as Google Docs gives it."""

from __future__ import annotations

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats import fields
from tui.reading.formats.archives import Archive
from tui.reading.formats.pages import html


def read(data: bytes) -> tuple[Content, ...]:
    """The article of the page in the archive: the one nearest to its top, `index.html` before others.

    It is said where others come next to it.
    """
    archive = Archive(data)
    names = [
        name
        for name in archive.names
        if name.casefold().endswith((".html", ".htm")) and not name.startswith("__MACOSX/")
    ]
    if not names:
        raise UnreadableError("contains no web page; unpack it and name the files you mean")
    name = min(names, key=lambda one: (one.count("/"), not one.casefold().startswith("index."), names.index(one)))
    others = sum(one.rpartition("/")[0] == name.rpartition("/")[0] for one in names) - 1
    pages = "pages" if others > 1 else "page"
    doubt = (
        f"contains {others:,} more web {pages} besides {name}, the only one that is read; unpack it to read them"
        if others
        else ""
    )
    return fields.first_with(html.read(archive.get(name) or b""), doubt)
