"""Which blocks of a page are the account: what trafilatura finds, made whole from the boxes in which it found it."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass
from itertools import islice

import trafilatura
from lxml import html

from tui.english.outlets import SOCIAL_NETWORKS
from tui.english.word_lists import either, words
from tui.reading.formats import html_days, html_tree
from tui.reading.formats.html_blocks import PageBlock
from tui.reading.phrases import is_furniture

_SEED = 50
"""Characters without spaces from which a paragraph that trafilatura gives is evidence by itself."""
_SHORT = 20
"""Characters without spaces up to which the same words may stand on a page by chance."""
_LARGEST = 10_000
"""Blocks of a page beyond which trafilatura takes too long."""
_LINKED = 0.6
"""Share of a block's characters that lead elsewhere from which it is a link and not a sentence."""
_SEED_LINKED = 0.35
"""The same of a block that shows where an account stands."""
_UNLINKED = 25
"""Characters beside its links from which a block is a sentence all the same."""
_ASIDE = re.compile(
    r"(?:^|[\s_-])(?:related|recommend\w*|newsletters?|promos?|promo\w*|social|share\w*|sharing|sidebar|comments?|footer"
    r"|nav\w*|menu|breadcrumbs?|bio|byline|tags?|taglist|popular|trending|most|ads?|advert\w*|sponsor\w*|subscri\w*|signup"
    r"|sign-up|modal|popup|cookies?|consent|outbrain|taboola|teasers?|read-?more|see-?also|more-?(?:from|on|stories|news)"
    r"|toolbar|cta|hide|overlay|scrim|lightbox|print-\w+|author\w*|timestamp|dateline|meta|metadata|copyright|disqus|replies|pagination|pager|next|prev\w*"
    r"|button|btn|skip|search|login|register|hidden|visually-hidden|sr-only|screen-reader-text|credits?)(?:$|[\s_-])",
    re.IGNORECASE,
)
"""Words in the class or id of a box within an article that is not the account."""
_LISTS_OF_LINKS = ("ul", "ol", "dl", "table")
_ASIDES = frozenset({"nav", "aside", "footer", "header", "form", "fieldset", "menu", "dialog"})
_ROLES = frozenset({"navigation", "complementary", "contentinfo", "search", "banner", "form", "menu", "dialog"})
_END_LINKED = 0.25
"""Share of an item's characters that lead elsewhere from which a list at the end of an account is of other accounts."""
_HEADING = 60
"""Characters of a line over such a list."""
_FOLLOWED = 300
"""Characters of a line in which a reader is asked to follow somebody."""
_LEAD = re.compile(r"summary|standfirst|intro|lead|dek|abstract|excerpt|deck|kicker|teaser-text", re.IGNORECASE)
"""Words in the class of the lead of an account, which stands apart from it."""
_STAMP = 120
"""Characters of a line that says when an account was published."""
_CAPTION = 5
"""Words of a caption."""
_CREDIT = re.compile(
    r"(?:image|photo(?:graph)?|picture|illustration)s?\W*(?:copyright|credit|source|by|courtesy)\b", re.IGNORECASE
)
_AROUND = 4
"""Boxes around a caption that say what it is the caption of."""
_FILM = re.compile(r"video|player|gallery|slide|carousel|swiper", re.IGNORECASE)
"""Words in the class of a box whose captions are of films, or of pictures that are not shown with the account."""
_FOLLOW = re.compile(rf"\bfollow (?:\S+ ){{1,6}}on (?:{either(SOCIAL_NETWORKS)})\b", re.IGNORECASE)
_SPOKEN = frozenset({"prose", "list", "lines"})
_BOXES = words("div p ul ol table section article figure h1 h2 h3 h4 blockquote")
_LEAVES = words("p li dt dd h1 h2 h3 h4 h5 h6 figcaption caption table pre")

logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


@dataclass(slots=True)
class _Seen:
    """A block with what is known of it."""

    block: PageBlock
    words: str
    home: html.HtmlElement
    matched: bool = False
    kept: bool = False


