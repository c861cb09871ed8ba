"""Which rows of the claims table are shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from tui.claims.claim import NAMES, Relation

if TYPE_CHECKING:
    from tui.rows.row import Row
    from tui.sessions.session import Review

Filter = Relation | Literal["open", "marked"] | None
"""The relation whose rows are shown, or those not reviewed yet, or those with a mark; None shows all."""

Order = Literal["table", "apart", "text"]
"""The order of the rows: what differs first, what differs most first, or as the articles tell it."""

FILTERS: tuple[Filter, ...] = (None, "differ", "single", "related", "agree", "open", "marked")
"""The order in which they are gone through: what stands out first."""


ORDERS: dict[Order, str] = {
    "table": "differ first", "apart": "largest difference first", "text": "in the order of the text",
}  # fmt: skip
"""The orders in words, as they are gone through."""


def filter_rows(rows: Iterable[Row], wanted: Filter, review: Review | None = None) -> tuple[Row, ...]:
    """The rows a filter lets through."""
    match wanted:
        case None:
            return tuple(rows)
        case "open":
            return tuple(row for row in rows if review is None or not review.of(row.claim.id).reviewed)
        case "marked":
            return tuple(row for row in rows if review is not None and review.of(row.claim.id).marks)
        case relation:
            return tuple(row for row in rows if row.claim.relation == relation)


def words_of(wanted: Relation | Literal["open", "marked"]) -> str:
    """The word for the rows that a filter lets through."""
    match wanted:
        case "open" | "marked":
            return wanted
        case relation:
            return NAMES[relation]


def status(wanted: Filter, hidden: int) -> str:
    """What is shown, in a sentence."""
    match wanted:
        case None:
            return f"All rows that match; {hidden:,} hidden." if hidden else "All rows are shown."
        case "differ" | "agree":
            shown = f"that {wanted}"
        case "single":
            shown = "that one article alone has"
        case state:
            shown = f"that are {words_of(state)}"
    return f"Only rows {shown}; {hidden:,} hidden."


def sort_rows(rows: Iterable[Row], order: Order) -> tuple[Row, ...]:
    """The rows in an order; those alike in it stay as they were."""
    match order:
        case "table":
            return tuple(rows)
        case "apart":
            return tuple(sorted(rows, key=lambda row: -row.claim.gap_percent))
        case "text":
            return tuple(sorted(rows, key=lambda row: row.first))


def describe(wanted: Filter, order: Order) -> str:
    """What is shown and in which order, in the words of the table."""
    if wanted is None:
        return ORDERS[order]
    alone = words_of(wanted) if wanted == "single" else f"{words_of(wanted)} alone"
    return alone if order == "table" else f"{alone}, {ORDERS[order]}"
