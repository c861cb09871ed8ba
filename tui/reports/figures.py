"""The figures table as words: a line a thing measured, a cell an article, the verdict and its rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from tui.claims.claim import MARKS
from tui.comparison import Comparison
from tui.figures.figure import Figure
from tui.figures.kinds import UNIT_BESIDE
from tui.figures.outcome import Outcome
from tui.figures.table import Conflict, FigureRow, RowVerdict, table
from tui.figures.wording import format_period, format_written
from tui.items.verdicts import AGREEING
from tui.reading.documents import Span
from tui.reading.sanitise import one_line
from tui.reports.words import citation, counted, distance, places

SIGNS: dict[RowVerdict, str] = {
    "differs": MARKS["differ"], "rounding": "≈", "compatible": "≈", "same": MARKS["agree"],
    "not_comparable": MARKS["related"], "alone": MARKS["single"],
}  # fmt: skip
"""The sign of each verdict: that of the relation it comes to, and one of its own for what only agrees nearly."""

_TOLD: dict[RowVerdict, str] = {
    "differs": "differs", "rounding": "same but for rounding", "compatible": "compatible", "same": "same",
    "not_comparable": "not comparable", "alone": "only here",
}  # fmt: skip
_EDGES = " .,;:!?\"'()[]“”‘’"
_BEFORE, _AFTER = 3, 5
"""Words before and after a figure that stand for what it measures where the text does not name it."""
_COMPARED: frozenset[Outcome] = frozenset({*AGREEING, "differs"})
_OF_FIGURES = frozenset({"figure", "date"})


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
        return citation(self.article, self.place)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article gives, each way of writing it once; nothing where it is silent.

    `odd` and `contradicts` are those of the table's cell.
    """

    said: tuple[Said, ...]
    odd: bool
    contradicts: bool = False

    @property
    def remark(self) -> str:
        """What is to be said of it beside its figures; empty for most."""
        return "the odd one out" if self.odd else "two here that differ" if self.contradicts else ""


@dataclass(frozen=True, slots=True)
class Given:
    """One amount as it is written, what is to be said of it, and every place that gives it."""

    text: str
    remark: str
    places: tuple[Said, ...]


