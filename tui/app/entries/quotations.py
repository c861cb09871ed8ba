"""The list of quotations: who is quoted in which article, with the words that other articles have otherwise marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from tui.app.entries.entry import Entry, Paragraph, Target, heading
from tui.app.evidence import marked
from tui.claims.quoted import Counterpart, Quoted, Standing, quoted
from tui.diff import Side, diff
from tui.quotes import Quote
from tui.reading.documents import Span
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.comparison import Comparison

_HEADINGS: dict[Standing, str] = {
    "changed": "The words were changed",
    "speaker": "The words are given to someone else",
    "cut": "The words were cut",
    "same": "The same words",
    "alone": "Quoted by one article",
}
_SIGNS: dict[Standing, str] = {"changed": "≠", "speaker": "≠", "cut": "≈", "same": "=", "alone": "·"}
_LOOKS: dict[Standing, str] = {
    "changed": "differ", "speaker": "differ", "cut": "agree", "same": "agree", "alone": "single",
}  # fmt: skip


def entries(comparison: Comparison) -> tuple[Entry, ...]:
    """Every quotation as an entry, changed ones first, the counterparts beneath the one they are held against."""
    writer = _Writer(comparison)
    found: list[Entry] = []
    for standing, group in groupby(quoted(comparison.documents, comparison.quotes), key=lambda each: each.standing):
        together = list(group)
        found.append(heading(_HEADINGS[standing], f"{len(together):,}"))
        for each in together:
            found += writer.entries(each)
    return tuple(found)


class _Writer:
    """Writes quotations with the numbers of their articles."""

    def __init__(self, comparison: Comparison) -> None:
        self._documents = {document.id: (index, document) for index, document in enumerate(comparison.documents)}

    def entries(self, each: Quoted) -> Iterator[Entry]:
        standing = each.standing
        # What was changed stands before the many that have it word for word.
        others = sorted(each.counterparts, key=lambda other: list(_SIGNS).index(other.standing))
        facing = others[0] if others else None
        pieces = diff(self._side(each.quote), self._side(facing.quote)).left if facing else ()
        yield self._entry(each.quote, pieces, standing, "")
        for other in others:
            pieces = diff(self._side(each.quote), self._side(other.quote)).right
            yield self._entry(other.quote, pieces, other.standing, _told(other, pieces))

    def _side(self, quote: Quote) -> Side:
        return Side(self._documents[quote.document][1], quote.span, ())

    def _entry(
        self, quote: Quote, pieces: tuple[tuple[Span, str], ...], standing: Standing, told: str
    ) -> Entry:  # fmt: skip
        index, document = self._documents[quote.document]
        line = marked(index + 1, document, pieces or ((quote.span, "same"),))
        text, marks = f"“{line.text}”", [(Span(span.start + 1, span.end + 1), mark) for span, mark in line.marks]
        if quote.speaker:
            speaker = f" — {one_line(quote.speaker)}"
            marks.append((Span(len(text), len(text) + len(speaker)), "label"))
            text += speaker
        if told:
            marks.append((Span(len(text), len(text) + len(told) + 3), _LOOKS[standing]))
            text += f" · {told}"
        head = f"{_SIGNS[standing]} {index + 1:<3}" if not told else f"  {index + 1:<3}"
        paragraph = Paragraph(head, text, tuple(marks), head_look=_LOOKS[standing])
        notable = not told and standing in {"changed", "speaker"}
        return Entry((paragraph,), Target(index, quote.span), notable=notable)


def _told(other: Counterpart, pieces: tuple[tuple[Span, str], ...]) -> str:
    parts = [{"exact": "the same words", "cut": "cut", "altered": "changed"}[other.meeting.how]]
    if other.meeting.how == "exact" and any(mark == "immaterial" for _, mark in pieces):
        parts[0] += ", written otherwise"
    if other.other_speaker:
        parts.append("said by someone else")
    return " · ".join(parts)
