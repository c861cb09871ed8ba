"""The rows of the claims table: all of them, and those shown, in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.filters import Filter, Order, describe, filter_rows, sort_rows
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.review import Reviewer
    from tui.app.rows import Prepared, Row
    from tui.app.widgets.claims_table import ClaimsTable
    from tui.sessions.session import Review


class RowList:
    """The comparison with its rows, once it is there, the review of it, and the choice of the rows to show."""

    def __init__(self, table: ClaimsTable, articles: int) -> None:
        self._table = table
        self._articles = articles
        self.prepared: Prepared | None = None
        """The comparison with its rows, once it is there."""
        self.reviewer: Reviewer | None = None
        """Saves what the reader does, once the session is open."""
        self.filter: Filter = None
        self.order: Order = "table"
        self.pattern = ""
        """What the rows shown must match; empty where any may."""
        self.matching: frozenset[str] = frozenset()
        """The ids of the claims that match the pattern."""

    @property
    def review(self) -> Review | None:
        """What the reader did so far."""
        return self.reviewer.review if self.reviewer else None

    @property
    def every(self) -> tuple[Row, ...]:
        """All rows, also those that the filter hides."""
        return self.prepared.rows if self.prepared else ()

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows in the table."""
        return self._table.rows

    @property
    def chosen(self) -> Row | None:
        """The row under the cursor."""
        return self._table.chosen

    def passing(self) -> tuple[Row, ...]:
        """The rows that pass the filter and match the pattern, in their order."""
        rows = filter_rows(self.every, self.filter, self.review)
        if self.pattern:
            rows = tuple(row for row in rows if row.claim.id in self.matching)
        return sort_rows(rows, self.order)

    def has_any(self, wanted: Filter) -> bool:
        """Whether any row passes a filter."""
        return bool(filter_rows(self.every, wanted, self.review))

    def fill(self, cursor: int = 0) -> None:
        """Show the rows that pass, the cursor on one of them."""
        if self.prepared:
            rows = self.passing()
            self._table.show(rows, articles=self._articles, order=self._title(len(rows)), cursor=cursor)

    def place_of(self, chosen: Row | None, otherwise: int) -> int:
        """The place of a row among those that pass."""
        return next((at for at, row in enumerate(self.passing()) if row is chosen), otherwise)

    def _title(self, passing: int) -> str:
        """The order of the rows, the filter and the pattern, and how many rows these hide."""
        hidden = len(self.every) - passing
        parts = [describe(self.filter, self.order)]
        if self.pattern:
            parts.append(f"&{one_line(self.pattern)}")
        return ", ".join([*parts, f"{hidden:,} hidden"] if hidden else parts)


def likeness(row: Row, other: Row | None) -> float:
    """The share of the passages of two rows that they have in common, from 0 to 1."""
    if other is None:
        return 0.0
    one, two = ({(passage.document, passage.span) for passage in each.claim.passages} for each in (row, other))
    return len(one & two) / max(1, len(one | two))
