"""The record of a figure: a quantity as it was written and as it was meant."""

from __future__ import annotations

from datetime import date
from typing import Literal

from tui.english.limits import Limit
from tui.reading.documents import Span
from tui.records import dataclass

FigureKind = Literal[
    "money",
    "percent",
    "percentage_points",
    "count",
    "measure",
    "ratio",
    "multiple",
    "ordinal",
    "date",
    "duration",
    "age",
]
Bound = Limit
Change = Literal["up", "down", "unchanged"]
StepKind = Literal[
    "matched", "multiplied", "divided", "added", "shared", "negated", "unit", "assumed", "bound", "vague", "resolved",
    "unknown", "anchored", "compared", "ended", "portion", "age", "disagrees", "change", "refused",
    "ambiguous", "doubt", "tagged", "mistagged",
]  # fmt: skip
"""What one step of a reading does. The first six lead to the value; the others say what was understood on the way."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of the calendar as it was written; ISO days, `end` included, None if not known."""

    text: str
    start: date | None = None
    end: date | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a reading: `what` was done (`matched`, `multiplied`, `assumed`, …), to which words, giving what."""

    what: StepKind
    text: str
    value: float | str = ""


@dataclass(frozen=True, slots=True)
class CellPlace:
    """Where a figure of a table is: its place in `Document.tables`, of its row in `Table.rows`, and its first column.

    Columns are counted with `Cell.columns`. `section` are the heads of rows above that its row is under, outermost
    first, joined by ` › `. Unknown text is empty.
    """

    table: int
    row: int
    column: int
    row_label: str = ""
    column_label: str = ""
    section: str = ""
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity found in an article.

    `value` is a plain number in whole units; a range has `low` and `high` and no `value`. `precision` is the value of
    the last digit written, in the same units (`38.58 billion`: 10,000,000), 0 if it is exact or not known. `unit` is an
    ISO 4217 code, `%`, `pp`, the thing counted in the singular, or a standard unit name. `basis` is what a change is
    measured against (`year on year`). `counterpart` is the id of the figure that gives the same quantity in another
    unit next to it; `origin` the id of the one it changed from. Unknown text is empty. `scale` is what the value was
    multiplied by because the article says it once for many figures (`in millions`), at `scale_from`; 1 if there is
    none. `sure` is false if the scale or the reading is open. `cell` is its place in a table, None in prose. `concept`
    is the name under which a filer tagged it, such as `us-gaap:Revenues`; empty if it is not tagged.
    """

    id: str
    document: str
    sentence: str
    span: Span
    text: str
    kind: FigureKind
    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str = ""
    bound: Bound | None = None
    change: Change | None = None
    measure: str = ""
    holder: str = ""
    period: Period | None = None
    precision: float = 0.0
    basis: str = ""
    counterpart: str = ""
    origin: str = ""
    scale: float = 1.0
    scale_from: Span | None = None
    sure: bool = True
    steps: tuple[Step, ...] = ()
    cell: CellPlace | None = None
    concept: str = ""
