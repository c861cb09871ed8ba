"""Which rows of the claims table are shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Literal

from tui.claims.claim import NAMES, Relation

if TYPE_CHECKING:
    from tui.app.rows import Row
    from tui.sessions.session import Review

Filter = Relation | Literal["open", "marked"] | None
"""The relation whose rows are shown, or those not reviewed yet, or those with a mark; None shows all."""

FILTERS: tuple[Filter, ...] = (None, "differ", "single", "related", "agree", "open", "marked")
"""The order in which they are gone through: what stands out first."""


def kept(rows: Iterable[Row], wanted: Filter, review: Review | None = None) -> tuple[Row, ...]:
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


def words_of(wanted: Filter) -> str:
    """The word for the rows that a filter lets through."""
    match wanted:
        case None:
            return "all"
        case "open" | "marked":
            return wanted
        case relation:
            return NAMES[relation]


def filter_name(wanted: Filter) -> str:
    """What a filter shows, in the words of the table."""
    return "differ first" if wanted is None else f"{words_of(wanted)} alone"
