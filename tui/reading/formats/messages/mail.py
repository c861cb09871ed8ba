"""Messages and mailboxes, and web pages saved as messages (MHTML)."""

from __future__ import annotations

import mimetypes
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from email import message_from_bytes
from email.message import Message
from pathlib import PurePath

from tui.errors import UnreadableError
from tui.reading.content import Content, Part
from tui.reading.formats import fields
from tui.reading.formats.days import day
from tui.reading.formats.markup import fragment
from tui.reading.formats.messages import mail_text
from tui.reading.formats.messages.footers import marked
from tui.reading.formats.messages.mail_headers import decoded, forwarded, head, header
from tui.reading.formats.messages.mbox import messages
from tui.reading.formats.registry import format_of
from tui.reading.formats.signs import is_mbox

_DEEPEST = 4
"""Messages within messages that are opened."""
_NESTED = 30
"""Parts within parts of one message."""
_MOST = 100
"""Attachments of one file that are read."""
_ENCRYPTED = "is encrypted; open it in your mail program and save its text"
_OPAQUE = "is signed in a way that hides its text (S/MIME); open it in your mail program and save its text"
_UNREAD = frozenset({"image", "audio", "video", "font", "model"})
_UNREAD_TYPES = frozenset(
    {
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
        "application/pgp-encrypted",
        "application/ms-tnef",
        "text/calendar",
        "text/vcard",
        "text/x-vcard",
        "text/directory",
        "message/delivery-status",
        "message/disposition-notification",
        "text/rfc822-headers",
    }
)
_FEW = 40
"""Words with which a message sends on another one."""
_REAL = 0.6
"""Share of the words of the HTML that a plain text must have to be another form of it."""


@dataclass(slots=True)
class _Found:
    """The text of a part of a message, and the parts that are documents of their own."""

    parts: tuple[Part, ...] = ()
    attached: list[Message] = field(default_factory=list)


def read(data: bytes) -> tuple[Content, ...]:
    """A document a message, and after it one for each attachment that can be read."""
    return _Reading().read(data)


class _Reading:
    """Reads one file; counts what it opens, so a hostile one ends."""

    def __init__(self) -> None:
        self._left = _MOST

    def read(self, data: bytes, depth: int = _DEEPEST) -> tuple[Content, ...]:
        found: list[Content] = []
        errors: list[UnreadableError] = []
        for one in messages(data) if is_mbox(data) else (data.lstrip(),):
            try:
                found += self._documents(message_from_bytes(one), depth)
            except UnreadableError as error:
                errors.append(error)
            except RecursionError:
                errors.append(UnreadableError("has parts within parts too deep to be read"))
        if not found:
            raise errors[0] if errors else UnreadableError("has no text in it")
        if errors:
            doubt = f"holds messages that cannot be read, {len(errors)} in all: one {errors[0]}"
            return fields.first_with(tuple(found), doubt)
        return tuple(found)

    def _documents(self, message: Message, depth: int) -> Iterator[Content]:
        """A message, and the documents that it brings along."""
        if _is_page(message):
            yield from _page(message)
            return
        found = _parts_of(message)
        parts = marked(found.parts)
        about = forwarded(
            head(message), header(message, "Subject"), (one.text for one in parts if one.kind == "furniture")
        )
        doubts: list[str] = []
        attached = list(self._attachments(found.attached, about.source, depth, doubts))
        if parts:
            yield Content(
                parts,
                title=about.title,
                source=about.source,
                byline=about.byline or fields.credit(parts),
                published=about.published,
                url=about.url,
                details=about.details,
                doubt="; ".join(doubts),
            )
        elif not attached and doubts:
            raise UnreadableError(doubts[0])
        yield from attached if parts else fields.first_with(tuple(attached), "; ".join(doubts))

    def _attachments(
        self, attached: Iterable[Message], source: str, depth: int, doubts: list[str]
    ) -> Iterator[Content]:
        for part in attached:
            if depth == 0 or self._left == 0:
                doubts.append("has more attachments than are read")
                return
            self._left -= 1
            name = _file_name(part)
            try:
                for content in self._opened(part, name, depth - 1):
                    titled = content.title or any(one.kind == "heading" for one in content.parts[:3])
                    yield replace(content, title=content.title if titled else name, source=content.source or source)
            except UnreadableError as error:
                doubts.append(f"has an attachment that cannot be read: {name or 'one without a name'} {error}")

    def _opened(self, part: Message, name: str, depth: int) -> Iterable[Content]:
        inner = part.get_payload()
        if part.get_content_type() == "message/rfc822" and isinstance(inner, list):
            return list(self._documents(inner[0], depth)) if inner and isinstance(inner[0], Message) else ()
        data = mail_text.payload(part)
        suffix = PurePath(name).suffix or mimetypes.guess_extension(part.get_content_type()) or ""
        found = format_of(data, suffix)
        if found.short == "mail":
            return self.read(data, depth)
        if found.short == "plain" and part.get_content_maintype() != "text" and suffix.casefold() not in found.suffixes:
            return ()
        return found.read(data)


