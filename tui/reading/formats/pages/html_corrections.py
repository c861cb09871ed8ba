"""Notes of corrections on a page, wherever they are."""

from __future__ import annotations

from lxml import html

from tui.english.corrections import CORRECTION_CLASS, heads_corrections, is_labelled_correction
from tui.reading.formats.pages.html_blocks import PageBlock

_LONGEST = 1_500
"""Characters of a note; what is longer is an account."""
_MOST = 10
"""Notes of a page."""


def corrections(found: list[PageBlock]) -> list[PageBlock]:
    """The blocks of a page that are notes of corrections, in order; of equal ones the first."""
    notes: dict[str, PageBlock] = {}
    headed = False
    for block in found:
        text = block.part.text
        is_note = block.part.kind in {"prose", "list", "caption"} and 20 <= len(text) <= _LONGEST and block.share < 0.6
        if is_note and (headed or is_labelled_correction(text) or _is_boxed(block.element)):
            notes.setdefault(text, block)
        headed = len(text) < 60 and heads_corrections(text) and not block.linked
    return list(notes.values())[:_MOST]


def _is_boxed(element: html.HtmlElement | None) -> bool:
    """Whether the element or one of the boxes close around it is named after corrections."""
    for _ in range(4):
        if element is None or element.tag in {"body", "html", "main"}:
            return False
        if CORRECTION_CLASS.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            return True
        element = element.getparent()
    return False
