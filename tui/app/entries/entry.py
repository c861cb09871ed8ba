"""The entries of a list: what each says, and the place in an article it leads to."""

from __future__ import annotations

from dataclasses import dataclass

from tui.reading.documents import Span
from tui.reading.sanitise import one_line


@dataclass(frozen=True, slots=True)
class Target:
    """A place to go to: an article, by its position from 0, and the span in it."""

    article: int
    span: Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A head, and words that wrap beside it; `marks` are spans of `text` with the kind each is drawn as.

    `whole` is false where the words are cut to one line.
    """

    head: str
    text: str
    marks: tuple[tuple[Span, str], ...] = ()
    head_look: str = "chosen-bar"
    look: str = ""
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Entry:
    """What the cursor stands on, as one or more paragraphs; a heading, which it passes over, leads nowhere."""

    paragraphs: tuple[Paragraph, ...]
    target: Target | None = None
    notable: bool = False
    claim: str = ""


def heading(text: str, note: str = "") -> Entry:
    """An entry that only says what follows, behind an empty line."""
    words = one_line(text)
    told = f"{words} · {one_line(note)}" if note else words
    return Entry((Paragraph("", ""), Paragraph("", told, ((Span(0, len(words)), "heading"),))))
