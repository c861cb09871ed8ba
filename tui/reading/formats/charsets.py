"""Bytes of a page or of a message made text: by their mark, as UTF-8, as it is declared, or by a guess."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from tui.reading.encodings import decode

_SAMPLE = 8_192
"""Bytes from the start in which a page says its encoding."""
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_LARGER = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""Of encodings as Python calls them the larger one that browsers read under their names."""
_LABELS = {"x-gbk": "gbk", "x-sjis": "shift_jis"}
"""Labels that Python does not know."""
_SEVEN_BITS = ("iso2022", "utf-7", "hz")
"""Encodings that have no byte above 127, so they look like UTF-8."""


def text(data: bytes, charset: str) -> tuple[str, str]:
    """The text, and what is doubtful about it; `charset` is what a header says.

    UTF-8 that is valid is believed before what is declared.
    """
    declared = _declared(data, charset)
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not marked and b"\0" not in data[:_SAMPLE]:
        if not (declared.startswith(_SEVEN_BITS) and data.isascii()):
            with suppress(UnicodeDecodeError):
                return data.decode("utf-8"), ""
        if declared:
            with suppress(UnicodeDecodeError):
                return data.decode(declared, "strict" if declared == "utf-8" else "replace"), ""
    decoded = decode(data)
    try:
        data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        return decoded.text, decoded.remark
    return decoded.text, ""


def codec(label: str) -> str:
    """The encoding that a label names, as Python calls it; empty if it names none."""
    with suppress(LookupError, ValueError):
        said = label.strip().strip("\"'").casefold()
        found = codecs.lookup(_LABELS.get(said, said)) if said else None
        if found is not None and found._is_text_encoding:
            return _LARGER.get(found.name, found.name)
    return ""


def _declared(data: bytes, charset: str) -> str:
    """The encoding that a header or else the page declares; empty if it is not one.

    What a page says in bytes that can be read as ASCII is not UTF-16.
    """
    head = data[:_SAMPLE]
    found = _CHARSET.search(head) or _XML_ENCODING.search(head)
    labels = (charset, found[1].decode("ascii", "replace") if found else "")
    known = next(filter(None, map(codec, labels)), "")
    return "utf-8" if known.startswith("utf-16") else known
