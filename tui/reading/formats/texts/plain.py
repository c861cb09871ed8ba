"""Plain text, in whatever encoding."""

from __future__ import annotations

import re

from tui.reading.content import Content, Part
from tui.reading.encodings import decode
from tui.reading.entities import unescape

_JSON = re.compile(r"\s*(?:\[\s*)?\{\s*\"[^\"\n]{0,200}\"\s*:")


def read(data: bytes) -> tuple[Content, ...]:
    """The text; other content is rejected by what it is."""
    decoded = decode(data)
    seen = unescape(decoded.text)
    json = "is JSON of an unknown kind, so its names are read as text" if _JSON.match(seen.text) else ""
    doubt = ", and ".join(remark for remark in (decoded.remark, seen.remark, json) if remark)
    return (Content((Part(seen.text, "lines"),), doubt=doubt),)
