"""Markdown, with what its front matter says of it: every line of the text is on the line where the file has it."""

from __future__ import annotations

from tui.reading.content import Content, Part
from tui.reading.encodings import decode
from tui.reading.formats.texts import front_matter
from tui.reading.formats.texts.markdown_blocks import Blocks
from tui.reading.sanitise import newlines


def read(data: bytes) -> tuple[Content, ...]:
    """The article; other content is rejected by what it is."""
    decoded = decode(data)
    lines = newlines(decoded.text).split("\n")
    said = front_matter.read(lines)
    above = (Part("\n".join(lines[: said.lines]), "furniture"),) if said.lines else ()
    return (
        Content(
            (*above, *Blocks(lines, said.lines).parts),
            title=said.title,
            source=said.source,
            byline=said.byline,
            published=said.published,
            modified=said.modified,
            correction=said.correction,
            url=said.url,
            language=said.language,
            doubt=decoded.remark,
        ),
    )
