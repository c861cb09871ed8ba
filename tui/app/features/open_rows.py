"""The rows that are not reviewed yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.rows.row import Row


class OpenRows(Feature):
    """After a row is reviewed, the cursor moves on to the next unreviewed one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    @property
    def ahead(self) -> tuple[Row, ...]:
        """The rows shown after the one under the cursor, then those from the top up to it."""
        rows = self._desk.rows
        at = next((place for place, row in enumerate(rows.shown) if row is rows.chosen), 0)
        return tuple(row for row in (*rows.shown[at + 1 :], *rows.shown[:at]) if not row.folded)

    def go_on(self, ahead: tuple[Row, ...], done: str) -> None:
        """Go to the first unreviewed one of these rows; `done` says what was done with the previous row."""
        reviewer = self._desk.rows.reviewer
        following = next((row for row in ahead if reviewer and not reviewer.of(row.claim).reviewed), None)
        if following is None:
            self._desk.note(f"{done}. All rows shown are reviewed")
        else:
            self._desk.choose_claim(following.claim.id)
            self._desk.note(f"{done}. Next unreviewed row")
