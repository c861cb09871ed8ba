"""Edits in words, for the list of edits, for undo and redo, and for reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.reading.sanitise import one_line
from tui.rows.sources import SourceChange, from_file_name, sources
from tui.sessions.item_values import ItemValue, read_item
from tui.sessions.resolution import read
from tui.sessions.session import ITEM_EDITS, SOURCE_EDITS
from tui.sessions.source_edits import NO_CHANGE, anchored, read_change, read_files, read_initials

if TYPE_CHECKING:
    from tui.reading.documents import Document
    from tui.sessions.anchors import Anchor
    from tui.sessions.session import Edit, Target

_LONGEST = 60
"""The maximum length of the words that name a row that is gone."""

_MOST_NAMED = 20
"""The number of sources that are named in one line."""

Named = Callable[["Anchor"], str]
"""Gives the name of the source of an anchor."""


def source_names(documents: Sequence[Document], changes: dict[str, SourceChange] | None = None) -> Named:
    """The names of the sources; those that are not among these documents are named after their files."""
    known = {source.document: source.name for source in sources(documents, changes)}

    def named(anchor: Anchor) -> str:
        document = anchored(anchor, documents)
        return known[document.id] if document else from_file_name(anchor.name)

    return named


def quoted(target: Target) -> str:
    """The words of the first passage, which name a row that no longer exists."""
    words = one_line(target[0].exact) if target else ""
    return f"“{words if len(words) <= _LONGEST else words[: _LONGEST - 1].rstrip() + '…'}”"


def describe(edit: Edit, about: str = "", named: Named = lambda anchor: from_file_name(anchor.name)) -> str:
    """What an edit did, in a few words: `confirmed: Indonesians aboard`, `removed Politico`.

    `about` is the name of its row; without one its own words are quoted.
    """
    if edit.kind in ITEM_EDITS:
        return _item(edit)
    return _sources(edit, named) if edit.kind in SOURCE_EDITS else _row(edit, about or quoted(edit.target), named)


def _row(edit: Edit, row: str, named: Named) -> str:
    match edit.kind:
        case "verdict":
            return f"{edit.value or 'verdict cleared'}: {row}"
        case "apart":
            return f"wrong match: {row}"
        case "note":
            return f"note on {row}" if edit.value else f"note deleted: {row}"
        case "reviewed":
            return f"{'reviewed' if edit.value else 'not reviewed'}: {row}"
        case "pin":
            return f"{'linked' if edit.value else 'link removed'}: {row}"
        case "mark":
            return f"mark {edit.value}: {row}"
        case _:
            return f"{_resolution(edit, named)}: {row}"


def _sources(edit: Edit, named: Named) -> str:
    match edit.kind:
        case "source":
            return _details(edit, named)
        case "add" | "remove":
            found = read_files(edit.value) or ()
            files = ", ".join(_some([file.name for file in found[:_MOST_NAMED]], len(found)))
            return f"{'added' if edit.kind == 'add' else 'removed'} {files}"
        case "hide":
            return f"{'hid' if edit.value else 'showed'} {_listed(edit, named)}"
        case "primary":
            return f"{'primary' if edit.value else 'no longer primary'}: {_listed(edit, named)}"
        case "initials":
            return f"initials {read_initials(edit.value)}" if edit.value else "no initials"
        case _:
            return f"{'swapped' if len(edit.target) > 1 else 'moved'} {_listed(edit, named)}"


def _item(edit: Edit) -> str:
    """What was decided on an item, which is named by its words in their sentence."""
    found = read_item(edit.kind, edit.value) or ItemValue("")
    item = quoted(edit.target[1:])
    about = f"{item} in {quoted(edit.target)}" if quoted(edit.target) != item else item
    if edit.kind == "item-decision":
        return f"{found.value or 'decision cleared'}: {about}"
    what = "note" if edit.kind == "item-note" else "evidence"
    return f"{what} on {about}" if found.value or found.right else f"{what} deleted: {about}"


def _resolution(edit: Edit, named: Named) -> str:
    found = read(edit.value, edit.target)
    if not found:
        return "resolution cleared"
    if found.right is not None:
        words = f"{named(found.right)} is right"
    else:
        words = "no source is right" if found.none_right else "right value" if found.value else "evidence"
    detail = one_line(found.value or found.evidence)
    return f"{words}, {detail}" if detail else words


def _details(edit: Edit, named: Named) -> str:
    change = read_change(edit.value)
    if not change or change == NO_CHANGE:
        return f"reset details of {_listed(edit, named)}"
    return f"changed details of {_listed(edit, named)}"


def _listed(edit: Edit, named: Named) -> str:
    return " and ".join(_some([named(anchor) for anchor in edit.target[:_MOST_NAMED]], len(edit.target)))


def _some(names: list[str], count: int) -> list[str]:
    """The first names, and how many there are besides."""
    return [*names, f"{count - _MOST_NAMED:,} more"] if count > _MOST_NAMED else names
