"""Plain text, in whatever encoding."""

from __future__ import annotations

from tui.reading.content import Content, Part
from tui.reading.encodings import decode
from tui.reading.entities import unescape


def read(data: bytes) -> tuple[Content, ...]:
    """The text; what is none is refused by what it is."""
    decoded = decode(data)
    seen = unescape(decoded.text)
    doubt = ", and ".join(remark for remark in (decoded.remark, seen.remark) if remark)
    return (Content((Part(seen.text, "lines"),), doubt=doubt),)
