"""Notes on a page that tell of a correction, wherever they stand."""

from __future__ import annotations

import re

from lxml import html

from tui.reading.formats.html_blocks import PageBlock

_BOX = re.compile(
    r"(?:^|[\s_-])(?:corrections?|clarifications?|errat(?:um|a)|retraction|editors?-?notes?)(?:$|[\s_-])", re.IGNORECASE
)
_LABEL = re.compile(
    r"\W{0,3}(?:(?:corrections?|clarifications?|correction (?:and|&) clarification|corrections? (?:appended|notice)"
    r"|erratum|(?:an? )?editor['’]?s?['’]? note|retraction)\s*(?:\W{0,2}\(?[\w.,/ ]{0,30}\)?)?\s*[:—–-]"
    r"|(?:an|the) (?:earlier|previous|original) version of (?:this|the)\b"
    r"|this (?:article|story|post|report|headline|piece) (?:was|has been) (?:amended|corrected|updated to correct)\b)",
    re.IGNORECASE,
)
_HEAD = re.compile(
    r"\W{0,3}(?:corrections?|clarifications?|corrections? (?:and|&) clarifications?|erratum)\W{0,2}", re.IGNORECASE
)
_LONGEST = 1_500
"""Characters of a note; what is longer is an account."""
_MOST = 10
"""Notes of a page."""


def corrections(found: list[PageBlock]) -> list[PageBlock]:
    """The blocks of a page that tell of a correction, in order; of equal ones the first."""
    notes: dict[str, PageBlock] = {}
    headed = False
    for block in found:
        text = block.part.text
        is_note = block.part.kind in {"prose", "list", "caption"} and 20 <= len(text) <= _LONGEST and block.share < 0.6
        if is_note and (headed or _LABEL.match(text) or _is_boxed(block.element)):
            notes.setdefault(text, block)
        headed = len(text) < 60 and _HEAD.fullmatch(text) is not None and not block.linked
    return list(notes.values())[:_MOST]


def _is_boxed(element: html.HtmlElement | None) -> bool:
    """Whether the element or one of the boxes close around it is named after corrections."""
    for _ in range(4):
        if element is None or element.tag in {"body", "html", "main"}:
            return False
        if _BOX.search(f"{element.get('class') or ''} {element.get('id') or ''}"):
            return True
        element = element.getparent()
    return False
