"""Which blocks of a page are the account: what trafilatura finds, made whole from the boxes in which it found it."""

from __future__ import annotations

import logging
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from lxml import html

from tui.english.outlets import SOCIAL_NETWORKS
from tui.english.word_lists import either
from tui.reading.formats.days import day
from tui.reading.formats.pages import html_boxes, html_captions
from tui.reading.formats.pages.html_blocks import PageBlock
from tui.reading.navigation import heads_list

_SEED = 50
"""Characters without spaces from which a paragraph that trafilatura gives is evidence by itself."""
_SHORT = 20
"""Characters without spaces up to which the same words may be on a page by chance."""
_LARGEST = 10_000
"""Blocks of a page beyond which trafilatura takes too long."""
_LINKED = 0.6
"""Share of a block's characters that lead elsewhere from which it is a link and not a sentence."""
_SEED_LINKED = 0.35
"""The same of a block that shows where an account is."""
_UNLINKED = 25
"""Characters next to its links from which a block is a sentence all the same."""
_LABEL = re.compile(r"\s?\[[A-Z][A-Z ]{1,20}\]\W?")
"""What kind of account a link leads to: `[VIDEO]`."""
_SCATTERED = 0.5
"""Share of the account in its fullest box below which it is scattered over many."""
_FEW = 3
"""Boxes of a scattered account, between which everything is of it too."""
_RIVAL = 0.8
"""What must be in another box, for each character that was found in boxes whose names speak against them."""
_LEAST = 0.3
"""Share of what trafilatura finds below which the names of boxes mean nothing."""
_END_LINKED = 0.25
"""Share of an item's characters that lead elsewhere from which a list at the end of an account is of other accounts."""
_HEADING = 60
"""Characters of a line over such a list."""
_FOLLOWED = 300
"""Characters of a line in which a reader is asked to follow somebody."""
_LEAD = re.compile(r"summary|standfirst|intro|lead|dek|abstract|excerpt|deck|kicker|teaser-text", re.IGNORECASE)
"""Words in the class of the lead of an account, which is separate from it."""
_STAMP = 120
"""Characters of a line that says when an account was published."""
_ABOVE = 15
"""Blocks above an account among which its picture is, where no box holds the whole article."""
_FOLLOW = re.compile(rf"\bfollow (?:\S+ ){{1,6}}on (?:{either(SOCIAL_NETWORKS)})\b", re.IGNORECASE)
_SPOKEN = frozenset({"prose", "list", "lines"})
logging.getLogger("trafilatura").setLevel(logging.CRITICAL)


@dataclass(slots=True)
class _Seen:
    """A block with what is known of it."""

    block: PageBlock
    words: str
    home: html.HtmlElement
    matched: bool = False
    in_body: bool = False


def body(root: html.HtmlElement, found: list[PageBlock], said: str = "") -> list[PageBlock]:
    """The blocks of `found`, those of the tree below `root`, that are the account, in order.

    `said` is the text of the article in JSON-LD, or empty.
    """
    evidence = _evidence(root, found) + " " + _squash(said)
    alone = Counter(id(block.element) for block in found)
    seen = [
        _Seen(block, _squash(block.part.whole), html_boxes.home(block.element, alone=alone[id(block.element)] == 1))
        for block in found
    ]
    for one in seen:
        one.matched = len(one.words) > _SHORT and one.words in evidence
    spine, shapes = _spine(seen)
    if not spine:
        return [
            one.block for one in seen if not _is_link(one.block) and not html_boxes.is_aside(one.block.element, None)
        ]
    top = html_boxes.common(list(spine))
    seeds = [place for place, one in enumerate(seen) if one.home in spine and _is_seed(one)]
    first, last = seeds[0], seeds[-1]
    head = max((place for place in range(first) if seen[place].block.element.tag == "h1"), default=first)
    _include_captions(seen, spine, top, head, (first, last))
    for place, one in enumerate(seen):
        if _is_caption(one.block):
            continue
        within = first <= place <= last
        near = one.home in spine or (within and html_boxes.signature(one.home) in shapes)
        one.in_body = _belongs(one, spine, top, near=near, within=within) or (
            head < place < first and _is_lead(one, top)
        )
        if place < first and _is_stamp(one.block.part.text):
            one.in_body = False
    _drop_heads(seen)
    return _without_end([one.block for one in seen if one.in_body])


def _is_caption(block: PageBlock) -> bool:
    """Whether a block is the caption of a picture, and not that of a table."""
    return block.part.kind == "caption" and block.element.tag != "table"


def _include_captions(
    seen: list[_Seen], spine: set[html.HtmlElement], top: html.HtmlElement, head: int, ends: tuple[int, int]
) -> None:
    """Include the captions of the pictures of an account between its `ends`, and of those that are above and below it.

    `head` is the place of its headline, or of its first block if there is none.
    """
    first, last = ends
    headed = seen[head].block.element if head < first else None
    frame = html_boxes.frame(top, headed)
    articles = {box for home in spine for box in (home, *home.iterancestors()) if box.tag == "article"}
    is_whole_page = frame.tag in {"body", "html"}
    included = set[str]()
    for place, one in enumerate(seen):
        if not _is_caption(one.block):
            if place > last and (one.block.part.kind == "heading" or _is_link(one.block)):
                break
            continue
        if is_whole_page and place < max(head, first - _ABOVE):
            continue
        if place > last and not html_boxes.is_below(one.block.element, spine):
            continue
        if one.words not in included and html_captions.is_own(one.block, frame, spine, articles):
            included.add(one.words)
            one.in_body = True


def _is_stamp(text: str) -> bool:
    """Whether a line above an account says when, by whom and in which section it was published."""
    return len(text) <= _STAMP and day(text) is not None


