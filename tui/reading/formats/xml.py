"""XML of strangers, parsed without anything fetched, opened or multiplied."""

from __future__ import annotations

from lxml import etree

from tui.errors import UnreadableError


def parse(data: bytes) -> etree._Element:
    """The root of `data`; what is not well-formed is mended where that is possible. UnreadableError where it is not."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, recover=True, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise UnreadableError("is damaged: its XML cannot be read") from error
    if root is None:
        raise UnreadableError("is damaged: its XML cannot be read")
    return root


def name(element: etree._Element) -> str:
    """The name of an element without its namespace; empty for what is none."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""
