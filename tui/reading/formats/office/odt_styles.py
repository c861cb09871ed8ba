"""What the styles of an OpenDocument text make of a paragraph or of some words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lxml import etree

from tui.reading.content import PartKind
from tui.reading.formats.office.odt_names import find, tag, value

_CHAIN = 24
"""Styles that are based on one another; more are a circle."""
_CODED = re.compile(r"_([0-9a-f]{2,4})_")
_HEADING = re.compile(r"(?:sub ?)?(?:title|heading|headline)\b")
_TITLE = re.compile(r"(?:title|headline)\b")
_CONTENTS = re.compile(r"(?:contents|index) (?:\d|heading)|(?:table|figure) index")
_BOLD = frozenset({"bold", "600", "700", "800", "900"})


class Styles:
    """The styles of a document, those with names and those that it made up on its way."""

    def __init__(self, roots: Iterable[etree._Element]) -> None:
        self._styles: dict[tuple[str, str], etree._Element] = {}
        for root in roots:
            for holder in root:
                if tag(holder) in {"office:styles", "office:automatic-styles"}:
                    for style in holder:
                        if tag(style) == "style:style":
                            self._styles.setdefault((value(style, "style:family"), value(style, "style:name")), style)

    def kind(self, paragraph: etree._Element) -> PartKind:
        """What a paragraph is."""
        names = list(self._names(paragraph))
        if any(map(_CONTENTS.match, names)):
            return "furniture"
        if tag(paragraph) == "text:h" or any(map(_HEADING.match, names)):
            return "heading"
        return "caption" if "caption" in names else "prose"

    def is_title(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph is the title of the whole text."""
        return any(map(_TITLE.match, self._names(paragraph)))

    def is_hidden(self, family: str, style: str) -> bool:
        """Whether words of a style are not shown."""
        return self._property(family, style, "text:display") == "none"

    def is_struck(self, style: str) -> bool:
        """Whether the words of a text style are struck through."""
        return self._property("text", style, "style:text-line-through-style") not in {"", "none"}

    def is_raised(self, style: str) -> bool:
        """Whether the words of a text style are raised."""
        place = self._property("text", style, "style:text-position").split(" ")[0]
        return place == "super" or (place.endswith("%") and place[:-1].isdecimal() and place != "0%")

    def is_bold(self, family: str, style: str) -> bool | None:
        """Whether words of a style are bold; None if it does not say."""
        weight = self._property(family, style, "fo:font-weight")
        return weight in _BOLD if weight else None

    def _chain(self, family: str, style: str) -> Iterator[etree._Element]:
        for _ in range(_CHAIN):
            found = self._styles.get((family, style))
            if found is None:
                return
            yield found
            style = value(found, "style:parent-style-name")

    def _names(self, paragraph: etree._Element) -> Iterator[str]:
        """The names of a paragraph's style and of those it is based on, in lower case."""
        style = value(paragraph, "text:style-name")
        last = style
        for found in self._chain("paragraph", style):
            name = value(found, "style:display-name") or value(found, "style:name")
            yield _plain(name)
            last = value(found, "style:parent-style-name")
        if last:
            yield _plain(last)

    def _property(self, family: str, style: str, name: str) -> str:
        for found in self._chain(family, style):
            if said := value(find(found, "style:text-properties"), name):
                return said
        return ""


def _plain(name: str) -> str:
    return _CODED.sub(lambda code: chr(int(code[1], 16)), name).casefold()
