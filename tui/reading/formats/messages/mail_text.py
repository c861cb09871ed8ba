"""The text of a part of a message: decoded, its soft line breaks undone."""

from __future__ import annotations

import quopri
import re
from contextlib import suppress
from email.message import Message

from tui.errors import UnreadableError
from tui.reading.formats import charsets

_PADDED = re.compile(rb"=[ \t]+(?=\r?\n)")
_ARMOUR = re.compile(
    r"-----BEGIN PGP SIGNED MESSAGE-----\n(?:[A-Za-z-]+:[^\n]*\n)*\n(?P<text>.*?)"
    r"(?:^-----BEGIN PGP SIGNATURE-----|\Z)",
    re.DOTALL | re.MULTILINE,
)
_SIGNATURE = "-- "
_ADDRESS = re.compile(r"[ \t]?(?:\[ ?https?://[^\s\[\]]+ ?\]|<https?://[^\s<>]+>|\( ?https?://[^\s()]+ ?\))")
"""Where a link leads, as programs write it after its words when they make plain text of HTML."""
_QUOTED = re.compile(r"^> ?", re.MULTILINE)


def payload(part: Message) -> bytes:
    """The bytes of a part, with its transfer encoding undone."""
    data = part.get_payload(decode=True)
    if not isinstance(data, bytes):
        return b""
    if _PADDED.search(data) and str(part.get("Content-Transfer-Encoding", "")).strip().lower() == "quoted-printable":
        # Blanks after a soft break were added on the way (RFC 2045, 6.7), and the standard library leaves them.
        with suppress(ValueError, LookupError):
            raw = str(part.get_payload())
            if raw.isascii():
                return quopri.decodestring(_PADDED.sub(b"=", raw.encode("ascii")))
    return data


def plain(part: Message) -> str:
    """The text of a plain part, with its lines as they were written."""
    said = _text(part)
    if (signed := _ARMOUR.search(said)) is not None:
        said = signed["text"].replace("\n- -", "\n-")
    if str(part.get_param("format", "")).casefold() == "flowed":
        said = unflowed(said, delete_space=str(part.get_param("delsp", "")).casefold() == "yes")
    return _ADDRESS.sub("", said)


def unquoted(said: str) -> str:
    """A text with one level of marks of quotation taken off its lines."""
    return _QUOTED.sub("", said)


def page(part: Message) -> str:
    """The HTML of a part."""
    return _text(part)


def unflowed(said: str, *, delete_space: bool) -> str:
    """A text of `format=flowed` (RFC 3676) with each paragraph on one line; quoted lines have one mark each."""
    lines: list[list[str]] = []
    flows, before = False, 0
    for line in said.split("\n"):
        text = line.lstrip(">")
        depth = len(line) - len(text)
        text = text.removeprefix(" ")
        # The line of a signature ends in a blank and never flows.
        flowed = text.endswith(" ") and text != _SIGNATURE
        if flowed and delete_space:
            text = text[:-1]
        if flows and depth == before and text != _SIGNATURE:
            lines[-1].append(text)
        else:
            lines.append([f"{'>' * depth} {text}" if depth else text])
        flows, before = flowed, depth
    return "\n".join("".join(pieces) for pieces in lines)


def _text(part: Message) -> str:
    data = payload(part)
    try:
        said, _ = charsets.text(data, part.get_content_charset(""))
    except UnreadableError:
        said = data.decode("latin-1")
    return said.replace("\r\n", "\n").replace("\r", "\n")
