"""Live blogs and pages of several posts: where one page holds several articles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from lxml import html

from tui.reading.content import Part
from tui.reading.formats.days import day
from tui.reading.formats.pages import json_ld
from tui.reading.formats.pages.html_blocks import PageBlock
from tui.reading.formats.pages.html_leads import without_index
from tui.reading.formats.xml import line
from tui.records import dataclass

_FEWEST = 2
"""Posts that make a page one of several."""
_SHORTEST_UPDATE = 60
"""Characters of the text of a post of a live blog; what is shorter is a teaser."""
_SHORTEST_ARTICLE = 400
"""The same of a post of a page that does not say that it is a live blog."""
_LINKED = 0.4
"""Share of a post's characters that lead elsewhere from which it is a teaser."""
_HEADS = frozenset({"h1", "h2", "h3", "h4"})
_UPDATE = re.compile(r"(?:^|\s)live-?blog(?:__|--|-|_)(?:post|entry|item|update|block)(?:\s|$)", re.IGNORECASE)
"""The class of a post of a live blog."""
_OTHERS = frozenset({"comment", "reply", "response", "teaser", "card", "related", "promo", "recommended"})
"""Words in the class of an `article` that is not a post."""


@dataclass(frozen=True, slots=True)
class Post:
    """One of the posts of a page: its box, its headline, which is none of its blocks, its day, its writer and these."""

    box: html.HtmlElement

    title: str
    published: date | None
    byline: str
    blocks: tuple[PageBlock, ...]


def is_live(root: html.HtmlElement, articles: Sequence[json_ld.Node]) -> bool:
    """Whether a page says that it is a live blog, in JSON-LD or in microdata."""
    return any("LiveBlogPosting" in json_ld.types(node) for node in articles) or any(
        (element.get("itemtype") or "").rstrip("/").endswith("LiveBlogPosting")
        for element in root.iter("article", "div", "main")
    )


def posts(root: html.HtmlElement, found: Sequence[PageBlock], *, live: bool) -> tuple[Post, ...]:
    """The posts of a page in their order; none if it has one account, or only announces others."""
    owners = {id(box): box for box in _boxes(root, live=live)}
    if len(owners) < _FEWEST:
        return ()
    held: dict[int, list[PageBlock]] = {key: [] for key in owners}
    for block in found:
        owner = next((id(box) for box in (block.element, *block.element.iterancestors()) if id(box) in owners), None)
        if owner is not None:
            held[owner].append(block)
    made = [post for key, box in owners.items() if (post := _post(box, held[key], live=live)) is not None]
    return tuple(made) if len(made) >= _FEWEST else ()


def is_in(block: PageBlock, box: html.HtmlElement) -> bool:
    """Whether a block is in a box."""
    return block.element is box or any(one is box for one in block.element.iterancestors())


def updates(articles: Sequence[json_ld.Node]) -> list[tuple[json_ld.Node, tuple[Part, ...]]]:
    """The posts of a live blog as JSON-LD has them, with their paragraphs."""
    found = []
    for node in articles:
        if "LiveBlogPosting" in json_ld.types(node):
            given = node.get("liveBlogUpdate")
            for one in given if isinstance(given, list) else [given]:
                if isinstance(one, dict) and (said := json_ld.prose(one, "articleBody")):
                    lines = (" ".join(line.split()) for line in said.split("\n"))
                    found.append((one, tuple(Part(line) for line in lines if line)))
    return found if len(found) >= _FEWEST else []


def _boxes(root: html.HtmlElement, *, live: bool) -> list[html.HtmlElement]:
    """The elements that may each hold a post."""
    if live:
        named = [
            element
            for element in root.iter("article", "div", "li", "section")
            if "liveblogupdate" in (element.get("itemprop") or "").casefold()
            or _UPDATE.search(element.get("class") or "")
        ]
        if len(named) >= _FEWEST:
            return named
    every = list(root.iter("article"))
    inner = [box for box in every if all(one is box for one in box.iter("article"))]
    outer = [box for box in every if next(box.iterancestors("article"), None) is None]
    return outer if len(outer) >= _FEWEST and not live else inner


def _post(box: html.HtmlElement, held: list[PageBlock], *, live: bool) -> Post | None:
    """The post in a box; None if it is a teaser, a comment, or has no headline and no time of its own."""
    named = re.split(r"[\s_-]+", (box.get("class") or "").casefold())
    if not live and not _OTHERS.isdisjoint(word.removesuffix("s") for word in named):
        return None
    time = next(box.iter("time"), None)
    head = next((block for block in held if block.part.kind == "heading" and block.element.tag in _HEADS), None)
    if time is None or (head is None and not live):
        return None
    said = [block for block in held if block is not head and block.share < _LINKED and not _is_stamp(block, time)]
    if live:
        said = without_index(said)
    length = sum(len(block.part.whole) for block in said if block.part.kind != "heading")
    whole = sum(len(block.part.whole) for block in held)
    if length < (_SHORTEST_UPDATE if live else _SHORTEST_ARTICLE) or sum(one.linked for one in held) > _LINKED * whole:
        return None
    writer = next(
        (one for one in box.iter("a", "span", "div", "p") if "author" in (one.get("rel"), one.get("itemprop"))), None
    )
    return Post(
        box,
        head.part.text if head is not None else "",
        day(time.get("datetime") or line(time)),
        line(writer),
        tuple(said),
    )


def _is_stamp(block: PageBlock, time: html.HtmlElement) -> bool:
    """Whether a block is the line with the time of a post."""
    return len(block.part.text) < 80 and bool(block.part.text) and block.part.text in line(time)
