"""The names of versions, steps and changes wherever they are shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from pathlib import PurePath

from tui.figures.wording import format_day
from tui.reading.documents import Document
from tui.reading.sanitise import one_line
from tui.versioning.history import (
    BASIS_NAMES,
    CHANGE_NAMES,
    BlockChange,
    ChangeKind,
    History,
    ItemChange,
    ItemKind,
    ItemOutcome,
    Part,
    Step,
    Version,
)

PART_NAMES: dict[Part, str] = {
    "title": "title",
    "lead": "lead",
    "note": "note",
    "text": "",
    "table": "row of a table",
    "furniture": "page furniture",
}
"""The words for a part of an article; empty for its text."""
OUTCOME_MARKS: dict[ItemOutcome, str] = {
    "differs": "≠",
    "later": "≠",
    "not_comparable": "≠",
    "compatible": "≈",
    "rounding": "≈",
    "same_in_other_form": "=",
    "same": "=",
    "added": "+",
    "removed": "-",
}
"""The sign for the change of an item, so it is not shown by colour alone."""
_OUTCOMES: dict[ItemOutcome, str] = {
    "differs": "",
    "later": "",
    "not_comparable": "cannot be compared",
    "compatible": "both can be right",
    "rounding": "rounded",
    "same_in_other_form": "the same, written differently",
    "same": "the same",
    "added": "added",
    "removed": "removed",
}
NOTHING = "nothing"
"""The name of a version without a text."""
_ANNOUNCED = {
    "announced": "announced by the note",
    "later": "announced by the note of a later version",
    "unannounced": "changed without a note",
    "unclear": "the note does not name it",
    "": "",
}


def names(history: History) -> tuple[str, ...]:
    """A unique name for each version: of its file, or its time or place if one file holds them all."""
    documents = [version.document for version in history.versions]
    if len(documents) == 2 and not all(document.blocks for document in documents):
        return tuple(one_line(_file(document)) if document.blocks else NOTHING for document in documents)
    if len(documents) > 1 and len({document.path or document.name for document in documents}) == 1:
        timed = [moment(version) for version in history.versions]
        if all(timed) and len(set(timed)) == len(timed):
            return tuple(timed)
        return tuple(f"version {place}" for place in range(1, len(documents) + 1))
    for name in (_file, _path):
        found = [one_line(name(document)) for document in documents]
        if len(set(found)) == len(found):
            return tuple(found)
    seen: Counter[str] = Counter()
    numbered = []
    for each in found:
        seen[each] += 1
        numbered.append(each if seen[each] == 1 else f"{each} ({seen[each]})")
    return tuple(numbered)


def _file(document: Document) -> str:
    return PurePath(document.path).name if document.path not in {"", "-"} else document.name


def _path(document: Document) -> str:
    return document.path if document.path not in {"", "-"} else document.name


def moment(version: Version) -> str:
    """When a version is from: `2 Nov 2026, 14:03`; empty if that is not known."""
    try:
        if "T" in version.when:
            at = datetime.fromisoformat(version.when)
            return f"{format_day(at.date())}, {at:%H:%M}"
        return format_day(date.fromisoformat(version.when)) if version.when else ""
    except ValueError:
        return one_line(version.when)


def dated(version: Version) -> str:
    """When a version is from and how that is known: `committed 2 Nov 2026, 14:03`."""
    return f"{BASIS_NAMES[version.basis]} {moment(version)}" if version.when else ""


def counted(number: int, noun: str) -> str:
    """`1 paragraph`, `4 paragraphs`."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def item_kind(kind: ItemKind) -> str:
    """The kind of an item in words."""
    return _KIND_NAMES.get(kind, "wording")


_KIND_NAMES: dict[ItemKind, str] = {
    "figure": "figure",
    "date": "date",
    "time": "time",
    "number": "number",
    "name": "name",
    "role": "role",
    "party": "party",
    "title": "title of a person",
    "place": "place",
    "quantity": "quantity",
    "polarity": "denial",
    "deed": "who did it",
    "quotation": "quotation",
    "direction": "direction",
    "outcome": "outcome",
    "certainty": "certainty",
    "order": "order",
}


def summary(step: Step) -> str:
    """The changes in one sentence, even if there are none."""
    counts = step.counts
    parts = [f"{counts[kind]:,} {CHANGE_NAMES[kind]}" for kind in SHOWN if counts[kind]]
    same = counts["unchanged"]
    if not parts:
        return f"Nothing was changed in {counted(same, 'paragraph')}{unlike(step.changes)}."
    ending = " There is next to nothing in common; these may not be versions of one text." if _strange(step) else ""
    return f"Paragraphs: {', '.join([*parts, *([f'{same:,} unchanged'] if same else [])])}.{ending}"


