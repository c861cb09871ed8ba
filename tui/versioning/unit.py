"""A unit of text that is aligned with others as a whole: a block, a sentence, a row of a table."""

from __future__ import annotations

import re

from tui.reading.documents import Document, Kind, Span
from tui.records import dataclass

_MARKS = str.maketrans({**dict.fromkeys("“”„‟", '"'), **dict.fromkeys("‘’‚‛´`", "'"), **dict.fromkeys("‐‑‒–", "-")})
_DASH = re.compile(r" ?(?:--+|—) ?| - ")
_WORD = re.compile(r"\w+(?:[.,’']\w+)*")


@dataclass(frozen=True, slots=True)
class Unit:
    """Units of equal `key` have the same words and marks, whatever the space between and the form of the marks.

    In `written` the marks are as they are. `words` are in lower case; `label` is the head of a row, else empty.
    """

    span: Span
    kind: Kind
    key: str
    written: str
    words: tuple[str, ...]
    label: str = ""


def unit(document: Document, span: Span, kind: Kind) -> Unit:
    """The unit at `span` of a document."""
    text = span.of(document.text)
    written = " ".join(text.split())
    label = " ".join(text.partition("\t")[0].split()).casefold() if kind == "table" else ""
    return Unit(span, kind, same_marks(written), written, tuple(_WORD.findall(written.casefold())), label)


def same_marks(text: str) -> str:
    """A text with one form of each mark: straight quotation marks, three dots, one dash without space around it."""
    return _DASH.sub("—", text.translate(_MARKS).replace("…", "..."))
