"""The records of the history of a text: its versions, the steps between them, and the changes of each step."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Literal, get_args

from tui.diff.change import Diff
from tui.figures.figure import Figure
from tui.figures.outcome import Outcome
from tui.items.judged import JudgedKind
from tui.quotes import Quote
from tui.reading.documents import Document, Span
from tui.records import dataclass

Basis = Literal["captured", "modified", "published", "commit", "file", "place"]
"""How the time of a version is known: when its page was captured, what it says itself (`modified`, `published`), the
commit of its file in git, the time of its file; `place` if only its place among the versions is known."""

BASIS_NAMES: dict[Basis, str] = {
    "captured": "captured",
    "modified": "modified",
    "published": "published",
    "commit": "committed",
    "file": "file saved",
    "place": "in the order given",
}
"""The words for a basis wherever versions are shown."""

BASIS_ORDERS: dict[Basis, str] = {
    "captured": "in the order in which they were captured",
    "modified": "in the order of the days on which they say they were modified",
    "published": "in the order of the days on which they say they were published",
    "commit": "in the order of their commits in git",
    "file": "in the order in which their files were saved",
    "place": "in the order given",
}
"""The words for an order by each basis."""

ChangeKind = Literal["unchanged", "edited", "added", "removed", "moved", "moved_edited"]
CHANGE_KINDS: tuple[ChangeKind, ...] = get_args(ChangeKind)
CHANGE_NAMES: dict[ChangeKind, str] = {
    "unchanged": "unchanged",
    "edited": "edited",
    "added": "added",
    "removed": "removed",
    "moved": "moved",
    "moved_edited": "moved and edited",
}
"""The words for a kind of change wherever changes are shown."""
CHANGE_MARKS: dict[ChangeKind, str] = {
    "unchanged": " ",
    "edited": "~",
    "added": "+",
    "removed": "-",
    "moved": "»",
    "moved_edited": "»",
}
"""The sign for a kind of change, so none is shown by colour alone."""

Part = Literal["title", "lead", "note", "text", "table", "furniture"]
"""The role of a block in its article; a `note` says that the article was corrected or updated."""
Division = Literal["", "split", "joined"]

ItemKind = JudgedKind | Literal["quotation"]
ItemOutcome = Outcome | Literal["added", "removed"]
Announcement = Literal["", "announced", "later", "unannounced", "unclear"]
"""Of a changed item: whether a new note says so; `later` if that of a later version does, `unclear` if the note does
not name it, empty for an item whose value was not changed."""

CHANGED: frozenset[ItemOutcome] = frozenset({"differs", "later", "not_comparable"})
"""Outcomes of an item that was replaced by another value."""
HARMLESS: frozenset[ItemOutcome] = frozenset({"same", "same_in_other_form", "rounding", "compatible"})
"""Outcomes of an item that is written differently."""


@dataclass(frozen=True, slots=True)
class Version:
    """One version of the text. `when` is its day or moment in ISO form, empty if only its `place` is known.

    `figures` and `quotes` are those of the blocks that differ from a neighbouring version.
    """

    document: Document
    when: str = ""
    basis: Basis = "place"
    figures: tuple[Figure, ...] = ()
    quotes: tuple[Quote, ...] = ()


@dataclass(frozen=True, slots=True)
class ItemChange:
    """A change of one checkable item; `old` or `new` is None where it was added or removed.

    `outcome` compares the two as everywhere; `old_ref` and `new_ref` are the ids of the figures or quotations they are.
    `sure` is false where the reading is open. `words` are those of a quotation that are not the same, old and new.
    """

    kind: ItemKind
    old: Span | None
    new: Span | None
    outcome: ItemOutcome
    sure: bool = True
    why: str = ""
    announcement: Announcement = ""
    old_ref: str = ""
    new_ref: str = ""
    words: tuple[tuple[str, str], ...] = ()

    @property
    def changed(self) -> bool:
        """Whether the item was replaced by another value, and not only by another form of it."""
        return self.outcome in CHANGED

    @property
    def loud(self) -> bool:
        """Whether the meaning changed, and not only the form."""
        return self.outcome not in HARMLESS


@dataclass(frozen=True, slots=True)
class BlockChange:
    """The change of one block, or of neighbouring blocks that were joined or split.

    `old` and `new` are places in the old and the new version; `words` has the pieces of both, if their words differ.
    `marks` is true if only its quotation marks, dashes or dots have another form.
    """

    kind: ChangeKind
    old: Span | None
    new: Span | None
    part: Part = "text"
    division: Division = ""
    words: Diff | None = None
    items: tuple[ItemChange, ...] = ()
    marks: bool = False


@dataclass(frozen=True, slots=True)
class Step:
    """From one version (`old`, its id) to the next (`new`): every block of either is in exactly one of the changes.

    They are in the order of the new version, what was removed after what it came after. `note` is the place in the new
    version where a correction or update is announced that the old one does not announce, and `note_text` what it says,
    also where it is not part of the text.
    """

    old: str
    new: str
    changes: tuple[BlockChange, ...] = ()
    note: Span | None = None
    note_text: str = ""

    @property
    def counts(self) -> dict[ChangeKind, int]:
        """How many blocks there are of each kind."""
        found = Counter(change.kind for change in self.changes)
        return {kind: found[kind] for kind in CHANGE_KINDS}

    @property
    def items(self) -> tuple[ItemChange, ...]:
        """Every change of an item, in the order of the changes."""
        return tuple(item for change in self.changes for item in change.items)

    @property
    def changed(self) -> bool:
        """Whether anything was changed."""
        return any(change.kind != "unchanged" for change in self.changes) or bool(self.note_text)

    @property
    def unannounced(self) -> tuple[ItemChange, ...]:
        """The items that were changed although no note says so."""
        return tuple(item for item in self.items if item.announcement == "unannounced")


@dataclass(frozen=True, slots=True)
class History:
    """The versions of a text, oldest first, and the steps between neighbours."""

    versions: tuple[Version, ...] = ()
    steps: tuple[Step, ...] = ()

    def version(self, name: str) -> Version:
        """The version whose document has this id."""
        return next(version for version in self.versions if version.document.id == name)

    def pairs(self) -> Iterator[tuple[Version, Version, Step]]:
        """Every step with the versions before and after it."""
        yield from zip(self.versions, self.versions[1:], self.steps, strict=False)
