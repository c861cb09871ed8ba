"""The figures in the cells of a table: each number with its labels, period, unit and scale."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from tui.figures.figure import CellPlace, Figure, FigureKind, Step
from tui.figures.grammar.default_currency import DefaultCurrency
from tui.figures.statements import Statement, in_head
from tui.figures.steps import plain, step
from tui.figures.tables import fiscal, hints, labels, said, scales, units, written
from tui.figures.tables.above import Above, above
from tui.figures.tables.grid import GridCell, grid
from tui.figures.tables.layout import Row, continued, layout
from tui.figures.tables.periods import Around, Periods
from tui.figures.tables.places import among, of_table
from tui.figures.tables.units import Units
from tui.figures.tables.written import Written
from tui.reading.documents import Document, Sentence, Span, Table

_KINDS: Final[dict[units.UnitKind, tuple[FigureKind, str]]] = {
    "amount": ("money", ""), "each": ("money", ""), "percentage": ("percent", "%"),
    "point": ("percentage_points", "pp"), "basis_point": ("percentage_points", "pp"), "times": ("multiple", ""),
    "share": ("count", "share"), "number": ("count", ""), "year": ("duration", "year"),
}  # fmt: skip
_BASIS_POINTS: Final = Decimal(100)


@dataclass(frozen=True, slots=True)
class _Laid:
    """A table as it is laid out, with its numbers by row and what is above it."""

    number: int
    table: Table
    rows: tuple[Row, ...]
    numbers: dict[int, list[tuple[GridCell, Written]]]
    above: Above


@dataclass(frozen=True, slots=True)
class Cells:
    """What the tables of a document hold: `places` of all cells with words, `figures` of those that are numbers.

    Both are in reading order; the figures have no ids yet.
    """

    places: tuple[tuple[Span, CellPlace], ...] = ()
    figures: tuple[Figure, ...] = ()

    def inside(self, span: Span) -> tuple[Figure, ...]:
        """The figures in a row that is a sentence."""
        if not self.figures:
            return ()
        first = bisect_left(self.figures, span.start, key=lambda figure: figure.span.start)
        last = bisect_left(self.figures, span.end, lo=first, key=lambda figure: figure.span.start)
        return self.figures[first:last]

    def words(self, span: Span) -> Span:
        """The part of a sentence that is to be read: of a row, what is before its numbers if nothing is after."""
        figures = self.inside(span)
        if not figures:
            return span
        last = bisect_left(self.places, span.end, key=lambda place: place[0].start) - 1
        first = last - len(figures) + 1
        numbers_last = self.places[first][0].start == figures[0].span.start
        return Span(span.start, figures[0].span.start) if numbers_last else span

    def joined(self, said: Sequence[Figure], sentence: Sentence, count: int) -> Sequence[Figure]:
        """The figures `said` in a sentence and those in the cells of its row, numbered from `count` + 1."""
        figures = self.inside(sentence.span)
        if not figures:
            return said
        apart = [one for one in said if not any(one.span.overlaps(figure.span) for figure in figures)]
        first = count + len(apart) + 1
        name = figures[0].document
        numbered = [replace(one, id=f"{name}.f{first + n}", sentence=sentence.id) for n, one in enumerate(figures)]
        return sorted([*_renumbered(apart, name, count), *numbered], key=lambda one: one.span)

    def placed(self, figures: Iterable[Figure]) -> tuple[Figure, ...]:
        """The figures, those among the words of a cell with its place."""
        return among(self.places, figures)


def _renumbered(figures: Sequence[Figure], name: str, count: int) -> list[Figure]:
    """The figures numbered from `count` + 1, and what they refer to."""
    ids = {one.id: f"{name}.f{count + n}" for n, one in enumerate(figures, start=1)}
    return [
        replace(one, id=ids[one.id], counterpart=ids.get(one.counterpart, ""), origin=ids.get(one.origin, ""))
        for one in figures
    ]


def read(document: Document, default: DefaultCurrency) -> Cells:
    """The cells of the tables of a document and the figures in them."""
    if not document.tables:
        return Cells()
    tables = list(_laid(document))
    heads = [
        said.read(cell.text)
        for laid in tables
        for row in laid.rows
        if row.kind in ("head", "title")
        for cell in row.cells
    ]
    calendar = fiscal.find(document.text, heads)
    near = list(_near(document, tables))
    own = [_own(laid) + stated for laid, stated in zip(tables, near, strict=True)]
    whole = scales.whole(document, _lines(document), [one for stated in own for one in stated[:1]])
    usual = _usual_money(tables, default)
    places: list[tuple[Span, CellPlace]] = []
    figures: list[Figure] = []
    for laid, stated in zip(tables, near, strict=True):
        reader = _Reader(document, laid, calendar, whole, stated, usual, default)
        at = dict(of_table(laid.number, laid.table, laid.rows))
        places += at.items()
        for place, numbers in sorted(laid.numbers.items()):
            figures += [reader.figure(place, cell, one, at[cell.span]) for cell, one in numbers]
    return Cells(tuple(places), tuple(figures))


def _laid(document: Document) -> Iterator[_Laid]:
    before: _Laid | None = None
    for number, (table, over) in enumerate(zip(document.tables, above(document), strict=True)):
        cells = grid(document, table)
        rows = layout(cells)
        if before and over.follows and not any(row.heads for row in rows):
            rows = continued(rows, before.rows)
        comma = written.has_decimal_commas([cell.text for row in rows for cell in row.cells if cell.is_number])
        numbers = {
            place: found
            for place, row in enumerate(rows)
            if row.kind == "data"
            and (found := [(c, w) for c in row.values if (w := written.read(c.text, comma=comma)) is not None])
        }
        if not _holds_data(rows, numbers):
            numbers = {}
        before = _Laid(number, table, rows, numbers, over)
        yield before


def _holds_data(rows: Sequence[Row], numbers: dict[int, list[tuple[GridCell, Written]]]) -> bool:
    """Whether the numbers of a table are figures, and not pages of a list of contents or what fills a form."""
    if not numbers:
        return False
    heads = {cell.text.lower().rstrip(".") for row in rows if row.kind == "head" for cell in row.cells}
    if heads & {"page", "page no", "pages", "page number"} or (heads and all("exhibit" in one for one in heads)):
        return False
    every = [one for found in numbers.values() for _, one in found]
    signed = any(one.money or one.unit for one in every)
    return signed or any(row.kind in ("head", "title") for row in rows) or any(one.number >= 1000 for one in every)


def _lines(document: Document) -> list[Span]:
    """The lines of a text that are not blank."""
    found: list[Span] = []
    start = 0
    for line in document.text.split("\n"):
        if line.strip():
            found.append(Span(start, start + len(line)))
        start += len(line) + 1
    return found


def _near(document: Document, tables: Sequence[_Laid]) -> Iterator[list[Statement]]:
    """The statements of a scale above each table, nearest first, then of the table above if no text is between."""
    before: list[Statement] = []
    for laid in tables:
        spans = [*laid.above.heads, *([laid.above.introduction] if laid.above.introduction else [])]
        found = [one for span in spans if (one := in_head(document.slice(span), span))]
        if laid.above.follows:
            found += before
        yield found
        before = _own(laid) + found if laid.numbers else before


def _own(laid: _Laid) -> list[Statement]:
    """The statements that a table makes for all its cells."""
    found: list[Statement] = []
    for row in laid.rows:
        if row.kind in ("title", "head"):
            found += [one for cell in row.cells if (one := in_head(cell.text, cell.span))]
        elif row.kind == "data":
            break
    return found


def _usual_money(tables: Sequence[_Laid], default: DefaultCurrency) -> units.Money:
    """The currency that the tables of a document write most, and whether they usually write one."""
    counted: Counter[str] = Counter()
    signed = 0
    filled = [laid for laid in tables if laid.numbers]
    for laid in filled:
        signs = [one.money for found in laid.numbers.values() for _, one in found if one.money]
        counted.update(signs)
        signed += bool(signs)
    code = next((code for sign, _ in counted.most_common() if (code := units.currency(sign, default))), "")
    return units.Money(code, signed=2 * signed >= len(filled))


class _Reader:
    """Reads the numbers of one table."""

    def __init__(
        self,
        document: Document,
        laid: _Laid,
        calendar: fiscal.Fiscal,
        whole: scales.Whole,
        near: Sequence[Statement],
        usual: units.Money,
        default: DefaultCurrency,
    ) -> None:
        self._laid = laid
        self._text = document
        rows = laid.rows
        heads = tuple(document.slice(span) for span in laid.above.heads)
        introduction = document.slice(laid.above.introduction) if laid.above.introduction else ""
        self._periods = Periods(rows, calendar, Around(laid.table.caption, tuple(reversed(heads)), introduction))
        largest = max((float(abs(one.number)) for found in laid.numbers.values() for _, one in found), default=0.0)
        self._scales = scales.Scales(rows, near, whole, largest)
        stated = [*_own(laid), *near]
        named = next((code for one in stated if (code := units.currency(one.currency, default))), "")
        counts = any(hints.of_row(text) == "share" for text in (laid.table.caption, introduction, *heads))
        code = named or (usual.code if stated or calendar.reporting else "")
        money = replace(usual, code=code, stated=bool(named), shares=counts or any(not one.money for one in stated[:1]))
        self._units = Units(rows, laid.numbers, money, default)

    def figure(self, place: int, cell: GridCell, one: Written, at: CellPlace) -> Figure:
        """The figure in a cell."""
        unit = self._units.of(place, cell, one)
        kind, name = _KINDS[unit.kind]
        digits = abs(one.number)
        steps = [step("matched", cell.text, digits)]
        value = one.number
        if value < 0:
            steps.append(step("negated", cell.text))
        factor, doubt, span = one.magnitude, "", None
        if factor > 1:
            steps.append(step("multiplied", cell.text, Decimal(factor)))
        elif unit.kind in ("amount", "share", "number"):
            scale = self._scales.of(place, cell, unit.kind, float(digits), counted=unit.sure)
            factor, doubt, span = scale.by, scale.doubt, scale.span
            if factor > 1:
                stated = self._text.slice(span) if span else doubt
                steps.append(step("multiplied", stated, Decimal(factor)))
        elif unit.kind == "basis_point":
            value = value / _BASIS_POINTS
            steps.append(step("divided", cell.text, _BASIS_POINTS))
        dated = self._periods.of(place, cell)
        if doubt:
            steps.append(Step("unknown", doubt))
        if not unit.sure:
            steps.append(Step("unknown", "unit of the number"))
        if dated is not None and dated.assumed:
            steps.append(Step("assumed", dated.assumed))
        scaled = span is not None or (bool(doubt) and factor > 1)
        return Figure(
            id="", document=self._text.id, sentence="", span=Span(cell.span.start, cell.span.start + one.end),
            text=cell.text[: one.end], kind=kind, value=plain(value * factor), unit=unit.currency or name,
            measure=labels.measure(at), period=dated.period if dated else None,
            precision=plain(Decimal(factor).scaleb(-one.decimals)) if one.decimals or factor > 1 else 0.0,
            scale=float(factor) if scaled else 1.0, scale_from=span if factor > 1 else None,
            sure=not doubt and unit.sure and not (dated and dated.assumed), steps=tuple(steps), cell=at,
        )  # fmt: skip
