"""The figures table as words: a line a thing measured, a cell an article, the verdict and its rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from tui.claims.claim import Claim
from tui.comparison import Comparison
from tui.figures.figure import Figure, FigureKind
from tui.figures.table import CALENDAR, FigureRow, RowVerdict, table
from tui.reading.sanitise import one_line
from tui.reports.words import distance, when

SIGNS: dict[RowVerdict, str] = {
    "differs": "≠", "rounding": "≈", "compatible": "≈", "same": "=", "not_comparable": "~", "alone": "·",
}  # fmt: skip
"""The sign of each verdict."""

_TOLD: dict[RowVerdict, str] = {
    "differs": "differs", "rounding": "same but for rounding", "compatible": "compatible", "same": "same",
    "not_comparable": "not comparable", "alone": "only here",
}  # fmt: skip
_UNITS = frozenset({"money", "percent", "percentage_points", "measure"})
_COMPARED = frozenset({"same", "rounding", "compatible", "differs"})


@dataclass(frozen=True, slots=True)
class Said:
    """One figure as it was written, and where: the article's number, the sentence's id and its number, from 1."""

    text: str
    article: int
    sentence: str
    place: int

    @property
    def citation(self) -> str:
        """Article and sentence."""
        return f"[{self.article}, sentence {self.place}]"


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article gives, each way of writing it once; nothing where it is silent."""

    said: tuple[Said, ...]
    odd: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: what is measured, a cell an article, the verdict, and the rule it rests on."""

    row: FigureRow
    label: str
    cells: tuple[Cell, ...]
    sign: str
    verdict: str
    rule: str


def lines(comparison: Comparison, *, without: frozenset[FigureKind] = CALENDAR) -> tuple[Line, ...]:
    """The rows of the figures table, what differs most first."""
    articles = {document.id: number for number, document in enumerate(comparison.documents, 1)}
    places = {
        sentence.id: place
        for document in comparison.documents
        for place, sentence in enumerate(document.sentences, 1)
    }  # fmt: skip
    return tuple(
        Line(
            row=row,
            label=_label(row),
            cells=tuple(Cell(tuple(_said(cell.figures, articles, places)), cell.odd) for cell in row.cells),
            sign=SIGNS[row.verdict],
            verdict=_verdict(row),
            rule=one_line(row.judgement.text) if row.verdict != "alone" else "",
        )
        for row in figure_rows(comparison, without=without)
    )


def figure_rows(comparison: Comparison, *, without: frozenset[FigureKind] = CALENDAR) -> tuple[FigureRow, ...]:
    """The figures table of a comparison, with the help of its claims."""
    return table(comparison.documents, comparison.figures, _links(comparison), without=without)


def _links(comparison: Comparison) -> Iterator[tuple[str, str]]:
    """The figures that a sure pair of passages held against each other."""
    by_sentence: dict[str, list[Figure]] = {}
    for figure in comparison.figures:
        by_sentence.setdefault(figure.sentence, []).append(figure)
    for claim in comparison.claims:
        for pair in claim.pairs:
            for reason in pair.reasons if pair.sure and pair.relation in {"agree", "differ"} else ():
                if reason.kind == "figure" and reason.verdict in _COMPARED:
                    a = _figure(claim, pair.a, reason.a, by_sentence)
                    b = _figure(claim, pair.b, reason.b, by_sentence)
                    if a and b:
                        yield a, b


def _figure(claim: Claim, position: int, text: str, by_sentence: dict[str, list[Figure]]) -> str:
    """The id of the figure that a reason names by its words; empty where they are not those of just one."""
    passage = claim.passages[position]
    inside = [figure for figure in by_sentence.get(passage.sentence, ()) if passage.span.contains(figure.span)]
    found = [figure.id for figure in inside if figure.text.split() == text.split()]
    return found[0] if len(found) == 1 else ""


def _label(row: FigureRow) -> str:
    parts = (row.measure, row.holder, when(row.period), row.unit if row.kind in _UNITS else "")
    told = [" ".join(part.split()) for part in parts if part]
    return one_line(" · ".join(told)) or one_line(row.unit) or row.kind


def _said(figures: tuple[Figure, ...], articles: dict[str, int], places: dict[str, int]) -> Iterator[Said]:
    seen: set[tuple[str, str]] = set()
    for figure in figures:
        text = one_line(" ".join(figure.text.split()))
        bound = f"{figure.bound.replace('_', ' ')} " if figure.bound else ""
        if (text, bound) not in seen:
            seen.add((text, bound))
            yield Said(bound + text, articles[figure.document], figure.sentence, places.get(figure.sentence, 0))


def _verdict(row: FigureRow) -> str:
    told = _TOLD[row.verdict]
    if row.verdict == "differs" and row.judgement.apart_percent:
        told += f", {distance(row.judgement.apart_percent)}"
    if not row.sure:
        told += ", not sure"
    return told