def _is_page(message: Message) -> bool:
    """Whether a message is a web page that a browser saved."""
    if message.get_content_type() not in {"multipart/related", "text/html"}:
        return False
    return bool(
        message.get("Snapshot-Content-Location")
        or "saved by" in header(message, "From").casefold()
        or not (message.get("From") or message.get("Received") or message.get("To"))
    )


def _page(message: Message) -> Iterator[Content]:
    """The page of which the message holds also the pictures."""
    from tui.reading.formats.pages import html  # noqa: PLC0415 - the extraction of pages is imported for pages only

    root = next(
        (one for one in message.walk() if one.get_content_type() in {"text/html", "application/xhtml+xml"}), None
    )
    if root is None:
        raise UnreadableError("is a saved web page without a page in it")
    address = header(message, "Snapshot-Content-Location") or header(root, "Content-Location")
    saved = day(header(message, "Date"))
    for content in html.read(mail_text.payload(root), charset=root.get_content_charset("")):
        url = content.url or (address if address.startswith(("http://", "https://")) else "")
        yield replace(
            content,
            title=content.title or header(message, "Subject"),
            source=content.source or fields.host(url),
            url=url,
            details=(*content.details, *fields.details(("captured", saved.isoformat() if saved else ""))),
        )


def _parts_of(part: Message, depth: int = _NESTED) -> _Found:
    """The text of a part and what is attached to it."""
    kind = part.get_content_type()
    if kind in {"application/pkcs7-mime", "application/x-pkcs7-mime"}:
        raise UnreadableError(_OPAQUE if part.get_param("smime-type") == "signed-data" else _ENCRYPTED)
    if kind == "multipart/encrypted":
        raise UnreadableError(_ENCRYPTED)
    if kind in _UNREAD_TYPES or part.get_content_maintype() in _UNREAD or depth == 0:
        return _Found()
    if part.is_multipart() and part.get_content_maintype() == "multipart":
        inner = part.get_payload()
        found = [_parts_of(one, depth - 1) for one in inner if isinstance(one, Message)]
        attached = [one for each in found for one in each.attached]
        texts = [one.parts for one in found if one.parts]
        if kind == "multipart/alternative":
            return _Found(_chosen(texts), attached)
        if kind == "multipart/related":
            texts = texts[:1]
        return _Found(tuple(one for each in texts for one in each), attached)
    if kind not in {"text/plain", "text/html"} or part.get_content_disposition() == "attachment" or _file_name(part):
        return _Found(attached=[part])
    if kind == "text/html":
        page = mail_text.page(part)
        return _Found(_own(fragment.parts(page), lambda: fragment.parts(page, forwarded=True)))
    said = mail_text.plain(part)
    if said.lstrip().startswith("-----BEGIN PGP MESSAGE-----"):
        raise UnreadableError(_ENCRYPTED)
    return _Found(_own(fragment.lines(said), lambda: fragment.lines(mail_text.unquoted(said))))


def _own(parts: tuple[Part, ...], whole: Callable[[], tuple[Part, ...]]) -> tuple[Part, ...]:
    """The parts of a message; with what it quotes as its own text where it has hardly another, as when it forwards."""
    if _size(parts) >= _FEW:
        return parts
    forwarded = whole()
    return forwarded if _size(forwarded) >= 2 * _FEW else parts


def _chosen(texts: list[tuple[Part, ...]]) -> tuple[Part, ...]:
    """Of the forms of one text the plain one, unless it is much shorter, or loses the tables of the other."""
    plain = next((one for one in texts if one[0].kind == "lines"), ())
    rich = next((one for one in reversed(texts) if one is not plain), ())
    if not (plain and rich):
        return plain or rich
    tables = any(part.rows for part in rich)
    return plain if not tables and _size(plain) >= _REAL * _size(rich) else rich


def _size(parts: tuple[Part, ...]) -> int:
    """Words of the text, without addresses of pages."""
    return sum("://" not in word for part in marked(parts) if part.kind != "furniture" for word in part.whole.split())


def _file_name(part: Message) -> str:
    return PurePath(decoded(str(part.get_filename() or "")).replace("\\", "/")).name
