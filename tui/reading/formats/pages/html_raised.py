"""Raised figures of a page, made raised characters in its tree."""

from __future__ import annotations

from lxml import etree, html

from tui.reading.formats.raised import goes_on, is_note, raised

_IN_LINE = frozenset({"a", "abbr", "b", "cite", "em", "font", "i", "mark", "q", "small", "span", "strong", "u"})
"""Elements whose words run on in those around them."""


def lift(element: html.HtmlElement) -> None:
    """Raise the figures of a `sup`, and of a link to a note; an element that holds anything else stays as it is."""
    words = lifted(element)
    if not words:
        return
    for inner in list(element.iterdescendants()):
        inner.drop_tag()
    element.text = words


def lifted(element: etree._Element) -> str:
    """The words of such an element with their figures raised; empty if there are none to raise."""
    words = "".join(element.itertext()).strip()
    found = raised(words)
    return "" if found == words or not (element.tag == "sup" or _is_note(element, words)) else found


def _is_note(link: etree._Element, words: str) -> bool:
    return not goes_on(link) and is_note(words, link.get("href") or "", _before(link))


def _before(element: etree._Element) -> str:
    """The end of the words in the same line before an element; empty if it begins its line."""
    while True:
        for sibling in element.itersiblings(preceding=True):
            words = sibling.tail or ""
            if not words and sibling.tag in _IN_LINE:
                words = "".join(sibling.itertext())
            if words or sibling.tag not in _IN_LINE:
                return words[-1:]
        parent = element.getparent()
        if parent is None:
            return ""
        if parent.text or parent.tag not in _IN_LINE:
            return (parent.text or "")[-1:]
        element = parent
