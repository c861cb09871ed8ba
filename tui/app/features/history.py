"""The places the reader has jumped from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.places import Place

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk


class History(Feature):
    """Every jump can be taken back."""

    def __init__(self, desk: Desk, *, from_stories: bool) -> None:
        """`from_stories` says whether there is a list of stories to go back to."""
        self._desk = desk
        self.from_stories = from_stories
        self._places: tuple[Place, ...] = ()

    def push(self) -> None:
        """Remember where the reader is, before a jump."""
        desk = self._desk
        article = desk.panes.focused_article
        place = Place(
            desk.panes.in_focus,
            -1 if article is None else article,
            desk.table.cursor,
            desk.rows.filter,
            desk.rows.order,
            desk.source,
        )
        self._places = (*self._places, place)

    async def back(self) -> None:
        """Go back to the place before the last jump; from the first one to the stories."""
        desk = self._desk
        if not self._places and self.from_stories:
            await desk.screen.run_action("app.stories")
            return
        if not self._places:
            desk.note("There is nothing to go back to.")
            return
        *before, place = self._places
        self._places = tuple(before)
        desk.rows.filter, desk.rows.order, desk.source = place.filter, place.order, place.source
        desk.rows.fill(place.row)
        desk.choose()
        if place.pane == "article":
            desk.panes.focus_article(place.article)
        else:
            desk.panes.focus(desk.table if place.pane == "claims" else desk.diff)