def body(root: html.HtmlElement, found: list[PageBlock], said: str = "") -> list[PageBlock]:
    """The blocks of `found`, those of the tree below `root`, that are the account, in order.

    `said` is the text of the article in JSON-LD, or empty.
    """
    evidence = _evidence(root, found) + " " + _squash(said)
    alone = Counter(id(block.element) for block in found)
    seen = [_Seen(block, _squash(block.part.whole), _home(block, alone[id(block.element)] == 1)) for block in found]
    for one in seen:
        one.matched = len(one.words) > _SHORT and one.words in evidence
    spine, shapes = _spine(seen)
    if not spine:
        return [one.block for one in seen if not _is_link(one.block) and not _is_aside(one.block.element, None)]
    top = _common(list(spine))
    seeds = [place for place, one in enumerate(seen) if one.home in spine and _is_seed(one)]
    first, last = seeds[0], seeds[-1]
    head = max((place for place in range(first) if seen[place].block.element.tag == "h1"), default=first)
    for place, one in enumerate(seen):
        within = first <= place <= last
        near = one.home in spine or (within and _signature(one.home) in shapes)
        one.kept = _belongs(one, spine, top, near=near, within=within) or (head < place < first and _is_lead(one, top))
        if place < first and _is_stamp(one.block.part.text):
            one.kept = False
    return _without_end([one.block for one in seen if one.kept])


def _is_stamp(text: str) -> bool:
    """Whether a line above an account says when, by whom and in which section it was published."""
    return len(text) <= _STAMP and html_days.day(text) is not None


def _says_something(caption: PageBlock) -> bool:
    """Whether a caption tells what is seen, and not only who took it or what a film is called."""
    text = caption.part.text
    if len(text.split()) < _CAPTION or is_furniture(text) or _CREDIT.match(text):
        return False
    boxes = (caption.element, *islice(caption.element.iterancestors(), _AROUND))
    return not any(_FILM.search(box.get("class") or "") for box in boxes)


def _without_end(kept: list[PageBlock]) -> list[PageBlock]:
    """The account without links to other accounts at its end, their heading, and how to follow the writer."""
    last = len(kept)
    while last > 1:
        block = kept[last - 1]
        text = block.part.text
        is_list = block.part.kind == "list" and block.share >= _END_LINKED
        headed = last < len(kept) and (block.part.kind == "heading" or len(text) < _HEADING) and text[-1:] not in ".!"
        if block.part.rows or not (is_list or headed or _FOLLOW.search(text[:_FOLLOWED])):
            break
        last -= 1
    return kept[:last]


def _is_link(block: PageBlock) -> bool:
    """Whether a block is there to lead elsewhere."""
    part = block.part
    return part.kind != "table" and block.share >= _LINKED and len(part.text) - block.linked < _UNLINKED


def _is_seed(one: _Seen) -> bool:
    """Whether a block is long enough, and leads so little elsewhere, that it shows where an account stands."""
    return len(one.words) >= _SEED and one.block.share < _SEED_LINKED and one.block.part.kind in _SPOKEN


def _spine(seen: list[_Seen]) -> tuple[set[html.HtmlElement], set[tuple[str, str, str]]]:
    """The boxes that hold the account: those in which trafilatura found it, and those that are built alike."""
    weights: Counter[html.HtmlElement] = Counter()
    every: Counter[html.HtmlElement] = Counter()
    for one in seen:
        if _is_seed(one):
            every[one.home] += len(one.words)
            if one.matched:
                weights[one.home] += len(one.words)
    whole = weights.total()
    if every:
        best, most = every.most_common(1)[0]
        if most > 2 * whole and not _is_aside(best, None):
            weights, whole = Counter({best: most}), most
    if not weights:
        return set(), set()
    signatures = Counter[tuple[str, str, str]]()
    for home, weight in weights.items():
        signatures[_signature(home)] += weight
    enough = min(300, 0.2 * whole, max(weights.values()))
    shapes = {shape for shape, weight in signatures.items() if weight > 0.3 * whole and shape[1]}
    found = {home for home, weight in weights.items() if weight >= enough} | {
        one.home for one in seen if _is_seed(one) and _signature(one.home) in shapes
    }
    best = weights.most_common(1)[0][0]
    return {home for home in found if home is best or not _is_aside(home, _common([home, best]))}, shapes


