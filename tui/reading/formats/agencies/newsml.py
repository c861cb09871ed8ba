"""NewsML of the IPTC, its second generation (G2) and its first (1.2): items with their text inside."""

from __future__ import annotations

from lxml import etree

from tui.errors import UnreadableError
from tui.reading.content import Content, Part
from tui.reading.formats import fields
from tui.reading.formats.agencies import newsml1
from tui.reading.formats.agencies.inline import Body, best, body_of
from tui.reading.formats.days import day
from tui.reading.formats.markup import fragment
from tui.reading.formats.revisions import Revision, newest, numbered, with_text
from tui.reading.formats.xml import LANGUAGE, children, first, name, named, parsed


def read(data: bytes) -> tuple[Content, ...]:
    """The items with a text, or, if none has one, those that describe a picture; several versions of one in one."""
    file = parsed(data)
    root = file.root
    if name(root).lower() == "newsml":
        found = list(newsml1.revisions(root))
    else:
        items = [root] if name(root).lower() == "newsitem" else list(named(root, "newsitem"))
        sender = _words(first(first(root, "header"), "sender"))
        found = [_revision(item, sender) for item in items]
    whole = with_text(found)
    if not whole:
        raise UnreadableError("is a NewsML file that only points to texts, and holds none")
    return fields.first_with(newest(whole), file.doubt)


def _revision(item: etree._Element, sender: str) -> Revision:
    """An item of the second generation."""
    return Revision(
        item.get("guid", ""),
        (numbered(item.get("version", "")), _date_text(item, "versioncreated")),
        _content(item, sender),
    )


def _content(item: etree._Element, sender: str) -> Content:
    management, meta, rights = (first(item, one) for one in ("itemmeta", "contentmeta", "rightsinfo"))
    body = _body(item)
    title = _headline(meta) or body.title or _words(first(management, "title"))
    created, issued = day(_date_text(management, "firstcreated")), day(_date_text(management, "versioncreated"))
    corrects = any("correct" in _code(signal) for signal in children(management, "signal"))
    notes = fields.notes(
        *map(_words, children(management, "ednote")),
        corrects=corrects,
    )
    published = created or day(_date_text(meta, "contentcreated")) or issued or body.published
    return Content(
        body.parts or _caption(meta),
        title=title,
        source=fields.outlet(
            _party(first(management, "provider")),
            _party(first(rights, "copyrightholder")),
            _party(first(meta, "infosource")),
            body.source,
            fields.holder(_words(first(rights, "copyrightnotice"))),
            sender,
        ),
        byline=fields.byline(
            _words(first(meta, "by")) or ", ".join(filter(None, map(_party, children(meta, "creator")))) or body.byline
        ),
        published=published,
        modified=fields.later(issued, published),
        correction=notes.correction or body.correction,
        url=next(filter(lambda one: one.startswith("http"), (item.get("guid", ""), _link(management))), ""),
        language=fields.language(_language(item, meta)),
        details=(
            *fields.details(
                ("dateline", _words(first(meta, "dateline"))),
                ("place", _party(first(meta, "located"))),
                ("slug", _words(first(meta, "slugline"))),
                ("subjects", ", ".join(filter(None, map(_party, children(meta, "subject"))))),
                ("version", item.get("version", "")),
                ("embargo", _words(first(management, "embargoed"))),
            ),
            *notes.details,
        ),
        doubt=fields.doubt(_code(first(management, "pubstatus")), title) or body.doubt,
    )


def _body(item: etree._Element) -> Body:
    """The text of an item; of several forms of it the one that says most of its structure."""
    return best(map(body_of, named(item, "inlinexml", "inlinedata")))


def _caption(meta: etree._Element | None) -> tuple[Part, ...]:
    said = (_words(one) for one in children(meta, "description"))
    return tuple(Part(words, "caption") for words in dict.fromkeys(said) if words)


def _headline(meta: etree._Element | None) -> str:
    """The main headline: the one with that role, otherwise the first."""
    found = list(children(meta, "headline"))
    main = [one for one in found if _code(one, "role").endswith(("main", "headline"))]
    return next(filter(None, map(_words, (*main, *found))), "")


def _party(element: etree._Element | None) -> str:
    """What somebody or something is called: by its first name, else by its code."""
    if element is None:
        return ""
    called = _words(next(children(element, "name"), None))
    return called or element.get("literal", "").strip() or element.get("qcode", "").rpartition(":")[2].strip()


def _code(element: etree._Element | None, attribute: str = "qcode") -> str:
    if element is None:
        return ""
    return (element.get(attribute) or element.get("uri") or "").strip()


def _language(item: etree._Element, meta: etree._Element | None) -> str:
    tag = first(meta, "language")
    return (tag.get("tag", "") if tag is not None else "") or item.get(LANGUAGE, "")


def _link(management: etree._Element | None) -> str:
    """The address of the item itself."""
    return next((one.get("href", "") for one in children(management, "link") if "canonical" in _code(one, "rel")), "")


def _date_text(element: etree._Element | None, wanted: str) -> str:
    return _words(first(element, wanted))


def _words(element: etree._Element | None) -> str:
    return fragment.line(element)
