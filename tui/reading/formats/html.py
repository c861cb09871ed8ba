"""A saved web page: its account, and what the page says of it."""

from __future__ import annotations

from tui.errors import UnreadableError
from tui.reading.content import Content
from tui.reading.formats import html_body, html_metadata, html_tree
from tui.reading.formats.html_blocks import blocks


def read(data: bytes, *, charset: str = "") -> tuple[Content, ...]:
    """The article of a page; `charset` is what a header beside it says. UnreadableError where it has no text."""
    page = html_tree.parse(data, charset)
    metadata = html_metadata.read(page.root)
    html_tree.clean(page.root)
    found = blocks(page.root)
    kept = html_body.body(page.root, found) or found
    parts = tuple(block.part for block in kept)
    if not parts:
        raise UnreadableError("is a web page without any text; save the page again when it has loaded")
    return (
        Content(
            parts,
            title=metadata.title,
            source=metadata.source,
            byline=metadata.byline,
            published=metadata.published,
            modified=metadata.modified,
            correction=metadata.correction,
            url=metadata.url,
            language=metadata.language,
            details=metadata.details,
            doubt=page.doubt,
        ),
    )
