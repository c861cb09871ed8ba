"""The blocks of a page: every paragraph, heading, list item, caption and table of its tree, in order."""

from __future__ import annotations

import re
from dataclasses import dataclass

from lxml import etree, html

from tui.english.word_lists import words
from tui.reading.content import LinkText, Part, PartKind
from tui.reading.formats import html_tables, html_tree

_BOXES = words(  # local: names of markup
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
_BOLD = frozenset({"b", "strong"})
_BOLD_STYLE = re.compile(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_SPACES = re.compile(r"[ \t\n\r\f]+")
_NO_BREAK = re.compile("(?<!\\d)\xa0|\xa0(?!\\d)")


@dataclass(frozen=True, slots=True)
class PageBlock:
    """A part and the element that it stands in; `linked` is how many of its characters lead elsewhere."""

    part: Part
    element: html.HtmlElement
    linked: int = 0

    @property
    def share(self) -> float:
        """Share of its characters that lead elsewhere."""
        return self.linked / max(1, len(self.part.text))


def blocks(root: html.HtmlElement) -> list[PageBlock]:
    """The blocks of a cleaned tree, in order."""
    walker = _Walker()
    walker.walk(root)
    return walker.found


class _Walker:
    """Gathers words until a box begins or ends."""

    def __init__(self) -> None:
        self.found: list[PageBlock] = []
        self._pieces: list[str] = []
        self._length = 0
        self._spaced = True
        self._links: list[LinkText] = []
        self._open: tuple[int, str] | None = None
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
                    self._flush(_box(element.getparent()))
                    self._table(element, rows)
                    skipped = element
                    events.skip_subtree()
                    continue
                self._start(element, tag)
            else:
                if element is skipped:
                    skipped = None
                else:
                    self._end(element, tag)
                if element is not root and element.tail:
                    self._add(element.tail)
        self._flush(root)

    def _start(self, element: html.HtmlElement, tag: str) -> None:
        text = element.text
        if tag in _BOXES:
            if self._pieces:
                self._flush(_box(element.getparent()))
            self._kinds.append(_KINDS.get(tag) or (self._kinds[-1] if tag in _OPEN else "prose"))
            if self._open is not None:
                self._open = (0, self._open[1])
        elif tag == "br":
            self._break()
        elif tag == "a" and element.get("href") and self._open is None:
            self._open = (self._length, element.get("href") or "")
        if tag in _BOLD or ("style" in element.attrib and _BOLD_STYLE.search(element.get("style") or "")):
            self._bolds.append(element)
        if text:
            self._add(text)

    def _end(self, element: html.HtmlElement, tag: str) -> None:
        if self._bolds and self._bolds[-1] is element:
            self._bolds.pop()
        if tag in _BOXES:
            self._flush(element)
            self._kinds.pop()
        elif tag == "a" and self._open is not None and element.get("href") == self._open[1]:
            self._close()
            self._open = None

    def _add(self, text: str) -> None:
        if self._kinds[-1] != "lines":
            if "\xa0" in text:
                text = _NO_BREAK.sub(" ", text)
            text = _SPACES.sub(" ", text)
            if self._spaced:
                text = text.removeprefix(" ")
            if not text:
                return
            self._spaced = text[-1] == " "
            if self._bolds:
                self._bold += len(text)
        self._pieces.append(text)
        self._length += len(text)

    def _break(self) -> None:
        if self._pieces:
            if self._pieces[-1].endswith(" ") and self._kinds[-1] != "lines":
                self._pieces[-1] = self._pieces[-1][:-1]
                self._length -= 1
            self._pieces.append("\n")
            self._length += 1
            self._spaced = True

    def _close(self) -> None:
        if self._open is not None and self._length > self._open[0]:
            self._links.append(LinkText(self._open[0], self._length, self._open[1]))

    def _flush(self, element: html.HtmlElement | None) -> None:
        """End a block that stands in `element`; an empty line within it parts it in two."""
        if not self._pieces or element is None:
            return
        self._close()
        if self._open is not None:
            self._open = (0, self._open[1])
        kind = self._kinds[-1]
        text = "".join(self._pieces)
        if kind == "prose" and self._bold >= len(text.rstrip()) - 1 and _is_heading(text.strip()):
            kind = "heading"
        if kind == "lines":
            if text.strip():
                self.found.append(PageBlock(Part(text.replace("\r\n", "\n").strip("\n"), "lines"), element))
        else:
            start = 0
            for piece in text.split("\n\n"):
                self._take(piece, start, kind, element)
                start += len(piece) + 2
        self._pieces, self._links = [], []
        self._length, self._spaced, self._bold = 0, True, 0

    def _take(self, piece: str, start: int, kind: PartKind, element: html.HtmlElement) -> None:
        text = piece.strip()
        if not text:
            return
        start += len(piece) - len(piece.lstrip())
        links = tuple(
            LinkText(max(0, link.start - start), min(len(text), link.end - start), link.target)
            for link in self._links
            if link.end > start and link.start - start < len(text)
        )
        self.found.append(
            PageBlock(Part(text, kind, links=links), element, sum(link.end - link.start for link in links))
        )

    def _table(self, element: html.HtmlElement, rows: html_tables.Rows) -> None:
        caption = html_tables.caption(element)
        if caption:
            self.found.append(PageBlock(Part(caption, "caption"), element))
        links = (link for link in element.iter("a") if not (link.get("href") or "#").startswith("#"))
        linked = sum(len("".join(link.itertext())) for link in links)
        self.found.append(PageBlock(Part(kind="table", rows=rows, caption=caption), element, linked))


def _is_heading(text: str) -> bool:
    """Whether words all in bold are a heading: a short line that is no sentence and has letters in it."""
    return len(text) <= 120 and "\n" not in text and text[-1:] not in ".:;,!" and any(map(str.isalpha, text))


def _box(element: html.HtmlElement | None) -> html.HtmlElement | None:
    """The innermost element from here outwards that begins and ends a block."""
    while element is not None and element.tag not in _BOXES and element.getparent() is not None:
        element = element.getparent()
    return element
