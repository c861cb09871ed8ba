"""Mailboxes in one file, of the family of mbox: where one message ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

_POSTMARK = re.compile(rb"^From [^\n]{0,300}?\d{1,2}:\d\d[^\n]{0,100}\r?\n(?=[A-Za-z][A-Za-z0-9-]*:)", re.MULTILINE)
"""The line before a message, with its hour and with a header after it: one in a text that begins so has neither."""
_QUOTED = re.compile(rb"^>(?=>*From )", re.MULTILINE)


def messages(data: bytes) -> Iterator[bytes]:
    """The messages in `data`, without the mark that was put before lines beginning with `From `."""
    start = data.find(b"\n") + 1
    for match in _POSTMARK.finditer(data, start):
        if data[max(0, match.start() - 3) : match.start()].endswith((b"\n\n", b"\n\r\n")):
            yield _QUOTED.sub(b"", data[start : match.start()])
            start = match.end()
    yield _QUOTED.sub(b"", data[start:])