def _is_below(element: html.HtmlElement, spine: set[html.HtmlElement]) -> bool:
    return any(box in spine for box in element.iterancestors())


def _is_quoted(element: html.HtmlElement) -> bool:
    return element.tag == "blockquote" or next(element.iterancestors("blockquote"), None) is not None


def _is_lead(one: _Seen, top: html.HtmlElement) -> bool:
    """Whether a block between the headline and the account is its lead."""
    named = _LEAD.search(one.block.element.get("class") or "") is not None
    return (
        one.block.part.kind == "prose"
        and _is_seed(one)
        and (one.matched or named)
        and not _is_aside(one.block.element, _common([one.block.element, top]))
    )


def _belongs(one: _Seen, spine: set[html.HtmlElement], top: html.HtmlElement, *, near: bool, within: bool) -> bool:
    part = one.block.part
    if _is_link(one.block) and not (near and within and part.kind == "list" and any(map(str.isdigit, part.text))):
        return False
    if within and part.kind == "prose" and _is_quoted(one.block.element):
        return True
    if part.kind == "caption":
        return within and _says_something(one.block) and not _is_aside(one.block.element, top, spine)
    if _is_aside(one.block.element, top, spine):
        return False
    if near:
        return within or one.matched or len(one.words) >= _SEED or one.words[-1:] != ":"
    if one.matched and (within or _is_below(one.block.element, spine)):
        return part.kind != "heading"
    if within and part.kind == "list" and one.block.share < _SEED_LINKED and _is_below(one.block.element, spine):
        return True
    return within and part.kind == "table"


def _evidence(root: html.HtmlElement, found: list[PageBlock]) -> str:
    """The text that trafilatura finds on the page, without any spaces."""
    if len(found) > _LARGEST:
        return ""
    made = trafilatura.bare_extraction(root, output_format="xml", include_comments=False, fast=True)
    text = getattr(made, "raw_text", None) if made is not None else None
    return _squash(text or "")


def _squash(text: str) -> str:
    return "".join(text.split())


def _home(block: PageBlock, alone: bool) -> html.HtmlElement:
    """The box that a block stands in beside others of its kind; `alone` where none other is in the same element."""
    element = block.element
    if alone and element.tag == "div" and not _has_boxes(element):
        element = _above(element)
    while element.tag in _LEAVES or element.tag in {"ul", "ol", "dl", "blockquote"}:
        if element.getparent() is None:
            break
        element = _above(element)
    return element


def _above(element: html.HtmlElement) -> html.HtmlElement:
    parent = element.getparent()
    return element if parent is None else parent


def _signature(element: html.HtmlElement) -> tuple[str, str, str]:
    parent = element.getparent()
    return (
        html_tree.name(element),
        element.get("class") or "",
        (parent.get("class") or "") if parent is not None else "",
    )


def _common(elements: list[html.HtmlElement]) -> html.HtmlElement:
    """The innermost box that holds all of them."""
    chains = [[element, *element.iterancestors()][::-1] for element in elements]
    top = chains[0][0]
    for level in zip(*chains, strict=False):
        if any(element is not level[0] for element in level):
            break
        top = level[0]
    return top


def _has_boxes(element: html.HtmlElement) -> bool:
    return any(child.tag in _BOXES for child in element)


def _is_aside(
    element: html.HtmlElement | None, top: html.HtmlElement | None, spine: Container[html.HtmlElement] = frozenset()
) -> bool:
    """Whether a box around a block, within the box of the account, is for something else."""
    while element is not None and element is not top and element not in spine:
        if element.tag in _ASIDES or (element.get("role") or "") in _ROLES:
            return True
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        if name != " " and _ASIDE.search(name):
            return True
        element = element.getparent()
    return False
