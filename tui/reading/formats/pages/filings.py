"""Filings: a page of many tables and nothing else, with tags of iXBRL or without, read in one pass over its tree."""

from __future__ import annotations

import re
from copy import deepcopy
from typing import NamedTuple, cast

from lxml import etree, html

from tui.reading.content import FactText, TagText
from tui.reading.formats.ixbrl import facts, resources
from tui.reading.formats.ixbrl.facts import Facts
from tui.reading.formats.markup import html_tables
from tui.reading.formats.markup.cell_words import CellWords
from tui.reading.formats.pages import html_document, html_metadata, html_tree
from tui.reading.formats.pages.html_blocks import BOLD, BOLD_STYLE, PageBlock, Walker
from tui.reading.formats.pages.html_metadata import Metadata
from tui.reading.formats.pages.html_raised import lifted
from tui.reading.formats.pages.html_tree import Source
from tui.records import dataclass

_TABLES = 12
"""Tables of a page at least that may be a filing without tags."""
_TABLE = re.compile(r"<table\b", re.IGNORECASE)
_NOT_FILED = re.compile(
    r"<(?:article|nav|main|header|footer|aside|figure|figcaption|ins|del|s|strike)\b|\bclass\s*=\s*[\"'][^\"']{0,200}aption"
    r"|application/ld\+json|\bcmnt_ref",
    re.IGNORECASE,
)
"""What pages of a site have, and documents with changes or comments."""
_CLASS, _HIDDEN = re.compile(r"class\s*="), re.compile(r"hidden(?<=\shidden)[\s=/>]")
"""What may hide an element besides its style."""
_SAYING = ("<h1", "<time", "<abbr", "itemprop")
"""What says something of a page outside its head."""
_PARTING = frozenset({"br", "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6"})
_RUNS = frozenset({"span", "font", "b", "i", "em", "strong", "u"})
"""Elements that are no more than words in their line, unless their style says otherwise."""
_CLOSING = frozenset({"p", "div", "li"})
_CHANGES = frozenset({"ins", *html_tree.DELETED})


@dataclass(frozen=True, slots=True)
class Filing:
    """What a filing shows, and what its head and its tags say; `versions` where words of it are marked as changed."""

    found: list[PageBlock]
    metadata: Metadata
    facts: tuple[FactText, ...] = ()
    versions: bool = False


def read(source: Source, *, earlier: bool = False) -> Filing | None:
    """The filing of a markup, its `earlier` version where words are marked as changed; None if it is another page."""
    tagged = "/inlineXBRL" in source.text or "<ix:" in source.text
    if not tagged and not _may_be_filing(source.text):
        return None
    root = html_tree.plain(source)
    if root is None:
        return None
    names = resources.names(source.text) if tagged else None
    tags = facts.read(root, names) if names else Facts()
    page = cast("html.HtmlElement", root)
    if not tags.facts and (root.find(".//article") is not None or html_document.is_tagged(page) != tagged):
        return None
    low = source.text.lower()
    headers = names.of("header") if names else ()
    walker = _Pass(tags, headers, earlier=earlier, hides=bool(_CLASS.search(low) or _HIDDEN.search(low)))
    walker.walk(page)
    metadata = html_metadata.read(_about(page, low), source.address)
    if not tags.facts and (metadata.is_article or not html_document.is_document(page, walker.found, tagged=tagged)):
        return None
    return Filing(walker.found, metadata, tags.facts, walker.versions)


def _may_be_filing(text: str) -> bool:
    return (
        next((True for n, _ in enumerate(_TABLE.finditer(text), 1) if n >= _TABLES), False)
        and _NOT_FILED.search(text) is None
    )


def _about(root: html.HtmlElement, text: str) -> html.HtmlElement:
    """What says something of a page: the page of its head alone, unless its body does too."""
    if any(sign in text for sign in _SAYING):
        return root
    page = html.Element("html", dict(root.attrib))
    page.extend(deepcopy(head) for head in root.iterchildren("head"))
    return page


class _Look(NamedTuple):
    """What a style says of its element."""

    hidden: bool = False
    box: bool = False
    bold: bool = False


_PLAIN = _Look()


