"""NewsML 1.2 of the IPTC: items made of components, each with its lines and its content."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tui.reading.content import Content, Part
from tui.reading.formats import fields
from tui.reading.formats.agencies.inline import best, body_of
from tui.reading.formats.days import day
from tui.reading.formats.markup import fragment
from tui.reading.formats.revisions import Revision, numbered
from tui.reading.formats.xml import LANGUAGE, children, first, named, value


def revisions(root: etree._Element) -> Iterator[Revision]:
    """The items of a file, with what distinguishes their versions."""
    sender = value(first(root, "newsenvelope"), "party", "FormalName") or _party(first(root, "sentfrom"))
    for item in named(root, "newsitem"):
        identity, management = first(item, "newsidentifier"), first(item, "newsmanagement")
        key = _words(first(identity, "newsitemid")) and "/".join(
            _words(first(identity, one)) for one in ("providerid", "dateid", "newsitemid")
        )
        order = (numbered(_words(first(identity, "revisionid"))),)
        yield Revision(key, order, _content(item, management, sender))


def _content(item: etree._Element, management: etree._Element | None, sender: str) -> Content:
    body = best(map(body_of, named(item, "datacontent")))
    title = _words(first(item, "headline")) or body.title
    created, issued = (day(_words(first(management, one))) for one in ("firstcreated", "thisrevisioncreated"))
    published = created or issued or body.published
    notes = fields.notes(*(_words(one) for one in named(item, "newslinetext")))
    return Content(
        (*body.parts, *_captions(item, body.parts)) if body.parts else (),
        title=title,
        source=fields.outlet(
            _party(first(item, "provider")),
            fields.holder(_words(first(item, "copyrightline"))),
            _party(first(item, "source")),
            body.source,
            _words(first(item, "creditline")),
            sender,
        ),
        byline=fields.byline(_words(first(item, "byline")) or body.byline),
        published=published,
        modified=fields.later(issued, published),
        correction=notes.correction or body.correction,
        language=fields.language(value(item, "language", "FormalName") or item.get(LANGUAGE)),
        details=(
            *fields.details(
                ("dateline", _words(first(item, "dateline"))),
                ("slug", _words(first(item, "slugline"))),
            ),
            *notes.details,
        ),
        doubt=fields.doubt(value(management, "status", "FormalName"), title) or body.doubt,
    )


def _captions(item: etree._Element, parts: tuple[Part, ...]) -> Iterator[Part]:
    """The captions of the pictures of an item, each once."""
    seen = {part.text for part in parts}
    for component in named(item, "newscomponent"):
        role = next(children(component, "role"), None)
        if role is None or "caption" not in role.get("FormalName", "").casefold():
            continue
        caption = _words(first(component, "datacontent"))
        if caption and caption not in seen:
            seen.add(caption)
            yield Part(caption, "caption")


def _party(element: etree._Element | None) -> str:
    return value(element, "party", "FormalName")


def _words(element: etree._Element | None) -> str:
    return fragment.line(element)
