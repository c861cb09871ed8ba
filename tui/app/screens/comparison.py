"""The main screen: articles side by side, the claims below, the diff of the chosen one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.geometry import Size

from tui.app import background, keys
from tui.app.desk.desk import Desk
from tui.app.features.count_origin import CountOrigin
from tui.app.features.feature_set import FeatureSet
from tui.app.messages import (
    ActionAsked,
    CheckStepBegun,
    ColumnsChanged,
    Compared,
    CompareFailed,
    EngineLoaded,
    RowChosen,
    RowOpened,
    StepBegun,
)
from tui.app.screens.counted import TALL, CountedScreen
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.article_clicks import ArticleScrolled, PassageClicked
from tui.app.widgets.edges import Edged
from tui.app.widgets.signs_line import SignsLine
from tui.app.widgets.trouble_line import TroubleLine
from tui.app.widgets.typed_line import TypedLine

if TYPE_CHECKING:
    from textual.widget import Widget

    from tui.app.check.start import Checking
    from tui.app.commands import Command
    from tui.app.review import Reviewer
    from tui.app.rows import Prepared
    from tui.app.saved_view import SavedView
    from tui.errors import Trouble
    from tui.reading.documents import Document

Recalled = Callable[["ComparisonScreen"], "Prepared | None"]
"""Opens the session of the screen, and finds the comparison in the cache."""


class ComparisonScreen(CountedScreen[None], inherit_bindings=False):
    """Composes the widgets, and passes every key and message to the feature that handles it."""

    BINDINGS = keys.bindings(keys.of_screen(keys.MAIN))
    AUTO_FOCUS = "#claims"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]  # noqa: RUF012 - the base class declares no ClassVar

    def __init__(
        self,
        documents: Sequence[Document],
        troubles: Sequence[Trouble],
        *,
        recalled: Recalled | None = None,
        vim_changes: bool = False,
        from_stories: bool = False,
        first_use: bool = False,
        checking: Checking | None = None,
    ) -> None:
        """`vim_changes` treats `]c` as one key, `from_stories` says that there is a list of stories to go back to.

        `first_use` shows what the signs mean; `checking` is what the check of a draft needs.
        """
        super().__init__()
        self.desk = Desk(self, documents, troubles)
        self.features = FeatureSet(
            self.desk, self.count, vim_changes=vim_changes, from_stories=from_stories, checking=checking
        )
        self.desk.features = self.features.in_order
        for name, run in self.features.actions.items():
            # Textual looks up an action by this name.
            setattr(self, f"action_{name}", run)
        self._count_origin = CountOrigin(self.desk)
        self._recalled = recalled
        self._laid_out_at = Size(0, 0)
        self._first_use = first_use

    def compose(self) -> ComposeResult:
        """The lines and panes from top to bottom."""
        # Textual learns the height of the screen only after the first frame, and would then style everything again.
        self.add_class("-tall" if self.app.size.height >= TALL else "-short")
        yield self.desk.header
        if self.desk.troubles:
            yield TroubleLine(self.desk.troubles)
        yield self.desk.columns
        yield self.desk.table
        yield self.desk.diff
        if self._first_use:
            yield SignsLine()
        yield self.desk.footer

    def on_mount(self) -> None:
        """Draw a comparison from the cache with the first frame."""
        self._laid_out_at = self.app.size
        prepared = self._recalled(self) if self._recalled else None
        if prepared is not None:
            self.features.arrival.receive(prepared)

    # For the app

    @property
    def finished(self) -> bool:
        """Whether the comparison is there, with its diffs."""
        return self.desk.comparison is not None and self.desk.loaded

    def note(self, text: str) -> None:
        """Show a message in the bottom line until the next key."""
        self.desk.note(text)

    def clear_note(self) -> None:
        """Show the keys in the bottom line again."""
        self.desk.footer.clear_note()

    def open_session(self, reviewer: Reviewer, saved: SavedView) -> None:
        """Set the session of the articles, and the view to restore when the comparison is available."""
        self.desk.rows.reviewer, self.features.restore.saved = reviewer, saved
        self.desk.name_sources()

    def refuse_session(self, reason: str) -> None:
        """Show why nothing can be saved, now and whenever the reader tries."""
        self.features.edits.unsaved_reason = reason
        self.note(reason)

    # Keys

    @property
    def in_focus(self) -> keys.Pane:
        """The pane that gets the keys."""
        return self.desk.panes.in_focus

    async def intercept_key(self, event: events.Key) -> bool:
        """Offer a key to each feature before it is looked up in the key map; returns whether it was handled."""
        for feature in self.desk.features:
            if feature.key_pressed(event):
                return True
        return await super().intercept_key(event)

    def remember_origin(self) -> None:
        """Remember the pane before the digit moves to the article of its number."""
        self._count_origin.remember()

    def return_to_origin(self) -> None:
        """Go back there."""
        self._count_origin.go_back()

    def describe_origin(self) -> str:
        """The pane in which a move would use the count."""
        return self._count_origin.describe()

    def commands(self) -> Sequence[Command]:
        """The filters and orders of the rows, for the palette."""
        return tuple(self.features.row_filter.commands())

    def action_help(self) -> None:
        """Show the keys of the pane in focus."""
        from tui.app.screens.help import HelpScreen  # noqa: PLC0415 - the first frame does not need it

        self.app.push_screen(HelpScreen(self.in_focus, self.desk.troubles))

    async def action_close(self) -> None:
        """End the zoom; without one, go back to the stories if there are any, or quit."""
        if self.desk.panes.zoomed:
            self.desk.panes.zoom(None)
        elif self.features.history.from_stories:
            await self.run_action("app.stories")
        else:
            self.app.exit()

    # Messages

    @on(StepBegun)
    def _show_step(self, message: StepBegun) -> None:
        self.features.arrival.show_step(message.step, message.done, message.total)
        self.features.draft_check.show_comparing(message.step, message.done, message.total)

    @on(CheckStepBegun)
    def _show_check_step(self, message: CheckStepBegun) -> None:
        self.features.draft_check.show_step(message.done, message.total)

    @on(CompareFailed)
    def _show_failure(self, message: CompareFailed) -> None:
        self.features.arrival.show_failure(message.text)
        self.features.draft_check.show_failure(message.text)

    @on(Compared)
    def _receive(self, message: Compared) -> None:
        self.features.arrival.receive(message.prepared)

    @on(EngineLoaded)
    def _engine_loaded(self) -> None:
        for feature in self.desk.features:
            feature.engine_loaded()

    @on(background.Done)
    def _work_done(self, message: background.Done) -> None:
        for feature in self.desk.features:
            feature.work_done(message)

    @on(background.Failed)
    def _work_failed(self, message: background.Failed) -> None:
        for feature in self.desk.features:
            feature.work_failed(message)

    @on(RowChosen)
    def _take_row(self) -> None:
        self.desk.take_row()

    @on(RowOpened)
    def _open_row(self) -> None:
        self.features.navigation.open_source()

    @on(PassageClicked)
    def _choose_clicked(self, message: PassageClicked) -> None:
        """Go to the row of the passage; a filter that hides it is removed."""
        self.desk.choose_claim(message.claim_id)
        if message.offset is not None:
            self.features.figure_cursor.put_at(self.desk.article_of(message.document), message.offset)

    @on(ArticleScrolled)
    def _article_scrolled(self, message: ArticleScrolled) -> None:
        pane = self.desk.columns.pane(self.desk.article_of(message.document))
        if pane is not None:
            for feature in self.desk.features:
                feature.article_scrolled(pane)

    @on(Edged.EdgeDrawn)
    def _drag_edge(self, message: Edged.EdgeDrawn) -> None:
        self.features.layout.drag_edge(message.pane, message.edge, message.by)

    @on(Edged.TitleDropped)
    def _drop_title(self, message: Edged.TitleDropped) -> None:
        self.features.layout.drop_title(message.pane, message.x, message.y)

    @on(ActionAsked)
    async def _run_asked(self, message: ActionAsked) -> None:
        await self.run_action(message.run)

    # What is laid out

    @on(ColumnsChanged)
    def _mark_again(self) -> None:
        self.call_after_refresh(self.desk.mark)

    def on_resize(self, event: events.Resize) -> None:
        """Align the passages again; Textual reports a size more than once."""
        if event.size != self._laid_out_at:
            self._laid_out_at = event.size
            self.call_after_refresh(self.desk.mark)

    def set_focus(self, widget: Widget | None, scroll_visible: bool = True, from_app_focus: bool = False) -> None:
        """Show the keys of the focused pane or text field in the same frame as the focus.

        Instead of an article that has scrolled out of sight, as while something was typed, the leftmost gets it.
        """
        columns = self.desk.columns
        if isinstance(widget, ArticlePane) and columns.index_of(widget) not in columns.in_sight:
            widget = columns.panes()[0][1]
        super().set_focus(widget, scroll_visible, from_app_focus)
        field = self.focused
        if field is None:
            return
        if isinstance(field, TypedLine):
            self.desk.footer.show_field(field.HINTS)
        else:
            self.desk.footer.show_pane(self.in_focus)
        for feature in self.desk.features:
            feature.focus_moved()
