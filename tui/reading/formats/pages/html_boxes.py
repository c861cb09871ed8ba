"""The boxes of a page around its blocks: where blocks are side by side, and which boxes are not the account."""

from __future__ import annotations

import re
from collections.abc import Container

from lxml import html

from tui.english.word_lists import words
from tui.reading.formats.pages import html_tree

Signature = tuple[str, str, str]
"""The name of a box, its class, and the class of the box around it: alike in boxes that are built alike."""

_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:"
    r"ads?|advert\w*|author\w*|bio|breadcrumbs?|btn|button|byline|comments?|consent|cookies?|copyright|credits?|cta"
    r"|dateline|disqus|footer|hidden|hide|lightbox|login|menu|meta|metadata|modal|more-?(?:from|on|stories|news)|most"
    r"|nav\w*|newsletters?|next|outbrain|overlay|pager|pagination|popular|popup|prev\w*|print-\w+|promo\w*|read-?more"
    r"|recommend\w*|register|related|replies|scrim|search|see-?also|share\w*|sharing|sidebar|sign-?up|skip|social"
    r"|sponsor\w*|subscri\w*|taboola|taglist|tags?|teasers?|timestamp|toolbar|trending"
    r")(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words in the class or id of a box within an article that is not the account."""
_ASIDES = frozenset({"nav", "aside", "footer", "header", "form", "fieldset", "menu", "dialog"})
_ROLES = frozenset({"navigation", "complementary", "contentinfo", "search", "banner", "form", "menu", "dialog"})
_BOXES = words("div p ul ol table section article figure h1 h2 h3 h4 blockquote")  # local: names of markup
_LEAVES = words("p li dt dd h1 h2 h3 h4 h5 h6 figcaption caption table pre")  # local: names of markup


def home(element: html.HtmlElement, *, alone: bool) -> html.HtmlElement:
    """The box that a block is in next to others of its kind; `alone` if none other is in the same element."""
    if alone and element.tag == "div" and not _has_boxes(element):
        element = _above(element)
    while element.tag in _LEAVES or element.tag in {"ul", "ol", "dl", "blockquote"}:
        if element.getparent() is None:
            break
        element = _above(element)
    return element


def signature(element: html.HtmlElement) -> Signature:
    """How a box is built, judging by its name and classes."""
    parent = element.getparent()
    return (
        html_tree.name(element),
        element.get("class") or "",
        (parent.get("class") or "") if parent is not None else "",
    )


def common(elements: list[html.HtmlElement]) -> html.HtmlElement:
    """The innermost box that holds all of them."""
    chains = [[element, *element.iterancestors()][::-1] for element in elements]
    top = chains[0][0]
    for level in zip(*chains, strict=False):
        if any(element is not level[0] for element in level):
            break
        top = level[0]
    return top


def is_aside(
    element: html.HtmlElement | None, top: html.HtmlElement | None, spine: Container[html.HtmlElement] = frozenset()
) -> bool:
    """Whether `element`, or a box around it that lies within `top`, is not for the account.

    Nothing further out is looked at, and nothing around a box of `spine`.
    """
    while element is not None and element is not top and element not in spine:
        if is_for_page(element):
            return True
        element = element.getparent()
    return False


def is_for_page(box: html.HtmlElement) -> bool:
    """Whether a box is, by its own name, class, id or role, for the page and not for an account."""
    if box.tag in _ASIDES or (box.get("role") or "") in _ROLES:
        return True
    name = f"{box.get('class') or ''} {box.get('id') or ''}"
    return name != " " and _ASIDE.search(name) is not None


def is_separate(home: html.HtmlElement, best: html.HtmlElement) -> bool:
    """Whether a box is not of the same account as the box that holds most of it."""
    if is_aside(home, common([home, best])):
        return True
    mine, its = _article(home), _article(best)
    if mine is None or its is None or mine is its:
        return False
    heads = [next(one.iter("h1", "h2", "h3"), None) for one in (mine, its)]
    return all(head is not None for head in heads) and heads[0].tag == heads[1].tag  # type: ignore[union-attr]


def is_below(element: html.HtmlElement, spine: Container[html.HtmlElement]) -> bool:
    """Whether one of the boxes around an element is in `spine`."""
    return any(box in spine for box in element.iterancestors())


def is_plainly_below(element: html.HtmlElement, spine: Container[html.HtmlElement]) -> bool:
    """Whether an element is in a box of `spine`, and neither it nor a box between the two has a name."""
    box: html.HtmlElement | None = element
    while box is not None and box not in spine:
        if box.get("class") or box.get("id"):
            return False
        box = box.getparent()
    return box is not None


def is_quoted(element: html.HtmlElement) -> bool:
    """Whether an element is a quotation, or is in one."""
    return element.tag == "blockquote" or next(element.iterancestors("blockquote"), None) is not None


def frame(top: html.HtmlElement, headline: html.HtmlElement | None) -> html.HtmlElement:
    """The box of the whole article whose account is in `top`, with its headline where that is outside."""
    inner = next((box for box in (top, *top.iterancestors()) if box.tag == "article"), top)
    return inner if headline is None else common([headline, inner])


def _article(element: html.HtmlElement) -> html.HtmlElement | None:
    """The outermost `article` around an element, or itself."""
    found = element if element.tag == "article" else None
    for box in element.iterancestors("article"):
        found = box
    return found


def _above(element: html.HtmlElement) -> html.HtmlElement:
    parent = element.getparent()
    return element if parent is None else parent


def _has_boxes(element: html.HtmlElement) -> bool:
    return any(child.tag in _BOXES for child in element)
