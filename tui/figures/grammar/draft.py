"""A figure on its way: what is known of it while its sentence is read."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from tui.figures.figure import Bound, Change, FigureKind, Step
from tui.figures.kinds import CHANGES


class Draft(NamedTuple):
    """A quantity from token `first` to token `last`, both included; a range has `low` and `high` and no `value`.

    `mantissa` and `scale` are what was before and in its magnitudes; `unit_before` distinguishes `$5` from `5 dollars`;
    `bare` is a number with nothing said yet of what it counts; `per` is the share, tonne or night that a price is for.
    """

    first: int
    last: int
    kind: FigureKind
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    precision: Decimal = Decimal(0)
    steps: tuple[Step, ...] = ()
    bound: Bound | None = None
    change: Change | None = None
    mantissa: Decimal = Decimal(0)
    scale: Decimal = Decimal(1)
    unit_before: bool = False
    bare: bool = False
    digits: bool = True
    fraction: bool = False
    hyphenated: bool = False
    measure: str = ""
    holder: str = ""
    basis: str = ""
    per: str = ""
    origin: int = -1
    counterpart: int = -1

    @property
    def top(self) -> Decimal:
        """The value, the higher end of a range."""
        return self.value if self.value is not None else (self.high if self.high is not None else Decimal(0))

    @property
    def relative(self) -> bool:
        """Whether it is an amount of change by its nature: percent, points, multiples."""
        points = self.kind == "count" and self.unit == "point" and self.digits
        return points or self.kind in CHANGES
