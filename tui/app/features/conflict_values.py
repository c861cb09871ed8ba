"""The values in conflict, marked in the articles."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk
    from tui.app.widgets.article import ArticlePane
    from tui.reading.documents import Span
    from tui.rows.row import Row

_NONE: Mapping[int, tuple[Span, ...]] = MappingProxyType({})


class ConflictValues(Feature):
    """Marks the values of every conflict and row to check, most prominently those of the row under the cursor."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._rows: tuple[Row, ...] = ()
        self._every: Mapping[int, tuple[Span, ...]] = _NONE
        self._chosen: Mapping[int, tuple[Span, ...]] = _NONE

    def pane_made(self, index: int, pane: ArticlePane) -> None:
        """Mark the values in an article."""
        rows = self._desk.rows.every
        if rows is not self._rows:
            self._rows = rows
            self._every = self._places(row for row in rows if row.differs)
        pane.show_values(self._every.get(index, ()), self._chosen.get(index, ()))

    def row_shown(self) -> None:
        """Mark the values of the row under the cursor most prominently."""
        row = self._desk.rows.chosen
        chosen = self._places([row]) if row is not None and row.differs else _NONE
        changed = {*chosen, *self._chosen} if chosen != self._chosen else set()
        self._chosen = chosen
        for index, pane in self._desk.columns.made():
            if index in changed:
                self.pane_made(index, pane)

    def _places(self, rows: Iterable[Row]) -> Mapping[int, tuple[Span, ...]]:
        """The places of the values of rows, by the positions of their articles."""
        found: dict[int, list[Span]] = defaultdict(list)
        for row in rows:
            for given in row.given if len(row.given) > 1 else ():
                places = [(row.claim.passages[position].document, span) for position, span in given.spans]
                for document, span in (*places, *given.elsewhere):
                    found[self._desk.article_of(document)].append(span)
        return {index: tuple(spans) for index, spans in found.items()}
