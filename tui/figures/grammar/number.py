"""The record of a number as it was written."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from tui import magnitude
from tui.figures.figure import Step
from tui.figures.steps import step


class Number(NamedTuple):
    """A number from token `first` to token `last`, both included.

    `mantissa` is what was written before its magnitudes, `scale` their product, `precision` the worth of the last
    written digit, 0 if it is exact.
    """

    first: int
    last: int
    value: Decimal
    precision: Decimal
    steps: tuple[Step, ...]
    mantissa: Decimal
    scale: Decimal = Decimal(1)
    digits: bool = False
    fraction: bool = False

    def plus(self, last: int, part: Decimal, written: str) -> Number:
        """The number with a part added that is `written` up to token `last`."""
        value = self.value + part
        steps = (*self.steps, step("added", written, part))
        return self._replace(last=last, value=value, mantissa=value, precision=Decimal(0), steps=steps)

    def times(self, last: int, by: Decimal, written: str) -> Number:
        """The number multiplied by what is `written` up to token `last`; beyond all measure it only grows longer."""
        if magnitude.is_beyond(self.scale):
            return self._replace(last=last)
        return self._replace(
            last=last, value=magnitude.within(self.value * by), precision=self.precision * by, scale=self.scale * by,
            steps=(*self.steps, step("multiplied", written, by)), fraction=False,
        )  # fmt: skip