_SILENT = Cell((), odd=False)


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the table: what is measured, a cell an article, the verdict, and the rule it rests on.

    A `sum` that does not hold and a `rate` that articles imply otherwise are told in the same form: their cells say
    what the text says, or what it comes to.
    """

    row: FigureRow
    label: str
    cells: tuple[Cell, ...]
    sign: str
    verdict: str
    rule: str
    kind: Literal["figures", "sum", "rate"] = "figures"

    @property
    def given(self) -> tuple[Given, ...]:
        """Each amount once, what most give first: how a row of more articles than have a column is told."""
        found: dict[tuple[str, str], list[Said]] = {}
        for cell in self.cells:
            for said in cell.said:
                found.setdefault((said.text, cell.remark), []).append(said)
        amounts = [Given(text, remark, tuple(places)) for (text, remark), places in found.items()]
        return tuple(sorted(amounts, key=lambda each: -len(each.places)))

    @property
    def share(self) -> str:
        """In how many of the articles it is given."""
        return f"given by {self.row.articles} of {counted(len(self.cells), 'article')}"


def lines(comparison: Comparison, *, minor: bool = False) -> tuple[Line, ...]:
    """The rows of the figures table, what differs most first."""
    places = Places(comparison)
    found = figure_rows(comparison, minor=minor)
    names = [label(row, places) for row in found]
    shared = {name for name, count in Counter(names).items() if count > 1}
    return tuple(
        Line(
            row=row,
            label=_told_apart(name, row, places) if name in shared else name,
            cells=tuple(
                Cell(places.said(cell.figures), cell.odd, cell.contradicts) if cell.figures else _SILENT
                for cell in row.cells
            ),
            sign=SIGNS[row.verdict],
            verdict=_verdict(row, places),
            rule=one_line(row.judgement.text) if row.verdict != "alone" else "",
        )
        for name, row in zip(names, found, strict=True)
    )


class Places:
    """Where the figures of a comparison stand, for citing them."""

    def __init__(self, comparison: Comparison) -> None:
        self._comparison = comparison
        self._articles = {document.id: number for number, document in enumerate(comparison.documents, 1)}
        self._numbers = places(comparison)
        self._spans = {
            sentence.id: sentence.span for document in comparison.documents for sentence in document.sentences
        }

    def article(self, figure: Figure) -> int:
        """The number of its article, from 1."""
        return self._articles[figure.document]

    def said(self, figures: Iterable[Figure]) -> tuple[Said, ...]:
        """The figures as they are written, each way of writing it once."""
        found: dict[str, Said] = {}
        for figure in figures:
            text = one_line(format_written(figure))
            found.setdefault(text, self.cited(text, figure))
        return tuple(found.values())

    def cited(self, text: str, figure: Figure) -> Said:
        """A text that is said where the figure stands."""
        return Said(text, self.article(figure), figure.sentence, self._numbers.get(figure.sentence, 0))

    def around(self, figure: Figure) -> str:
        """The words on both sides of a figure, in quotation marks, with `…` in its place."""
        span = self._spans.get(figure.sentence)
        if span is None or not span.contains(figure.span):
            return ""
        text = self._comparison.documents[self.article(figure) - 1].slice
        before = text(Span(max(span.start, figure.span.start - 80), figure.span.start)).split()[-_BEFORE:]
        after = text(Span(figure.span.end, min(span.end, figure.span.end + 120))).split()[:_AFTER]
        words = " ".join((*before, "…", *after)).strip(_EDGES)
        return f"“{one_line(words)}”" if before or after else ""


def figure_rows(comparison: Comparison, *, minor: bool = False) -> tuple[FigureRow, ...]:
    """The figures table of a comparison, with the help of its claims; `minor` rows are left out unless asked for."""
    agreeing, conflicts = _links(comparison)
    found = table(comparison.documents, comparison.figures, agreeing, conflicts)
    return found if minor else tuple(row for row in found if not row.is_minor)


def _links(comparison: Comparison) -> tuple[list[tuple[str, str]], list[Conflict]]:
    """The figures that the claims compare: those of sure pairs, and those in conflict."""
    known = {(figure.document, figure.span): figure.id for figure in reversed(comparison.figures)}
    linked: list[tuple[str, str]] = []
    conflicts: dict[frozenset[str], Conflict] = {}
    for claim in comparison.claims:
        for pair in claim.pairs:
            for reason in pair.reasons:
                if reason.kind not in _OF_FIGURES or not reason.a or not reason.b:
                    continue
                a = known.get((claim.passages[pair.a].document, reason.a))
                b = known.get((claim.passages[pair.b].document, reason.b))
                if not a or not b:
                    continue
                if reason.outcome == "differs" and pair.relation == "differ" and not claim.dispute:
                    either = frozenset((a, b))
                    sure = pair.sure or (either in conflicts and conflicts[either].sure)
                    conflicts[either] = Conflict(a, b, sure)
                elif pair.sure and pair.relation in {"agree", "differ"} and reason.outcome in _COMPARED:
                    linked.append((a, b))
    return linked, list(conflicts.values())


def label(row: FigureRow, places: Places) -> str:
    """What a row measures, in what unit, of whom and when, or else the words around its first figure."""
    unit = next((figure.unit for figure in row.figures if figure.unit), "")
    named = _lower(row.measure) or (unit if row.kind not in UNIT_BESIDE else "")
    parts = (
        named or places.around(row.figures[0]),
        unit if row.kind in UNIT_BESIDE else "",
        row.holder,
        format_period(row.period),
    )
    told = [" ".join(part.split()) for part in parts if part]
    return one_line(" · ".join(told)) or row.kind


def _told_apart(name: str, row: FigureRow, places: Places) -> str:
    """A name that other rows have too, with the words around its first figure."""
    around = places.around(row.figures[0])
    return name if around in name else f"{name} · {around}"


def _lower(name: str) -> str:
    """A name as it is written within a sentence: `Revenue` and `Jobless Rate` in small letters, `GDP` stays."""
    if name.istitle():
        return name.lower()
    return name if name[1:2].isupper() or not name[1:2].isalpha() else name[:1].lower() + name[1:]


def _verdict(row: FigureRow, places: Places) -> str:
    told = _TOLD[row.verdict]
    if row.verdict == "differs" and row.articles == 1:
        told += f" within article {places.article(row.figures[0])}"
    if row.verdict == "differs" and row.judgement.gap_percent:
        told += f", {distance(row.judgement.gap_percent)}"
    if not row.sure:
        told += ", not sure"
    return told
