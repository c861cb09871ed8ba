"""What the head of a message says: its headers decoded, who sent it, what it is about."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from email.errors import HeaderParseError
from email.header import decode_header
from email.message import Message
from email.utils import getaddresses

from tui.english.mailings import FORWARD_MARK, REPLY_MARKS
from tui.reading.credits import is_names
from tui.reading.encodings import decode
from tui.reading.formats import fields
from tui.reading.formats.charsets import codec
from tui.reading.formats.days import day
from tui.records import dataclass

_SHOWN = ("From", "To", "Cc", "Reply-To", "Date", "List-Id", "Message-ID")
_BY_WAY_OF = re.compile(r"(?P<name>[^,]{3,60}?) (?:via|from) (?P<outlet>\S.{1,60})", re.IGNORECASE)
_INNER = re.compile(
    r"^\*?(?P<name>From|Sent|Date|Subject)\*?:[ \t]*(?P<value>[^\n]{1,300})", re.IGNORECASE | re.MULTILINE
)
"""A header of the message within."""
_LONGEST = 2_000


@dataclass(frozen=True, slots=True)
class Head:
    """The fields of `Content` that headers have."""

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


def forwarded(own: Head, subject: str, asides: Iterable[str]) -> Head:
    """The head of the message that another one sends on, by the lines above it; `own` where that sends on none.

    `asides` are the paragraphs of furniture, in order.
    """
    if not FORWARD_MARK.match(subject):
        return own
    for aside in asides:
        fields_ = {match["name"].casefold(): match["value"] for match in _INNER.finditer(aside)}
        if "from" in fields_ and "subject" in fields_:
            name, address = _named(fields_["from"].replace("*", ""))
            return replace(
                own,
                source=name or address.rpartition("@")[2] or own.source,
                byline="",
                published=day(fields_.get("date") or fields_.get("sent")) or own.published,
            )
    return own


def header(message: Message, wanted: str) -> str:
    """A header on one line, as text; empty if there is none."""
    return decoded(_raw(message, wanted))


def _raw(message: Message, wanted: str) -> str:
    """A header as it is in the file, bytes that are not ASCII escaped."""
    # `get` makes of these bytes a header of an unknown charset, whose text is lost.
    return next((str(value) for name, value in message.raw_items() if name.lower() == wanted.lower()), "")[:_LONGEST]


def decoded(raw: str) -> str:
    """The text of a header with the words that RFC 2047 encodes; bytes without a charset are guessed at."""
    if not raw.isascii():
        raw = decode(raw.encode("utf-8", "surrogateescape")).text
    try:
        pieces = decode_header(raw)
    except (HeaderParseError, ValueError):
        pieces = [(raw, None)]
    return " ".join("".join(_text(piece, charset) for piece, charset in pieces).split())


def _text(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        return piece
    if charset is None:
        # So the standard library encodes what comes between encoded words.
        return piece.decode("raw-unicode-escape", "replace")
    known = codec(charset)
    return piece.decode(known, "replace") if known else decode(piece).text


def _sender(message: Message) -> tuple[str, str]:
    """Name and address; the name is empty if the sender gives none."""
    return _named(_raw(message, "From") or _raw(message, "Sender"))


def _named(raw: str) -> tuple[str, str]:
    if "@" not in raw:
        return decoded(raw).strip("\"' "), ""
    # The address is looked for before decoding, which may bring commas and brackets into the name.
    name, address = next(iter(getaddresses([raw])), ("", ""))
    name = decoded(name).strip("\"' ")
    return ("" if "@" in name and " " not in name else name), address


def _is_mailing(message: Message) -> bool:
    """Whether a message went to a list of readers."""
    return any(message.get(one) for one in ("List-Unsubscribe", "List-Id", "List-Post")) or (
        str(message.get("Precedence", "")).casefold() in {"bulk", "list"}
    )
