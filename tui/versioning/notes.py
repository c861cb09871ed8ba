"""Notes that a text was corrected or updated: where a new one is, and which of the changed items it speaks of."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from tui.english.corrections import (
    SUBJECTS_OF_NOTES,
    WORDS_OF_NOTES,
    heads_corrections,
    is_labelled_correction,
    is_labelled_update,
    is_update_stamp,
)
from tui.reading.documents import Document, Span
from tui.versioning.history import Announcement, BlockChange, ItemChange

_LONGEST = 1_500
"""Characters of a note; what is longer is an account."""
_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")


@dataclass(frozen=True, slots=True)
class Note:
    """What a version says of its own correction or update, which the one before did not say; `span` where it is.

    `stamp` is true if it only says when.
    """

    text: str = ""
    span: Span | None = None
    stamp: bool = False


def is_note(text: str) -> bool:
    """Whether a block says that the text was corrected or updated."""
    if len(text) > _LONGEST:
        return False
    return is_labelled_correction(text) or is_labelled_update(text) or heads_corrections(text)


def new_note(old: Document, new: Document, changes: Sequence[BlockChange]) -> Note:
    """The note that a new version adds to an old one; an empty one if there is none.

    What the file says beside its text counts if it is new; a time of the last update only if nothing else is said.
    """
    fresh = [change for change in changes if change.new and change.kind not in {"unchanged", "moved"}]
    noted = [change.new for change in fresh if change.part == "note" and change.new]
    if noted:
        text = " ".join(new.slice(span) for span in noted)
        return Note(text, noted[0])
    said = " ".join(new.correction.split())
    if said and said != " ".join(old.correction.split()):
        return Note(said)
    for change in fresh:
        if change.new and is_update_stamp(text := new.slice(change.new)):
            return Note(text, change.new, stamp=True)
    return Note()


def announced(changes: Sequence[BlockChange], note: Note, old: Document, new: Document) -> tuple[BlockChange, ...]:
    """The changes, each changed item with whether the note speaks of it."""
    return tuple(
        replace(change, items=tuple(_announced(item, note, old, new) for item in change.items))
        if change.items
        else change
        for change in changes
    )


def _announced(item: ItemChange, note: Note, old: Document, new: Document) -> ItemChange:
    return replace(item, announcement=_announcement(item, note, old, new)) if item.changed else item


def _announcement(item: ItemChange, note: Note, old: Document, new: Document) -> Announcement:
    if not note.text:
        return "unannounced"
    if note.stamp:
        return "unclear"
    said = {word.casefold() for word in _WORD.findall(note.text)}
    if not said - WORDS_OF_NOTES or said & SUBJECTS_OF_NOTES.get(item.kind, frozenset()):
        return "announced"
    flat = f" {' '.join(_WORD.findall(note.text.casefold()))} "
    for document, span in ((old, item.old), (new, item.new)):
        words = _WORD.findall(document.slice(span).casefold()) if span else []
        if words and f" {' '.join(words)} " in flat:
            return "announced"
    return "unclear"
