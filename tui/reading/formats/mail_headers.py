"""What the head of a message says: its headers decoded, who sent it, what it is about."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses

from tui.english.mailings import REPLY_MARKS
from tui.reading.credits import is_names
from tui.reading.encodings import decode
from tui.reading.formats import fields
from tui.reading.formats.days import day

_SHOWN = ("From", "To", "Cc", "Reply-To", "Date", "List-Id", "Message-ID")
_BY_WAY_OF = re.compile(r"(?P<name>[^,]{3,60}?) (?:via|from) (?P<outlet>\S.{1,60})", re.IGNORECASE)
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Head:
    """The fields of `Content` that headers tell."""

    title: str
    source: str
    byline: str
    published: date | None
    url: str
    details: tuple[tuple[str, str], ...]


def head(message: Message) -> Head:
    """The head of a message; the day is that of its sender."""
    name, address = _sender(message)
    source = name or address.rpartition("@")[2]
    byline = ""
    if not _is_mailing(message):
        byline = name
    elif (match := _BY_WAY_OF.fullmatch(source)) and " " in match["name"] and is_names(match["name"]):
        byline, source = match["name"], match["outlet"]
    subject = header(message, "Subject")
    marks = REPLY_MARKS.match(subject)
    archived = header(message, "Archived-At").strip("<> ")
    return Head(
        title=subject[marks.end() :] if marks else subject,
        source=source,
        byline=byline,
        published=day(header(message, "Date")),
        url=archived if archived.startswith("http") else "",
        details=fields.details(*((shown.casefold(), header(message, shown)) for shown in _SHOWN)),
    )


def header(message: Message, wanted: str) -> str:
    """A header on one line, as text; empty where there is none."""
    return decoded(str(message.get(wanted, ""))[:_LONGEST])


def decoded(raw: str) -> str:
    """The text of a header with the words that RFC 2047 encodes; bytes without a charset are guessed at."""
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError):
        pieces = [(raw, None)]
    return " ".join("".join(_text(piece, charset) for piece, charset in pieces).split())


def _text(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        data = piece.encode("utf-8", "surrogateescape")
        return piece if piece.isascii() else decode(data).text
    if charset and charset != "unknown-8bit":
        try:
            return piece.decode(charset, "replace")
        except LookupError:
            pass
    # What stands between encoded words comes as Latin-1 or with escaped bytes.
    return decode(piece).text if piece else ""


def _sender(message: Message) -> tuple[str, str]:
    """Name and address; the name is empty where the sender gives none."""
    # The address is looked for before decoding, which may bring commas and brackets into the name.
    raw = str(message.get("From", "") or message.get("Sender", ""))[:_LONGEST]
    name, address = next(iter(getaddresses([raw])), ("", ""))
    name = decoded(name).strip("\"' ")
    return ("" if "@" in name and " " not in name else name), address


def _is_mailing(message: Message) -> bool:
    """Whether a message went to a list of readers."""
    return any(message.get(one) for one in ("List-Unsubscribe", "List-Id", "List-Post")) or (
        str(message.get("Precedence", "")).casefold() in {"bulk", "list"}
    )
