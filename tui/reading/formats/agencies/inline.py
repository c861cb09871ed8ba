"""A text that is inside another format: NITF, XHTML, HTML that was escaped, or plain."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from lxml import etree

from tui.errors import UnreadableError
from tui.reading.content import Content, Part
from tui.reading.formats.agencies import nitf
from tui.reading.formats.markup import flow, fragment
from tui.reading.formats.xml import first, name, parse
from tui.records import dataclass

_TAGS = re.compile(
    r"<(?:p|div|br|body|html|h[1-6]|ul|ol|table|section|article|blockquote)\b[^<>]{0,500}>", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Body:
    """A text and what it says of itself; of two forms of one text that of the higher `rank` says more."""

    parts: tuple[Part, ...] = ()
    rank: int = 0
    title: str = ""
    source: str = ""
    byline: str = ""
    published: date | None = None
    correction: str = ""
    doubt: str = ""


def body_of(element: etree._Element) -> Body:
    """The text within an element of another format."""
    story = element if name(element).lower() == "nitf" else first(element, "nitf")
    if story is not None:
        return _from_nitf(nitf.article(story))
    if not len(element):
        kind = element.get("contenttype") or element.get("contentType") or ""
        return written(element.text or "", kind)
    page = first(element, "body")
    parts = flow.parts(page if page is not None else element, fragment.MARKUP)
    return Body(parts, 2, title=_heading(parts))


def written(text: str, kind: str = "") -> Body:
    """The text of a string: `kind` is its MIME type; the text itself is looked at if that is not known."""
    kind = kind.casefold()
    if "nitf" in kind or (text.lstrip()[:200].find("<nitf") >= 0 and "plain" not in kind):
        try:
            root = parse(text.encode("utf-8", "replace"))
        except UnreadableError:
            return Body()
        return body_of(root)
    if "html" in kind or ("plain" not in kind and _TAGS.search(text)):
        parts = fragment.parts(text)
        return Body(parts, 2, title=_heading(parts))
    if kind and "plain" not in kind and text.lstrip().startswith("<"):
        return Body()
    return Body(fragment.lines(text.replace("\r\n", "\n").replace("\r", "\n")), 1)


def _from_nitf(content: Content) -> Body:
    return Body(
        content.parts,
        3,
        content.title,
        content.source,
        content.byline,
        content.published,
        content.correction,
        content.doubt,
    )


def _heading(parts: tuple[Part, ...]) -> str:
    """The heading that a text begins with."""
    return parts[0].text if parts and parts[0].kind == "heading" else ""


def best(bodies: Iterable[Body]) -> Body:
    """Of several forms of one text the one that says most of its structure, unless it is only an excerpt."""
    sized = [(sum(len(part.whole.split()) for part in body.parts), body) for body in bodies]
    longest = max((size for size, _ in sized), default=0)
    return max((body for size, body in sized if 2 * size >= longest), key=lambda body: body.rank, default=Body())
