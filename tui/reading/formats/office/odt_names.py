"""The names of OpenDocument with their usual prefixes, whatever prefixes a file uses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lxml import etree

_FAMILY = re.compile(r":xmlns:([\w-]+):")
_USUAL = {"drawing": "draw", "xsl-fo-compatible": "fo", "svg-compatible": "svg"}
"""Prefixes that are not what the namespace is called."""
_DIGITS = 7
_OTHERS = {
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/1998/Math/MathML": "math",
}


@lru_cache(maxsize=2048)
def _short(name: str) -> str:
    uri, _, local = name.rpartition("}")
    family = _FAMILY.search(uri)
    prefix = _USUAL.get(family[1], family[1]) if family else _OTHERS.get(uri[1:], "")
    return f"{prefix}:{local}"


def tag(element: etree._Element) -> str:
    """The name of an element with its usual prefix, as in `text:p`."""
    return _short(element.tag) if isinstance(element.tag, str) else ""


def value(element: etree._Element | None, attribute: str) -> str:
    """An attribute by its name with the usual prefix; empty if it is not there."""
    if element is None:
        return ""
    return next((str(found) for name, found in element.items() if _short(str(name)) == attribute), "")


def children(element: etree._Element | None, *names: str) -> Iterator[etree._Element]:
    """The children of these names."""
    return (child for child in element if tag(child) in names) if element is not None else iter(())


def find(element: etree._Element | None, *path: str) -> etree._Element | None:
    """The first child of the first name, its first child of the second, and so on; None if one is missing."""
    for name in path:
        element = next(children(element, name), None)
    return element


def number(element: etree._Element, attribute: str, most: int) -> int:
    """A number of at least 1 and at most `most`; 1 if there is none."""
    text = value(element, attribute)
    if not text.isdecimal():
        return 1
    return most if len(text) > _DIGITS else max(1, min(int(text), most))
