"""What the reader has selected: a row, a wording of it, a figure, a place in an article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.evidence import first_in_conflict

if TYPE_CHECKING:
    from tui.app.desk.row_list import RowList
    from tui.app.entries.entry import Destination
    from tui.claims.claim import Passage
    from tui.comparison import Comparison
    from tui.figures.figure import Figure
    from tui.rows.row import Row


class Selection:
    """Holds no position in anything that may change: what the current row or comparison lacks is not selected."""

    def __init__(self, rows: RowList) -> None:
        self._rows = rows
        self._wording: tuple[str, Passage] | None = None
        self._figure: tuple[Comparison | None, Figure] | None = None
        self.aim: Destination | None = None
        """The place a list or a search has led to, until the reader moves to another row."""
        self.beside: Destination | None = None
        """Another place to show with it: that of the item of a draft, where `aim` is what a source says of it."""

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self._rows.chosen

    @property
    def passage(self) -> Passage | None:
        """The passage of the row that the others are compared with: the first in conflict, until another is chosen."""
        return self.row.claim.passages[self.source] if self.row is not None else None

    @property
    def source(self) -> int:
        """The position of that passage in its claim; 0 without a row."""
        if self.row is None:
            return 0
        claim = self.row.claim
        if self._wording is not None and self._wording[0] == claim.id and self._wording[1] in claim.passages:
            return claim.passages.index(self._wording[1])
        return first_in_conflict(claim)

    def compare_with(self, passage: Passage | None) -> None:
        """Compare the others with a passage of the row; with None, with the first in conflict."""
        self._wording = (self.row.claim.id, passage) if self.row is not None and passage is not None else None

    def step(self, by: int) -> None:
        """Compare the others with the next or previous passage of the row."""
        if self.row is not None:
            passages = self.row.claim.passages
            self.compare_with(passages[(self.source + by) % len(passages)])

    @property
    def figure(self) -> Figure | None:
        """The figure under the figure cursor, if it is one of the current comparison."""
        return self._figure[1] if self._figure is not None and self._figure[0] is self._rows.comparison else None

    @figure.setter
    def figure(self, figure: Figure | None) -> None:
        self._figure = (self._rows.comparison, figure) if figure is not None else None

    def go(self, aim: Destination | None, beside: Destination | None = None) -> None:
        """Mark a place in an article instead of the passages of the row, perhaps with another; None marks these."""
        self.aim, self.beside = aim, beside
