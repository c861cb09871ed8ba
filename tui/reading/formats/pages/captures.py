"""The captures in a WARC file: responses that are pages, and notes that one had not changed."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import redirect_stderr
from datetime import date
from email.message import Message

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from tui.errors import UnreadableError
from tui.reading.formats.archives import LARGEST as _LARGEST_FILE
from tui.reading.formats.days import day
from tui.reading.formats.pages.content_codings import LARGEST, decoded
from tui.reading.formats.signs import is_html
from tui.records import dataclass

_PAGES = frozenset({"text/html", "application/xhtml+xml"})


@dataclass(frozen=True, slots=True)
class Capture:
    """A page as it was sent: its decoded bytes, when it was captured, and a digest that equal captures share."""

    url: str
    stamp: str
    body: bytes
    charset: str
    digest: str

    @property
    def day(self) -> date | None:
        """The day of the capture, in UTC."""
        return day(self.stamp)


@dataclass(frozen=True, slots=True)
class Repeat:
    """A capture that was not stored, because it was as one before; `refers_to` is when that was."""

    url: str
    stamp: str
    digest: str
    refers_to: str
    refers_to_url: str
    is_page: bool

    @property
    def day(self) -> date | None:
        """The day of the capture, in UTC."""
        return day(self.stamp)


def captures(data: bytes, unread: list[str]) -> Iterator[Capture | Repeat]:
    """The pages in a WARC; why one cannot be read is put into `unread`. Redirects and errors are passed over."""
    framed: set[tuple[str, str]] = set()
    found: list[Capture | Repeat] = []
    try:
        # warcio writes to the terminal what it finds odd in a file, its bytes as they are.
        with redirect_stderr(io.StringIO()):
            _gather(data, found, framed, unread)
    except (
        ArchiveLoadFailed,
        EOFError,
        OSError,
        ValueError,
        OverflowError,
        AttributeError,
        TypeError,
        zlib.error,
    ) as error:
        # warcio takes the fields of a record for granted: one without its address ends in an AttributeError.
        if not found:
            raise UnreadableError("is damaged: its first record cannot be read; get the file once more") from error
        unread.append("what stands behind a damaged record")
    # The request of a page that was in a frame of another comes after its response.
    yield from (one for one in found if (one.url, one.stamp) not in framed)


def _gather(data: bytes, found: list[Capture | Repeat], framed: set[tuple[str, str]], unread: list[str]) -> None:
    """Go through the records; `framed` are the places of those that was in a frame of a page."""
    for record in ArchiveIterator(io.BytesIO(_single(data))):
        if record.rec_type == "request":
            if _header(record, "Sec-Fetch-Dest", "document") not in {"document", "empty", ""}:
                framed.add(_place(record))
            continue
        try:
            if (capture := _capture(record)) is not None:
                found.append(capture)
        except UnreadableError as error:
            unread.append(f"{_place(record)[0]} {error}")


def _single(data: bytes) -> bytes:
    """An archive that was compressed as a whole, and not record by record, is unpacked first."""
    if not data.startswith(b"\x1f\x8b"):
        return data
    unpacker = zlib.decompressobj(31)
    try:
        head = unpacker.decompress(data, 1 << 16)
    except zlib.error:
        return data
    if head.count(b"WARC/1.") < 2:
        return data
    with gzip.GzipFile(fileobj=io.BytesIO(data)) as file:
        return file.read(_LARGEST_FILE)


def _capture(record: ArcWarcRecord) -> Capture | Repeat | None:
    url, stamp = _place(record)
    digest = record.rec_headers.get_header("WARC-Payload-Digest") or ""
    if not url.startswith(("http://", "https://")):
        return None
    if record.rec_type == "revisit":
        refers_to, address = (
            record.rec_headers.get_header(f"WARC-Refers-To-{one}") or "" for one in ("Date", "Target-URI")
        )
        is_page = _header(record, "Content-Type", "").partition(";")[0].strip().casefold() in _PAGES
        return Repeat(url, stamp, digest, refers_to, address, is_page)
    if record.rec_type not in {"response", "resource"}:
        return None
    is_response = record.rec_type == "response"
    if is_response and (record.http_headers is None or record.http_headers.get_statuscode() != "200"):
        return None
    kind = _type(
        _header(record, "Content-Type", "") if is_response else record.rec_headers.get_header("Content-Type") or ""
    )
    stated = kind.get_content_type() if kind["Content-Type"] else ""
    if stated and stated not in _PAGES:
        return None
    # Not `content_stream`: warcio fails at Brotli and leaves Zstandard as it is.
    stream = record.raw_stream
    if _header(record, "Transfer-Encoding", "").casefold() == "chunked":
        stream = ChunkedDataReader(stream, decomp_type=None)
    body = decoded(stream.read(LARGEST + 1), _header(record, "Content-Encoding", ""))
    if not stated and not is_html(body):
        return None
    return Capture(url, stamp, body, kind.get_content_charset("") if stated else "", digest)


def _place(record: ArcWarcRecord) -> tuple[str, str]:
    headers = record.rec_headers
    return (headers.get_header("WARC-Target-URI") or "").strip("<> "), headers.get_header("WARC-Date") or ""


def _header(record: ArcWarcRecord, wanted: str, default: str) -> str:
    headers = record.http_headers
    return str((headers.get_header(wanted) if headers is not None else None) or default).strip()


def _type(value: str) -> Message:
    """A content type with its parameters."""
    message = Message()
    if value:
        message["Content-Type"] = " ".join(value.split())
    return message
