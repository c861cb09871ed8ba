"""The history of jumps."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from tui.app.desk.feature import Feature
from tui.app.places import Place

if TYPE_CHECKING:
    from tui.app.desk.desk import Desk


class History(Feature):
    """Goes back from every jump, including to the list it was made from."""

    def __init__(self, desk: Desk, *, from_stories: bool) -> None:
        """`from_stories` says whether there is a list of stories to go back to."""
        self._desk = desk
        self.from_stories = from_stories
        self._places: tuple[Place, ...] = ()
        self._open_list: Callable[[str], None] | None = None

    def on_back_to_list(self, open_list: Callable[[str], None]) -> None:
        """Called to open a list again."""
        self._open_list = open_list

    def push(self, from_list: str = "") -> None:
        """Remember the current place before a jump; `from_list` is the list that leads there."""
        desk = self._desk
        article = desk.panes.focused_article
        place = Place(
            desk.panes.in_focus,
            -1 if article is None else article,
            desk.rows.chosen,
            desk.rows.filter,
            desk.rows.order,
            desk.selection.passage,
            desk.rows.unfolded,
            from_list,
        )
        self._places = (*self._places, place)

    async def back(self) -> None:
        """Go back to the place before the last jump; without one, to the list of stories."""
        desk = self._desk
        if not self._places and self.from_stories:
            await desk.screen.run_action("app.stories")
            return
        if not self._places:
            desk.note("Nothing to go back to")
            return
        *before, place = self._places
        self._places = tuple(before)
        desk.rows.filter, desk.rows.order = place.filter, place.order
        desk.rows.unfolded = place.unfolded
        desk.rows.fill(desk.rows.nearest(place.row, 0))
        desk.selection.compare_with(place.passage)
        desk.choose()
        if place.pane == "article":
            desk.panes.focus_article(place.article)
        else:
            desk.panes.focus(desk.table if place.pane == "claims" else desk.diff)
        if place.list and self._open_list is not None:
            self._open_list(place.list)
