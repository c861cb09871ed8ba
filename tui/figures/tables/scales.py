"""The scale of each cell of a table, and where it is stated: row, column, section, title, text above, document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from decimal import Decimal
from typing import Final, Literal

from tui.figures.statements import Statement, in_head, placed
from tui.figures.tables import stated_units
from tui.figures.tables.grid import GridCell
from tui.figures.tables.layout import Row, heads_over
from tui.figures.tables.written import Written
from tui.reading.documents import Document, Span
from tui.records import dataclass

Of = Literal["amount", "share", "number"]

_AGREE: Final = 0.9
"""The least share of the tables of a document that state one scale for it to apply to the others."""
_FEW: Final = 3
_CENTS: Final = 2
_IN_FULL: Final = 1_000_000
"""A number from which on a table without a statement is taken to be in full."""


_MOST: Final[dict[Of, float]] = {"amount": 1e15, "share": 1e12, "number": 1e13}
"""Numbers that no table of accounts has: its scale is not that of such a number."""


@dataclass(frozen=True, slots=True)
class Scale:
    """What numbers are multiplied by, and where it is said, None if nowhere; `doubt` is why it is open, or empty."""

    by: int = 1
    span: Span | None = None
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class Whole:
    """What a document says for all its tables: its statements, in order, and the scale that most tables have."""

    statements: tuple[Statement, ...] = ()
    usual: dict[str, int] = field(default_factory=dict)

    def at(self, place: int, of: Of) -> Statement | None:
        """The statement for all tables that comes last before a place, or the first of them."""
        fitting = [one for one in self.statements if _factor(one, of)]
        before = [one for one in fitting if one.span.start < place]
        return before[-1] if before else fitting[0] if fitting else None


class Scales:
    """The scales of one table."""

    def __init__(
        self,
        rows: Sequence[Row],
        near: Sequence[Statement],
        whole: Whole,
        numbers: Sequence[Written],
        units: Mapping[int, str],
    ) -> None:
        """`near` are the statements above the table, nearest first; `numbers` are those in its cells.

        `units` are those that rows have in a cell of their own.
        """
        self._rows = rows
        self._whole = whole
        self._largest = max((abs(one.number) for one in numbers), default=Decimal(0))
        bare = [one for one in numbers if not one.unit]
        self._to_the_cent = bool(bare) and all(one.decimals == _CENTS for one in bare)
        titles = [cell for row in rows if row.kind in ("title", "head") for cell in row.cells if _is_title(row, cell)]
        self.titles = [one for cell in titles if (one := in_head(cell.text, cell.span))]
        self.near = list(near)
        self._names = {
            place: _stated(f"{row.name} ({units[place]})" if place in units else row.name, row.label.span)
            for place, row in enumerate(rows)
            if row.label
        }
        self._columns: dict[tuple[tuple[int, ...], int, int], list[Statement]] = {}
        self._open: dict[Of, Scale] = {}

    def of(self, place: int, cell: GridCell, of: Of, number: float, *, counted: bool) -> Scale:
        """The scale of a number in a cell; of one `counted` by its label, only that of label, column or section."""
        row = self._rows[place]
        for level in self._levels(place, row, cell, counted=counted and of == "number"):
            fitting = [one for one in level if _factor(one, of)]
            if fitting:
                by = _factor(fitting[0], of)
                if by > 1 and number * by >= _MOST[of]:
                    return Scale(1, None, "with the scale that is stated the number would be too large")
                other = next((one for one in fitting if _factor(one, of) != by), None)
                return Scale(by, fitting[0].span, "two scales are stated" if other else "")
        if of == "number":
            return Scale()
        if of not in self._open:
            self._open[of] = self._unstated(row, of)
        return self._open[of]

    def _levels(self, place: int, row: Row, cell: GridCell, *, counted: bool) -> Iterator[list[Statement]]:
        name = self._names.get(place)
        if name:
            yield [name]
        yield self._column(row, cell)
        for section in reversed(row.sections):
            stated = self._names.get(section)
            if stated:
                yield [stated]
        if counted:
            return
        yield self.titles
        yield from ([one] for one in self.near)

    def _column(self, row: Row, cell: GridCell) -> list[Statement]:
        key = (row.heads, cell.column, cell.end)
        if key not in self._columns:
            heads = reversed(list(heads_over(self._rows, row, cell)))
            found = [one for head in heads if (one := _stated(head.text, head.span))]
            self._columns[key] = found[:1]
        return self._columns[key]

    def _unstated(self, row: Row, of: Of) -> Scale:
        """The scale if neither the table nor the text above it states one."""
        place = row.cells[0].span.start
        whole = self._whole.at(place, of)
        if whole is not None:
            return Scale(_factor(whole, of), whole.span)
        usual = self._whole.usual.get(of, 0)
        if self._largest >= _IN_FULL * max(usual, 1) or self._largest * usual >= _MOST[of]:
            return Scale()
        if not self._whole.usual and (of == "share" or self._to_the_cent):
            return Scale()
        if usual > 1:
            return Scale(usual, None, "no scale is stated for the table; most tables of the document have this one")
        return Scale(1, None, "no scale is stated for the table")


def _stated(text: str, span: Span) -> Statement | None:
    """The scale that a label or a head states, also before what is counted."""
    return in_head(text, span) or stated_units.scale(text, span)


def _is_title(row: Row, cell: GridCell) -> bool:
    """Whether a cell applies to a whole table: a title, or the head of the column of names."""
    return row.kind == "title" or cell.column == 0


def _factor(statement: Statement, of: Of) -> int:
    if of == "amount":
        return statement.money
    return statement.shares if of == "share" else 0 if statement.only_money else statement.money or statement.shares


def whole(document: Document, lines: Sequence[Span], tables: Iterable[Statement]) -> Whole:
    """The scale for all tables of a document; `tables` are the statements of those that have one."""
    stated = list(placed(document.text, lines))
    for_all = [_with_money(document, one) for _, one in stated if one.section or _of_tables(document, one)]
    usual: dict[str, int] = {}
    every = list(tables)
    for of in ("amount", "share"):
        counted = Counter(factor for one in every if (factor := one.money if of == "amount" else one.shares))
        if counted:
            factor, times = counted.most_common(1)[0]
            if times >= _FEW and times >= _AGREE * counted.total():
                usual[of] = factor
    return Whole(tuple(for_all), usual)


def _with_money(document: Document, statement: Statement) -> Statement:
    """A statement with the currency that it names."""
    head = in_head(document.slice(statement.span), statement.span)
    return replace(statement, currency=head.currency) if head else statement


def _of_tables(document: Document, statement: Statement) -> bool:
    """Whether a statement is one for the tables: `(dollars in tables in millions)`."""
    return "table" in document.slice(statement.span).lower() or "tabular" in document.slice(statement.span).lower()
