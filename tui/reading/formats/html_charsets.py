"""The bytes of a page made text: by their mark, as UTF-8, as the page declares, or by a guess."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from tui.reading.encodings import decode

_SAMPLE = 8_192
"""Bytes from the start in which a page says its encoding."""
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)
_XML_ENCODING = re.compile(rb"<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:-]{2,40})", re.IGNORECASE)
_LABELS = {
    "iso-8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "x-gbk": "gb18030",
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "x-sjis": "cp932",
    "euc-kr": "cp949",
    "ks_c_5601-1987": "cp949",
    "big5": "big5hkscs",
}
"""What browsers read under these names, which is more than what the names say."""


def text(data: bytes, charset: str) -> tuple[str, str]:
    """The text of a page, and what is doubtful about it. UTF-8 that is valid is believed before what is declared."""
    declared = _declared(data, charset)
    marked = data.startswith((codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not marked and b"\0" not in data[:_SAMPLE] and not (declared.startswith("iso2022") and b"\x1b" in data):
        with suppress(UnicodeDecodeError):
            return data.decode("utf-8"), ""
        if declared:
            with suppress(UnicodeDecodeError):
                return data.decode(declared, "strict" if declared == "utf-8" else "replace"), ""
    decoded = decode(data)
    try:
        data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        return decoded.text.removeprefix("\ufeff"), decoded.remark
    return decoded.text.removeprefix("\ufeff"), ""


def _declared(data: bytes, charset: str) -> str:
    """The name by which Python knows the encoding that is declared; empty where it is none."""
    head = data[:_SAMPLE]
    found = _CHARSET.search(head) or _XML_ENCODING.search(head)
    for label in (charset, found[1].decode("ascii", "replace") if found else ""):
        with suppress(LookupError, ValueError):
            said = label.strip().strip("\"'").casefold()
            known = codecs.lookup(_LABELS.get(said, said)) if said else None
            if known is not None and known._is_text_encoding:
                return "utf-8" if known.name.startswith("utf-16") else known.name.replace("_", "")
    return ""
