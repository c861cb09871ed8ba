"""Where the reader was before a jump."""

from __future__ import annotations

from dataclasses import dataclass

from tui.app.filters import Filter, Order
from tui.app.keys import Pane


@dataclass(frozen=True, slots=True)
class Place:
    """The pane in focus (`article` is -1 where it is none), the row, the filter and order of the rows, the source."""

    pane: Pane
    article: int
    row: int
    filter: Filter
    order: Order
    source: int
