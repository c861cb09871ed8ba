"""How each format is known by its first bytes."""

from __future__ import annotations

import io
import re
from contextlib import suppress
from functools import lru_cache

_SAMPLE = 65_536
"""Bytes from the start that are looked at."""
_TEXT_SAMPLE = 1_048_576
"""Bytes of a text in which the line below its first article is looked for."""
_HTML = re.compile(
    rb"(?:\s|\xef\xbb\xbf|<!--.*?-->|<\?xml[^>]*\?>)*+<(?:!doctype\s+html|html|head|body|article|main|meta|title|h[1-6]|p|div"
    rb"|table|section|center|font|link|style|base|header|nav|script|document>\s*<type)\b",
    re.IGNORECASE | re.DOTALL,
)
_WIDE = (b"\xff\xfe", b"\xfe\xff")
"""What marks UTF-16."""
_HEADER = re.compile(rb"[A-Za-z][A-Za-z0-9-]*:[ \t]")
_MAIL = re.compile(
    rb"^(?:from|date|subject|message-id|mime-version|received|return-path|to):", re.IGNORECASE | re.MULTILINE
)
_ROOT = re.compile(
    rb"(?:\s|\xef\xbb\xbf|<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>)*+<(?:\w+:)?(?P<root>\w+)", re.DOTALL
)
_NEXIS = re.compile(
    rb"^[ \t]*(?:\d+ of \d+ DOCUMENTS|(?:Dokument|Document) \d+ (?:von|of|de) \d+)[ \t]*\r?$", re.MULTILINE
)
_PROQUEST = re.compile(rb"^_{20,}\s*$", re.MULTILINE)
_PROQUEST_FIELD = re.compile(
    rb"^(?:ProQuest document (?:id|link)|Publication info|Full text)\b", re.IGNORECASE | re.MULTILINE
)
_FACTIVA = re.compile(
    rb"^(?:AN\s?:?[ \t]+)?(?:Document|Dokument|Documento) (?=[A-Za-z0-9]*\d{6})[A-Za-z0-9]{15,40}\s*$", re.MULTILINE
)
_WIRE = re.compile(rb"[\x00\x16\r\n]*\x01[^\x00-\x04]{3,500}\x02")
_GZIP = b"\x1f\x8b"
_COLOUR = re.compile(rb"\x1b\[[\d;]*[mK]")
_DIFF = re.compile(
    rb"""\s*+ (?:
    (?:Index:[ ].*\n=+\n)?+ (?:
        diff[ ] --(?:git|cc|combined)[ ]                                             # git, also of a binary file
        | (?:diff[ ] -.*\n)?+ ---[ ].*\n \+\+\+[ ].*\n @@[ ]-\d+(?:,\d+)?[ ]\+\d        # unified
        | (?:diff[ ] -.*\n)?+ \*\*\*[ ].*\n ---[ ].*\n \*{15}                          # with context
        | (?:diff[ ] -.*\n)?+ \d+(?:,\d+)?[acd]\d+(?:,\d+)?\n [<>](?:[ ]|\n)            # normal
    )
    | From[ ][0-9a-f]{40,64}[ ]Mon[ ]Sep[ ]17[ ]00:00:00[ ]2001\n                    # git format-patch
    | commit[ ][0-9a-f]{40,64}\b.*\n (?=[^\x00]*?^diff[ ]--(?:git|cc|combined)[ ])   # git log -p, git show
    )""",
    re.VERBOSE | re.MULTILINE,
)
"""How the output of `diff` and of the commands of git begins."""


def never(_data: bytes) -> bool:
    """For what cannot be recognised by its content."""
    return False


def always(_data: bytes) -> bool:
    """For what is left."""
    return True


def is_diff(data: bytes) -> bool:
    """The output of a program, whether coloured or not, and not an article that quotes some of it."""
    sample = data[:_SAMPLE]
    if sample.startswith(_WIDE):
        # What a shell of Windows writes to a file.
        sample = sample.decode("utf-16", "ignore").encode("utf-8", "ignore")
    sample = _COLOUR.sub(b"", sample.removeprefix(b"\xef\xbb\xbf")).replace(b"\r\n", b"\n")
    return _DIFF.match(sample) is not None


def is_pdf(data: bytes) -> bool:
    """A PDF may begin after some other bytes."""
    return b"%PDF-" in data[:1024]


@lru_cache(maxsize=4)
def _members(data: bytes) -> frozenset[str]:
    """The names in a zip archive; none if `data` is not an archive."""
    if not data.startswith(b"PK\x03\x04"):
        return frozenset()
    import zipfile  # noqa: PLC0415 - plain text does not need it

    with (
        suppress(zipfile.BadZipFile, OSError, ValueError, NotImplementedError),
        zipfile.ZipFile(io.BytesIO(data)) as archive,
    ):
        return frozenset(archive.namelist())
    return frozenset()


def is_docx(data: bytes) -> bool:
    """Its main part may have another name, and rarely lies in another folder than this."""
    names = {name.replace("\\", "/").casefold().lstrip("/") for name in _members(data)}
    return "[content_types].xml" in names and any(
        name.startswith("word/") or name.rpartition("/")[2] == "document.xml" for name in names
    )


def is_odt(data: bytes) -> bool:
    """Recognised by the first member, which is not compressed, or by what else it holds; a flat one by its root."""
    return (
        b"application/vnd.oasis.opendocument.text" in data[:100]
        or {"content.xml", "META-INF/manifest.xml"} <= _members(data)
        or (_root(data) == b"document" and b"urn:oasis:names:tc:opendocument:xmlns:office:" in data[:_SAMPLE])
    )


