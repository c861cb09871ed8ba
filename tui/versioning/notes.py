"""Notes that a text was corrected or updated: the place of a new one, and the changed items that it mentions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tui.english.calendar import MONTHS
from tui.english.common_words import COMMON_WORDS
from tui.english.corrections import (
    NUMBER_OF_DEATHS,
    SUBJECTS_OF_NOTES,
    WORDS_OF_NOTES,
    heads_corrections,
    is_labelled_correction,
    is_labelled_update,
    is_update_stamp,
    title_slug,
)
from tui.english.synonyms import alike
from tui.reading.documents import Document, Span
from tui.records import dataclass
from tui.versioning.history import Announcement, BlockChange, ItemChange, Step

_SENTENCE = re.compile(r"[.!?][”\"’')\]]*\s+|\n\s*")
"""The boundary between two sentences."""
_AROUND = 250
"""Characters on either side of an item in which it is said what it is."""
_LONGEST = 1_500
"""The most characters of a note; a longer block is ordinary text."""
_WORD = re.compile(r"\w+(?:[.,’'-]\w+)*")
_DATED = re.compile(
    rf"(?i)\b(?:{'|'.join(MONTHS)})\.? \d{{1,2}}\b|\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b|\b\d{{1,2}}:\d\d\b"
)
"""The days and times in a note, whose numbers mean nothing else."""
_EMPTY = WORDS_OF_NOTES | COMMON_WORDS | frozenset[str]().union(*SUBJECTS_OF_NOTES.values())
"""Words of a note that do not show its subject."""


@dataclass(frozen=True, slots=True)
class Note:
    """The note of a correction or update that is new in a version; `span` is its place.

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
    inside = [found for change in fresh if change.new for found in _notes_inside(new, change.new)]
    before = " ".join(old.text.split())
    added = [span for span in inside if " ".join(new.slice(span).split()) not in before]
    if added:
        return Note(" ".join(new.slice(span) for span in added), added[0])
    said = " ".join(new.correction.split())
    if said and said != " ".join(old.correction.split()):
        return Note(said)
    slug = _slug(old, new, changes)
    if slug:
        return Note(new.slice(slug).strip(" -–—:"), slug)
    for change in fresh:
        if change.new and is_update_stamp(text := new.slice(change.new)):
            return Note(text, change.new, stamp=True)
    return Note()


def _slug(old: Document, new: Document, changes: Sequence[BlockChange]) -> Span | None:
    """What the new title begins with to say that the text was corrected, if the old one does not."""
    for change in changes:
        if change.part == "title" and change.old and change.new:
            said = new.slice(change.new)[: title_slug(new.slice(change.new))]
            if said and not old.slice(change.old).startswith(said):
                return Span(change.new.start, change.new.start + len(said))
    return None


def _notes_inside(document: Document, span: Span) -> Iterator[Span]:
    """The end of a paragraph, from the sentence on that begins like a note."""
    text = document.slice(span)
    for match in _SENTENCE.finditer(text):
        if len(text) - match.end() <= _LONGEST and is_note(text[match.end() :]):
            yield Span(span.start + match.end(), span.end)
            return


def announced(changes: Sequence[BlockChange], note: Note, old: Document, new: Document) -> tuple[BlockChange, ...]:
    """The changes; each changed item with whether the note mentions it, there or where the same was changed."""
    said = _Said(note)
    found = [
        replace(change, items=tuple(_announced(item, said.of(item, change, old, new)) for item in change.items))
        if change.items
        else change
        for change in changes
    ]
    known = {_values(item, old, new) for change in found for item in change.items if item.announcement == "announced"}
    return tuple(
        replace(
            change,
            items=tuple(
                replace(item, announcement="announced")
                if item.announcement == "unclear" and _values(item, old, new) in known
                else item
                for item in change.items
            ),
        )
        if known and change.items
        else change
        for change in found
    )


def announced_later(step: Step, later: Sequence[Step], old: Document, new: Document) -> Step:
    """A step, with the changed items that its own note does not name, but the note of a later version does."""
    notes = [_Said(Note(each.note_text)) for each in later if each.note_text and not is_update_stamp(each.note_text)]
    if not notes:
        return step
    return replace(
        step,
        changes=tuple(
            replace(
                change,
                items=tuple(
                    replace(item, announcement="later")
                    if item.announcement in {"unannounced", "unclear"}
                    and any(note.of(item, change, old, new) == "announced" for note in notes)
                    else item
                    for item in change.items
                ),
            )
            if change.items
            else change
            for change in step.changes
        ),
    )


def _announced(item: ItemChange, announcement: Announcement) -> ItemChange:
    return replace(item, announcement=announcement) if item.changed else item


def _values(item: ItemChange, old: Document, new: Document) -> tuple[str, str, str]:
    """The kind of an item with its two values; only the last word of a name."""
    texts = [
        " ".join(document.slice(span).casefold().split()) if span else ""
        for document, span in ((old, item.old), (new, item.new))
    ]
    if item.kind == "name":
        texts = [text.rpartition(" ")[2].removesuffix("’s").removesuffix("'s") for text in texts]
    return item.kind, texts[0], texts[1]


class _Said:
    """The words of a note, and those of them that show its subject."""

    def __init__(self, note: Note) -> None:
        self.note = note
        said = _plain_words(note.text)
        self.words = set(said)
        self.flat = f" {' '.join(said)} "
        self.undated = f" {' '.join(_plain_words(_DATED.sub(' ', note.text)))} "
        self.about = {word for word in self.words if word not in _EMPTY and not word.isdigit()}

    def of(self, item: ItemChange, change: BlockChange, old: Document, new: Document) -> Announcement:
        """Whether it names the old or the new value, or the kind of the item together with words around it."""
        if not self.note.text:
            return "unannounced"
        if self.note.stamp:
            return "unclear"
        said = self.flat if item.kind in {"date", "time"} else self.undated
        for document, span in ((old, item.old), (new, item.new)):
            values = _plain_words(document.slice(span)) if span else []
            if values and f" {' '.join(values)} " in said:
                return "announced"
        if self.words.isdisjoint(SUBJECTS_OF_NOTES.get(item.kind, frozenset())):
            return "unclear"
        around = {
            word
            for document, span, whole in ((old, item.old, change.old), (new, item.new, change.new))
            if span and whole
            for word in _plain_words(document.slice(_near(span, whole)))
        } - _EMPTY
        return "announced" if not self.about or self.is_about(around) else "unclear"

    def is_about(self, around: set[str]) -> bool:
        """Whether it has the same subject as a passage, in the same words or in synonyms."""
        if not (self.about.isdisjoint(NUMBER_OF_DEATHS) or around.isdisjoint(NUMBER_OF_DEATHS)):
            return True
        return not self.about.isdisjoint(around) or any(alike(one, other) for one in self.about for other in around)


def _near(span: Span, whole: Span) -> Span:
    """What stands around an item in its paragraph."""
    return Span(max(whole.start, span.start - _AROUND), min(whole.end, span.end + _AROUND))


def _plain_words(text: str) -> list[str]:
    """The words of a text in lower case, without the ending of the possessive."""
    return [word.removesuffix("’s").removesuffix("'s") for word in _WORD.findall(text.casefold())]
