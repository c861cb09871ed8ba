"""The parts of a tree of markup: what runs on in a line, what begins another paragraph, what is left out."""

from __future__ import annotations

import html
from collections.abc import Callable, Mapping

from lxml import etree

from tui.reading.content import Part, PartKind
from tui.reading.formats.markup.grid import Grid, table
from tui.reading.formats.markup.paragraph import Gathered
from tui.reading.formats.raised import goes_on, is_note, raised
from tui.reading.formats.xml import name
from tui.records import dataclass

_TARGETS = ("href", "{http://www.w3.org/1999/xlink}href")


def _never(_element: etree._Element) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Markup:
    """What the elements of a language mean, by their local names; one that is not named runs on in its line.

    Elements in `blocks` begin a paragraph: of a kind, or of that around them where it is None. What is `ignored`,
    withdrawn (`<del>`) or found `hidden` is left out with all it holds. The lines of what is `verbatim` stay as they
    are. `grid` names the elements of tables; a table that only lays out a page is read cell by cell.
    """

    blocks: Mapping[str, PartKind | None]
    ignored: frozenset[str]
    grid: Grid
    breaks: frozenset[str] = frozenset({"br"})
    links: frozenset[str] = frozenset({"a"})
    raised: frozenset[str] = frozenset({"sup"})
    verbatim: frozenset[str] = frozenset({"pre"})
    hidden: Callable[[etree._Element], bool] = _never
    kind: Callable[[etree._Element], PartKind | None] = lambda _element: None

    def leaves_out(self, element: etree._Element) -> bool:
        """Whether an element is not read."""
        return name(element).lower() in self.ignored or self.hidden(element)


def parts(element: etree._Element, markup: Markup) -> tuple[Part, ...]:
    """What `element` holds, in order; one part a paragraph, with single blanks, a hard line break in it a newline."""
    flow = _Flow(markup)
    flow.walk(element)
    return tuple(flow.parts)


def line(element: etree._Element | None, markup: Markup) -> str:
    """The words of an element on one line; empty if there is no element."""
    return " ".join(" ".join(part.whole.split()) for part in parts(element, markup)) if element is not None else ""


class _Flow:
    """Gathers the words of a paragraph until another begins."""

    def __init__(self, markup: Markup) -> None:
        self.parts: list[Part] = []
        self._markup = markup
        self._kinds: list[PartKind] = ["prose"]
        self._gathered = Gathered()
        self._raised = 0
        self._in_note = False

    def walk(self, root: etree._Element) -> None:
        walker = etree.iterwalk(root, events=("start", "end"))
        skipped = None
        for event, element in walker:
            if not isinstance(element.tag, str):
                self._take_entity(event, element)
                continue
            tag = name(element).lower()
            if event == "end":
                if element is not skipped:
                    self._ends(tag)
                if element is not root:
                    self._say(element.tail)
            elif self._begins(element, tag):
                self._say(element.text)
            else:
                walker.skip_subtree()
                skipped = element
        self._flush()

    def _take_entity(self, event: str, element: etree._Element) -> None:
        """A reference that the parser did not resolve: what HTML means by it; as it is if that is nothing."""
        if event == "start":
            if isinstance(element, etree._Entity):
                self._say(html.unescape(element.text or ""))
            self._say(element.tail)

    def _begins(self, element: etree._Element, tag: str) -> bool:
        """Take note of a start; whether what is within is still to be read."""
        markup = self._markup
        if markup.leaves_out(element):
            return False
        if tag in markup.breaks:
            self._gathered.break_line()
            return False
        if tag in markup.verbatim:
            self._flush()
            self.parts.append(Part("".join(element.itertext()).strip("\n"), "lines"))
            return False
        if tag == markup.grid.table and (rows := table(element, markup.grid, markup.leaves_out)):
            self._flush()
            self.parts += rows
            return False
        if tag in markup.blocks:
            self._flush()
            self._kinds.append(markup.kind(element) or markup.blocks.get(tag) or self._kinds[-1])
        elif tag in markup.links:
            self._link(element)
        elif tag in markup.raised:
            self._raised += 1
        return True

    def _ends(self, tag: str) -> None:
        if tag in self._markup.blocks:
            self._flush()
            self._kinds.pop()
        elif tag in self._markup.links:
            self._gathered.close_link()
            self._in_note = False
        elif tag in self._markup.raised:
            self._raised -= 1

    def _link(self, element: etree._Element) -> None:
        self._gathered.open_link(next(filter(None, map(element.get, _TARGETS)), "").strip())
        words = "".join(element.itertext()).strip()
        before = "" if goes_on(element) else self._gathered.last
        self._in_note = not self._raised and is_note(words, self._gathered.target, before)

    def _say(self, text: str | None) -> None:
        if text:
            self._gathered.add(raised(text) if self._raised or self._in_note else text)

    def _flush(self) -> None:
        self.parts += (Part(text, self._kinds[-1], links=links) for text, links, _ in self._gathered.taken())