def _strange(step: Step) -> bool:
    """Whether the versions have little in common, although both have a text."""
    shares = []
    for side in ("old", "new"):
        below = (
            change for change in step.changes if change.part != "title"
        )  # titles belong together whatever they say
        spans = [(change, len(span)) for change in below if (span := getattr(change, side))]
        total = sum(size for _, size in spans)
        held = sum(size for change, size in spans if change.old and change.new)
        shares.append(held / total if total else 1.0)
    return max(shares) < _IN_COMMON


def unlike(changes: Sequence[BlockChange]) -> str:
    """How many of unchanged paragraphs are divided differently, or have marks of another form."""
    divided = sum(bool(change.division) for change in changes)
    marked = sum(change.marks for change in changes)
    parts = [
        words if number == len(changes) else f"{number:,} of them {words}"
        for number, words in ((divided, "divided differently"), (marked, "with other quotation marks or dashes"))
        if number
    ]
    return "".join(f", {part}" for part in parts)


SHOWN: tuple[ChangeKind, ...] = ("edited", "added", "removed", "moved", "moved_edited")
"""The kinds of changes, in the order in which they are counted."""


def items_summary(step: Step) -> str:
    """How many items were changed, how many of them without a note, and how many were added and removed."""
    counts = Counter("changed" if item.changed else item.outcome for item in step.items)
    others = [f"{counts[outcome]:,} {outcome}" for outcome in ("added", "removed") if counts[outcome]]
    ending = f"; {', '.join(others)}." if others else "."
    if not counts["changed"]:
        return f"No figure, name, date or quotation was changed{ending}"
    return f"{changed_items((step,))}{ending}"


def changed_items(steps: Sequence[Step]) -> str:
    """How many items were changed, and how many of them no note names: `3 items changed, 2 of them without a note`."""
    counts: Counter[str] = Counter(item.announcement for step in steps for item in step.items if item.changed)
    changed = counts.total()
    parts = [counted(changed, "item") + " changed"]
    for announcement, words in (
        ("unannounced", "without a note"),
        ("unclear", "not named by the note"),
        ("later", "announced later"),
    ):
        number = counts[announcement]
        if number:
            parts.append(words if number == changed else f"{number:,} of them {words}")
    return ", ".join(parts)


def note_line(step: Step) -> str:
    """What the new version says of its own correction."""
    if step.note_text:
        return f"Note: {one_line(step.note_text)}"
    return "No note of a correction or update was added."


def listed(step: Step) -> tuple[tuple[BlockChange, ItemChange], ...]:
    """Every item with its block: of the title, the lead and notes first, what is only written differently last."""
    found = [(change, item) for change in step.changes for item in change.items]
    return tuple(sorted(found, key=lambda entry: (not entry[1].loud, _PLACES.get(entry[0].part, len(_PLACES)))))


_IN_COMMON = 0.1
"""The least share of its text that a version has in common with another."""
_PLACES: dict[Part, int] = {"title": 0, "lead": 1, "note": 2}


def item_words(item: ItemChange, old: Document, new: Document) -> str:
    """The two values: `four → five`; of a quotation only the words that are not the same."""
    if item.kind == "quotation" and item.words:
        return "; ".join(f"{_or_nothing(before)} → {_or_nothing(after)}" for before, after in item.words)
    values = [one_line(document.slice(span)) if span else "" for document, span in ((old, item.old), (new, item.new))]
    if item.kind == "quotation":
        values = [f"“{value}”" if value else "" for value in values]
    if item.changed:
        return " → ".join(value or "nothing" for value in values)
    return " → ".join(value for value in values if value)


def _or_nothing(words: str) -> str:
    return f"“{one_line(words)}”" if words else "nothing"


def item_remarks(item: ItemChange, part: Part) -> tuple[str, ...]:
    """The details of a changed item besides its values: its place, the outcome, whether it is announced."""
    why = item.why if item.outcome not in {"added", "removed"} else ""
    return tuple(
        remark
        for remark in (
            PART_NAMES[part],
            _OUTCOMES[item.outcome],
            one_line(why),
            "" if item.sure else "not certain",
            _ANNOUNCED[item.announcement],
        )
        if remark
    )


def change_label(change: BlockChange) -> str:
    """The change of a block, and its role: `title edited`, `moved and edited`, `split in two`."""
    part, kind = PART_NAMES[change.part], CHANGE_NAMES[change.kind]
    division = {"": "", "split": "split", "joined": "joined"}[change.division]
    words = " ".join(part_ for part_ in (part, kind if change.kind != "unchanged" else "") if part_)
    return ", ".join(each for each in (words, division) if each)
