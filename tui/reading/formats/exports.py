"""What a library of newspapers exports: many articles in one text, parted by their fields."""

from __future__ import annotations

from tui.reading.content import Content
from tui.reading.formats import clippings, factiva, nexis, proquest


def articles(content: Content) -> tuple[Content, ...]:
    """The articles of a text that was exported from Nexis, Factiva or ProQuest; of any other the text itself."""
    paragraphs = clippings.of_parts(content.parts)
    found = factiva.articles(paragraphs) or proquest.articles(paragraphs) or nexis.articles(paragraphs)
    if not found:
        return (content,)
    return clippings.remarked(found, content.doubt)
