"""The moments at which the main screen asks each of its features in turn."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual import events

    from tui.app import background
    from tui.app.widgets.article import ArticlePane
    from tui.sessions.session import Edit


class Feature:
    """One thing the main screen can do. Each hook does nothing unless a feature wants it.

    The screen calls a hook on every feature, in the order of `FeatureSet.in_order`.
    """

    def key_pressed(self, event: events.Key) -> bool:
        """A key, before it is looked up in the key map; true where it is used up."""
        del event
        return False

    def pane_made(self, index: int, pane: ArticlePane) -> None:
        """The pane of an article was made, or is to show its article again."""

    def row_chosen(self) -> None:
        """The reader has moved to another row; it is not shown yet."""

    def row_shown(self) -> None:
        """The row under the cursor is shown in the diff."""

    def focus_moved(self) -> None:
        """Another pane has the focus."""

    def article_scrolled(self, pane: ArticlePane) -> None:
        """The reader has scrolled an article."""

    def comparison_shown(self, *, untouched: bool) -> None:
        """The first comparison is in the table; `untouched` where the reader has not moved anything before."""

    def comparison_replaced(self) -> None:
        """Another comparison of the same articles has taken the place of the one before."""

    def engine_loaded(self) -> None:
        """A diff can now be made without making a key wait."""

    def note_finished(self) -> None:
        """The note that was being written is saved."""

    def edit_reverted(self, edit: Edit, *, undone: bool) -> None:
        """An edit was undone, or where `undone` is false redone."""

    def work_done(self, message: background.Done) -> None:
        """Some work in the background is finished; `message.name` says whose."""

    def work_failed(self, message: background.Failed) -> None:
        """Some work in the background could not be finished."""
