"""Reads the numbers of one table: each with its labels, unit, scale and period."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Final

from tui import magnitude
from tui.figures.figure import CellPlace, Figure, FigureKind, Step
from tui.figures.grammar.default_currency import DefaultCurrency
from tui.figures.statements import Statement
from tui.figures.steps import plain, step
from tui.figures.tables import hints, labels, scales, units
from tui.figures.tables.fiscal import Fiscal
from tui.figures.tables.grid import GridCell
from tui.figures.tables.laid import Laid
from tui.figures.tables.periods import Around, Periods
from tui.figures.tables.units import Units
from tui.figures.tables.written import Written
from tui.reading.documents import Document, Span
from tui.records import dataclass

_KINDS: Final[dict[units.UnitKind, tuple[FigureKind, str]]] = {
    "amount": ("money", ""), "each": ("money", ""), "minor": ("money", ""), "percentage": ("percent", "%"),
    "point": ("percentage_points", "pp"), "basis_point": ("percentage_points", "pp"), "times": ("multiple", ""),
    "share": ("count", "share"), "number": ("count", ""), "year": ("duration", "year"),
}  # fmt: skip
_HUNDREDTHS: Final = Decimal(100)
"""Basis points in a percentage point, and cents or pence in an amount."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a document as a whole: its fiscal calendar, scales, currencies and signs of currencies."""

    calendar: Fiscal
    whole: scales.Whole
    money: units.Money
    default: DefaultCurrency


class Reader:
    """Reads the numbers of one table; `own` are the scales that it states, `near` those stated above it.

    `places` are where its cells with words are.
    """

    def __init__(
        self, document: Document, laid: Laid, known: Known, own: Sequence[Statement], near: Sequence[Statement]
    ) -> None:
        self._document = document
        self._laid = laid
        rows = laid.rows
        heads = tuple(document.slice(span) for span in laid.above.heads)
        introduction = document.slice(laid.above.introduction) if laid.above.introduction else ""
        caption = labels.caption(laid.table.caption, rows, heads, introduction)
        self._names = labels.Names(rows)
        self.places: dict[Span, CellPlace] = {
            cell.span: self._names.place(laid.number, place, cell, caption)
            for place, row in enumerate(rows[: len(laid.table.rows)])
            for cell in row.cells
        }
        self._periods = Periods(rows, known.calendar, Around(laid.table.caption, tuple(reversed(heads)), introduction))
        numbers = [one for row in laid.numbers.values() for _, one in row]
        self._scales = scales.Scales(rows, near, known.whole, numbers, laid.columns.units)
        stated = [*own, *near]
        every = [*stated, *known.whole.statements]
        named = next((code for one in every if (code := units.currency(one.currency, known.default))), "")
        shares = any(hints.of_row(text) == "share" for text in (laid.table.caption, introduction, *heads))
        money = replace(
            known.money,
            code=named or (known.money.code if stated or known.calendar.reporting else ""),
            stated=bool(named),
            scaled=bool(stated),
            alone=not known.whole.usual and not known.whole.statements,
            shares=shares or (bool(stated) and not stated[0].money),
        )
        self._units = Units(rows, laid.numbers, money, known.default, laid.columns.units)

    def figures(self) -> Iterator[Figure]:
        """The figures in the cells, in reading order."""
        for place, cells in sorted(self._laid.numbers.items()):
            for cell, one in cells:
                unit = self._units.of(place, cell, one)
                scale = self._scale(place, cell, one, unit)
                if not magnitude.is_beyond(one.number * scale.by):
                    yield self._figure(place, cell, one, unit, scale)

    def _figure(self, place: int, cell: GridCell, one: Written, unit: units.Unit, scale: scales.Scale) -> Figure:
        kind, name = _KINDS[unit.kind]
        at = self.places[cell.span]
        steps = [step("matched", cell.text, abs(one.number))]
        if one.number < 0:
            steps.append(step("negated", cell.text))
        if scale.by != 1:
            said = self._document.slice(scale.span) if scale.span else scale.doubt or cell.text
            steps.append(step("multiplied", said, Decimal(scale.by)))
        value = one.number * scale.by
        if unit.kind in ("basis_point", "minor"):
            value /= _HUNDREDTHS
            steps.append(step("divided", cell.text, _HUNDREDTHS))
        dated = self._periods.of(place, cell)
        reasons = (
            scale.doubt,
            "" if unit.sure else "what the number counts is not stated",
            f"taken to be of {dated.assumed}" if dated is not None and dated.assumed else "",
        )
        doubts = [Step("doubt", why) for why in reasons if why]
        exact = not one.decimals and scale.by == 1
        return Figure(
            id="", document=self._document.id, sentence="",
            span=Span(cell.span.start, cell.span.start + one.end), text=cell.text[: one.end],
            kind=kind, value=plain(value), unit=unit.currency or name, measure=self._names.measure(place, cell, at),
            period=dated.period if dated else None,
            precision=0.0 if exact else plain(Decimal(scale.by).scaleb(-one.decimals)),
            scale=float(scale.by) if one.magnitude == 1 else 1.0, scale_from=scale.span if scale.by != 1 else None,
            sure=not doubts, steps=(*steps, *doubts), cell=at,
        )  # fmt: skip

    def _scale(self, place: int, cell: GridCell, one: Written, unit: units.Unit) -> scales.Scale:
        if one.magnitude > 1:
            return scales.Scale(one.magnitude)
        if unit.kind not in ("amount", "share", "number"):
            return scales.Scale()
        return self._scales.of(place, cell, unit.kind, float(abs(one.number)), counted=unit.sure)