def _without_end(in_body: list[PageBlock]) -> list[PageBlock]:
    """The account without links to other accounts at its end, their heading, and how to follow the writer."""
    last = len(in_body)
    while last > 1:
        block = in_body[last - 1]
        text = block.part.text
        is_list = block.part.kind == "list" and block.share >= _END_LINKED
        headed = (
            last < len(in_body) and (block.part.kind == "heading" or len(text) < _HEADING) and text[-1:] not in ".!"
        )
        if block.part.rows or not (is_list or headed or _FOLLOW.search(text[:_FOLLOWED])):
            break
        last -= 1
    return in_body[:last]


def _drop_heads(seen: list[_Seen]) -> None:
    """Leave out the lines that are above links to other accounts: `Don't miss`."""
    for one, after in pairwise(seen):
        if one.in_body and not after.in_body and _is_link(after.block) and heads_list(one.block.part.text):
            one.in_body = False


def _is_link(block: PageBlock) -> bool:
    """Whether a block is there to lead elsewhere; a head over its links and labels after them are not sentences."""
    part = block.part
    if part.kind == "table" or block.share < _LINKED:
        return False
    unlinked = len(part.text) - block.linked
    if unlinked >= _UNLINKED:
        head, _, links = part.text.partition("\n")
        unlinked -= sum(map(len, _LABEL.findall(part.text))) + (len(head) if links and heads_list(head) else 0)
    return unlinked < _UNLINKED


def _is_seed(one: _Seen) -> bool:
    """Whether a block is long enough, and leads so little elsewhere, that it shows where an account is."""
    return len(one.words) >= _SEED and one.block.share < _SEED_LINKED and one.block.part.kind in _SPOKEN


def _spine(seen: list[_Seen]) -> tuple[set[html.HtmlElement], set[html_boxes.Signature]]:
    """The boxes that hold the account: those in which trafilatura found it, and those that are built alike."""
    weights = _weights(seen)
    whole = weights.total()
    if not weights:
        return set(), set()
    signatures = Counter[html_boxes.Signature]()
    for home, weight in weights.items():
        signatures[html_boxes.signature(home)] += weight
    enough = min(300, 0.2 * whole, max(weights.values()))
    shapes = {shape for shape, weight in signatures.items() if weight > 0.3 * whole and shape[1]}
    found = {home for home, weight in weights.items() if weight >= enough} | {
        one.home for one in seen if _is_seed(one) and html_boxes.signature(one.home) in shapes
    }
    best, most = weights.most_common(1)[0]
    if most < _SCATTERED * whole:
        found |= weights.keys()
    return {home for home in found if home is best or not html_boxes.is_separate(home, best)}, shapes


def _weights(seen: list[_Seen]) -> Counter[html.HtmlElement]:
    """How much of the account is in each box: where trafilatura found it, or where there is twice as much."""
    given: Counter[html.HtmlElement] = Counter()
    every: Counter[html.HtmlElement] = Counter()
    for one in seen:
        if _is_seed(one):
            every[one.home] += len(one.words)
            if one.matched:
                given[one.home] += len(one.words)
    inner, others = (
        Counter({home: n for home, n in all_.items() if not html_boxes.is_aside(home, None)}) for all_ in (given, every)
    )
    best, most = others.most_common(1)[0] if others else (None, 0)
    if inner.total() > _LEAST * given.total():
        given, wanted = inner, 2.0
    else:
        wanted = _RIVAL
    if best is not None and most > wanted * given.total():
        return Counter({best: most})
    return given


def _is_lead(one: _Seen, top: html.HtmlElement) -> bool:
    """Whether a block between the headline and the account is its lead."""
    named = _LEAD.search(one.block.element.get("class") or "") is not None
    return (
        one.block.part.kind == "prose"
        and _is_seed(one)
        and (one.matched or named)
        and not html_boxes.is_aside(one.block.element, html_boxes.common([one.block.element, top]))
    )


def _belongs(one: _Seen, spine: set[html.HtmlElement], top: html.HtmlElement, *, near: bool, within: bool) -> bool:
    part = one.block.part
    if _is_link(one.block) and not (near and within and part.kind == "list" and any(map(str.isdigit, part.text))):
        return False
    if within and part.kind == "prose" and html_boxes.is_quoted(one.block.element):
        return True
    if html_boxes.is_aside(one.block.element, top, spine):
        return False
    if near:
        return within or one.matched or len(one.words) >= _SEED or one.words[-1:] != ":"
    if one.matched and (within or html_boxes.is_below(one.block.element, spine)):
        return part.kind != "heading"
    if (
        within
        and part.kind == "list"
        and one.block.share < _SEED_LINKED
        and html_boxes.is_below(one.block.element, spine)
    ):
        return True
    if within and part.kind == "prose" and _is_seed(one) and html_boxes.is_plainly_below(one.block.element, spine):
        return True
    if within and len(spine) > _FEW and _is_seed(one) and html_boxes.is_below(one.block.element, {top}):
        return True
    return within and one.block.element.tag == "table"


def _evidence(root: html.HtmlElement, found: list[PageBlock]) -> str:
    """The text that trafilatura finds on the page, without any spaces."""
    if len(found) > _LARGEST:
        return ""
    import trafilatura  # noqa: PLC0415 - as long as a filing takes to be read, which does not need it

    try:
        made = trafilatura.bare_extraction(root, output_format="xml", include_comments=False, fast=True)
    except Exception:  # noqa: BLE001 - whatever it fails on, the boxes of the page still show where its account is
        return ""
    text = getattr(made, "raw_text", None) if made is not None else None
    return _squash(text or "")


def _squash(text: str) -> str:
    return "".join(text.split())
