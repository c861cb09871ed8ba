"""The tracked changes of an OpenDocument text, as what to do to it so that it is one of its versions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from tui.reading.formats.office.odt_names import children, find, tag, value
from tui.records import dataclass

_ID = "{http://www.w3.org/XML/1998/namespace}id"
_LISTS = frozenset({"text:list", "text:list-item", "text:list-header"})
_MARKS = frozenset({"text:change", "text:change-start"})


@dataclass(frozen=True, slots=True)
class Version:
    """What to do to a text so that it is one of its versions, by the ids of the changes.

    `cut` are stretches of it to leave out, `restored` is what to put back at a mark.
    """

    cut: frozenset[str]
    restored: dict[str, etree._Element]


@dataclass(frozen=True, slots=True)
class Changes:
    """The newest and the oldest version of a text, and how many changes there are between them."""

    newest: Version
    oldest: Version
    count: int


def changes(body: etree._Element) -> Changes:
    """The changes of a text; what was taken out lies aside, or still is in it where changes were shown."""
    closed = {value(one, "text:change-id") for one in body.iter() if tag(one) == "text:change-end"}
    marked = {value(one, "text:change-id") for one in body.iter() if tag(one) in _MARKS}
    put_in, taken_out = set[str](), dict[str, etree._Element]()
    for region in (one for tracked in children(body, "text:tracked-changes") for one in tracked):
        name = value(region, "text:id") or region.get(_ID, "")
        deletion = find(region, "text:deletion")
        if deletion is not None:
            taken_out[name] = deletion
        if find(region, "text:insertion") is not None:
            put_in.add(name)
    inserted_and_deleted = put_in & taken_out.keys()
    aside = {name: one for name, one in taken_out.items() if name not in closed | put_in}
    newest = Version(frozenset(taken_out.keys() & closed), {})
    oldest = Version(frozenset(put_in & closed), aside)
    return Changes(newest, oldest, len(marked & (put_in | taken_out.keys()) - (inserted_and_deleted - closed)))


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