def is_epub(data: bytes) -> bool:
    """The one member that every EPUB has."""
    return "META-INF/container.xml" in _members(data)


def is_wacz(data: bytes) -> bool:
    """A WARC with its index, in one archive."""
    return any(name.startswith("archive/") and ".warc" in name for name in _members(data))


def is_zipped_page(data: bytes) -> bool:
    """A web page with its pictures, as Google Docs gives it."""
    return any(name.casefold().endswith((".html", ".htm")) for name in _members(data))


def is_warc(data: bytes) -> bool:
    """Compressed or not."""
    if data.startswith(_GZIP):
        import zlib  # noqa: PLC0415 - rarely needed

        with suppress(zlib.error):
            return zlib.decompressobj(31).decompress(data[:512], 16).startswith(b"WARC/")
    return data.startswith(b"WARC/")


def is_rtf(data: bytes) -> bool:
    """RTF begins so."""
    return data.lstrip()[:5] == b"{\\rtf"


def is_mbox(data: bytes) -> bool:
    """The line that parts messages, and a header after it."""
    first, _, rest = data[:_SAMPLE].partition(b"\n")
    return first.startswith(b"From ") and bool(_HEADER.match(rest))


def _headers(data: bytes) -> bytes:
    """The headers of a message, at least three of those that every message has; none if it is not a message."""
    head = re.split(rb"\r?\n\r?\n", data[:_SAMPLE].lstrip(), maxsplit=1)[0]
    return head if _HEADER.match(head) and len(set(map(bytes.lower, _MAIL.findall(head)))) >= 3 else b""


def is_mhtml(data: bytes) -> bool:
    """A message that is one page with its pictures."""
    head = re.split(rb"\r?\n\r?\n", data[:_SAMPLE].lstrip(), maxsplit=1)[0].lower()
    # What office programs save has no sender and no day.
    is_head = _HEADER.match(head) is not None and b"mime-version:" in head
    return is_head and b"multipart/related" in head and (b"text/html" in head or b"snapshot-content-location" in head)


def is_message(data: bytes) -> bool:
    """Headers as a message has them."""
    return bool(_headers(data))


def _root(data: bytes) -> bytes:
    found = _ROOT.match(data[:_SAMPLE])
    return found["root"].lower() if found else b""


def is_nitf(data: bytes) -> bool:
    """Recognised by its root."""
    return _root(data) == b"nitf"


def is_newsml(data: bytes) -> bool:
    """Recognised by its root: a message, an item, or several."""
    return _root(data) in {b"newsmessage", b"newsitem", b"packageitem", b"newsml"}


def is_jats(data: bytes) -> bool:
    """`article` is also what a web page may begin with: one of a journal has its `front`."""
    return _root(data) == b"article" and re.search(rb"<front\b", data[:_SAMPLE]) is not None


def is_feed(data: bytes) -> bool:
    """RSS of both families, and Atom."""
    return _root(data) in {b"rss", b"feed", b"rdf"}


def _is_json(data: bytes) -> bool:
    return data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in (b"{", b"[")


def is_json_feed(data: bytes) -> bool:
    """Recognised by the address of its version."""
    return _is_json(data) and b"jsonfeed.org/version" in data[:_SAMPLE].replace(b"\\/", b"/")


def is_ninjs(data: bytes) -> bool:
    """Recognised by names that other JSON does not have."""
    sample = data[:_SAMPLE]
    return (
        _is_json(data)
        and (b'"uri"' in sample or b'"guid"' in sample)
        and re.search(rb'"(?:headlines?|versioncreated|versionCreated|body_\w+)"', sample) is not None
    )


def is_html(data: bytes) -> bool:
    """Recognised by its first tag, in UTF-16 too where that is marked."""
    sample = data[:_SAMPLE]
    if sample.startswith(_WIDE):
        sample = sample.decode("utf-16", "ignore").encode("utf-8", "ignore")
    return _HTML.match(sample) is not None


def is_factiva_page(data: bytes) -> bool:
    """A page of Factiva, whose articles are in boxes of their own."""
    return is_html(data) and re.search(rb"class=[\"'][^\"']*\b(?:enArticle|\w{2}Article)\b", data) is not None


def is_europresse(data: bytes) -> bool:
    """A page of Europresse, which names the paper so."""
    return is_html(data) and b"DocPublicationName" in data


@lru_cache(maxsize=4)
def _lines(data: bytes) -> bytes:
    """The first lines of a text in UTF-8, with one kind of line end and of blank."""
    sample = data[:_TEXT_SAMPLE]
    if sample.startswith((b"\xff\xfe", b"\xfe\xff")):
        sample = sample.decode("utf-16", "replace").encode("utf-8", "replace")
    return sample.replace(b"\r\n", b"\n").replace(b"\r", b"\n").replace(b"\xc2\xa0", b" ")


def is_nexis_text(data: bytes) -> bool:
    """The line above each article."""
    return _NEXIS.search(_lines(data)) is not None and not is_html(data) and not is_proquest(data)


def is_proquest(data: bytes) -> bool:
    """The rule between articles, and its fields."""
    sample = _lines(data)
    return _PROQUEST.search(sample) is not None and _PROQUEST_FIELD.search(sample) is not None


def is_factiva_text(data: bytes) -> bool:
    """The line below each article."""
    return _FACTIVA.search(_lines(data)) is not None and not is_rtf(data) and not is_html(data)


def is_wire(data: bytes) -> bool:
    """IPTC 7901 and ANPA: a header between these bytes, and a text after it."""
    return _WIRE.match(data[:_SAMPLE]) is not None
