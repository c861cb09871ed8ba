"""What the styles of a Word document make of a paragraph: a heading, a list item, a caption, hidden or bold words."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from tui.reading.content import PartKind
from tui.reading.formats.office.word_names import ON, child, children, switch, tag, value, whole

_CHAIN = 24
"""Styles that are based on one another; more are a circle."""
_CONTENTS = re.compile(r"toc (?:\d|heading)|table of (?:figures|authorities)|index (?:\d|heading)")
_TITLE = re.compile(r"(?:title|headline)\b")
_HEADING = re.compile(r"(?:sub ?)?(?:heading|headline|title)\b(?!.*\bchar\b)")
_BODY_LEVEL = 9
"""The outline level of what is not a heading."""


class Styles:
    """The styles of a document; of a document without them, their usual names."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._default = ""
        self._switches: dict[tuple[str, str], bool | None] = {}
        for style in children(root, "w:style"):
            self._styles.setdefault(value(style, "styleId"), style)
            if value(style, "type") == "paragraph" and value(style, "default") in ON:
                self._default = value(style, "styleId")

    def kind(self, properties: etree._Element | None) -> PartKind:
        """What a paragraph is by its style and its outline level; numbering aside."""
        names = list(self._names(properties))
        if any(map(_CONTENTS.match, names)):
            return "furniture"
        if "caption" in names:
            return "caption"
        level = self._level(properties)
        if level is None:
            return "heading" if any(map(_HEADING.match, names)) else "prose"
        return "heading" if level < _BODY_LEVEL else "prose"

    def is_title(self, properties: etree._Element | None) -> bool:
        """Whether a paragraph is the title of the whole text."""
        return any(map(_TITLE.match, self._names(properties)))

    def switched(self, name: str, run: etree._Element | None, paragraph: etree._Element | None) -> bool:
        """Whether a property such as `w:vanish` holds for a run, given the properties of it and of its paragraph."""
        found = switch(run, name)
        if found is None and run is not None and (style := child(run, "w:rStyle")) is not None:
            found = self._switched(name, value(style))
        return bool(self._switched(name, self._of(paragraph)) if found is None else found)

    def is_placeholder(self, run: etree._Element | None) -> bool:
        """Whether the words of a run only say what is to be written there."""
        styles = self._chain(value(child(run, "w:rStyle")))
        return any(value(child(style, "w:name")).casefold() == "placeholder text" for style in styles)

    def numbering(self, properties: etree._Element | None) -> tuple[str, str]:
        """The id of a paragraph's list and its level there, from 0; empty if it is not numbered or does not say."""
        number = level = ""
        for holder in (properties, *(child(style, "w:pPr") for style in self._chain(self._of(properties)))):
            numbered = child(holder, "w:numPr")
            number = number or value(child(numbered, "w:numId"))
            level = level or value(child(numbered, "w:ilvl"))
            if number:
                break
        return number, level

    def list_style(self, style: str) -> str:
        """The id of the list that a style of numbering stands for."""
        return value(child(self._styles.get(style), "w:pPr", "w:numPr", "w:numId"))

    def _of(self, properties: etree._Element | None) -> str:
        return value(child(properties, "w:pStyle")) or self._default

    def _chain(self, style: str) -> Iterator[etree._Element]:
        for _ in range(_CHAIN):
            found = self._styles.get(style)
            if found is None:
                return
            yield found
            style = value(child(found, "w:basedOn"))

    def _names(self, properties: etree._Element | None) -> Iterator[str]:
        """The names of a paragraph's style and of those it is based on, in lower case."""
        style = self._of(properties)
        for found in self._chain(style):
            yield value(child(found, "w:name")).casefold()
        if style not in self._styles:
            yield re.sub(r"(?<=[a-z])(?=[A-Z\d])", " ", style).casefold()

    def _level(self, properties: etree._Element | None) -> int | None:
        for holder in (properties, *(child(style, "w:pPr") for style in self._chain(self._of(properties)))):
            level = value(child(holder, "w:outlineLvl"))
            if level.isdecimal():
                return whole(level)
        return None

    def _switched(self, name: str, style: str) -> bool | None:
        if (name, style) not in self._switches:
            states = (switch(child(found, "w:rPr"), name) for found in self._chain(style))
            self._switches[name, style] = next((state for state in states if state is not None), None)
        return self._switches[name, style]


def versioned(properties: etree._Element | None, *, newest: bool) -> etree._Element | None:
    """The properties as they are, or as they were before their tracked change."""
    if properties is None or newest:
        return properties
    for change in properties:
        if tag(change) in {"w:pPrChange", "w:tcPrChange"}:
            return next(iter(change), None)
    return properties
