"""The rows of the claims table: all of them, and those shown, in their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.filter import NO_FILTER, Filter
from tui.app.filter_options import FilterOption, counted
from tui.app.query import NOTHING
from tui.app.row_order import ORDERS, RowOrder, sort_rows
from tui.reading.sanitise import one_line
from tui.sessions.session import Review

if TYPE_CHECKING:
    from tui.app.review import Reviewer
    from tui.app.rows import Prepared
    from tui.app.widgets.claims_table import ClaimsTable
    from tui.claims.claim import Claim
    from tui.comparison import Comparison
    from tui.rows.row import Row
    from tui.rows.sources import Source


class RowList:
    """The comparison with its rows, once available, its review, and the choice of the rows to show.

    What only one source says is folded under a head with its count, until the reader opens it.
    """

    def __init__(self, table: ClaimsTable, sources: Sequence[Source]) -> None:
        self._table = table
        self.sources = tuple(sources)
        self.prepared: Prepared | None = None
        """The comparison with its rows, once it is available."""
        self.reviewer: Reviewer | None = None
        """Saves the reader's edits, once the session is open."""
        self.filter = NO_FILTER
        self.order: RowOrder = "section"
        self.query = NOTHING
        """The query that the rows shown must match; empty to show any row."""
        self.matching: frozenset[str] = frozenset()
        """The ids of the claims that match the query."""
        self.unfolded: frozenset[int] = frozenset()
        """The sources whose single claims are shown, by their positions."""

    @property
    def comparison(self) -> Comparison | None:
        """The comparison, once it is available."""
        return self.prepared.comparison if self.prepared else None

    @property
    def review(self) -> Review | None:
        """The review so far."""
        return self.reviewer.review if self.reviewer else None

    @property
    def every(self) -> tuple[Row, ...]:
        """All rows, including those that the filter hides."""
        return self.prepared.rows if self.prepared else ()

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows in the table."""
        return self._table.rows

    @property
    def chosen(self) -> Row | None:
        """The row under the cursor."""
        return self._table.chosen

    def title_of(self, claim: Claim) -> str:
        """The name of a claim in messages."""
        return self.prepared.places.title(claim.id) if self.prepared else one_line(claim.label)

    def passing(self) -> tuple[Row, ...]:
        """The rows that match the filter and the query, in their order, with the heads of the folded ones."""
        rows = self.filter.rows(self.every, self.review or Review()) if self.filter.is_on else self.every
        if self.query:
            rows = tuple(row for row in rows if row.claim.id in self.matching)
        rows = sort_rows(rows, self.order)
        return tuple(self._folded(rows)) if self._folds else rows

    @property
    def _folds(self) -> bool:
        return not self.filter.is_on and self.order == "section" and not self.query

    def _folded(self, rows: Iterable[Row]) -> Iterable[Row]:
        single: dict[int, list[Row]] = {}
        for row in rows:
            if row.section == "single":
                single.setdefault(row.sources[0], []).append(row)
            else:
                yield row
        for source, group in single.items():
            shown = source in self.unfolded
            yield replace(group[0], folded=len(group), open=shown)
            if shown:
                yield from group

    def toggle(self, head: Row) -> None:
        """Show the rows under a head, or fold them again; the cursor stays on the head."""
        self.unfolded ^= {head.sources[0]}
        self.fill(self._table.cursor)

    def has_any(self, wanted: Filter) -> bool:
        """Whether any row matches a filter."""
        return bool(wanted.rows(self.every, self.review or Review()))

    def options(self, current: Filter) -> tuple[tuple[FilterOption, int], ...]:
        """The filter options besides a filter, with the number of rows that each would show."""
        return counted(self.every, self.review or Review(), self.sources, current)

    def fill(self, cursor: int = 0) -> None:
        """Show the rows that match, with the cursor on one of them."""
        if self.prepared:
            self._table.show(self.passing(), sources=self.sources, order=self._title, cursor=cursor)
            if not self.every:
                one = len(self.sources) < 2
                self._table.show_empty(
                    "Nothing to compare yet: add a second article with A." if one else "No claims were found."
                )

    def find(self, claim_id: str) -> int | None:
        """The position of a claim among the rows shown, after unfolding it or removing a filter that hides it."""
        place = self._place(claim_id)
        if place is None:
            row = next((row for row in self.every if row.claim.id == claim_id), None)
            if row is None:
                return None
            if row.section == "single":
                self.unfolded |= {row.sources[0]}
                self.fill(self._table.cursor)
                place = self._place(claim_id)
            if place is None:
                self.filter, self.query = NO_FILTER, NOTHING
                self.fill()
                place = self._place(claim_id)
        return place

    def _place(self, claim_id: str) -> int | None:
        rows = self.shown
        return next((at for at, row in enumerate(rows) if row.claim.id == claim_id and not row.folded), None)

    def place_of(self, chosen: Row | None, fallback: int) -> int:
        """The position of a row among those that match."""
        if chosen is None:
            return fallback
        key = chosen.claim.id, bool(chosen.folded)
        rows = self.passing()
        return next((at for at, row in enumerate(rows) if (row.claim.id, bool(row.folded)) == key), fallback)

    def nearest(self, former: Row | None, fallback: int) -> int:
        """The position of a row of this or a former comparison among those that match, or of the most similar one."""
        place = self.place_of(former, -1)
        if place >= 0:
            return place
        scores = [likeness(row, former) for row in self.passing()]
        most = max(scores, default=0.0)
        return scores.index(most) if most else fallback

    def describe(self) -> str:
        """What is shown, in words: `conflicts only · 2 of 139`; empty if nothing is hidden."""
        parts = [self.filter.describe(self.sources)] if self.filter.is_on else []
        if self.query:
            parts.append(f"“{one_line(self.query.text)}”")
        return f"{', '.join(parts)} · {len(self.passing()):,} of {len(self.every):,}" if parts else ""

    @property
    def _title(self) -> str:
        """The order of the rows; if some are hidden, preceded by which are shown and how many there are."""
        shown = self.describe()
        if not shown:
            return ORDERS[self.order] if self.every else ""
        return f"Showing {shown}" if self.order == "section" else f"Showing {shown} ── {ORDERS[self.order]}"


def likeness(row: Row, other: Row | None) -> float:
    """The share of the passages that two rows have in common, from 0 to 1; 0 for a head."""
    if other is None or row.folded or other.folded:
        return 0.0
    one, two = ({(passage.document, passage.span) for passage in each.claim.passages} for each in (row, other))
    return len(one & two) / max(1, len(one | two))
