"""The figures table in words: a line per quantity, a cell per article, the verdict and its rule."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Literal

from tui.claims.claim import MARKS
from tui.comparison import Comparison
from tui.figures.figure import Figure
from tui.figures.table import FigureRow, RowVerdict
from tui.figures.wording import format_written
from tui.reading.sanitise import one_line
from tui.records import dataclass
from tui.reports.amounts import amounts
from tui.reports.figure_labels import Labels
from tui.reports.words import citation, counted, places
from tui.rows.figure_rows import figure_rows
from tui.rows.gaps import gap
from tui.rows.sources import Source, by_document, sources

SIGNS: dict[RowVerdict, str] = {
    "differs": MARKS["differ"], "rounding": "≈", "compatible": "≈", "same": MARKS["agree"],
    "not_comparable": MARKS["related"], "alone": MARKS["single"],
}  # fmt: skip
"""The sign of each verdict: that of its relation, and another one for figures that only agree approximately."""

_WORDS: dict[RowVerdict, str] = {
    "differs": "differ", "rounding": "same after rounding", "compatible": "compatible", "same": "same",
    "not_comparable": "not comparable",
}  # fmt: skip
_PARTS = {"measure": "what is measured", "holder": "subject", "period": "period"}


@dataclass(frozen=True, slots=True)
class CitedFigure:
    """One figure and its place: its source, the sentence's id and its number, from 1.

    `text` is in the notation of its row; `short` is the same with marks for `about` and other limits. `label` is the
    name of the row of a table that it is in.
    """

    text: str
    source: Source
    sentence: str
    place: int
    short: str = ""
    label: str = ""

    @property
    def where(self) -> str:
        """The sentence, or the row of a table."""
        return f"sentence {self.place}" + (f", table row “{self.label}”" if self.label else "")

    @property
    def article(self) -> int:
        """The number of its article, from 1."""
        return self.source.index + 1

    @property
    def citation(self) -> str:
        """Source and sentence."""
        return citation(self.source.short, self.place)


@dataclass(frozen=True, slots=True)
class Cell:
    """What one article gives, each value once; empty if it gives nothing.

    `odd` and `contradicts` are those of the table's cell.
    """

    figures: tuple[CitedFigure, ...]
    odd: bool
    contradicts: bool = False

    @property
    def remark(self) -> str:
        """A remark to show beside its figures; empty for most."""
        return "the odd one out" if self.odd else "contradicts itself" if self.contradicts else ""


@dataclass(frozen=True, slots=True)
class CitedAmount:
    """One amount, a remark on it, and every place that gives it."""

    text: str
    remark: str
    places: tuple[CitedFigure, ...]


_SILENT = Cell((), odd=False)


@dataclass(frozen=True, slots=True)
class FigureLine:
    """A row of the table: what is measured, a cell per article, the verdict, and the rule behind it.

    `gap` is the distance of the values in words, empty if they agree. A `sum` that does not add up and `rates` that
    disagree have the same form: their cells contain what the text says, or what follows from it.
    """

    row: FigureRow
    label: str
    cells: tuple[Cell, ...]
    sign: str
    verdict: str
    rule: str
    kind: Literal["figures", "sum", "rate"] = "figures"
    gap: str = ""

    @property
    def given(self) -> tuple[CitedAmount, ...]:
        """Each value once, most sources first: for a row with more sources than columns."""
        found: dict[tuple[str, str], list[CitedFigure]] = {}
        for cell in self.cells:
            for cited in cell.figures:
                found.setdefault((cited.text, cell.remark), []).append(cited)
        amounts = [CitedAmount(text, remark, tuple(places)) for (text, remark), places in found.items()]
        return tuple(sorted(amounts, key=lambda each: -len(each.places)))

    @property
    def share(self) -> str:
        """How many of the sources give it: `2 of 3 sources`."""
        return f"{self.row.articles} of {counted(len(self.cells), 'source')}"


def lines(comparison: Comparison, named: Sequence[Source] = (), *, minor: bool = False) -> tuple[FigureLine, ...]:
    """The rows of the figures table, conflicts first, by the sources `named`; `minor` rows only where asked for."""
    places, labels = Places(comparison, named), Labels(comparison)
    found = figure_rows(comparison, minor=minor)
    names = [labels.label(row) for row in found]
    units = [f"{name} · {row.unit}" if row.kind == "money" else name for name, row in zip(names, found, strict=True)]
    often, in_unit = Counter(names), Counter(units)
    return tuple(
        line(row, name if often[name] == 1 else unit if in_unit[unit] == 1 else labels.distinguished(unit, row), places)
        for name, unit, row in zip(names, units, found, strict=True)
    )


def line(row: FigureRow, name: str, places: Places) -> FigureLine:
    """A row in words, under a name."""
    cited = places.in_one_notation(row.figures)
    cells = (
        Cell(_distinct(cited[figure.id] for figure in cell.figures), cell.odd, cell.contradicts) for cell in row.cells
    )
    distance = gap(row.figures) if row.verdict == "differs" else ""
    return FigureLine(
        row=row,
        label=name,
        cells=tuple(cell if cell.figures else _SILENT for cell in cells),
        sign=sign(row),
        verdict=_verdict(row, distance, places),
        rule=_rule(row),
        gap=distance,
    )


def sign(row: FigureRow) -> str:
    """The sign of a row: `≠` for a conflict, `?` for one to check; other signs are followed by `?` if not sure."""
    if row.sure:
        return SIGNS[row.verdict]
    return "?" if row.verdict == "differs" else f"{SIGNS[row.verdict]}?"


def _distinct(cited: Iterable[CitedFigure]) -> tuple[CitedFigure, ...]:
    """Each value once, at its first place."""
    return tuple({each.text: each for each in reversed(tuple(cited))}.values())[::-1]


class Places:
    """The places of the figures of a comparison, for citing them."""

    def __init__(self, comparison: Comparison, named: Sequence[Source] = ()) -> None:
        self._sources = by_document(named or sources(comparison.documents))
        self._numbers = places(comparison)

    def source(self, figure: Figure) -> Source:
        """The source that gives a figure."""
        return self._sources[figure.document]

    def in_one_notation(self, figures: Sequence[Figure]) -> dict[str, CitedFigure]:
        """The figures of a row, by their ids, in one notation."""
        written = zip(figures, amounts(figures), amounts(figures, "marks"), strict=True)
        return {figure.id: replace(self.cited(text, figure), short=short) for figure, text, short in written}

    def written(self, figure: Figure) -> CitedFigure:
        """A figure as its article writes it."""
        return self.cited(one_line(format_written(figure)), figure)

    def cited(self, text: str, figure: Figure) -> CitedFigure:
        """A text with the place of a figure."""
        place = self._numbers.get(figure.sentence, 0)
        label = one_line(figure.cell.row_label) if figure.cell else ""
        return CitedFigure(text, self.source(figure), figure.sentence, place, text, label)


def _verdict(row: FigureRow, distance: str, places: Places) -> str:
    """`6 apart (4%)`, `same after rounding`, `only in CNN`; marked as doubtful if it is not sure."""
    source = places.source(row.figures[0]).short
    if row.verdict == "alone":
        return f"only in {source}"
    if row.verdict == "differs" and row.articles == 1:
        words = f"{source} contradicts itself" + (f": {distance}" if distance else "")
        return words if row.sure else f"{words}, to check"
    if row.verdict == "differs":
        return (distance or "differ") if row.sure else f"{distance or 'differ'}, to check"
    return _WORDS[row.verdict] if row.sure else f"probably {_WORDS[row.verdict]}"


def _rule(row: FigureRow) -> str:
    """Why it agrees, if that is not obvious, and what is not known about its figures."""
    parts = []
    if row.verdict in {"rounding", "compatible"}:
        parts.append(one_line(row.judgement.text.partition(";")[0]))
    if row.unknown and row.verdict != "alone":
        unclear = [_PARTS.get(part, part) for part in row.unknown]
        listed = " and ".join(part for part in (", ".join(unclear[:-1]), unclear[-1]) if part)
        parts.append(f"may not be the same thing: {listed} unclear")
    return "; ".join(parts)
