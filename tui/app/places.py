"""Where the reader was before a jump."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.filter import Filter
from tui.app.keys import Pane
from tui.app.row_order import RowOrder
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.claims.claim import Passage
    from tui.rows.row import Row


@dataclass(frozen=True, slots=True)
class Place:
    """The pane in focus (`article` is -1 if it is none), the row, the filter and order of the rows, the wording.

    `unfolded` are the sources whose single claims are shown; `list` is the list that was open, empty if none was.
    """

    pane: Pane
    article: int
    row: Row | None
    filter: Filter
    order: RowOrder
    passage: Passage | None
    unfolded: frozenset[int] = frozenset()
    list: str = ""
