"""The order of the rows of the claims table."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from tui.rows.row import Row

RowOrder = Literal["section", "gap", "text"]
"""Conflicts first, the largest gap first, or as in the text of the first source."""

ORDERS: Final[dict[RowOrder, str]] = {
    "section": "conflicts first", "gap": "largest gap first", "text": "text order",
}  # fmt: skip
"""The orders in words."""


def sort_rows(rows: Iterable[Row], order: RowOrder) -> tuple[Row, ...]:
    """The rows in an order; equal ones stay as they were."""
    match order:
        case "section":
            return tuple(rows)
        case "gap":
            return tuple(sorted(rows, key=lambda row: -row.claim.gap_percent))
        case "text":
            return tuple(sorted(rows, key=lambda row: row.first))
