"""HTML that is not a page but a piece of one: an item of a feed, a newsletter, the body of an agency's story."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import etree

from tui.english.word_lists import listed
from tui.english.word_lists import words as word_set
from tui.reading.content import Part, PartKind
from tui.reading.formats.markup import flow
from tui.reading.formats.markup.grid import Grid
from tui.reading.formats.xml import name

_HEADINGS: dict[str, PartKind] = dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading")
_INHERITING = listed(  # local: the names that its markup and fields have
    "html body div p section article main header aside table tbody thead tfoot tr td th center figure dl hgroup details"
    " summary fieldset ul ol dir hr form label"
)
_IGNORED = word_set(
    "head script style template noscript iframe object embed svg math canvas video audio map select option button input"
    " textarea img picture del s strike nav menu wbr colgroup"
)
"""What is struck out was withdrawn: the newest text is read."""
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|max-height\s*:\s*0(?![.\d])[^;]*;(?=.*overflow\s*:\s*hidden)",
    re.IGNORECASE | re.DOTALL,
)
_HIDDEN_CLASSES = frozenset({"sr-only", "visually-hidden", "screen-reader-text", "preheader"})
_QUOTING_CLASSES = frozenset({"gmail_quote", "gmail_quote_container", "moz-cite-prefix", "yahoo_quoted"})
_LONGEST_STYLE = 2_000


def _is_hidden(element: etree._Element) -> bool:
    if "hidden" in element.attrib:
        return True
    style = element.get("style", "")[:_LONGEST_STYLE]
    if style and _HIDDEN.search(style):
        return True
    return not _HIDDEN_CLASSES.isdisjoint(element.get("class", "").casefold().split())


def _kind(element: etree._Element) -> PartKind | None:
    """A message that is answered is not part of the answer, and the lists in the head of a text are its keywords."""
    tag = name(element).lower()
    if tag == "blockquote":
        return "furniture" if element.get("type") == "cite" else None
    if tag == "li":
        return "furniture" if any(name(one).lower() == "header" for one in element.iterancestors()) else None
    return None if _QUOTING_CLASSES.isdisjoint(element.get("class", "").split()) else "furniture"


MARKUP = flow.Markup(
    blocks={
        **dict.fromkeys(_INHERITING),
        **_HEADINGS,
        "li": "list",
        "dt": "list",
        "dd": "list",
        "figcaption": "caption",
        "caption": "caption",
        "blockquote": None,
        "footer": "furniture",
        "address": "furniture",
    },
    ignored=_IGNORED,
    grid=Grid(),
    hidden=_is_hidden,
    kind=_kind,
)


_FORWARDING = replace(MARKUP, kind=lambda _element: None)


def parts(html_text: str, *, forwarded: bool = False) -> tuple[Part, ...]:
    """The paragraphs, headings, list items, captions and tables of a piece of HTML, or of a whole message in it.

    In one that is `forwarded` the message that is in another is not a furniture.
    """
    root = parsed(html_text)
    return () if root is None else flow.parts(root, _FORWARDING if forwarded else MARKUP)


def words(html_text: str) -> str:
    """The same on one line, as a title that may hold tags is wanted."""
    root = parsed(html_text)
    return "" if root is None else flow.line(root, MARKUP)


def lines(text: str) -> tuple[Part, ...]:
    """Plain text next to which others are of HTML, as one part; none if it is blank."""
    return (Part(text, "lines"),) if text.strip() else ()


def parsed(html_text: str) -> etree._Element | None:
    """The tree of any HTML; None if there is nothing in it."""
    # As bytes, because text that declares its encoding is refused.
    data = html_text.encode("utf-8", "replace")
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True, huge_tree=True)
    try:
        return etree.fromstring(data, parser) if data.strip() else None
    except etree.XMLSyntaxError:
        return None


def line(element: etree._Element | None) -> str:
    """The words of an element on one line; empty if there is no element."""
    return flow.line(element, MARKUP)
