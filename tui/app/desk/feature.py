"""The hooks that the main screen calls on each of its features."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from textual import events

    from tui.app import background
    from tui.app.widgets.article import ArticlePane
    from tui.sessions.session import Edit


class Feature:
    """A feature of the main screen. Each hook does nothing by default.

    The screen calls a hook on every feature, in the order of `FeatureSet.in_order`.
    """

    def key_pressed(self, event: events.Key) -> bool:
        """Handle a key before it is looked up in the key map; returns True if it was handled."""
        del event
        return False

    def pane_made(self, index: int, pane: ArticlePane) -> None:
        """The pane of an article was created, or shows its article again."""

    def row_chosen(self) -> None:
        """The reader has moved to another row, which is not shown yet."""

    def row_shown(self) -> None:
        """The row under the cursor is shown in the diff."""

    def focus_moved(self) -> None:
        """Another pane has the focus."""

    def article_scrolled(self, pane: ArticlePane) -> None:
        """The reader has scrolled an article."""

    def comparison_shown(self, *, untouched: bool) -> None:
        """The first comparison is in the table; `untouched` if the reader has not moved anything before."""

    def comparison_replaced(self) -> None:
        """Another comparison of the same articles has replaced the previous one."""

    def engine_loaded(self) -> None:
        """A diff can now be made without delaying a key."""

    def note_finished(self) -> None:
        """The note that was being written is saved."""

    def answered(self) -> None:
        """The question about a row is answered, or left open."""

    def edit_reverted(self, edit: Edit, *, undone: bool) -> None:
        """An edit was undone, or redone if `undone` is false."""

    def edits_loaded(self) -> None:
        """What another terminal has done meanwhile was loaded."""

    def work_done(self, message: background.Done) -> None:
        """Some background work is finished; `message.name` says which."""

    def work_failed(self, message: background.Failed) -> None:
        """Some background work failed."""
