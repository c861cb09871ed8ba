"""Pages that are a document and nothing else: filings, office documents saved as a page, releases without a site."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import replace
from itertools import pairwise

from lxml import html

from tui.reading.formats.pages import html_boxes
from tui.reading.formats.pages.html_blocks import PageBlock

_SITE = ("article", "nav", "main", "header", "footer", "aside")
"""Elements of a site; a document that is exported has none of them."""
_OFFICE = re.compile(
    r"\b(?:word|libreoffice|openoffice|docs|pandoc|pages|workiva|wdesk|acrobat|abbyy)\b", re.IGNORECASE
)
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:page\s+)?(?:(?P<number>\d{1,3})|[ivx]{1,5}|[A-Z]-\d{1,3})(?:\s+of\s+\d{1,3})?[-–—\s]*", re.IGNORECASE
)
_SHORT, _HEAD = 20, 100
"""Characters of a page number, and of a running head."""
_PAGES = 4
"""Pages on which a running head is."""
_SKIPPED = 5
"""By how much the next page number is larger at most; some pages have none."""
_LINKED = 0.6
"""Share of its characters from which a line leads elsewhere."""
_LAST_NUMBER = re.compile(r"(?<![\d,.$€£(])\d{1,3}$")
_FILE = re.compile(r"\S*\d\S*|\S+\.\w{2,5}")
"""A title that is the name of a file."""


def is_document(root: html.HtmlElement, found: list[PageBlock], *, tagged: bool) -> bool:
    """Whether all that is seen on a page is its account; `tagged` where `is_tagged` was."""
    if tagged:
        return root.find(".//article") is None
    if any(root.find(f".//{name}") is not None for name in _SITE):
        return False
    whole = sum(len(block.part.whole) for block in found) or 1
    linked = sum(map(_linked, found))
    in_tables = sum(len(block.part.whole) for block in found if block.part.rows)
    if linked < 0.2 * whole and in_tables > 0.3 * whole:
        return True
    plain = linked < 0.02 * whole or (linked < 0.1 * whole and in_tables > 0.03 * whole)
    return plain and not any(html_boxes.is_aside(block.element, None) for block in found)


def _linked(block: PageBlock) -> int:
    """How many characters of a block lead out of the page."""
    if block.part.rows:
        return block.linked
    return sum(link.end - link.start for link in block.part.links if not link.target.startswith("#"))


def is_tagged(root: html.HtmlElement) -> bool:
    """Whether a page has iXBRL in it, or says that an office program wrote it."""
    if any(next(root.iter(name), None) is not None for name in ("ix:header", "ix:nonfraction", "ix:nonnumeric")):
        return True
    for meta in root.iter("meta"):
        if (meta.get("name") or "").casefold() in {"generator", "progid"} and _OFFICE.search(meta.get("content") or ""):
            return True
    body = root.find("body")
    return body is not None and "doc-content" in (body.get("class") or "").split()


def account(found: list[PageBlock]) -> list[PageBlock]:
    """All blocks of a document; its page numbers and running heads belong to the page."""
    running = _running(found) | _page_numbers(found)
    return [
        PageBlock(replace(block.part, kind="furniture"), block.element, block.linked) if place in running else block
        for place, block in enumerate(found)
    ]


def _page_numbers(found: list[PageBlock]) -> frozenset[int]:
    """The places of lines that are page numbers: each continues from the one before it."""
    places = []
    last = 0
    for place, block in enumerate(found):
        text = block.part.text
        if block.part.kind == "prose" and len(text) < _SHORT and (match := _PAGE_NUMBER.fullmatch(text)):
            number = int(match["number"]) if match["number"] else last
            if last <= number <= last + _SKIPPED:
                places.append(place)
                last = number
    return frozenset(places)


def _running(found: list[PageBlock]) -> frozenset[int]:
    """The places of lines that are on every page: alike except a number that grows, or links to the contents."""
    alike: dict[str, list[int]] = defaultdict(list)
    for place, block in enumerate(found):
        text = block.part.text
        if not block.part.rows and 0 < len(text) < _HEAD:
            numbered = _LAST_NUMBER.search(text)
            if numbered or block.share > _LINKED:
                alike[text[: numbered.start()] if numbered else text].append(place)
    return frozenset(
        place
        for places in alike.values()
        if len(places) >= _PAGES and _grows([found[place].part.text for place in places])
        for place in places
    )


def _grows(lines: list[str]) -> bool:
    """Whether the numbers at the ends of these lines grow; lines without any are all the same."""
    numbers = [int(match[0]) for line in lines if (match := _LAST_NUMBER.search(line))]
    return not numbers or (len(numbers) == len(lines) and all(a < b for a, b in pairwise(numbers)))


def title(written: str) -> str:
    """The title of a document; empty if it is the name of a file."""
    return "" if _FILE.fullmatch(written) else written
