"""Feeds saved to a file: RSS 2.0 and 1.0, Atom, JSON Feed; an article an item."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from tui.errors import UnreadableError
from tui.reading.content import Content, Part
from tui.reading.formats import fields
from tui.reading.formats.days import first_day
from tui.reading.formats.feeds import json_feed
from tui.reading.formats.feeds.summaries import whole
from tui.reading.formats.json_values import load, lowered
from tui.reading.formats.markup import flow, fragment
from tui.reading.formats.messages.footers import marked
from tui.reading.formats.revisions import Revision, newest
from tui.reading.formats.xml import LANGUAGE, children, name, named, parsed

_PREFIXES = {
    "": "",
    "http://purl.org/rss/1.0/": "",
    "http://my.netscape.com/rdf/simple/0.9/": "",
    "http://channel.netscape.com/rdf/simple/0.9/": "",
    "http://backend.userland.com/rss2": "",
    "http://www.w3.org/2005/Atom": "",
    "http://purl.org/atom/ns#": "",
    "http://purl.org/rss/1.0/modules/content/": "content:",
    "http://purl.org/dc/elements/1.1/": "dc:",
    "http://purl.org/dc/terms/": "dcterms:",
    "http://www.itunes.com/dtds/podcast-1.0.dtd": "itunes:",
    "http://rssnamespace.org/feedburner/ext/1.0": "feedburner:",
    "http://www.w3.org/1999/xhtml": "xhtml:",
}
"""The namespaces that matter, and what their elements are called here."""
_TEXTS = ("content:encoded", "content", "xhtml:body", "xhtml:div", "fulltext")
_SUMMARIES = ("description", "summary", "itunes:summary", "dc:description")
_PUBLISHED = ("pubdate", "published", "dcterms:issued", "dc:date", "issued", "dcterms:created", "created", "updated")
_MODIFIED = ("updated", "dcterms:modified", "modified")

_PARAGRAPHS = re.compile(r"<(?:p|br|div|pre|table)\b", re.IGNORECASE)
_BLANK_LINES = re.compile(r"\n[ \t\r]*\n")
_NO_ARTICLES = frozenset({"attachment", "nav_menu_item", "revision", "custom_css", "wp_global_styles", "wp_navigation"})
"""Kinds of items, as an export of WordPress calls them, that are pictures and parts of the site."""
_HOLDERS = frozenset({"channel", "rdf", "feed", "rss"})
"""What items are in."""

Fields = dict[str, list[etree._Element]]


def read(data: bytes) -> tuple[Content, ...]:
    """The items, in their order; several versions of one in one."""
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] in {b"{", b"["}:
        found = [one for value in load(data) for one in json_feed.revisions(lowered(value))]
        doubt = ""
    else:
        file = parsed(data)
        root, doubt = file.root, file.doubt
        channel = next((one for one in root if name(one).lower() == "channel"), root)
        items = [one for one in named(root, "item", "entry") if name(one.getparent()).lower() in _HOLDERS]
        entries = [one for one in items if _is_article(one)]
        about = _fields(channel)
        found = [_revision(entry, about, root) for entry in entries]
    if not found:
        raise UnreadableError("is a feed without an item in it")
    return fields.first_with(newest(found), doubt)


def _is_article(item: etree._Element) -> bool:
    return not any((one.text or "").strip() in _NO_ARTICLES for one in children(item, "post_type"))


def _fields(element: etree._Element) -> Fields:
    """The children of an element by what they are called, with the prefix of their namespace."""
    found: Fields = {}
    for child in element:
        space, _, _ = child.tag.removeprefix("{").rpartition("}") if isinstance(child.tag, str) else ("?", "", "")
        # A prefix that the feed does not declare is in the name itself.
        prefix = _PREFIXES.get(space, "?")
        found.setdefault(f"{prefix}{name(child)}".lower(), []).append(child)
    return found


def _revision(entry: etree._Element, channel: Fields, root: etree._Element) -> Revision:
    item = _fields(entry)
    source = next((_source(one) for one in item.get("source", ())), "") or _first(channel, "title")
    title = _title(item).removesuffix(f" - {source}") or _first(item, "dc:title")
    published, modified = (first_day(_first(item, one) for one in stamps) for stamps in (_PUBLISHED, _MODIFIED))
    url = next((one for one in _addresses(item) if one.startswith(("http://", "https://"))), "")
    parts = marked(whole(*(_longest(item, names) for names in (_TEXTS, _SUMMARIES))))
    content = Content(
        parts,
        title=title,
        source=source,
        byline=fields.byline(", ".join(dict.fromkeys(filter(None, _authors(item))))) or fields.credit(parts),
        published=published,
        modified=fields.later(modified, published),
        url=url,
        language=fields.language(
            entry.get(LANGUAGE) or root.get(LANGUAGE) or _first(channel, "language", "dc:language")
        ),
        details=fields.details(("section", ", ".join(dict.fromkeys(filter(None, _sections(item)))))),
    )
    identity = _first(item, "guid", "id")
    stamp = modified or published
    return Revision(f"{identity} {url}" if identity and url else "", (stamp.isoformat() if stamp else "",), content)


def _title(item: Fields) -> str:
    for one in item.get("title", ()):
        if one.get("type") == "xhtml":
            return fragment.line(one)
        return " ".join(_raw(one).split()) if one.get("type") == "text" else fragment.words(_raw(one))
    return ""


def _raw(element: etree._Element) -> str:
    return "".join(element.itertext())


def _first(item: Fields, *names: str) -> str:
    return next((said for one in names for element in item.get(one, ()) if (said := fragment.line(element))), "")


def _addresses(item: Fields) -> Iterator[str]:
    """Where an item lies: the text of RSS, the reference of Atom, of which there are several for other purposes."""
    for one in ("feedburner:origlink", "link", "guid", "id"):
        for element in item.get(one, ()):
            if element.get("rel", "alternate") == "alternate" and element.get("isPermaLink", "").casefold() != "false":
                yield element.get("href", "").strip() or fragment.line(element)


def _source(element: etree._Element) -> str:
    """The outlet that an item was taken from: the text of RSS, the title of Atom."""
    return _first(_fields(element), "title") or fragment.line(element)


def _longest(item: Fields, names: tuple[str, ...]) -> tuple[Part, ...]:
    found = [_parts(element) for one in names for element in item.get(one, ())]
    return max(found, key=lambda parts: sum(len(part.whole) for part in parts), default=())


def _parts(element: etree._Element) -> tuple[Part, ...]:
    """The text in an element: plain, HTML that is escaped, or XHTML."""
    kind = element.get("type", "html")
    if any(isinstance(child.tag, str) for child in element):
        return flow.parts(element, fragment.MARKUP)
    return _text_parts(_raw(element), plain=kind in {"text", "text/plain"})


def _text_parts(text: str, *, plain: bool = False) -> tuple[Part, ...]:
    if not plain and ("<" in text or "&" in text):
        if not _PARAGRAPHS.search(text):  # blogs write blank lines, of which they make paragraphs when they show them
            text = _BLANK_LINES.sub("\n<p>", text)
        return fragment.parts(text)
    return fragment.lines(text.strip())


def _authors(item: Fields) -> Iterator[str]:
    """Who wrote an item; RSS has a mail address there, with the name in brackets."""
    for one in (*item.get("dc:creator", ()), *item.get("author", ()), *item.get("itunes:author", ())[:1]):
        said = _first(_fields(one), "name") or fragment.line(one)
        address, _, called = said.partition(" (")
        yield called.rstrip(")") if "@" in address and called else said


def _sections(item: Fields) -> Iterator[str]:
    for one in (*item.get("category", ()), *item.get("dc:subject", ())):
        yield one.get("label", "") or one.get("term", "") or fragment.line(one)
