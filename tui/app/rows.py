"""A comparison with its rows, made before anything is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.records import dataclass
from tui.sessions.places import Places

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.rows.row import Row


@dataclass(frozen=True, slots=True)
class Prepared:
    """A comparison with the rows that show it, the name of its story, and the places for edits."""

    comparison: Comparison
    rows: tuple[Row, ...]
    places: Places
    title: str = ""


def prepare(comparison: Comparison) -> Prepared:
    """The rows of a comparison, in the order of its claims."""
    # Imported here because it loads the engine, and this module's records are needed before that.
    from tui.rows.row import rows  # noqa: PLC0415
    from tui.rows.story_title import story_title  # noqa: PLC0415

    found = rows(comparison)
    places = Places(comparison.documents, comparison.claims, {row.claim.id: row.name for row in found})
    return Prepared(comparison, found, places, story_title(comparison.documents))
