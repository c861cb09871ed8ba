"""A text made into a document: cleaned, cut into blocks, its head read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date

from tui.reading import heading
from tui.reading.assembly import Assembly
from tui.reading.content import Content, Part
from tui.reading.documents import Document
from tui.reading.entities import unescape
from tui.reading.language import settled
from tui.reading.sanitise import field, one_line, sanitise


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
    """The document of one article's plain `text`, its HTML entities decoded.

    What is given by hand comes before what its head says. `sha256` is of the bytes read, in hex; if it is not given
    it is that of the text in UTF-8. The id is its first 8 digits.
    """
    seen = unescape(text.removeprefix("\ufeff")).text
    content = Content((Part(seen, "lines"),), title=title, source=source, published=published)
    digest = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return assemble(content, name=name, path=path, sha256=digest, titled=False)


def assemble(content: Content, *, name: str, path: str = "", sha256: str = "", titled: bool = True) -> Document:
    """The document of `content`; what the content says of itself comes before what the head of its text says.

    Where it is `titled`, a title that its text does not begin with is put before it. Without `sha256` that of the text
    is taken.
    """
    made = Assembly(content, title=content.title if titled else "")
    digest = sha256 or hashlib.sha256(made.text.encode("utf-8", "surrogatepass")).hexdigest()
    head = heading.read(made.text, made.own)
    return Document(
        id=digest[:8],
        name=one_line(name),
        path=path,
        text=made.text,
        title=field(content.title) or head.title,
        source=field(content.source) or head.source,
        published=content.published or head.published,
        blocks=made.blocks,
        sha256=digest,
        hidden=made.hidden,
        byline=field(content.byline) or field(head.byline),
        modified=content.modified,
        correction=sanitise(content.correction).text.strip(),
        url=field(content.url),
        language=settled(field(content.language), _paragraphs(made)),
        details=tuple((field(label), field(value)) for label, value in content.details),
        tables=made.tables,
        comments=made.comments,
        links=made.links,
        tagged=made.tagged,
    )


def _paragraphs(made: Assembly) -> Iterator[str]:
    """What an article says, by which its language is known."""
    return (block.span.of(made.text) for block in made.blocks if block.kind not in {"furniture", "table"})
