"""A unit of text that is aligned with others as a whole: a block, a sentence, a row of a table."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tui.reading.documents import Document, Kind, Span

_WORD = re.compile(r"\w+(?:[.,’']\w+)*")


@dataclass(frozen=True, slots=True)
class Unit:
    """Units of equal `key` have the same words and marks, whatever the space between them.

    `words` are in lower case; `label` is the head of a row, empty for what is no row.
    """

    span: Span
    kind: Kind
    key: str
    words: tuple[str, ...]
    label: str = ""


def unit(document: Document, span: Span, kind: Kind) -> Unit:
    """The unit at `span` of a document."""
    written = span.of(document.text)
    key = " ".join(written.split())
    label = " ".join(written.partition("\t")[0].split()).casefold() if kind == "table" else ""
    return Unit(span, kind, key, tuple(_WORD.findall(key.casefold())), label)
