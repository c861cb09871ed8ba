"""The part of the main screen that lays it out as the reader likes: columns, heights, lines."""

from __future__ import annotations

from textual import on

from tui.app.screens.following import FollowingScreen
from tui.app.widgets.article import ArticlePane
from tui.app.widgets.diff_pane import DiffPane
from tui.app.widgets.edges import Edged

_STEP = 4
"""Cells that a key gives or takes."""


class ArrangingScreen(FollowingScreen):
    """By key and by mouse; `=` lays everything out as at first."""

    wrapped = True
    """Whether long lines go on beneath; else each paragraph is one line."""

    # Columns

    def action_widen(self, step: int) -> None:
        """Make the article in focus wider or narrower."""
        index = self.columns.index_of(self.focused)
        if index is None or len(self.columns.in_sight) < 2:
            self.note("There is one article in sight; it has all the width.")
        elif not self.columns.widen(index, step * _STEP):
            self.note("There is no more room to give.")

    def action_hide(self) -> None:
        """Put the article in focus out of sight; its number brings it back."""
        index = self.columns.index_of(self.focused)
        if index is None:
            self.note("Go to the article that is to be hidden first, with its number.")
        elif len(self.columns.shown) < 2:
            self.note("The last article in sight stays.")
        else:
            self.zoom(None)
            self.columns.hide({*self.columns.hidden, index})
            self.show_hidden()
            self.set_focus(self.columns.panes()[0][1])
            self.note(f"Article {index + 1} is hidden; {index + 1} shows it again.")

    def action_even(self) -> None:
        """Give every pane its usual size, and show every article."""
        self.zoom(None)
        self.set_heights((0, 0))
        self.columns.hide(())
        self.columns.set_widths({})
        self.show_hidden()
        self.note("Every pane has its usual size, and every article is shown.")

    def focus_article(self, index: int) -> None:
        """Bring an article into sight, a hidden one too, and give it the focus."""
        if index in self.columns.hidden:
            self.columns.hide(self.columns.hidden - {index})
            self.show_hidden()
        super().focus_article(index)

    def show_hidden(self) -> None:
        """Say in the top line how many articles are hidden."""
        self.header.show_hidden(len(self.columns.hidden))

    @on(Edged.EdgeDrawn)
    def _draw_edge(self, message: Edged.EdgeDrawn) -> None:
        pane, by = message.pane, message.by
        if message.edge == "top" and not self.zoomed:
            self.draw_top(pane, -by)
            return
        panes = [each for _, each in self.columns.panes()]
        if not isinstance(pane, ArticlePane) or pane not in panes:
            return
        at = panes.index(pane)
        left = at - 1 if message.edge == "left" else at
        if 0 <= left < len(panes) - 1:
            self.columns.shift(self.columns.in_sight[left], self.columns.in_sight[left + 1], by)

    @on(Edged.TitleDropped)
    def _drop_title(self, message: Edged.TitleDropped) -> None:
        """Put an article where its title was carried to, the ones between moving up."""
        index = self.columns.index_of(message.pane)
        there = next(
            (other for other, pane in self.columns.panes() if pane.region.contains(message.x, message.y)), None
        )
        if index is not None and there is not None and there != index:
            self.columns.move(index, there)
            self.note(f"Article {index + 1} stands where {there + 1} stood.")

    # Lines

    def action_wrap(self) -> None:
        """Wrap long lines, or leave each paragraph on one."""
        self.set_wrapped(on=not self.wrapped)
        unwrapped = "Each paragraph is one line; Shift+→ and Shift+← move them."
        self.note("Long lines are wrapped." if self.wrapped else unwrapped)

    def set_wrapped(self, *, on: bool) -> None:
        """Wrap long lines in the articles and in the diff, or leave each paragraph on one."""
        self.wrapped = on
        for _, pane in self.columns.made():
            pane.show_wrapped(on=on)
        self.diff.show_wrapped(on=on)
        self.mark()

    def action_sideways(self, step: int) -> None:
        """Move the lines of the pane in focus to the side, where they are not wrapped."""
        pane = self.focused
        if self.wrapped:
            self.note("The lines are wrapped; w leaves each paragraph on one.")
        elif isinstance(pane, ArticlePane | DiffPane) and not pane.move_sideways(step):
            self.note("The lines go no further.")

    def prepare_pane(self, index: int, pane: ArticlePane) -> None:
        """Give a pane what the analysis found in its article, its lines as those of the others."""
        pane.show_wrapped(on=self.wrapped)
        super().prepare_pane(index, pane)
