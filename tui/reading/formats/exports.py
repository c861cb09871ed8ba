"""What a library of newspapers exports: many articles in one text, parted by their fields."""

from __future__ import annotations

from tui.reading.content import Content


def articles(content: Content) -> tuple[Content, ...]:
    """The articles of a text that was exported from Nexis or Factiva; of any other the text itself."""
    return (content,)
