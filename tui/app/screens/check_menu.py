"""The menu of filters of a draft check: every state with the number of its items."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.app.check.filters import CheckFilter
from tui.app.screens.panel import PanelScreen
from tui.app.widgets.choices import Choices

_CHOSEN = "✓"
_WIDTH = 56
"""The cells of a line."""


class CheckMenu(PanelScreen[CheckFilter | None], inherit_bindings=False):
    """Returns the filter chosen; None if it was closed."""

    AUTO_FOCUS = "#check-filters"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "step(1)", show=False),
        Binding("k", "step(-1)", show=False),
        Binding("escape,q", "close", show=False),
    ]

    def __init__(self, offered: Sequence[tuple[CheckFilter, int]], current: CheckFilter) -> None:
        super().__init__()
        self._offered = tuple(offered)
        self._current = current

    def compose(self) -> ComposeResult:
        """The filters in a frame, under the names of their groups."""
        with Vertical(id="check-menu", classes="panel") as frame:
            frame.border_title = Content("Filter the items")
            frame.border_subtitle = Content("Enter or letter: choose · x: all · Esc: close")
            choices = Choices(*self._options(), id="check-filters", markup=False)
            choices.set_reactive(Choices.has_focus, True)
            yield choices

    def _options(self) -> list[Option]:
        found: list[Option] = []
        group = ""
        for each, count in self._offered:
            if each.group != group:
                group = each.group
                found.append(Option(Content.styled(group, "bold $primary"), disabled=True))
            found.append(Option(self._line(each, count), id=each.id or "every"))
        return found

    def _line(self, each: CheckFilter, count: int) -> Content:
        chosen = _CHOSEN if each.id == self._current.id else " "
        words = f"{each.sign} {each.words}" if each.sign else each.words
        head = Content.assemble(chosen, " ", (f"{each.key:1}", "bold $primary"), "  ", words)
        return Content.assemble(head, f"{count:>{max(1, _WIDTH - head.cell_length)},}")

    def on_mount(self) -> None:
        """Start on the current filter."""
        options = self._list.options
        current = self._current.id or "every"
        self._list.highlighted = next((at for at, option in enumerate(options) if option.id == current), 0)

    @property
    def _list(self) -> OptionList:
        return self.query_one("#check-filters", OptionList)

    def on_key(self, event: events.Key) -> None:
        """Choose by letter."""
        found = next((each for each, _ in self._offered if each.key and each.key == event.key), None)
        if found is not None:
            event.stop()
            self.dismiss(found)

    def action_step(self, by: int) -> None:
        """Go down or up the list."""
        if by > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    @on(OptionList.OptionSelected)
    def _choose(self, message: OptionList.OptionSelected) -> None:
        name = "" if message.option_id == "every" else message.option_id
        self.dismiss(next(each for each, _ in self._offered if each.id == name))

    def action_close(self) -> None:
        """Change nothing."""
        self.dismiss(None)
