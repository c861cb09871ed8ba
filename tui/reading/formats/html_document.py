"""Pages that are a document and nothing else: filings, office documents saved as a page, releases without a site."""

from __future__ import annotations

import re
from dataclasses import replace

from lxml import html

from tui.reading.formats import html_boxes
from tui.reading.formats.html_blocks import PageBlock

_SITE = ("article", "nav", "main", "header", "footer", "aside")
"""Elements of a site; a document that is exported has none of them."""
_OFFICE = re.compile(
    r"\b(?:word|libreoffice|openoffice|docs|pandoc|pages|workiva|wdesk|acrobat|abbyy)\b", re.IGNORECASE
)
_PAGE_NUMBER = re.compile(
    r"[-–—\s]*(?:page\s+)?(?:\d{1,3}|[ivx]{1,5}|[A-Z]-\d{1,3})(?:\s+of\s+\d{1,3})?[-–—\s]*", re.IGNORECASE
)
_FILE = re.compile(r"\S*\d\S*|\S+\.\w{2,5}")
"""A title that is the name of a file."""


def is_document(root: html.HtmlElement, found: list[PageBlock], *, tagged: bool) -> bool:
    """Whether all that is seen on a page is its account; `tagged` where `is_tagged` was."""
    if tagged:
        return root.find(".//article") is None
    if any(root.find(f".//{name}") is not None for name in _SITE):
        return False
    whole = sum(len(block.part.whole) for block in found) or 1
    linked = sum(block.linked for block in found)
    in_tables = sum(len(block.part.whole) for block in found if block.part.rows)
    if in_tables > 0.3 * whole and linked < 0.2 * whole:
        return True
    return linked < 0.02 * whole and not any(html_boxes.is_aside(block.element, None) for block in found)


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
    """All blocks of a document; its page numbers belong to the page."""
    return [
        PageBlock(replace(block.part, kind="furniture"), block.element, block.linked)
        if block.part.kind == "prose" and len(block.part.text) < 20 and _PAGE_NUMBER.fullmatch(block.part.text)
        else block
        for block in found
    ]


def title(written: str) -> str:
    """The title of a document; empty where it is the name of a file."""
    return "" if _FILE.fullmatch(written) else written
