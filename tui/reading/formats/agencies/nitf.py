"""NITF, the News Industry Text Format of the IPTC: one article a file."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from tui.english.word_lists import listed, words
from tui.errors import UnreadableError
from tui.reading.content import Content, Part
from tui.reading.formats import fields
from tui.reading.formats.days import first_day
from tui.reading.formats.markup import flow
from tui.reading.formats.markup.grid import Grid
from tui.reading.formats.xml import LANGUAGE, first, named, parsed, value

_BLOCKS = listed(  # local: the names that its markup and fields have
    "nitf body body.head body.content body.end block p table tr td th thead tbody tfoot ol ul dl bq fn note media"
    " hedline hl1 abstract tagline bibliography hr nitf-table nitf-table-metadata credit datasource custom-table"
    " byline byttl dateline story.date distributor"
)
_STAMPS = (
    ("date.issue", "norm"),
    ("date.release", "norm"),
    ("pubdata", "date.publication"),
    ("story.date", "norm"),
)
"""Elements and their attributes that say when an article was published, the surest first."""
_LONG = 40
"""Characters of a paragraph that is not in an article twice by chance."""

MARKUP = flow.Markup(
    blocks={
        **dict.fromkeys(_BLOCKS),
        "hl2": "heading",
        "li": "list",
        "dt": "list",
        "dd": "list",
        "media-caption": "caption",
        "media-producer": "furniture",
        "caption": "caption",
        "credit": "furniture",
        "datasource": "furniture",
        "copyrite": "furniture",
        "tagline": "furniture",
        "bibliography": "furniture",
    },
    ignored=words(  # local: the names that its markup and fields have
        "media-reference media-metadata media-object object nitf-colspec pronounce del s strike script style"
    ),
    grid=Grid(prose=frozenset({"hl2", "ul", "ol", "bq", "block"})),
)


def read(data: bytes) -> tuple[Content, ...]:
    """The article."""
    found = parsed(data)
    content = article(found.root)
    if not content.parts and not content.title:
        raise UnreadableError("is a NITF file without a text")
    return fields.first_with((content,), found.doubt)


def article(root: etree._Element) -> Content:
    """The article of a `nitf` element, wherever it is."""
    content, head = first(root, "body.content"), first(root, "body.head")
    corrected = tuple(_taken_out(content))
    parts = tuple(_once(flow.parts(content, MARKUP))) if content is not None else ()
    if not any(part.whole.strip() for part in parts):
        parts = tuple(part for one in named(head, "abstract") for part in flow.parts(one, MARKUP))
    subheads = (Part(_words(one), "heading") for one in named(first(root, "hedline"), "hl2"))
    ends = (part for one in named(root, "body.end") for part in flow.parts(one, MARKUP))
    title = _words(first(root, "hl1")) or _words(first(first(root, "head"), "title"))
    notes = fields.notes(
        *(one.get("info", "") for one in named(root, "ed-msg")), *(_words(one) for one in named(head, "note"))
    )
    said = (*(one.get("info", "").strip() for one in named(root, "correction")), *corrected, notes.correction)
    address = value(root, "pubdata", "ex-ref")
    return Content(
        (*(part for part in subheads if part.text), *parts, *ends) if parts else (),
        title=title,
        source=value(root, "pubdata", "name")
        or value(root, "doc.copyright", "holder")
        or _words(first(root, "copyrite.holder"))
        or _words(first(root, "distributor")),
        byline=fields.byline(_words(first(head, "byline"))),
        published=first_day(value(root, *stamp) for stamp in _STAMPS),
        correction="\n".join(filter(None, dict.fromkeys(said))),
        url=address if address.startswith(("http://", "https://")) else "",
        language=fields.language(root.get(LANGUAGE) or root.get("lang")),
        details=(
            *fields.details(
                ("dateline", _words(first(head, "dateline"))),
                ("section", value(root, "pubdata", "position.section")),
                ("identifier", value(root, "doc-id", "id-string")),
            ),
            *notes.details,
        ),
        doubt=fields.doubt(value(root, "docdata", "management-status"), title),
    )


def _taken_out(content: etree._Element | None) -> Iterator[str]:
    """The words of the blocks that hold a correction, which are taken out of the body."""
    for one in list(named(content, "block")):
        if "correction" in one.get("class", "").casefold() and (above := one.getparent()) is not None:
            yield _words(one)
            above.remove(one)


def _once(parts: tuple[Part, ...]) -> Iterator[Part]:
    """Parts without the long ones that are there again: archives give the lead as a block of its own before all."""
    seen: set[str] = set()
    for part in parts:
        if part.kind == "prose" and len(part.text) >= _LONG:
            if part.text in seen:
                continue
            seen.add(part.text)
        yield part


def _words(element: etree._Element | None) -> str:
    return flow.line(element, MARKUP)
