"""The list of quotations: who is quoted by which source, with words marked that other sources have differently."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from tui.app.entries.entry import Destination, ListEntry, Paragraph, heading
from tui.app.entries.leads import lead
from tui.app.evidence import marked
from tui.claims.meaning_changes import MeaningChange
from tui.claims.paraphrases import Paraphrase
from tui.claims.quoted import ORDER, Counterpart, Quoted, QuoteState, quoted
from tui.diff import Side, diff
from tui.quotes import Quote
from tui.reading.documents import Span
from tui.reading.sanitise import one_line
from tui.rows.sources import Source, sources

if TYPE_CHECKING:
    from tui.comparison import Comparison

_HEADINGS: dict[QuoteState, str] = {
    "turned": "Altered quotes that say something else",
    "changed": "Altered quotes",
    "speaker": "Attributed to different speakers",
    "cut": "Shortened quotes",
    "elsewhere": "Same quote in different contexts",
    "same": "Same quote",
    "paraphrased": "Quoted by one source, paraphrased by another",
    "alone": "Quoted by one source only",
}
_SIGNS: dict[QuoteState, str] = {
    "turned": "≠", "changed": "≠", "speaker": "≠", "cut": "≈", "elsewhere": "=", "same": "=", "paraphrased": "≈",
    "alone": "·",
}  # fmt: skip
_LOOKS: dict[QuoteState, str] = {
    "turned": "differ", "changed": "differ", "speaker": "differ", "cut": "agree", "elsewhere": "agree",
    "same": "agree", "paraphrased": "agree", "alone": "single",
}  # fmt: skip
_CHANGES: dict[MeaningChange, str] = {
    "polarity": "says the contrary: one is a denial",
    "number": "another number",
    "name": "another name",
    "opposite": "says the opposite",
}


def entries(comparison: Comparison, named: Sequence[Source] = ()) -> tuple[ListEntry, ...]:
    """Every quotation as an entry, altered ones first, its counterparts below it; the sources are `named`."""
    writer = _Writer(comparison, named or sources(comparison.documents))
    found: list[ListEntry] = []
    known = quoted(comparison.documents, comparison.quotes, comparison.claims)
    for state, group in groupby(known, key=lambda each: each.state):
        together = list(group)
        found.append(heading(_HEADINGS[state], f"{len(together):,}"))
        for each in together:
            found += writer.entries(each)
    return tuple(found)


class _Writer:
    """Writes quotations with the names of their sources."""

    def __init__(self, comparison: Comparison, named: Sequence[Source]) -> None:
        self._documents = {document.id: document for document in comparison.documents}
        self._named = named
        self._sources = {source.document: source for source in named}

    def entries(self, each: Quoted) -> Iterator[ListEntry]:
        """A quotation, then its counterparts in other sources, altered ones before exact ones."""
        others = sorted(each.counterparts, key=lambda other: ORDER.index(other.state))
        facing = others[0] if others else None
        pieces = diff(self._side(each.quote), self._side(facing.quote)).left if facing else ()
        yield self._entry(each.quote, pieces, each.state, "")
        for other in others:
            pieces = diff(self._side(each.quote), self._side(other.quote)).right
            yield self._entry(other.quote, pieces, other.state, _note(other, pieces))
        for paraphrase in each.paraphrases:
            yield self._paraphrase(paraphrase)

    def _paraphrase(self, paraphrase: Paraphrase) -> ListEntry:
        """A source's words without quotation marks, from the first to the last of those that others quote."""
        line = marked(self._documents[paraphrase.document], ((paraphrase.span, "same"),))
        note = " · without quotation marks"
        text, marks = line.text + note, [*line.marks, (Span(len(line.text), len(line.text) + len(note)), "agree")]
        return self._of(paraphrase.document, paraphrase.span, text, marks, "", "agree")

    def _side(self, quote: Quote) -> Side:
        return Side(self._documents[quote.document], quote.span, ())

    def _entry(
        self, quote: Quote, pieces: tuple[tuple[Span, str], ...], state: QuoteState, note: str
    ) -> ListEntry:  # fmt: skip
        line = marked(self._documents[quote.document], pieces or ((quote.span, "same"),))
        text, marks = f"“{line.text}”", [(Span(span.start + 1, span.end + 1), mark) for span, mark in line.marks]
        if quote.speaker:
            speaker = f" — {one_line(quote.speaker)}"
            marks.append((Span(len(text), len(text) + len(speaker)), "label"))
            text += speaker
        if note:
            marks.append((Span(len(text), len(text) + len(note) + 3), _LOOKS[state]))
            text += f" · {note}"
        return self._of(quote.document, quote.span, text, marks, "" if note else _SIGNS[state], _LOOKS[state])

    def _of(
        self, document: str, span: Span, text: str, marks: Sequence[tuple[Span, str]], sign: str, look: str
    ) -> ListEntry:  # fmt: skip
        """An entry that starts with its sign, if it has one, and its source; the look is that of the sign."""
        source = self._sources[document]
        paragraph = Paragraph(
            lead(source, self._named, sign), text, tuple(marks), look if sign else f"source-{source.colour + 1}"
        )  # fmt: skip
        return ListEntry((paragraph,), Destination(source.index, span), notable=bool(sign) and look == "differ")


def _note(other: Counterpart, pieces: tuple[tuple[Span, str], ...]) -> str:
    """How a counterpart gives the quotation."""
    parts = [{"exact": "same quote", "cut": "shortened", "altered": "altered"}[other.match.how]]
    if other.match.how == "exact" and any(mark == "immaterial" for _, mark in pieces):
        parts[0] += ", different punctuation"
    if other.match.changes_meaning:
        parts.append(_CHANGES[other.match.meaning_change])
    if other.other_speaker:
        parts.append("attributed to someone else")
    if not other.lined_up:
        parts.append("in another context")
    return " · ".join(parts)
