"""Which blocks of a page are the account: what trafilatura finds, made whole from the boxes in which it found it."""

from __future__ import annotations

import logging
import re
from collections import Counter
from collections.abc import Container
from dataclasses import dataclass

import trafilatura
from lxml import html

from tui.english.word_lists import words
from tui.reading.formats import html_tree
from tui.reading.formats.html_blocks import PageBlock
from tui.reading.phrases import is_furniture

_SEED = 50
"""Characters without spaces from which a paragraph that trafilatura gives is evidence by itself."""
_SHORT = 20
"""Characters without spaces up to which the same words may stand on a page by chance."""
_LARGEST = 30_000
"""Blocks of a page beyond which trafilatura takes too long."""
_LINKED = 0.6
"""Share of a block's characters that lead elsewhere from which it is a link and not a sentence."""
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


def body(root: html.HtmlElement, found: list[PageBlock]) -> list[PageBlock]:
    """The blocks of `found`, those of the tree below `root`, that are the account, in order."""
    evidence = _evidence(root, found)
    alone = Counter(id(block.element) for block in found)
    seen = [_Seen(block, _squash(block.part.whole), _home(block, alone[id(block.element)] == 1)) for block in found]
    for one in seen:
        one.matched = len(one.words) > _SHORT and one.words in evidence
    spine = _spine(seen)
    if not spine:
        return []
    top = _common(list(spine))
    seeds = [place for place, one in enumerate(seen) if one.home in spine and _is_seed(one)]
    first, last = seeds[0], seeds[-1]
    for place, one in enumerate(seen):
        one.kept = _belongs(one, spine, top, within=first <= place <= last)
    return [one.block for one in seen if one.kept]


def _is_seed(one: _Seen) -> bool:
    """Whether a block is long enough, and leads so little elsewhere, that it shows where an account stands."""
    return len(one.words) >= _SEED and one.block.share < _LINKED and one.block.part.kind in _SPOKEN


def _spine(seen: list[_Seen]) -> set[html.HtmlElement]:
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
        return set()
    signatures = Counter[tuple[str, str, str]]()
    for home, weight in weights.items():
        signatures[_signature(home)] += weight
    enough = min(300, 0.2 * whole, max(weights.values()))
    shapes = {shape for shape, weight in signatures.items() if weight > 0.3 * whole and shape[1]}
    return {home for home, weight in weights.items() if weight >= enough} | {
        one.home for one in seen if _is_seed(one) and _signature(one.home) in shapes
    }


def _belongs(one: _Seen, spine: set[html.HtmlElement], top: html.HtmlElement, *, within: bool) -> bool:
    part, near = one.block.part, one.home in spine
    if one.block.share >= _LINKED and part.kind != "table":
        return False
    if within and part.kind == "prose" and any(box.tag == "blockquote" for box in one.block.element.iterancestors()):
        return True
    if _is_aside(one.block.element, top, spine):
        return False
    if near:
        return within or one.matched or len(one.words) >= _SEED
    if one.matched:
        return one.block.part.kind != "heading"
    return within and part.kind in {"table", "caption"} and not (part.kind == "caption" and is_furniture(part.text))


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
