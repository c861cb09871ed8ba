"""Which rows of the claims table are shown."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tui.claims.claim import NAMES, Relation

if TYPE_CHECKING:
    from tui.app.rows import Row

Filter = Relation | None
"""The relation whose rows are shown; None shows all."""

FILTERS: tuple[Filter, ...] = (None, "differ", "single", "related", "agree")
"""The order in which they are gone through: what stands out first."""


def kept(rows: Iterable[Row], wanted: Filter) -> tuple[Row, ...]:
    """The rows a filter lets through."""
    return tuple(row for row in rows if wanted is None or row.claim.relation == wanted)


def filter_name(wanted: Filter) -> str:
    """What a filter shows, in the words of the table."""
    return "differ first" if wanted is None else f"{NAMES[wanted]} alone"
