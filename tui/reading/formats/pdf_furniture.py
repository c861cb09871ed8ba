"""Running heads, running feet and page numbers of a PDF: lines that stand at the same place on several pages."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from tui.reading.formats.pdf_lines import Line

_EDGE_LINES = 4
"""Lines from the top and from the bottom of a page that may be furniture."""
_SAME_PLACE = 4.0
"""Points by which the places of a running head differ from page to page."""
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W{0,3}(?:(?:page|p\.|pg\.?|seite|página)\s{0,2})?(?P<number>\d{1,4}|[ivxl]{1,7})(?:\s?(?:of|/|\||-)\s?\d{1,4})?\W{0,3}",
    re.IGNORECASE,
)


def furniture(pages: Sequence[Sequence[Line]]) -> set[int]:
    """The `id` of each line that belongs to the page and not to the account."""
    edges = [_edges(page) for page in pages]
    seen: dict[tuple[str, bool], list[tuple[int, Line]]] = defaultdict(list)
    for number, (top, bottom) in enumerate(edges):
        for lines, is_top in ((top, True), (bottom, False)):
            for line in lines:
                seen[_pattern(line.text), is_top].append((number, line))
    found: set[int] = set()
    for (pattern, _), places in seen.items():
        if len({number for number, _ in places}) < 2:
            continue
        numbers = pattern.strip("# -–—.|/") == ""
        for number, line in places:
            near = [other for page, other in places if page != number and abs(other.bottom - line.bottom) < _SAME_PLACE]
            if near and (not numbers or _is_page_number(line.text)):
                found.add(id(line))
    _keep_body(edges, found)
    for (top, bottom), page in zip(edges, pages, strict=True):
        for line in (*top[:1], *bottom[-1:]):
            if _is_lone_number(line, page) and len(pages) > 1:
                found.add(id(line))
    return found


def _edges(page: Sequence[Line]) -> tuple[list[Line], list[Line]]:
    """The highest and the lowest lines, from the top."""
    if len(page) <= _EDGE_LINES:
        by_place = sorted(page, key=lambda line: -line.bottom)
    else:
        by_place = sorted(page, key=lambda line: -line.bottom)
    return by_place[:_EDGE_LINES], by_place[-_EDGE_LINES:]


def _keep_body(edges: Sequence[tuple[list[Line], list[Line]]], found: set[int]) -> None:
    """What is no longer furniture because a line further out on the page is none."""
    for top, bottom in edges:
        for lines in (top, bottom[::-1]):
            outside = True
            for line in lines:
                outside = outside and id(line) in found
                if not outside:
                    found.discard(id(line))


def _pattern(text: str) -> str:
    return _DIGITS.sub("#", text.casefold())


def _is_page_number(text: str) -> bool:
    return _PAGE_NUMBER.fullmatch(text) is not None


def _is_lone_number(line: Line, page: Sequence[Line]) -> bool:
    """Whether a line is a page number that stands apart from the text."""
    if not _is_page_number(line.text) or len(page) < 3:
        return False
    others = [abs(other.bottom - line.bottom) for other in page if other is not line]
    return min(others) > 1.5 * line.height
