"""Whether what was read from a cache can be a result about its documents: everything that it names is in them.

A record may be whole and yet be made up. Everything by which something is looked up or cut out of a text is checked
once, in a time that grows with the record alone; what the record says about the texts is not worked out again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from itertools import chain
from math import isfinite
from typing import TYPE_CHECKING, Protocol

from tui.reading.sanitise import hidden_in
from tui.summaries.names import METHODS

if TYPE_CHECKING:
    from tui.claims.claim import Claim, Pair
    from tui.comparison import Comparison
    from tui.examination import Examined
    from tui.figures.figure import CellPlace, Figure
    from tui.items.item import Item
    from tui.quotes import Quote
    from tui.reading.documents import Document, Span
    from tui.summaries.summary import Digest, Summary
    from tui.ties.tie import Tie

_MOST = 1e60
"""No value, score or weight is larger; nor are there any that are not numbers."""
_FIRST, _LAST = date(2, 1, 1), date(9998, 12, 31)
"""Days that have a day, a week and a year before and after them."""


class _Sentenced(Protocol):
    """What has its place in a sentence of a document."""

    @property
    def document(self) -> str: ...
    @property
    def sentence(self) -> str: ...
    @property
    def span(self) -> Span: ...


def is_sound(found: Comparison) -> bool:
    """Whether a comparison can be one of its documents."""
    ground = _Ground(found.documents)
    return (
        ground.is_sound
        and ground.hold_figures(found.figures)
        and ground.hold_quotes(found.quotes)
        and ground.hold_items(found.items)
        and ground.hold_claims(found.claims)
        and [each.document for each in found.summaries] == [each.id for each in found.documents]
        and all(map(ground.holds_summary, found.summaries))
        and ground.holds_digest(found.digest)
        and all(fact and ground.figures.keys() >= set(fact) for fact in found.conflicts)
        and ground.hold_ties(found.ties)
        and ground.is_readable()
    )


def is_sound_examination(document: Document, found: Examined) -> bool:
    """Whether an examination can be one of a document that has its sentences."""
    ground = _Ground((document,))
    return (
        ground.is_sound
        and ground.hold_figures(found.figures)
        and ground.hold_quotes(found.quotes)
        and ground.hold_items(found.items)
        and found.summary.document == document.id
        and ground.holds_summary(found.summary)
        and ground.is_readable()
    )


class _Ground:
    """The documents, and what of a result about them was found to be sound, by its ids."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._texts = [document.text for document in documents]
        self._lengths = {document.id: len(document.text) for document in documents}
        self._tables = {document.id: document.tables for document in documents}
        self._columns: dict[tuple[str, int, int], int] = {}
        self._home = {sentence.id: document.id for document in documents for sentence in document.sentences}
        self.figures: Mapping[str, Figure] = {}
        self._quotes: Collection[str] = ()
        self._claims: Mapping[str, Claim] = {}
        self._words: list[Iterable[str]] = []
        """The words of the result that are shown or compared."""
        self.is_sound = (
            len(self._lengths) == len(documents)
            and len(self._home) == sum(len(document.sentences) for document in documents)
            and all(map(_is_split, documents))
        )

    def is_readable(self) -> bool:
        """Whether no words of the result hide or command, unless their characters are those of the texts."""
        words = "".join(chain.from_iterable(self._words))
        if words.replace("\n", "").replace("\xa0", "").isprintable():
            return True
        return hidden_in(words) <= hidden_in("".join(self._texts))

    def hold_figures(self, figures: Sequence[Figure]) -> bool:
        """Whether the figures are in the texts, and the others that they name are there."""
        self.figures = {figure.id: figure for figure in figures}
        named = {name for figure in figures for name in (figure.counterpart, figure.origin) if name}
        steps = [step for figure in figures for step in figure.steps]
        values = [figure.value for figure in figures], [figure.low for figure in figures]
        others = [figure.high for figure in figures], [step.value for step in steps]
        self._words += [
            [figure.text for figure in figures], [figure.unit for figure in figures],
            [figure.measure for figure in figures], [figure.holder for figure in figures],
            [figure.basis for figure in figures], [figure.concept for figure in figures],
            [figure.period.text for figure in figures if figure.period], [step.text for step in steps],
            [step.value for step in steps if isinstance(step.value, str)],
        ]  # fmt: skip
        return (
            len(self.figures) == len(figures)
            and self._are_home(figures)
            and named <= self.figures.keys()
            and _are_numbers([value for value in chain(*values, *others) if isinstance(value, float)])
            and _are_numbers([*(figure.precision for figure in figures), *(figure.scale for figure in figures)])
            and all(self._holds_rest(figure) for figure in figures if figure.cell or figure.scale_from or figure.period)
        )

    def _holds_rest(self, figure: Figure) -> bool:
        """Whether what few figures have is sound: a period, a scale that was given elsewhere, a place in a table."""
        cell, period = figure.cell, figure.period
        if cell:
            self._words.append((cell.row_label, cell.column_label, cell.section, cell.caption))
        return (
            (period is None or all(day is None or _FIRST <= day <= _LAST for day in (period.start, period.end)))
            and (figure.scale_from is None or self._holds(figure.document, figure.scale_from))
            and (cell is None or self._has_cell(figure.document, cell))
        )

    def hold_quotes(self, quotes: Sequence[Quote]) -> bool:
        """Whether the quotations are in the texts."""
        self._quotes = {quote.id for quote in quotes}
        self._words.append([quote.speaker for quote in quotes])
        return len(self._quotes) == len(quotes) and all(self._holds(quote.document, quote.span) for quote in quotes)

    def hold_items(self, items: Sequence[Item]) -> bool:
        """Whether the items are in the texts, and the figures and quotations that they are have been found."""
        self._words.append([item.value for item in items])
        return (
            len({item.id for item in items}) == len(items)
            and self._are_home(items)
            and all(
                item.ref in (self._quotes if item.kind == "quote" else self.figures)
                for item in items
                if item.ref or item.kind in {"figure", "quote"}
            )
        )

    def hold_claims(self, claims: Sequence[Claim]) -> bool:
        """Whether the passages of the claims and the places of their reasons are in the texts."""
        self._claims = {claim.id: claim for claim in claims}
        pairs = [pair for claim in claims for pair in claim.pairs]
        reasons = [reason for pair in pairs for reason in pair.reasons]
        self._words += [[claim.label for claim in claims], [reason.text for reason in reasons]]
        return (
            len(self._claims) == len(claims)
            and self._are_home([passage for claim in claims for passage in claim.passages])
            and _are_numbers([reason.weight for reason in reasons])
            and _are_numbers([*(pair.score for pair in pairs), *(claim.score for claim in claims)])
            and _are_numbers([claim.gap_percent for claim in claims])
            and all(map(self._holds_claim, claims))
        )

    def _holds_claim(self, claim: Claim) -> bool:
        passages = claim.passages
        sources = {passage.document for passage in passages}
        return (
            bool(passages)
            and (claim.relation == "single") == (len(sources) == 1 and not claim.pairs)
            and all(0 <= place < len(passages) for group in claim.copies for place in group)
            and all(self._holds_pair(pair, claim) for pair in claim.pairs)
        )

    def _holds_pair(self, pair: Pair, claim: Claim) -> bool:
        passages = claim.passages
        if not (0 <= pair.a < len(passages) and 0 <= pair.b < len(passages)) or pair.a == pair.b:
            return False
        a, b = self._lengths[passages[pair.a].document], self._lengths[passages[pair.b].document]
        for reason in pair.reasons:
            if (one := reason.a) is not None and not 0 <= one.start <= one.end <= a:
                return False
            if (one := reason.b) is not None and not 0 <= one.start <= one.end <= b:
                return False
        return True

    def holds_summary(self, summary: Summary) -> bool:
        """Whether a summary consists of sentences of its document."""
        self._words += [choice.terms for choice in summary.choices]
        return (
            summary.method in METHODS
            and all(self._home.get(sentence) == summary.document for sentence in summary.sentences)
            and [choice.sentence for choice in summary.choices] == list(summary.sentences)
            and all(choice.rank >= 1 and choice.place >= 0 for choice in summary.choices)
            and _are_numbers([choice.score for choice in summary.choices])
        )

    def holds_digest(self, digest: Digest) -> bool:
        """Whether a digest consists of claims, and its words are in their passages."""
        named = (*digest.shared, *digest.disputed, *digest.single)
        if len(set(named)) != len(named) or not self._claims.keys() >= set(named):
            return False
        if [wording.claim for wording in digest.wordings] != list(digest.shared):
            return False
        for wording in digest.wordings:
            passages = self._claims[wording.claim].passages
            if not 0 <= wording.passage < len(passages):
                return False
            document = passages[wording.passage].document
            spans = (wording.span, *wording.dimmed, *(() if wording.value is None else (wording.value,)))
            if not all(self._holds(document, span) for span in spans):
                return False
        return True

    def hold_ties(self, ties: Sequence[Tie]) -> bool:
        """Whether the ties are of figures to figures in tables."""
        for tie in ties:
            reasons = [self.figures.get(reason.cell) for reason in tie.reasons if reason.cell]
            cells = [self.figures.get(source) for source in tie.sources]
            self._words.append([reason.text for reason in tie.reasons])
            if tie.figure not in self.figures or not cells or None in reasons:
                return False
            if not all(figure is not None and figure.cell is not None for figure in cells):
                return False
        return True

    def _are_home(self, found: Iterable[_Sentenced]) -> bool:
        """Whether each is in the document of its sentence."""
        home, lengths = self._home, self._lengths
        for each in found:
            document, span = each.document, each.span
            if home.get(each.sentence) != document or not 0 <= span.start <= span.end <= lengths[document]:
                return False
        return True

    def _has_cell(self, document: str, cell: CellPlace) -> bool:
        """Whether a document has a cell in a column; the columns of a row are counted once."""
        tables, row = self._tables[document], (document, cell.table, cell.row)
        if row not in self._columns:
            there = 0 <= cell.table < len(tables) and 0 <= cell.row < len(tables[cell.table].rows)
            cells = tables[cell.table].rows[cell.row] if there else ()
            self._columns[row] = sum(max(1, each.columns) for each in cells)
        return 0 <= cell.column < self._columns[row]

    def _holds(self, document: str, span: Span) -> bool:
        return 0 <= span.start <= span.end <= self._lengths.get(document, -1)


def _is_split(document: Document) -> bool:
    """Whether the sentences of a document follow one another in its text."""
    end = 0
    for sentence in document.sentences:
        if not end <= sentence.span.start <= sentence.span.end:
            return False
        end = sentence.span.end
    return end <= len(document.text)


def _are_numbers(values: Collection[float]) -> bool:
    """Whether all are numbers, and none is beyond all measure; a sum is not a number if one of its terms is not."""
    return not values or (min(values) >= -_MOST and max(values) <= _MOST and isfinite(sum(values)))
