"""The rows of the claims table, made from a comparison before anything is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING

from tui.claims.claim import Claim
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.sessions.places import Places

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.figures.figure import Figure


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
    documents = {document.id: (number, document) for number, document in enumerate(comparison.documents, 1)}
    figures: dict[str, list[Figure]] = {}
    for figure in comparison.figures:
        figures.setdefault(figure.sentence, []).append(figure)
    rows = tuple(_row(claim, documents, figures) for claim in comparison.claims)
    return Prepared(comparison, rows, Places(comparison.documents, comparison.claims))


def _row(claim: Claim, documents: dict[str, tuple[int, Document]], figures: dict[str, list[Figure]]) -> Row:
    # Imported here because it loads the engine, and this module's records are wanted before that.
    from tui.reports.words import distance  # noqa: PLC0415

    values, said = _values(claim, figures)
    numbers = tuple(sorted({documents[passage.document][0] for passage in claim.passages}))
    deciding = [pair for pair in claim.pairs if pair.relation == claim.relation] or list(claim.pairs)
    conflict = any(reason.verdict == "differs" for pair in claim.pairs for reason in pair.reasons)
    return Row(
        claim=claim,
        label=one_line(claim.label),
        numbers=numbers,
        values=one_line(values or _first_words(claim, documents)),
        figured=bool(values),
        apart=distance(_apart(said) or claim.apart) if claim.apart else "",
        sure=all(pair.sure for pair in deciding),
        conflict=conflict and claim.relation == "differ",
        first=min(((documents[p.document][0], p.span.start) for p in claim.passages), default=(0, 0)),
    )


def _apart(said: Sequence[Figure]) -> float:
    """The largest distance of two figures that are shown, in percent: never that of two others of the row."""
    from tui.figures.verdicts import judge  # noqa: PLC0415 - as above

    return max((judge(a, b).apart_percent for a, b in combinations(said, 2)), default=0.0)


def _values(claim: Claim, figures: dict[str, list[Figure]]) -> tuple[str, tuple[Figure, ...]]:
    """The figures the claim turns on, one a witness: `280.1 | 280.2 bn CNY`; one alone where all say the same."""
    # Imported here because it loads the engine, and this module's records are wanted before that.
    from tui.claims.values import together  # noqa: PLC0415

    said: dict[int, Figure] = {}
    words: dict[int, str] = {}
    rank = {"differs": 0, "same": 1, "rounding": 1, "compatible": 1, "not_comparable": 2}
    reasons = [
        (rank.get(reason.verdict, 3), -abs(reason.weight), pair.a, pair.b, reason)
        for pair in claim.pairs
        for reason in pair.reasons
        if reason.kind == "figure"
    ]
    if not reasons:
        return "", ()
    kind = ""
    for _, _, a, b, reason in sorted(reasons, key=lambda item: item[:4]):
        for position, text in ((a, reason.a), (b, reason.b)):
            figure = _figure(text, claim.passages[position].sentence, claim.passages[position].span, figures)
            unit = f"{figure.kind} {figure.unit}" if figure else "words"
            kind = kind or unit
            if unit != kind or position in words:
                continue
            words[position] = text
            if figure:
                said[position] = figure
    order = sorted(words)
    if len(said) == len(words):
        shown = tuple(said[position] for position in order)
        return together(list(shown)), shown
    return " | ".join(dict.fromkeys(words[position] for position in order)), ()


def _figure(text: str, sentence: str, span: Span, figures: dict[str, list[Figure]]) -> Figure | None:
    inside = [figure for figure in figures.get(sentence, []) if span.contains(figure.span)]
    return next((figure for figure in inside if " ".join(figure.text.split()) == " ".join(text.split())), None)


def _first_words(claim: Claim, documents: dict[str, tuple[int, Document]]) -> str:
    if not claim.passages:
        return ""
    first = claim.passages[0]
    return documents[first.document][1].slice(first.span)
