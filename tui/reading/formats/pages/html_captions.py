"""The captions of a page's pictures: each whole and without its credit, and which of them are of the account."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import islice

from lxml import etree, html

from tui.english.outlets import NEWS_AGENCIES, PICTURE_AGENCIES
from tui.english.word_lists import words
from tui.reading.credits import is_names
from tui.reading.formats.pages import html_boxes
from tui.reading.formats.pages.html_blocks import PageBlock
from tui.reading.phrases import is_furniture

_FEWEST = 5
"""Words of a caption."""
_LONGEST_CREDIT = 100
"""Characters of a credit."""
_AROUND = 4
"""Boxes around a caption that say what it is the caption of."""
_LINKED = 0.6
"""Share of its characters from which a caption leads to another article."""
_NAMED = etree.XPath(
    "//*[self::p or self::div or self::span][contains(@class, 'aption')]"
    "[not(ancestor::figcaption or ancestor::table or descendant::img)]"
)
_CAPTION = re.compile(r"(?:^|[\s_-]|(?<=[a-z])(?=C))[Cc]aption(?![a-z])")
"""The word in the class of a caption."""
_CREDITS = re.compile(
    r"(?:^|[^a-zA-Z]|(?<=[a-z])(?=[A-Z]))"
    r"(?i:(?:photo|image|picture)?credits?|copyright|attribution|source|photographer|rights|author|byline)(?![a-z])"
)
"""Words in the class of an element that credits a picture."""
_CREDIT = re.compile(
    r"\W*(?:(?:image|photo(?:graph)?|picture|illustration)s?\W*"
    r"(?:(?:copyright|credit|source|courtesy)\b|(?:by|via) (?-i:[A-Z@]))"
    r"|(?:credit|source|courtesy of)s?\s*:|courtesy (?:of )?(?-i:[A-Z])|©|\(c\))",
    re.IGNORECASE,
)
"""How a credit begins."""
_AGENCIES = NEWS_AGENCIES | PICTURE_AGENCIES
_SMALL = words("and by by: file for images of on photo photos pool the via")  # local: within the credit of a picture
_FILM = re.compile(r"video|player|gallery|slide|carousel|swiper", re.IGNORECASE)
"""Words in the class of a box whose captions are of films, or of pictures that are not shown with the account."""
_OFFER = re.compile(
    r"\b(?:subscribe to (?:our|the)|subscription (?:of|to) our|sign up (?:for|to) (?:our|the))\b", re.IGNORECASE
)
_PICTURE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif)(?:$|[?#])", re.IGNORECASE)
"""The ending of an address that leads to a picture."""
_ENDS = frozenset('.!?…)”"’')
_RUNS = ("span", "cite", "small")


def settle(root: html.HtmlElement) -> None:
    """Make captions in a cleaned tree of elements that only their class calls so, and leave out their credits."""
    pictured: dict[html.HtmlElement, bool] = {}
    for element in _NAMED(root):
        if _CAPTION.search(element.get("class") or ""):
            around = islice(element.iterancestors(), _AROUND - 1)
            if any(box.tag == "figure" or _holds(box, pictured, "img", "picture") for box in around):
                element.tag = "figcaption"
    quoting: dict[html.HtmlElement, bool] = {}
    for caption in root.iter("figcaption"):
        # In a figure with a quotation the caption says whose words they are.
        figure = next(caption.iterancestors("figure"), None)
        if figure is None or not _holds(figure, quoting, "blockquote"):
            _without_credits(caption)


def _holds(box: html.HtmlElement, known: dict[html.HtmlElement, bool], *tags: str) -> bool:
    """Whether there is one of these elements in a box; `known` caches the answers, as a box may hold many captions."""
    if box not in known:
        known[box] = next(box.iter(*tags), None) is not None
    return known[box]


def _without_credits(caption: html.HtmlElement) -> None:
    """Leave out of a caption the elements that credit its picture, and part from each other those that are glued."""
    left = len("".join(caption.itertext()).strip())
    for element in list(caption.iterdescendants()):
        text = "".join(element.itertext()).strip()
        if not text or element.getparent() is None:
            continue
        before = _before(element)
        if len(text) < min(left, _LONGEST_CREDIT) and (
            _is_named_credit(element) or _is_last_credit(element, text, before)
        ):
            left -= len(text)
            element.drop_tree()
        elif element.tag in _RUNS and before and not before[-1].isspace() and (text[0].isupper() or text[0] in "(©|["):
            _part(element)


def _is_named_credit(element: html.HtmlElement) -> bool:
    name = element.get("class") or ""
    return element.get("itemprop") in {"copyrightHolder", "author", "creditText"} or bool(
        _CREDITS.search(name) and not _CAPTION.search(name)
    )


def _is_last_credit(element: html.HtmlElement, text: str, before: str) -> bool:
    """Whether an element ends a caption, after the words `before`, with whose picture it is."""
    if element.tag not in _RUNS or element.getnext() is not None or (element.tail or "").strip():
        return False
    sibling = element.getprevious()
    separate = before.rstrip()[-1:] in _ENDS or (sibling is not None and not (sibling.tail or "").strip())
    return separate and (element.tag == "cite" or is_credit(text) or (before.rstrip()[-1:] in _ENDS and is_names(text)))


def _before(element: html.HtmlElement) -> str:
    """The words in a caption right before an element; empty if it begins the caption."""
    while element.tag != "figcaption":
        for sibling in element.itersiblings(preceding=True):
            if words := sibling.tail or "".join(sibling.itertext()):
                return words
        parent = element.getparent()
        if parent is None or parent.text:
            return (parent.text or "") if parent is not None else ""
        element = parent
    return ""


def _part(element: html.HtmlElement) -> None:
    """Put a space before an element."""
    before, parent = element.getprevious(), element.getparent()
    if before is not None:
        before.tail = (before.tail or "") + " "
    elif parent is not None:
        parent.text = (parent.text or "") + " "


def is_credit(text: str) -> bool:
    """Whether a line only says whose picture is shown: `Photo: A. Example`, `Ann Example/Example Images/Getty`."""
    if len(text) > _LONGEST_CREDIT:
        return False
    if _CREDIT.match(text):
        return True
    names = re.split(r"[\s/|,;()\[\]]+", text.strip(" ()[]/"))
    if text.endswith((".", "!", "?")) or not all(not name[:1].islower() or name in _SMALL for name in names):
        return False
    return "/" in text or any(name.casefold().rstrip(":") in _AGENCIES for name in names)


def is_own(
    caption: PageBlock,
    frame: html.HtmlElement,
    spine: Container[html.HtmlElement],
    articles: Container[html.HtmlElement],
) -> bool:
    """Whether a caption describes a picture of the account in the boxes `spine` of an article in `frame`.

    `articles` are the `article` elements around the account. Credits alone do not count; films and other articles do
    not either.
    """
    return (
        _says_something(caption.part.text)
        and not _leads_elsewhere(caption)
        and not any(_FILM.search(box.get("class") or "") for box in islice(_boxes(caption.element), _AROUND + 1))
        and _is_within(caption.element, frame, spine, articles)
    )


def _says_something(text: str) -> bool:
    """Whether a caption says what is seen, and not only who took it."""
    return len(text.split()) >= _FEWEST and not (is_furniture(text) or is_credit(text) or _OFFER.search(text))


def _leads_elsewhere(caption: PageBlock) -> bool:
    links = (link for link in caption.part.links if not _PICTURE.search(link.target))
    return sum(link.end - link.start for link in links) >= _LINKED * len(caption.part.text)


def _is_within(
    element: html.HtmlElement,
    frame: html.HtmlElement,
    spine: Container[html.HtmlElement],
    articles: Container[html.HtmlElement],
) -> bool:
    """Whether a caption is in a frame, in no box of another article and in none that is for the page."""
    figure = next((box for box in islice(_boxes(element), _AROUND) if box.tag == "figure"), element)
    for box in _boxes(figure):
        if box is frame or box in spine:
            return True
        # The picture of an article may be in its header.
        if box.tag == "article" and box not in articles:
            return False
        if _FILM.search(box.get("class") or "") or (box.tag != "header" and html_boxes.is_for_page(box)):
            return False
    return False


def _boxes(element: html.HtmlElement) -> Iterator[html.HtmlElement]:
    """The element and the boxes around it, outwards."""
    yield element
    yield from element.iterancestors()
