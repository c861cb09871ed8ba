"""The names of WordprocessingML, whichever of its two families of namespaces a file uses."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_PREFIXES = {
    _W: "w",
    _STRICT_W: "w",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/main": "a",
    "http://purl.oclc.org/ooxml/drawingml/main": "a",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
}
_RELATIONS = (
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
)
ON = frozenset({"1", "true", "on"})
_DIGITS = 7
_OFF = frozenset({"0", "false", "off"})


@lru_cache(maxsize=2048)
def _short(name: str) -> str:
    uri, _, local = name.rpartition("}")
    return f"{_PREFIXES.get(uri[1:], '')}:{local}"


def tag(element: etree._Element) -> str:
    """The name of an element with its usual prefix, as in `w:p`; `:name` of a family that is not read."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


def value(element: etree._Element | None, attribute: str = "val") -> str:
    """An attribute of WordprocessingML; empty if it is not there."""
    if element is None:
        return ""
    for name in (f"{{{_W}}}{attribute}", f"{{{_STRICT_W}}}{attribute}", attribute):
        found = element.get(name)
        if found is not None:
            return found
    return ""


def math_value(element: etree._Element | None) -> str | None:
    """The `val` of an element of a formula; None if it is not there."""
    if element is None:
        return None
    return next((text for name, text in element.items() if name.rpartition("}")[2] == "val"), None)


def relation(element: etree._Element, attribute: str = "id") -> str:
    """The id of the relationship that an element names; empty if it names none."""
    return next((found for uri in _RELATIONS if (found := element.get(f"{{{uri}}}{attribute}"))), "")


def children(element: etree._Element | None, name: str) -> Iterator[etree._Element]:
    """The children of one name."""
    return (child for child in element if tag(child) == name) if element is not None else iter(())


def child(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child of the first name, its first child of the second, and so on; None if one is missing."""
    for name in path:
        if element is None:
            return None
        for one in element:
            if tag(one) == name:
                element = one
                break
        else:
            return None
    return element


def whole(text: str, default: int = 0) -> int:
    """A whole number as it is written; `default` if it is not one, or absurd."""
    return int(text) if text.isdecimal() and len(text) < _DIGITS else default


def switch(properties: etree._Element | None, name: str) -> bool | None:
    """Whether a property is switched on or off; None if it says neither."""
    found = child(properties, name)
    return None if found is None else value(found) not in _OFF
