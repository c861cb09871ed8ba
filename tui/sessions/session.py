"""The records of what the reader did: edits as they happened, and the review they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import field, replace
from typing import Literal, get_args

from tui.records import dataclass
from tui.sessions.anchors import Anchor
from tui.sessions.resolution import NO_RESOLUTION, Resolution, read

Verdict = Literal["confirmed", "disputed", "wrong match", "unclear"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_READ: dict[str, Verdict | Literal[""]] = {"": "", **{verdict: verdict for verdict in VERDICTS}}
"""A verdict by the value of an edit; empty if the edit clears it."""

RowEditKind = Literal["verdict", "apart", "note", "reviewed", "pin", "mark", "resolution"]
"""What an edit of a row sets, by the name in the file. Its value is a verdict, the words of a note, `yes` or nothing,
the letter of a mark, or a resolution.

`apart` is the verdict that a passage is matched wrongly; its value is the passage's position in the target. `pin` is a
link.
"""

ItemEditKind = Literal["item-decision", "item-note", "item-evidence"]
"""What an edit of an item of a draft sets. Its value is an `ItemValue`; its target is the sentence of the item, the
item, and the words of a source that are its evidence, if some were chosen."""

SourceEditKind = Literal["source", "add", "remove", "hide", "order", "primary", "initials"]
"""What an edit of whole sources does: set details, add, remove, hide (`yes`) or show again, reorder the columns, make
(`yes`) or no longer make a source the primary one; or it gives the initials of whoever makes the next edits."""

EditKind = Literal[RowEditKind, ItemEditKind, SourceEditKind]
ROW_EDITS: frozenset[str] = frozenset(get_args(RowEditKind))
ITEM_EDITS: frozenset[str] = frozenset(get_args(ItemEditKind))
SOURCE_EDITS: frozenset[str] = frozenset(get_args(SourceEditKind))
MATCHING: frozenset[str] = frozenset({"apart", "pin"})
"""Edits that change which passages are matched."""

EditState = Literal["done", "undone", "dropped"]
"""`undone` can be redone; `dropped` cannot, since another edit followed it."""

Target = tuple[Anchor, ...]
"""The passages of a row, in the order of their names and places; or whole sources."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One action of the reader. `at` is UTC in ISO 8601; `value` is empty if the edit clears something."""

    id: int
    at: str
    kind: EditKind
    target: Target
    value: str


@dataclass(frozen=True, slots=True)
class Change:
    """A passage whose text was changed since the reader reviewed it; `document` is the id of its document now."""

    document: str
    was: str
    now: str


@dataclass(frozen=True, slots=True)
class Entry:
    """The review of one row; `odd` is the passage that a wrong match separates from the others.

    `right` is the id of the document that is right by the resolution; `changes` are the passages whose text was changed
    since.
    """

    target: Target
    verdict: Verdict | Literal[""] = ""
    note: str = ""
    reviewed: bool = False
    linked: bool = False
    marks: tuple[str, ...] = ()
    odd: Anchor | None = None
    resolution: Resolution = NO_RESOLUTION
    right: str = ""
    changes: tuple[Change, ...] = ()

    @property
    def blank(self) -> bool:
        """Whether nothing is set."""
        return not (self.verdict or self.note or self.reviewed or self.linked or self.marks or self.resolution)

    @property
    def changed(self) -> bool:
        """Whether the text was changed since the reader reviewed it."""
        return bool(self.changes)

    @property
    def resolved(self) -> bool:
        """Whether the reader has settled the row, by a verdict or by choosing the right source."""
        return bool(self.verdict or self.resolution)

    def after(self, edit: Edit) -> Entry:
        """The entry with one more edit."""
        entry = replace(self, target=edit.target, changes=())
        match edit.kind:
            case "verdict":
                verdict = _READ[edit.value]
                resolution = self.resolution if verdict not in {"", "wrong match"} else NO_RESOLUTION
                return replace(entry, verdict=verdict, reviewed=bool(verdict), odd=None, resolution=resolution)
            case "apart":
                odd = _odd(edit)
                return replace(entry, verdict="wrong match", reviewed=True, odd=odd, resolution=NO_RESOLUTION)
            case "note":
                return replace(entry, note=edit.value)
            case "reviewed":
                return replace(entry, reviewed=bool(edit.value))
            case "pin":
                return replace(entry, linked=bool(edit.value))
            case "mark":
                return replace(entry, marks=(*self.marks, edit.value))
            case "resolution":
                return replace(entry, resolution=read(edit.value, edit.target) or NO_RESOLUTION)
            case _:
                return self


@dataclass(frozen=True, slots=True)
class LoggedEdit:
    """An edit in the list of edits: the id of its current row, empty if there is none, and what it did."""

    edit: Edit
    claim: str
    text: str


@dataclass(frozen=True, slots=True)
class Review:
    """The result of all edits: one entry per row (by the id of its claim), and the entries without a row.

    `separated` are wrong matches that are no longer matched, as requested; the text of `orphans` is gone. `edits` are
    those that were not undone, oldest first.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    orphans: tuple[Entry, ...] = ()
    separated: tuple[Entry, ...] = ()
    edits: tuple[LoggedEdit, ...] = ()

    def of(self, claim: str) -> Entry:
        """The entry of a claim; a blank one if there is none."""
        return self.entries.get(claim, _BLANK)

    def resolved(self, order: Iterable[str]) -> tuple[tuple[str, Entry], ...]:
        """The claims that the reader has settled, with their entries, in the order of the rows."""
        return tuple((claim, entry) for claim in order if (entry := self.of(claim)).resolved)

    @property
    def reviewed(self) -> int:
        """The number of claims that have been reviewed."""
        return sum(entry.reviewed for entry in self.entries.values())


_BLANK = Entry(())
_DIGITS = 10
"""More than the position of a passage has; Python refuses to read thousands of them."""


def entries(edits: Iterable[Edit]) -> tuple[Entry, ...]:
    """The combined edits of rows, one entry per target, in the order in which the targets were first edited."""
    found = summed((edit.target, edit) for edit in edits if edit.kind in ROW_EDITS)
    return tuple(entry for entry in found.values() if not entry.blank)


def summed(edits: Iterable[tuple[object, Edit]]) -> dict[object, Entry]:
    """The edits combined into one entry for each key; a mark is where it was set last."""
    added: dict[object, Entry] = {}
    marked: dict[str, object] = {}
    for key, edit in edits:
        if edit.kind == "mark":
            before = marked.get(edit.value)
            if before is not None:
                others = tuple(mark for mark in added[before].marks if mark != edit.value)
                added[before] = replace(added[before], marks=others)
            marked[edit.value] = key
        added[key] = added.get(key, Entry(edit.target)).after(edit)
    return added


def _odd(edit: Edit) -> Anchor | None:
    place = int(edit.value) if edit.value.isdecimal() and len(edit.value) < _DIGITS else -1
    return edit.target[place] if 0 <= place < len(edit.target) else None
