"""A text made into a document: cleaned, cut into blocks, its head read."""

from __future__ import annotations

import hashlib
from datetime import date

from tui.reading import heading
from tui.reading.documents import Document
from tui.reading.furniture import blocks
from tui.reading.sanitise import one_line, sanitise


def document(
    text: str,
    *,
    name: str,
    published: date | None = None,
    path: str = "",
    title: str = "",
    source: str = "",
    sha256: str = "",
) -> Document:
    """The document of one article's `text`; what is given by hand stands before what its head says.

    `sha256` is of the bytes read, in hex; where it is not given it is that of the text in UTF-8. The id is its first
    8 digits.
    """
    digest = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    clean = sanitise(text.removeprefix("\ufeff"))
    found = blocks(clean.text)
    head = heading.read(clean.text, found)
    return Document(
        id=digest[:8],
        name=one_line(name),
        path=path,
        text=clean.text,
        title=one_line(title) or head.title,
        source=one_line(source) or head.source,
        published=published or head.published,
        blocks=found,
        sha256=digest,
        hidden=clean.hidden,
    )
