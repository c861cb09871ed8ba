"""The blocks of a page: every paragraph, heading, list item, caption and table of its tree, in order."""

from __future__ import annotations

import re

from lxml import etree, html

from tui.english.word_lists import words
from tui.reading.content import Part, PartKind
from tui.reading.formats.markup import html_tables
from tui.reading.formats.markup.paragraph import Gathered
from tui.reading.formats.pages import html_tree
from tui.records import dataclass

BOXES = words(  # local: names of markup
    "address article aside blockquote body center dd details dir div dl dt fieldset figcaption figure footer form h1 h2"
    " h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead"
    " tr ul caption"
)
"""Elements that begin and end a block."""
_KINDS: dict[str, PartKind] = {
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), "heading"),
    **dict.fromkeys(("li", "dt", "dd"), "list"),
    **dict.fromkeys(("figcaption", "caption", "figure"), "caption"),
    "pre": "lines",
}
_OPEN = frozenset({"div", "p", "section", "span", "article", "blockquote"})
"""Boxes within which a block stays what the box around makes it."""
BOLD = frozenset({"b", "strong"})
BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_NO_BREAK = re.compile("(?<!\\d)\xa0|\xa0(?!\\d)")


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A part and the element that it is in; `linked` is how many of its characters lead elsewhere."""

    part: Part
    element: html.HtmlElement
    linked: int = 0

    @property
    def share(self) -> float:
        """Share of its characters that lead elsewhere."""
        return self.linked / max(1, len(self.part.text))


def blocks(root: html.HtmlElement) -> list[PageBlock]:
    """The blocks of a cleaned tree, in order."""
    walker = Walker()
    walker.walk(root)
    return walker.found


class Walker:
    """Gathers words until a box begins or ends."""

    def __init__(self) -> None:
        self.found: list[PageBlock] = []
        self._gathered = Gathered()
        self._kinds: list[PartKind] = ["prose"]
        self._bolds: list[html.HtmlElement] = []
        self._bold = 0

    def walk(self, root: html.HtmlElement) -> None:
        """Read the tree below `root`."""
        events = etree.iterwalk(root, events=("start", "end"))
        skipped = None
        for event, element in events:
            tag = html_tree.name(element)
            if event == "start":
                if tag == "table" and (rows := html_tables.rows(element)) is not None:
                    self._table(element, rows)
                    skipped = element
                    events.skip_subtree()
                    continue
                styled = tag in BOLD or ("style" in element.attrib and BOLD_STYLE.search(element.get("style") or ""))
                self._start(element, tag, element.text, bold=bool(styled))
            else:
                if element is skipped:
                    skipped = None
                else:
                    self._end(element, tag)
                if element is not root and element.tail:
                    self._add(element.tail)
        self._flush(root)

    def _start(self, element: html.HtmlElement, tag: str, words: str | None, *, bold: bool) -> None:
        if tag in BOXES:
            self._flush(_box(element.getparent()))
            self._kinds.append(_KINDS.get(tag) or (self._kinds[-1] if tag in _OPEN else "prose"))
        elif tag == "br":
            self._gathered.break_line()
        elif tag == "a" and not self._gathered.target:
            self._gathered.open_link(element.get("href") or "")
        if bold:
            self._bolds.append(element)
        if words:
            self._add(words)

    def _end(self, element: html.HtmlElement, tag: str) -> None:
        if self._bolds and self._bolds[-1] is element:
            self._bolds.pop()
        if tag in BOXES:
            self._flush(element)
            self._kinds.pop()
        elif tag == "a" and element.get("href") == self._gathered.target:
            self._gathered.close_link()

    def _add(self, text: str) -> None:
        is_lines = self._kinds[-1] == "lines"
        if not is_lines and "\xa0" in text:
            text = _NO_BREAK.sub(" ", text)
        length = self._gathered.add(text, verbatim=is_lines)
        if self._bolds and not is_lines:
            self._bold += length

    def _flush(self, element: html.HtmlElement | None) -> None:
        """End a block that is in `element`; an empty line within it parts it in two."""
        if self._gathered and element is not None:
            self._put(element)

    def _put(self, element: html.HtmlElement) -> None:
        kind, text = self._kinds[-1], self._gathered.text
        if kind == "prose" and self._bold >= len(text.rstrip()) - 1 and _is_heading(text.strip()):
            kind = "heading"
        pieces = list(self._gathered.taken())
        if kind == "lines":
            if text.strip():
                self.found.append(PageBlock(Part(text.replace("\r\n", "\n").strip("\n"), "lines"), element))
        else:
            for words, links, tags in pieces:
                linked = sum(link.end - link.start for link in links)
                self.found.append(PageBlock(Part(words, kind, links=links, tags=tags), element, linked))
        self._bold = 0

    def _table(self, element: html.HtmlElement, rows: html_tables.Rows) -> None:
        self._flush(_box(element.getparent()))
        caption = html_tables.caption(element)
        if caption:
            self.found.append(PageBlock(Part(caption, "caption"), element))
        links = (link for link in element.iter("a") if not (link.get("href") or "#").startswith("#"))
        linked = sum(len("".join(link.itertext())) for link in links)
        self.found.append(PageBlock(Part(kind="table", rows=rows, caption=caption), element, linked))


def _is_heading(text: str) -> bool:
    """Whether words all in bold are a heading: a short line that is not a sentence and has letters in it."""
    return len(text) <= 120 and "\n" not in text and text[-1:] not in ".:;,!" and any(map(str.isalpha, text))


def _box(element: html.HtmlElement | None) -> html.HtmlElement | None:
    """The innermost element from here outwards that begins and ends a block."""
    while element is not None and element.tag not in BOXES and element.getparent() is not None:
        element = element.getparent()
    return element
