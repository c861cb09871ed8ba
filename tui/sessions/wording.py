"""Edits in words, for the list of edits, for undo and redo, and for reports."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from tui.reading.sanitise import one_line
from tui.rows.sources import SourceChange, from_file_name, sources
from tui.sessions.resolution import read
from tui.sessions.source_edits import NO_CHANGE, anchored, read_change, read_files

if TYPE_CHECKING:
    from tui.reading.documents import Document
    from tui.sessions.anchors import Anchor
    from tui.sessions.session import Edit, Target

_LONGEST = 60
"""The maximum length of the words that name a row that is gone."""

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
    row = about or quoted(edit.target)
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
        case "resolution":
            return f"{_resolution(edit, named)}: {row}"
        case "source":
            return _details(edit, named)
        case "add" | "remove":
            files = ", ".join(file.name for file in read_files(edit.value) or ())
            return f"{'added' if edit.kind == 'add' else 'removed'} {files}"
        case "hide":
            return f"{'hid' if edit.value else 'showed'} {_listed(edit, named)}"
        case "order":
            return f"{'swapped' if len(edit.target) > 1 else 'moved'} {_listed(edit, named)}"


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
    return " and ".join(named(anchor) for anchor in edit.target)