class _Pass(Walker):
    """Gathers the blocks of a tree as it was parsed, and passes by what is not seen."""

    def __init__(self, tags: Facts, headers: tuple[str, ...], *, earlier: bool, hides: bool) -> None:
        super().__init__()
        self.versions = False
        self._shown = tags.shown
        self._unseen = html_tree.UNSEEN | set(headers)
        self._dropped = {"ins"} if earlier else set(html_tree.DELETED)
        self._hides = hides
        self._looks: dict[str, _Look] = {}

    def walk(self, root: html.HtmlElement) -> None:
        events = etree.iterwalk(root, events=("start", "end"))
        skipped = None
        for event, element in events:
            if event == "start":
                if not self._enter(element):
                    skipped = element
                    events.skip_subtree()
                continue
            if element is skipped:
                skipped = None
            else:
                tag = str(element.tag)
                if element in self._shown:
                    self._gathered.close_tag(self._shown[element])
                self._end(element, "div" if tag == "span" and self._look(element).box else tag)
            if element is not root and element.tail:
                self._add(element.tail)
        self._flush(root)

    def _enter(self, element: html.HtmlElement) -> bool:
        """Take note of the start of an element; whether what it holds is still to be read."""
        tag = str(element.tag)
        look = self._look(element)
        if self._passes_by(element, tag, look):
            return False
        if tag == "table" and (rows := html_tables.rows(element, self._cell, self._is_unseen)) is not None:
            self._table(element, rows)
            return False
        if tag == "span" and look.box:
            tag = "div"
        words = lifted(element) if tag in {"sup", "a"} else ""
        self._start(element, tag, None, bold=look.bold or tag in BOLD)
        if element in self._shown:
            self._gathered.open_tag(self._shown[element])
        if words or element.text:
            self._add(words or element.text or "")
        if words:
            self._end(element, tag)
        return not words

    def _passes_by(self, element: html.HtmlElement, tag: str, look: _Look) -> bool:
        """Whether nothing is read of an element."""
        if tag in self._unseen:
            return True
        if (look.hidden or self._hides) and tag not in html_tree.ROOTS and html_tree.is_hidden(element):
            return True
        if tag not in _CHANGES:
            return False
        self.versions = self.versions or bool("".join(element.itertext()).strip())
        return tag in self._dropped

    def _is_unseen(self, element: html.HtmlElement) -> bool:
        style = element.get("style")
        hides = self._hides or (style is not None and (self._looks.get(style) or self._look(element)).hidden)
        return hides and html_tree.is_hidden(element)

    def _look(self, element: html.HtmlElement) -> _Look:
        style = element.get("style")
        if not style:
            return _PLAIN
        if (look := self._looks.get(style)) is None:
            hidden, box, bold = (
                sign.search(style) is not None for sign in (html_tree.HIDING, html_tree.SHOWN_AS_BOX, BOLD_STYLE)
            )
            look = _Look(hidden, box, bold) if hidden or box or bold else _PLAIN
            self._looks[style] = look
        return look

    def _cell(self, cell: html.HtmlElement) -> tuple[str, tuple[TagText, ...]]:
        """The words of a cell on one line, and where among them facts are; boxes and breaks within it part words."""
        if not len(cell):
            return " ".join((cell.text or "").split()), ()
        words = CellWords([cell.text or ""], [])
        self._gather(cell, words)
        whole = "".join(words.pieces)
        return " ".join(whole.split()), tuple(words.tags(whole)) if words.marks else ()

    def _gather(self, element: html.HtmlElement, words: CellWords) -> None:
        """Put together what is in an element; libxml2 reads no page in which elements lie very deep."""
        pieces = words.pieces
        for child in element:
            tag = str(child.tag)
            look = self._look(child)
            if tag in _RUNS and not (look.hidden or look.box or self._hides):
                if child.text:
                    pieces.append(child.text)
                if len(child):
                    self._gather(child, words)
            elif not self._passes_by(child, tag, look):
                if tag == "span" and look.box:
                    tag = "div"
                if tag in _PARTING:
                    pieces.append(" ")
                place = len(pieces)
                raised = lifted(child) if tag in {"sup", "a"} else ""
                if raised or child.text:
                    pieces.append(raised or child.text or "")
                if len(child) and not raised:
                    self._gather(child, words)
                if child in self._shown:
                    words.marks.append((self._shown[child], place, len(pieces)))
                if tag in _CLOSING:
                    pieces.append(" ")
            if child.tail:
                pieces.append(child.tail)
