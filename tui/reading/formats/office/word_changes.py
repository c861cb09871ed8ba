"""How many changes a Word document has that somebody has still to accept or reject."""

from __future__ import annotations

from lxml import etree

from tui.reading.formats.office.word_names import tag

INTO = frozenset({"w:ins", "w:moveTo"})
"""What wraps words that are in the newest version alone."""
OUT = frozenset({"w:del", "w:moveFrom"})
"""What wraps words that are in the oldest version alone."""
_KINDS = {
    "w:ins": "in", "w:del": "out", "w:moveFrom": "moved", "w:moveTo": "moved", "w:cellIns": "in", "w:cellDel": "out",
}  # fmt: skip
_WORDS = frozenset({"w:t", "w:tab", "w:br", "w:sym", "m:t"})
_PARENTS = frozenset({"w:numPr", "w:tblGrid"})
"""In these it is their format that changed."""


def count_changes(story: etree._Element) -> int:
    """Changes of words, rows and paragraphs; what one change does in several places on end is one."""
    count, last, within = 0, "", set[etree._Element]()
    for element in story.iter():
        name = tag(element)
        kind = _KINDS.get(name)
        parent = element.getparent()
        if parent in within:
            within.add(element)
        if kind and (parent is None or tag(parent) not in _PARENTS):
            within.add(element)
            if kind != last:
                count, last = count + 1, kind
        elif name in _WORDS and element not in within:
            last = ""
    return count
