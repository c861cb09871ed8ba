"""The record of the times that a sentence of accounts states together."""

from __future__ import annotations

from typing import NamedTuple

from tui.figures.figure import Period


class Stated(NamedTuple):
    """Times in the tokens from `first` to `last`, both included: one, or several that are coordinated.

    `lengths` is how many lengths each day was given with: two in `the three and six months ended June 30, 2023`.
    `event`: the day or month of an event, as any text may have it, and not a period or closing of accounts.
    """

    first: int
    last: int
    periods: tuple[Period, ...]
    lengths: int = 1
    event: bool = False
