"""Reports written to files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.desk import BUSY
from tui.app.desk.feature import Feature
from tui.app.features.clipboard import IN_BROWSER
from tui.resources import served

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk


class Export(Feature):
    """Writes a report in a format and to a file that the reader chooses."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def open(self) -> None:
        """Choose the format and the file, and write the report."""
        desk = self._desk
        comparison, review = desk.comparison, desk.rows.review
        if served():
            desk.note(IN_BROWSER)
            return
        if comparison is None:
            desk.note(BUSY)
            return
        # Imported here because they are rarely needed.
        from tui.app.screens.export import ExportScreen  # noqa: PLC0415
        from tui.reports.formats import render_bytes  # noqa: PLC0415

        def report(name: str, reviewed_only: bool) -> bytes:
            return render_bytes(comparison, name, review, reviewed_only=reviewed_only)

        reviewed = review.reviewed if review else 0
        screen = ExportScreen("crossread", report, comparison.documents, reviewed=reviewed)
        desk.screen.app.push_screen(screen, self._written)

    def _written(self, message: str | None) -> None:
        if message:
            self._desk.note(message)
