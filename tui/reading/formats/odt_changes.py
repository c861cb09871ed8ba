"""The tracked changes of an OpenDocument text: what was put in, and what was taken out and lies aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from lxml import etree

from tui.reading.formats.odt_names import children, find, tag, value

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LISTS = frozenset({"text:list", "text:list-item", "text:list-header"})
_MARKS = frozenset({"text:change", "text:change-start"})


@dataclass(frozen=True, slots=True)
class Changes:
    """By their ids: the insertions that have an end, and the deletions of what had been there before."""

    inserted: frozenset[str]
    deleted: dict[str, etree._Element]

    def count(self, body: etree._Element) -> int:
        """How many of them are marked in a text."""
        known = self.inserted | self.deleted.keys()
        return len(known & {value(one, "text:change-id") for one in body.iter() if tag(one) in _MARKS})


def changes(body: etree._Element) -> Changes:
    """The changes of a text."""
    closed = {value(one, "text:change-id") for one in body.iter() if tag(one) == "text:change-end"}
    inserted, deleted = set[str](), dict[str, etree._Element]()
    for region in (one for tracked in children(body, "text:tracked-changes") for one in tracked):
        name = value(region, "text:id") or region.get(_ID, "")
        deletion = find(region, "text:deletion")
        if find(region, "text:insertion") is not None:
            # What is in both came and went between the two versions.
            inserted.add(name)
        elif deletion is not None:
            deleted[name] = deletion
    return Changes(frozenset(inserted & closed), deleted)


@dataclass(frozen=True, slots=True)
class Restored:
    """A paragraph or a table that was deleted; `in_list` where it was an item."""

    element: etree._Element
    in_list: bool


def restored(deletion: Iterable[etree._Element], *, in_list: bool = False) -> Iterator[Restored]:
    """What was deleted, block by block."""
    for block in deletion:
        if tag(block) in _LISTS:
            yield from restored(block, in_list=True)
        elif tag(block) != "office:change-info":
            yield Restored(block, in_list)
