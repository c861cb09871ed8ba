"""A page fetched over the network, because the reader named its address; nothing that it names is ever fetched."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
import urllib.request
import zlib
from http.client import HTTPException, HTTPResponse
from typing import IO, TYPE_CHECKING
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from tui import __version__
from tui.errors import UnreadableError
from tui.reading.formats.charsets import codec
from tui.reading.page import Page
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from email.message import Message

LARGEST = 32 * 1024 * 1024
"""Bytes of one page, sent and unpacked."""
SECONDS = 30.0
"""For all of a page."""
_SILENCE = 10.0
"""Seconds to wait for the next bytes."""
_CHUNK = 65_536
_REDIRECTS = 8
_KINDS = {
    "text/html": ".html", "application/xhtml+xml": ".xhtml", "text/plain": ".txt", "text/markdown": ".md",
    "text/csv": ".csv", "application/pdf": ".pdf", "application/rtf": ".rtf", "text/rtf": ".rtf",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
    "application/vnd.oasis.opendocument.text": ".odt", "application/epub+zip": ".epub",
    "application/xml": ".xml", "text/xml": ".xml", "application/rss+xml": ".rss", "application/atom+xml": ".atom",
    "application/json": ".json", "application/feed+json": ".json", "application/ld+json": ".json",
    "multipart/related": ".mhtml", "message/rfc822": ".eml", "application/octet-stream": "", "application/zip": ".zip",
}  # fmt: skip
"""The types of content that may be an article, with the endings of their files."""


def fetch(address: str, *, seconds: float = SECONDS) -> Page:
    """The page at `address`; UnreadableError says why it could not be had."""
    shown = one_line(address)
    until = time.monotonic() + seconds
    try:
        request = urllib.request.Request(  # noqa: S310 - http and https alone, as every redirect is
            address,
            headers={
                "User-Agent": f"crossread/{__version__}",
                "Accept": "text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8,*/*;q=0.5",
                "Accept-Encoding": "gzip",
            },
        )
        opener = urllib.request.build_opener(_Redirects(address), urllib.request.HTTPSHandler(context=_context()))
        with opener.open(request, timeout=min(_SILENCE, seconds)) as answer:
            kind = answer.headers.get_content_type()
            if kind not in _KINDS:
                raise UnreadableError(f"{shown} is {one_line(kind)}, which is not an article.")
            data = _unpacked(_body(answer, until, shown), answer.headers, shown)
            return Page(_recoded(data, kind, answer.headers), answer.geturl(), _KINDS[kind])
    except HTTPError as error:
        raise UnreadableError(f"{shown} could not be fetched: the server answers {error.code}.") from None
    except (URLError, HTTPException, OSError, ValueError) as error:
        raise UnreadableError(f"{shown} could not be fetched: {_reason(error)}.") from None


class _Redirects(urllib.request.HTTPRedirectHandler):
    """Follows to other pages of the web, and not from there into the reader's own network."""

    max_redirections = _REDIRECTS

    def __init__(self, address: str) -> None:
        self._address = address

    def redirect_request(
        self, req: urllib.request.Request, fp: IO[bytes], code: int, msg: str, headers: Message, newurl: str
    ) -> urllib.request.Request | None:
        """The request for the other address; URLError where it may not be followed."""
        if urlsplit(newurl).scheme not in {"http", "https"}:
            raise URLError("it redirects to something that is not a web page")
        if _is_inside(newurl) and not _is_inside(self._address):
            raise URLError("it redirects into the local network")
        return super().redirect_request(req, fp, code, msg, headers, newurl)  # type: ignore[arg-type]


def _is_inside(address: str) -> bool:
    """Whether the host of an address is this machine or one of its network."""
    host = urlsplit(address).hostname or ""
    try:
        found = {info[4][0] for info in socket.getaddrinfo(host, None)}
    except (OSError, UnicodeError):
        return False
    return any(not ipaddress.ip_address(str(one).partition("%")[0]).is_global for one in found)


def _context() -> ssl.SSLContext:
    """The certificates of the system; if it has none, those that come with a library."""
    context = ssl.create_default_context()
    if not context.cert_store_stats()["x509_ca"]:
        import certifi  # noqa: PLC0415 - rarely needed

        context.load_verify_locations(certifi.where())
    return context


def _body(answer: HTTPResponse, until: float, shown: str) -> bytes:
    parts, held = [], 0
    while chunk := answer.read1(_CHUNK):
        held += len(chunk)
        parts.append(chunk)
        if held > LARGEST:
            raise UnreadableError(f"{shown} is larger than {LARGEST >> 20} MB; save it and name the file.")
        if time.monotonic() > until:
            raise UnreadableError(f"{shown} took too long to load; save it and name the file.")
    return b"".join(parts)


def _unpacked(data: bytes, headers: Message, shown: str) -> bytes:
    if headers.get("Content-Encoding", "").strip().lower() not in {"gzip", "x-gzip"}:
        return data
    try:
        unpacking = zlib.decompressobj(31)
        plain = unpacking.decompress(data, LARGEST + 1)
    except zlib.error:
        raise UnreadableError(f"{shown} arrived damaged.") from None
    if len(plain) > LARGEST:
        raise UnreadableError(f"{shown} is larger than {LARGEST >> 20} MB; save it and name the file.")
    return plain


def _recoded(data: bytes, kind: str, headers: Message) -> bytes:
    """A text in UTF-8 with its mark, which is above what the page itself says, where the server names another."""
    charset = codec(headers.get_content_charset() or "")
    if not kind.startswith("text/") or not charset or data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")):
        return data
    try:
        return b"\xef\xbb\xbf" + data.decode(charset).encode()
    except (LookupError, UnicodeError):
        return data


def _reason(error: Exception) -> str:
    if isinstance(error, TimeoutError) or isinstance(getattr(error, "reason", None), TimeoutError):
        return "it does not answer"
    inner = getattr(error, "reason", None) or error
    if isinstance(inner, socket.gaierror):
        return "there is no network, or no such host"
    if isinstance(inner, ssl.SSLError):
        return "its certificate is not to be trusted"
    return one_line(getattr(inner, "strerror", None) or str(inner)).rstrip(".")
