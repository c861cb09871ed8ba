"""The list of quotations: who is quoted in which article, with the words that other articles have otherwise marked."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import TYPE_CHECKING

from tui.app.entries.entry import Entry, Paragraph, Target, heading
from tui.app.evidence import marked
from tui.claims.meaning_changes import MeaningChange
from tui.claims.paraphrases import Paraphrase
from tui.claims.quoted import ORDER, Counterpart, Quoted, QuoteState, quoted
from tui.diff import Side, diff
from tui.quotes import Quote
from tui.reading.documents import Span
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.comparison import Comparison

_HEADINGS: dict[QuoteState, str] = {
    "turned": "The words were made to say something else",
    "changed": "The words were changed",
    "speaker": "The words are given to someone else",
    "cut": "The words were cut",
    "elsewhere": "Quoted elsewhere, in sentences that are not lined up",
    "same": "The same words",
    "paraphrased": "Said by another article without quotation marks",
    "alone": "Quoted by one article",
}
_SIGNS: dict[QuoteState, str] = {
    "turned": "≠", "changed": "≠", "speaker": "≠", "cut": "≈", "elsewhere": "=", "same": "=", "paraphrased": "≈",
    "alone": "·",
}  # fmt: skip
_LOOKS: dict[QuoteState, str] = {
    "turned": "differ", "changed": "differ", "speaker": "differ", "cut": "agree", "elsewhere": "agree",
    "same": "agree", "paraphrased": "agree", "alone": "single",
}  # fmt: skip
_TURNS: dict[MeaningChange, str] = {
    "polarity": "says the contrary: a denial",
    "number": "says another number",
    "name": "says another name",
    "opposite": "says the opposite",
}


def entries(comparison: Comparison) -> tuple[Entry, ...]:
    """Every quotation as an entry, changed ones first, the counterparts beneath the one they are held against."""
    writer = _Writer(comparison)
    found: list[Entry] = []
    known = quoted(comparison.documents, comparison.quotes, comparison.claims)
    for standing, group in groupby(known, key=lambda each: each.state):
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
        standing = each.state
        # What was changed stands before the many that have it word for word.
        others = sorted(each.counterparts, key=lambda other: ORDER.index(other.state))
        facing = others[0] if others else None
        pieces = diff(self._side(each.quote), self._side(facing.quote)).left if facing else ()
        yield self._entry(each.quote, pieces, standing, "")
        for other in others:
            pieces = diff(self._side(each.quote), self._side(other.quote)).right
            yield self._entry(other.quote, pieces, other.state, _told(other, pieces))
        for said in each.paraphrases:
            yield self._paraphrase(said)

    def _paraphrase(self, said: Paraphrase) -> Entry:
        """What an article says without marks, from the first to the last of the words that are quoted elsewhere."""
        index, document = self._documents[said.document]
        line = marked(index + 1, document, ((said.span, "same"),))
        told = " · without quotation marks"
        text, marks = line.text + told, [*line.marks, (Span(len(line.text), len(line.text) + len(told)), "agree")]
        paragraph = Paragraph(f"  {index + 1:<3}", text, tuple(marks), head_look="agree")
        return Entry((paragraph,), Target(index, said.span))

    def _side(self, quote: Quote) -> Side:
        return Side(self._documents[quote.document][1], quote.span, ())

    def _entry(
        self, quote: Quote, pieces: tuple[tuple[Span, str], ...], standing: QuoteState, told: str
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
        notable = not told and _LOOKS[standing] == "differ"
        return Entry((paragraph,), Target(index, quote.span), notable=notable)


def _told(other: Counterpart, pieces: tuple[tuple[Span, str], ...]) -> str:
    parts = [{"exact": "the same words", "cut": "cut", "altered": "changed"}[other.match.how]]
    if other.match.how == "exact" and any(mark == "immaterial" for _, mark in pieces):
        parts[0] += ", written otherwise"
    if other.match.changes_meaning:
        parts.append(_TURNS[other.match.meaning_change])
    if other.other_speaker:
        parts.append("said by someone else")
    if not other.lined_up:
        parts.append("elsewhere")
    return " · ".join(parts)
