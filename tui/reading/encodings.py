"""Bytes to text: UTF-8, UTF-16 by its mark, and a careful guess that is reported."""

from __future__ import annotations

import codecs
import re
from dataclasses import replace

from tui.errors import UnreadableError
from tui.records import dataclass

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_ZIP, _END_OF_ZIP = b"PK\x03\x04", b"PK\x05\x06"
_MAGIC = (
    (_ZIP, "a zip archive in which there is nothing that is read"),
    (b"\xd0\xcf\x11\xe0", "an office document of the old kind, or one that a password locks"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3\x00", "a database"),
)
_SAMPLE = 65_536
"""Bytes looked at if looking at all of them would add nothing."""
_CONTROL = re.compile(rb"[\x00-\x06\x0e-\x1a\x1c-\x1f]")
_XML = re.compile(rb"\s*<\?xml\b", re.IGNORECASE)
_HIGH = re.compile(rb"[\x80-\xff]+")
_WESTERN = 0.2
"""Share of the bytes above 127 that are three in a row or more, up to which a text is taken for a Western one."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text, and a remark on how it was read: the end of a sentence that begins with its name, or nothing."""

    text: str
    remark: str = ""


def decode(data: bytes) -> Decoded:
    """The text of `data`, without its mark; UnreadableError, with the end of a sentence if it is not text."""
    found = _decoded(data)
    return replace(found, text=found.text[1:]) if found.text.startswith("\ufeff") else found


def _decoded(data: bytes) -> Decoded:
    if data.startswith(_ZIP) and _END_OF_ZIP not in data:
        raise UnreadableError("is damaged: its archive breaks off; get the file once more")
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise UnreadableError(f"is {what}; save its text as a .txt file")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    if (wide := _unmarked_wide(data)) is not None:
        return wide
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if _is_binary(data, valid=bool(text) or not data):
        raise UnreadableError("is not text but binary data; save its text as a .txt file")
    if text or not data:
        page = _XML.match(data)
        return Decoded(text, "is XML of an unknown kind, so its tags are read as text" if page else "")
    return _damaged(data) or _guessed(data)


def _marked(data: bytes, encoding: str) -> Decoded:
    try:
        return Decoded(data.decode(encoding))
    except UnicodeDecodeError:
        return Decoded(
            data.decode(encoding, "replace"), f"has bytes that are not {encoding.upper()}; they are shown as �"
        )


def _unmarked_wide(data: bytes) -> Decoded | None:
    """UTF-16 without its mark, known by a zero in nearly every second byte of Latin letters."""
    sample = data[:_SAMPLE]
    half = len(sample) // 2
    if half < 2:
        return None
    for first, encoding in ((1, "utf-16-le"), (0, "utf-16-be")):
        if sample[first::2].count(0) >= 0.7 * half and sample[1 - first :: 2].count(0) <= 0.05 * half:
            text = data.decode(encoding, "replace")
            return Decoded(text, f"was read as {encoding.upper()}, which it does not declare; save it as UTF-8")
    return None


def _is_binary(data: bytes, *, valid: bool) -> bool:
    """Whether control bytes are too many for a text; a stray NUL in one is only made visible."""
    sample = data[:_SAMPLE]
    share = len(_CONTROL.findall(sample)) / max(len(sample), 1)
    return share > (0.10 if valid else 0.01)


def _damaged(data: bytes) -> Decoded | None:
    """UTF-8 with a few broken characters, as cutting and pasting leave it."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    if broken * 5 > len(_HIGH.findall(data)):
        return None
    return Decoded(text, f"has {broken} broken characters in its UTF-8; they are shown as �")


def _guessed(data: bytes) -> Decoded:
    runs = [len(run) for run in _HIGH.findall(data[:_SAMPLE])]
    encoding = "cp1252"
    if sum(run for run in runs if run > 2) > _WESTERN * sum(runs):
        from charset_normalizer import from_bytes  # noqa: PLC0415 - only what is not UTF-8 pays for it

        best = from_bytes(data[:_SAMPLE]).best()
        encoding = best.encoding if best else encoding
    return Decoded(
        data.decode(encoding, "replace"),
        f"is not UTF-8 and was read as {encoding}; check its quotation marks and accents, or save it as UTF-8",
    )
