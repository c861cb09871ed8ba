"""The tree of a web page: decoded, parsed once, and without what a reader of the page does not see."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, cast

from lxml import etree, html

from tui.english.word_lists import words
from tui.errors import UnreadableError
from tui.reading.formats import charsets
from tui.reading.formats.pages.html_raised import lift
from tui.records import dataclass

_SAMPLE = 8_192
"""Characters from the start in which a browser notes where a page was."""
_EMBEDDED = re.compile(r"data:[\w/+.;=-]{0,100};base64,[A-Za-z0-9+/=%]{200,}")
"""Pictures and fonts within the page, which are longer than its text."""
_SAVED = re.compile(
    r"<!--\s*saved from url=\(\d+\)(http\S{1,2000})|<!--\s*Page saved with SingleFile\s+url:\s*(http\S{1,2000})"
)
"""How browsers and SingleFile note where a page was."""
_FILED = re.compile(
    r"\s*<DOCUMENT>\s*<TYPE>[^<]{1,40}(?:<(?:SEQUENCE|FILENAME|DESCRIPTION)>[^<]{0,200}){0,3}<TEXT>", re.IGNORECASE
)
"""What the SEC puts before a page in its archive."""
_CONTROLS = bytes.maketrans(bytes({*range(32)} - {9, 10, 12, 13}), b" " * 28)
"""Bytes that no page may hold, made blanks."""

_DEEPEST = 200
"""Elements within each other."""

UNSEEN = words(  # local: names of markup
    "script style template noscript head title link meta iframe object embed applet canvas svg audio video map datalist"
    " button select option textarea input progress dialog frameset noframes ix:header"
)
"""Elements of which nothing is read."""
ROOTS = frozenset({"html", "body", "main", "article"})
"""Never treated as hidden: a script that has not run would have shown them."""
HIDING = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
SHOWN_AS_BOX = re.compile(r"(?:^|;)\s*display\s*:\s*(?:block|flex|grid|table|list-item)\b", re.IGNORECASE)
_SPOKEN = words(  # local: names of markup
    "sr-only visually-hidden visuallyhidden screen-reader-text screenreader-text screen-reader screen-reader-only"
    " offscreen off-screen hidden-visually u-visually-hidden u-hidden-visually a11y-hidden assistive-text sf-hidden"
)
"""Classes of what is only read aloud, such as the label of a picture, and of what SingleFile found hidden."""
_BLOCKS = (
    "self::p or self::div or self::table or self::ul or self::ol or self::h1 or self::h2 or self::h3 or self::h4"
    " or self::blockquote or self::section or self::article or self::figure or self::pre"
)
HOLDS_BLOCKS = etree.XPath(f"boolean(.//*[{_BLOCKS}])")
_RUNS = frozenset({"span", "a", "b", "i", "em", "strong", "font", "u", "sup", "sub"})
_IN_LINE = words(  # local: names of markup
    "p span a b i em strong font h1 h2 h3 h4 h5 h6 td th li figcaption cite q small sup sub u"
)
DELETED = ("del", "s", "strike")


@dataclass(frozen=True, slots=True)
class Page:
    """The root of a page as it was parsed.

    `doubt` is the end of a sentence on how it was decoded, `address` where a browser says it was saved from; or empty.
    """

    root: html.HtmlElement
    doubt: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Source:
    """The markup of a page, without pictures and fonts that are within it; `doubt` and `address` as in `Page`."""

    text: str
    doubt: str = ""

    @property
    def encoded(self) -> bytes:
        """What a parser is given."""
        return self.text.encode("utf-8", "replace").translate(_CONTROLS)

    @property
    def address(self) -> str:
        """Where a browser says the page was saved from; empty if it does not."""
        saved = _SAVED.search(self.text, 0, _SAMPLE)
        return saved[1] or saved[2] if saved else ""


def source(data: bytes, charset: str = "") -> Source:
    """The markup of a page; `charset` is what a header next to it says."""
    text, doubt = charsets.text(data, charset)
    if filed := _FILED.match(text):
        text = text[filed.end() :]
    if ";base64," in text:
        text = _EMBEDDED.sub("data:,", text)
    return Source(text, doubt)


def plain(source: Source) -> etree._Element | None:
    """The root of a page whose elements have no methods of HTML; None if libxml2 does not read all of it."""
    parser = etree.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(source.encoded, parser)
    except (etree.ParseError, ValueError):
        return None
    return None if _is_cut(parser) else root


def parse(data: bytes, charset: str = "") -> Page:
    """The page; `charset` is what a header next to it says. UnreadableError where it has no text."""
    return page(source(data, charset))


def page(source: Source) -> Page:
    """The page of a markup; errors as in `parse`."""
    encoded = source.encoded
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    try:
        root = html.document_fromstring(encoded, parser=parser)
    except (etree.ParserError, ValueError) as error:
        if not _is_cut(parser):
            raise UnreadableError("is a web page without any text; save the page again when it has loaded") from error
        root = None
    root = _flattened(encoded) if root is None or _is_cut(parser) else root
    return Page(root, source.doubt, source.address)


def _is_cut(parser: etree.HTMLParser) -> bool:
    """Whether libxml2 gave up on a page, of which it returns nothing more: one too deep, or with too long a text."""
    return any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log)


def _flattened(encoded: bytes) -> html.HtmlElement:
    """The root of a page, read without the limits of libxml2; elements that lie too deep lose their tags."""
    target = _Flat()
    # The types of lxml ask for every method that a target may have.
    parser = etree.HTMLParser(target=cast("Any", target), encoding="utf-8", huge_tree=True)
    etree.fromstring(encoded, parser)
    return target.root


class _Flat:
    """Builds a tree that is no deeper than others can copy."""

    def __init__(self) -> None:
        self.root = html.Element("html")
        self._open = [self.root]
        self._depth = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """Begin an element within the one that is open."""
        self._depth += 1
        if self._depth == 1:
            self.root.attrib.update(dict(attributes))
        if 1 < self._depth <= _DEEPEST:
            self._open.append(html.Element(tag, dict(attributes)))
            self._open[-2].append(self._open[-1])

    def end(self, tag: str) -> None:  # noqa: ARG002 - what a parser calls
        """End the innermost element."""
        if 1 < self._depth <= _DEEPEST:
            self._open.pop()
        self._depth -= 1

    def data(self, text: str) -> None:
        """Put words after what is in the open element."""
        parent = self._open[-1]
        if len(parent):
            parent[-1].tail = (parent[-1].tail or "") + text
        else:
            parent.text = (parent.text or "") + text

    def close(self) -> None:
        """Nothing is left to be done at the end."""


def name(element: html.HtmlElement) -> str:
    """The name of an element in lower case."""
    return str(element.tag)


def clean(root: html.HtmlElement, *, earlier: bool = False) -> bool:
    """Take out of a tree what is not seen, and unwrap elements that HTML does not know; whether it has two versions.

    Of words that were replaced the new ones stay, or where it is `earlier` the old ones.
    """
    versions = False
    with_words: dict[html.HtmlElement, bool] = {}
    for element in list(root.iter("*")):
        tag = name(element)
        if tag in UNSEEN or (tag not in ROOTS and is_hidden(element)):
            if tag == "template" and (element.get("shadowrootmode") or element.get("shadowroot")):
                element.tag = "div"
            elif element.getparent() is not None:
                element.drop_tree()
        elif tag in DELETED or tag == "ins":
            versions = _settle(element, tag, earlier=earlier) or versions
        elif tag in {"sup", "a"}:
            lift(element)
        elif tag == "span" and SHOWN_AS_BOX.search(element.get("style") or ""):
            element.tag = "div"
        elif "-" in tag or ":" in tag or tag == "slot":
            _unwrap(element, with_words)
    return versions


def is_hidden(element: etree._Element) -> bool:
    """Whether an element is not seen, by its own style or class."""
    style = element.get("style")
    if style and HIDING.search(style):
        return next(element.iterdescendants("article", "main"), None) is None
    named = element.get("class")
    if named and not _SPOKEN.isdisjoint(named.casefold().split()):
        return True
    hidden = element.get("hidden")
    return hidden is not None and hidden != "until-found"


def _settle(element: html.HtmlElement, tag: str, *, earlier: bool) -> bool:
    """Include or drop what was inserted or deleted; whether there are words in it. An advertisement is not an
    insertion."""
    if element.getparent() is None:
        return False
    is_change = not any(one.startswith("ads") for one in (element.get("class") or "").split())
    has_words = is_change and bool("".join(element.itertext()).strip())
    if is_change and (tag == "ins") != earlier:
        element.tag = "div" if HOLDS_BLOCKS(element) else "span"
    else:
        element.drop_tree()
    return has_words


def _unwrap(element: html.HtmlElement, with_words: dict[html.HtmlElement, bool]) -> None:
    """Turn an element that HTML does not know into a box if it is one, otherwise into words in their line.

    `with_words` caches whether parents have words in the same line.
    """
    parent = element.getparent()
    if parent is None:
        return
    if parent.tag not in _IN_LINE and parent not in with_words:
        with_words[parent] = bool((parent.text or "").strip()) or any(
            (child.tail or "").strip() or (child.tag in _RUNS and "".join(child.itertext()).strip()) for child in parent
        )
    in_line = parent.tag in _IN_LINE or with_words[parent]
    element.tag = "span" if in_line and not HOLDS_BLOCKS(element) else "div"
