"""The rows of the claims table, made from a comparison before anything is drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tui.app.values import Values, values
from tui.claims.claim import Claim
from tui.reading.documents import Document
from tui.reading.sanitise import one_line
from tui.sessions.places import Places

if TYPE_CHECKING:
    from tui.comparison import Comparison


@dataclass(frozen=True, slots=True)
class Row:
    """One claim as it stands in the table.

    `numbers` are the articles that say it, counted from 1; `values` the figures it turns on, or where there is none
    its first words; `apart` the distance in percent, empty where nothing differs by one; `conflict` is true where two
    figures differ; `figured` where `values` are figures.
    """

    claim: Claim
    label: str
    numbers: tuple[int, ...]
    values: str
    apart: str
    sure: bool
    conflict: bool
    figured: bool = False
    first: tuple[int, int] = (0, 0)
    """Where it is told first: the number of the article, and the offset in it."""

    @property
    def notable(self) -> bool:
        """Whether it is anything but plain agreement."""
        return self.claim.relation != "agree" or not self.sure


@dataclass(frozen=True, slots=True)
class Prepared:
    """A comparison with the rows that show it, and the places of what may be said of them."""

    comparison: Comparison
    rows: tuple[Row, ...]
    places: Places


def prepare(comparison: Comparison) -> Prepared:
    """The rows of a comparison, in the order of its claims."""
    documents = {document.id: document for document in comparison.documents}
    figures = {(figure.document, figure.span): figure for figure in reversed(comparison.figures)}
    numbers = {document.id: number for number, document in enumerate(comparison.documents, 1)}
    rows = tuple(_row(claim, numbers, values(claim, documents, figures), documents) for claim in comparison.claims)
    return Prepared(comparison, rows, Places(comparison.documents, comparison.claims))


def _row(claim: Claim, numbers: Mapping[str, int], said: Values, documents: Mapping[str, Document]) -> Row:
    # Imported here because it loads the engine, and this module's records are wanted before that.
    from tui.reports.words import distance  # noqa: PLC0415

    deciding = [pair for pair in claim.pairs if pair.relation == claim.relation] or list(claim.pairs)
    conflict = any(
        reason.kind == "figure" and reason.outcome == "differs" for pair in claim.pairs for reason in pair.reasons
    )
    return Row(
        claim=claim,
        label=one_line(claim.label),
        numbers=tuple(sorted({numbers[passage.document] for passage in claim.passages})),
        values=one_line(said.words or _first_words(claim, documents)),
        figured=bool(said.words),
        apart=distance(said.apart or claim.gap_percent) if claim.gap_percent else "",
        sure=all(pair.sure for pair in deciding),
        conflict=conflict and claim.relation == "differ",
        first=min(((numbers[p.document], p.span.start) for p in claim.passages), default=(0, 0)),
    )


def _first_words(claim: Claim, documents: Mapping[str, Document]) -> str:
    if not claim.passages:
        return ""
    first = claim.passages[0]
    return documents[first.document].slice(first.span)
