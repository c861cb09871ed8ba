"""The annotations of the articles: summary, figures, margin marks, sentence numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.mark import marks_of

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.features.summary_choice import SummaryChoice
    from tui.app.widgets.article import ArticlePane


class Annotations(Feature):
    """Shown in an article as soon as its pane and the comparison exist."""

    def __init__(self, desk: Desk, summaries: SummaryChoice) -> None:
        self._desk = desk
        self._summaries = summaries
        self._numbered = False

    def pane_made(self, index: int, pane: ArticlePane) -> None:
        """Show the findings of the comparison in the article."""
        comparison = self._desk.comparison
        if comparison is None:
            return
        document = comparison.documents[index]
        pane.show(document)
        pane.show_analysis(
            summary=self._summaries.of(comparison)[index],
            figures=[figure for figure in comparison.figures if figure.document == document.id],
            marks=marks_of(document, comparison.claims),
        )
        if self._numbered:
            pane.show_numbers(shown=True)

    def toggle_numbers(self) -> None:
        """Show or hide the sentence numbers of the articles."""
        self._numbered = not self._numbered
        for _, pane in self._desk.columns.made():
            pane.show_numbers(shown=self._numbered)
        self._desk.note("The sentences are numbered as they are cited." if self._numbered else "The numbers are gone.")
