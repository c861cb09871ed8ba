"""The entries of a list: their text, and the place in an article that each leads to."""

from __future__ import annotations

from tui.reading.documents import Span
from tui.reading.sanitise import one_line
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class Destination:
    """A place to go to: an article, by its position from 0, and the span in it."""

    article: int
    span: Span


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A head, and words that wrap beside it; `marks` are spans of `text` with the kind each is drawn as.

    `whole` is false if the words are cut to one line.
    """

    head: str
    text: str
    marks: tuple[tuple[Span, str], ...] = ()
    head_look: str = "chosen-bar"
    look: str = ""
    whole: bool = True


@dataclass(frozen=True, slots=True)
class ListEntry:
    """An entry of one or more paragraphs; a heading, which the cursor skips, leads nowhere."""

    paragraphs: tuple[Paragraph, ...]
    target: Destination | None = None
    notable: bool = False
    claim: str = ""


def heading(text: str, note: str = "") -> ListEntry:
    """An entry that introduces the next ones, after a blank line."""
    words = one_line(text)
    line = f"{words} · {one_line(note)}" if note else words
    return ListEntry((Paragraph("", ""), Paragraph("", line, ((Span(0, len(words)), "heading"),))))
