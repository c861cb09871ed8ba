"""The main screen: articles side by side, the claims beneath, the diff of the chosen one."""

from __future__ import annotations

from collections.abc import Callable
from threading import Thread
from typing import TYPE_CHECKING

from textual import events, on
from textual.geometry import Size

from tui.app import keys
from tui.app.evidence import load
from tui.app.messages import (
    ActionAsked,
    ColumnsChanged,
    Compared,
    CompareFailed,
    EngineLoaded,
    RowChosen,
    RowOpened,
    StepBegun,
)
from tui.app.screens.handing import HandingScreen
from tui.app.screens.parts import TALL
from tui.app.screens.pointing import PointingScreen
from tui.app.screens.returning import ReturningScreen
from tui.app.screens.searching import SearchingScreen
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.typed_line import TypedLine
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.app.rows import Prepared

_DRAWN = 0.06
"""Seconds after which the rows are drawn, which the loading of what the diff needs would slow."""


class ComparisonScreen(SearchingScreen, PointingScreen, HandingScreen, ReturningScreen):
    """Hears what has happened; every key of the map ends here."""

    BINDINGS = keys.bindings(keys.of_screen(keys.MAIN))
    AUTO_FOCUS = "#claims"
    VERTICAL_BREAKPOINTS = [(0, "-short"), (TALL, "-tall")]  # noqa: RUF012 - the base class declares no ClassVar

    recall: Callable[[], Prepared | None] | None = None
    """Finds what was kept of the articles."""

    _late: Prepared | None = None
    """A line-up that came while a note was written."""
    _laid_out_at = Size(0, 0)

    def on_mount(self) -> None:
        """What was kept is drawn with the first frame."""
        self._laid_out_at = self.app.size
        kept = self.recall() if self.recall else None
        if kept is not None:
            self._take(Compared(kept))

    @property
    def finished(self) -> bool:
        """Whether the comparison is there, to its diffs."""
        return self.prepared is not None and self.loaded

    # The analysis

    @on(StepBegun)
    def _tell_step(self, message: StepBegun) -> None:
        if self.prepared is None:
            self.header.show_step(message.step, message.done, message.total)
        else:
            self.header.show_step("lining up anew", 0, 0)

    @on(CompareFailed)
    def _tell_fault(self, message: CompareFailed) -> None:
        if self.prepared is None:
            self.header.show_fault()
            self.table.show_empty(one_line(message.text))
        else:
            self.header.show_counts(self.prepared.comparison.counts)
            self.note(one_line(message.text))

    @on(Compared)
    def _take(self, message: Compared) -> None:
        again = self.prepared is not None
        if again and self.writing:
            # A note is on a row of the line-up before; it is kept first.
            self._late = message.prepared
            return
        self._late = None
        self.prepared = message.prepared
        if self.reviewer:
            self.reviewer.take(message.prepared.places)
        self.header.show_counts(message.prepared.comparison.counts)
        self.prepare_panes()
        if again:
            self.show_new_rows()
            self.match_rows_anew()
            self.show_review()
        else:
            self._arrive_first()

    def _arrive_first(self) -> None:
        untouched = all(not pane.scroll_offset.y for _, pane in self.columns.panes())
        self.fill_table()
        self.choose(line_up=untouched)
        self.show_review()
        self.arrive(untouched=untouched and self.focused is self.table and not self.table.cursor)
        self.call_after_refresh(self.set_timer, _DRAWN, Thread(target=self._load, daemon=True).start)

    def _load(self) -> None:
        load()
        self.post_message(EngineLoaded())

    def note_kept(self) -> None:
        """Take the line-up that came while a note was written."""
        if self._late is not None:
            self.post_message(Compared(self._late))

    @on(EngineLoaded)
    def _take_engine(self) -> None:
        self.loaded = True
        self.show_diff()

    # The mouse

    @on(RowChosen)
    def _take_row(self) -> None:
        self.follow_cursor()

    @on(RowOpened)
    def _open_source(self) -> None:
        self.action_source()

    @on(ArticlePane.PassageClicked)
    def _choose_clicked(self, message: ArticlePane.PassageClicked) -> None:
        """Go to the row of the passage; where a filter hides it, the filter is taken off."""
        self.choose_claim(message.claim_id)
        if message.offset is not None:
            self.point_under(self.place_of(message.pane.document.id), message.offset)

    @on(ArticlePane.Scrolled)
    def _follow_scroll(self, message: ArticlePane.Scrolled) -> None:
        self.follow_scroll(message.pane)

    @on(ActionAsked)
    async def _run_asked(self, message: ActionAsked) -> None:
        await self.run_action(message.run)

    # The panes

    @on(ColumnsChanged)
    def _mark_anew(self) -> None:
        focused = self.columns.index_of(self.focused)
        if focused is not None and focused not in self.columns.in_sight:
            self.set_focus(self.columns.panes()[0][1])
        self.call_after_refresh(self.mark)

    def on_resize(self, event: events.Resize) -> None:
        """Bring the passages to one row again; Textual tells of a size more than once."""
        if event.size != self._laid_out_at:
            self._laid_out_at = event.size
            self.call_after_refresh(self.mark)

    def on_descendant_focus(self) -> None:
        """Show the keys of the pane, or of the field in which something is typed."""
        field = self.focused
        if isinstance(field, TypedLine):
            self.footer.show_field(field.HINTS)
        else:
            self.footer.show_pane(self.in_focus)

    # The program

    def action_help(self) -> None:
        """Show the keys of the pane in focus."""
        from tui.app.screens.help import HelpScreen  # noqa: PLC0415 - the first frame does not need it

        self.app.push_screen(HelpScreen(self.in_focus, self.troubles))

    async def action_close(self) -> None:
        """Give the screen back where one pane has it; else go back to the stories where there are, or leave."""
        if self.zoomed:
            self.zoom(None)
        elif self.chosen_among_stories:
            await self.run_action("app.stories")
        else:
            self.app.exit()
