"""Plain text, in whatever encoding."""

from __future__ import annotations

from tui.reading.content import Content, Part
from tui.reading.encodings import decode


def read(data: bytes) -> tuple[Content, ...]:
    """The text; what is none is refused by what it is."""
    decoded = decode(data)
    return (Content((Part(decoded.text.removeprefix("\ufeff"), "lines"),), doubt=decoded.remark),)
