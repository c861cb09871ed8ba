"""XML from unknown sources, parsed without anything fetched, opened or multiplied."""

from __future__ import annotations

import codecs
import html
import re
from collections.abc import Iterator

from lxml import etree

from tui.errors import UnreadableError
from tui.records import dataclass

_REFERENCE = re.compile(rb"&(?!#)(?:([A-Za-z][A-Za-z0-9]{1,31});)?")


DAMAGED = "is damaged, and may lack a part of its text"
"""The end of a sentence on a file of which only a part was well-formed."""


@dataclass(frozen=True, slots=True)
class Parsed:
    """The root of a file; `doubt` is empty, or says what is wrong with the file."""

    root: etree._Element
    doubt: str = ""


def parse(data: bytes) -> etree._Element:
    """The root of `data`; what is not well-formed is repaired if it can be. UnreadableError where it cannot."""
    return parsed(data).root


def parsed(data: bytes) -> Parsed:
    """The same, with what is to be said of it; a reference by a name that is not declared is not worth it."""
    try:
        return Parsed(etree.fromstring(data, _parser(recover=False)))
    except (etree.XMLSyntaxError, ValueError):
        repaired = _with_plain_references(data.lstrip())
    try:
        return Parsed(etree.fromstring(repaired, _parser(recover=False)))
    except (etree.XMLSyntaxError, ValueError):
        pass
    try:
        root = etree.fromstring(repaired, _parser(recover=True))
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("is damaged: its XML cannot be read; get the file once more") from error
    if root is None:
        raise UnreadableError("is damaged: its XML cannot be read; get the file once more")
    return Parsed(root, DAMAGED)


def _parser(*, recover: bool) -> etree.XMLParser:
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=recover, remove_comments=True, remove_pis=True
    )


def _with_plain_references(data: bytes) -> bytes:
    """Every reference by name made one by number, and every lone `&` too.

    After the first error libxml2 2.14 drops even `&amp;` and `&lt;`, but none that is by number. What CDATA holds is
    not a reference and stays.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data
    pieces = data.split(b"<![CDATA[")
    for place, piece in enumerate(pieces):
        raw, end, markup = piece.rpartition(b"]]>") if place else (b"", b"", piece)
        pieces[place] = raw + end + _REFERENCE.sub(_numbered, markup)
    return b"<![CDATA[".join(pieces)


def _numbered(match: re.Match[bytes]) -> bytes:
    text = html.unescape(match[0].decode("ascii")) if match[1] else "&"
    if text.startswith("&") and len(text) > 1:
        return match[0]
    return "".join(f"&#{ord(character)};" for character in text).encode("ascii")


def name(element: etree._Element | None) -> str:
    """The name of an element without its namespace; empty for other nodes."""
    tag = element.tag if element is not None else None
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def line(element: etree._Element | None) -> str:
    """All words in an element on one line; empty if there is no element."""
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


def named(element: etree._Element | None, *names: str) -> Iterator[etree._Element]:
    """Every element below that has one of these local names, in any capitals, in the order of the file."""
    if element is not None:
        yield from (one for one in element.iterdescendants() if name(one).lower() in names)


def first(element: etree._Element | None, *names: str) -> etree._Element | None:
    """The first of them; None if there is none."""
    return next(named(element, *names), None)


def children(element: etree._Element | None, *names: str) -> Iterator[etree._Element]:
    """Those that come directly within the element."""
    if element is not None:
        yield from (one for one in element if name(one).lower() in names)


def value(element: etree._Element | None, wanted: str, attribute: str) -> str:
    """The first value of an attribute of the elements of a name that is not blank; empty if there is none."""
    return next((said for one in named(element, wanted) if (said := one.get(attribute, "").strip())), "")


LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute that names a language in any XML."""
