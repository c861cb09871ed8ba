"""The records of what the reader did: edits as they happened, and the review they add up to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Literal, get_args

from tui.sessions.anchors import Anchor

Verdict = Literal["confirmed", "disputed", "wrong match", "unclear"]
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
_READ: dict[str, Verdict | Literal[""]] = {"": "", **{verdict: verdict for verdict in VERDICTS}}
"""A verdict by the value of an edit; none where it takes one back."""

EditKind = Literal["verdict", "apart", "note", "reviewed", "pin", "mark"]
"""What an edit sets. Its value is a verdict, the words of a note, `yes` or nothing, or the letter of a mark.

`apart` is the verdict that a passage is lined up wrongly; its value is the passage's position in the target.
"""

EditState = Literal["done", "undone", "dropped"]
"""`undone` can be done again; `dropped` cannot, since something else was done after it."""

Target = tuple[Anchor, ...]
"""The passages of a claim, in the order of their names and places."""


@dataclass(frozen=True, slots=True)
class Edit:
    """One thing the reader did. `at` is UTC in ISO 8601; `value` is empty where it takes something back."""

    id: int
    at: str
    kind: EditKind
    target: Target
    value: str


@dataclass(frozen=True, slots=True)
class Entry:
    """What the reader said of one target; `odd` is the passage that a wrong match takes from the others."""

    target: Target
    verdict: Verdict | Literal[""] = ""
    note: str = ""
    reviewed: bool = False
    linked: bool = False
    marks: tuple[str, ...] = ()
    odd: Anchor | None = None

    @property
    def blank(self) -> bool:
        """Whether everything that was said has been taken back."""
        return not (self.verdict or self.note or self.reviewed or self.linked or self.marks)

    def after(self, edit: Edit) -> Entry:
        """The entry with one more edit."""
        match edit.kind:
            case "verdict":
                verdict = _READ[edit.value]
                return replace(self, target=edit.target, verdict=verdict, reviewed=bool(verdict), odd=None)
            case "apart":
                return replace(self, target=edit.target, verdict="wrong match", reviewed=True, odd=_odd(edit))
            case "note":
                return replace(self, target=edit.target, note=edit.value)
            case "reviewed":
                return replace(self, target=edit.target, reviewed=bool(edit.value))
            case "pin":
                return replace(self, target=edit.target, linked=bool(edit.value))
            case "mark":
                return replace(self, target=edit.target, marks=(*self.marks, edit.value))


@dataclass(frozen=True, slots=True)
class Review:
    """What the edits add up to: an entry a claim (by its id), and the entries that belong to none.

    `separated` are wrong matches that are no longer lined up, as the reader wished; `orphans` lost their words.
    """

    entries: Mapping[str, Entry] = field(default_factory=dict)
    orphans: tuple[Entry, ...] = ()
    separated: tuple[Entry, ...] = ()

    @property
    def lost(self) -> tuple[Entry, ...]:
        """The orphans, under the name that the main screen uses for them."""
        return self.orphans

    def of(self, claim: str) -> Entry:
        """The entry of a claim; a blank one where nothing was said."""
        return self.entries.get(claim, _BLANK)

    @property
    def reviewed(self) -> int:
        """How many claims have been reviewed."""
        return sum(entry.reviewed for entry in self.entries.values())


_BLANK = Entry(())


def entries(edits: Iterable[Edit]) -> tuple[Entry, ...]:
    """The edits added up, one entry a target, in the order in which the targets were first touched."""
    return tuple(entry for entry in summed((edit.target, edit) for edit in edits).values() if not entry.blank)


def summed(edits: Iterable[tuple[object, Edit]]) -> dict[object, Entry]:
    """The edits added up, one entry for each of the keys they come with; a mark stands where it was set last."""
    added: dict[object, Entry] = {}
    marked: dict[str, object] = {}
    for key, edit in edits:
        if edit.kind == "mark":
            before = marked.get(edit.value)
            if before is not None:
                kept = tuple(mark for mark in added[before].marks if mark != edit.value)
                added[before] = replace(added[before], marks=kept)
            marked[edit.value] = key
        added[key] = added.get(key, Entry(edit.target)).after(edit)
    return added


def _odd(edit: Edit) -> Anchor | None:
    place = int(edit.value) if edit.value.isdecimal() else -1
    return edit.target[place] if 0 <= place < len(edit.target) else None
