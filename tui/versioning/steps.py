"""The step from one version to the next: the changes of its blocks, and of the words and items in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from tui.diff.change import Diff
from tui.english.corrections import title_slug
from tui.reading.documents import Document, Span
from tui.versioning.datelines import dateline
from tui.versioning.examined import Examined
from tui.versioning.history import BlockChange, ChangeKind, Division, ItemChange, ItemOutcome, Step
from tui.versioning.item_changes import item_changes
from tui.versioning.notes import announced, new_note
from tui.versioning.outline import COMPARED, MOVED, Outline, outline
from tui.versioning.passages import passages, pieces
from tui.versioning.quotations import quotation_changes


def outlined(old: Document, new: Document) -> Outline:
    """The changes of the blocks, computed in the same direction whichever version is the older."""
    return outline(*((new, old) if (new.text, new.id) < (old.text, old.id) else (old, new)))


def step(old: Document, new: Document, found: Outline, examined: Callable[[Document], Examined]) -> Step:
    """The changed words and items of the blocks that were edited, and whether a note announces them."""
    sides = (examined(found.one), examined(found.other))
    changes = [_compared(change, *sides) if change.kind in COMPARED else change for change in found.changes]
    if found.one is not old:
        changes = [_turned(change) for change in changes]
    changes = _in_order(changes)
    note = new_note(old, new, changes)
    return Step(old.id, new.id, announced(changes, note, old, new), note.span, note.text)


def _compared(change: BlockChange, old: Examined, new: Examined) -> BlockChange:
    """An edited block with its words and items; what the page says of itself has no items."""
    if change.old is None or change.new is None:
        return change
    found = passages(old, change.old, new, change.new)
    words = pieces(old, change.old, new, change.new, found)
    if change.part == "furniture" or (change.part != "note" and _is_of_page(old, change.old, new, change.new)):
        return replace(change, words=words)
    items: list[ItemChange] = []
    for passage in found:
        if passage.old and passage.new and not passage.equal:
            items += item_changes(old.tokens(passage.old), new.tokens(passage.new), in_row=change.part == "table")
    items += quotation_changes(old, change.old, new, change.new, tuple(items))
    days = [dateline(side.document.slice(span)) for side, span in ((old, change.old), (new, change.new))]
    if all(days):
        ends = change.old.start + days[0], change.new.start + days[1]
        items = [item for item in items if not _of_dateline(item, *ends)]
    if change.part == "title":
        slugs = [
            span.start + title_slug(side.document.slice(span)) for side, span in ((old, change.old), (new, change.new))
        ]
        items = [item for item in items if not _of_slug(item, *slugs)]
    return replace(change, words=words, items=tuple(items))


def _is_of_page(old: Examined, one: Span, new: Examined, other: Span) -> bool:
    """Whether what the page says of itself became part of the text, or the other way round."""
    sides = (old.within(one), new.within(other))
    return any(all(sentence.kind == "furniture" for sentence in sentences) for sentences in sides)


def _of_slug(item: ItemChange, old: int, new: int) -> bool:
    """Whether it begins in what says before a title that the text was corrected."""
    return bool(item.old and item.old.start < old) or bool(item.new and item.new.start < new)


def _of_dateline(item: ItemChange, old: int, new: int) -> bool:
    """Whether it is the day in a dateline, which is not part of what the text says."""
    return item.kind == "date" and (not item.old or item.old.end <= old) and (not item.new or item.new.end <= new)


def _in_order(changes: list[BlockChange]) -> list[BlockChange]:
    """Changes in the order of the new version, what was removed after what it came after in the old one."""
    placed: list[tuple[tuple[int, int, int], BlockChange]] = []
    after = -1
    for change in sorted(changes, key=lambda change: change.old.start if change.old else -1):
        if change.new is None:
            placed.append(((after, 1, len(placed)), change))
        else:
            placed.append(((change.new.start, 0, 0), change))
            after = after if change.old is None or change.kind in MOVED else change.new.start
    return [change for _, change in sorted(placed, key=lambda entry: entry[0])]


def _turned(change: BlockChange) -> BlockChange:
    """The same change reversed."""
    kinds: dict[ChangeKind, ChangeKind] = {"added": "removed", "removed": "added"}
    divisions: dict[Division, Division] = {"split": "joined", "joined": "split"}
    words = change.words
    return replace(
        change,
        kind=kinds.get(change.kind, change.kind),
        old=change.new,
        new=change.old,
        division=divisions.get(change.division, change.division),
        words=words and Diff(words.right_pieces, words.left_pieces, words.common),
        items=tuple(map(_turned_item, change.items)),
    )


def _turned_item(item: ItemChange) -> ItemChange:
    outcomes: dict[ItemOutcome, ItemOutcome] = {"added": "removed", "removed": "added"}
    return replace(
        item,
        old=item.new,
        new=item.old,
        outcome=outcomes.get(item.outcome, item.outcome),
        old_ref=item.new_ref,
        new_ref=item.old_ref,
        words=tuple((new, old) for old, new in item.words),
    )
