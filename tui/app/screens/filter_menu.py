"""The filter menu: every choice with the number of rows that it would show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from tui.app.filter import NO_FILTER, Filter
from tui.app.filter_options import FilterOption
from tui.app.glyphs import glyph
from tui.app.screens.panel import PanelScreen
from tui.app.widgets.choices import Choices

Counted = Callable[[Filter], Sequence[tuple[FilterOption, int]]]
"""Gives the choices besides a filter, with the number of rows that each would show."""

_ALL = "x"
"""The key that shows all rows."""
_CHOSEN = "✓"
_WIDTH, _FRAME = 90, 4
"""The width of the panel in the stylesheet, and that of its frame."""


class FilterMenu(PanelScreen[Filter], inherit_bindings=False):
    """Returns the chosen filter; one choice of each group can be combined with those of the others."""

    AUTO_FOCUS = "#choices"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "step(1)", show=False),
        Binding("k", "step(-1)", show=False),
        Binding("space", "combine", show=False),
        Binding(_ALL, "show_all", show=False),
        Binding("escape,q", "close", show=False),
    ]

    def __init__(self, current: Filter, counted: Counted, total: int) -> None:
        """`total` is the number of rows."""
        super().__init__()
        self._filter = current
        self._counted = counted
        self._total = total
        self._shown: tuple[FilterOption | None, ...] = ()
        """The choice on each line; None if the line is a heading, or shows all."""
        self._width = 0
        """The cells of the lines as they were drawn."""

    def compose(self) -> ComposeResult:
        """The choices in a frame."""
        with Vertical(id="filter-menu", classes="panel") as frame:
            frame.border_title = Content("Filter the claims")
            frame.border_subtitle = Content("Enter: choose · Space: choose several · x: all · Esc: close")
            choices = Choices(id="choices", markup=False)
            # It is about to get the focus; styled for that now, it is not drawn twice.
            choices.set_reactive(Choices.has_focus, True)
            yield choices

    def on_mount(self) -> None:
        """Start on the first choice."""
        self._draw("")

    def on_resize(self) -> None:
        """Align the numbers in their column at the current width."""
        if self._list.scrollable_content_region.width != self._width:
            at = self._at
            self._draw(at.id if at else "")

    @property
    def _list(self) -> OptionList:
        return self.query_one("#choices", OptionList)

    @property
    def _at(self) -> FilterOption | None:
        place = self._list.highlighted
        return self._shown[place] if place is not None and place < len(self._shown) else None

    def _draw(self, chosen: str) -> None:
        """Show the choices, with the cursor on the one with this id, or else on the first."""
        # Before the first layout, the final width: nothing is drawn twice.
        width = self._list.scrollable_content_region.width or min(_WIDTH, self.app.size.width) - _FRAME
        self._width = width
        lines = [Option(_line(_ALL, "", "All claims", self._total, width, chosen=not self._filter.is_on))]
        shown: list[FilterOption | None] = [None]
        group = ""
        for each, count in self._counted(self._filter):
            if each.group != group:
                group = each.group
                lines.append(Option(Content.styled(group, "bold $primary"), disabled=True))
                shown.append(None)
            has_it = each.chosen_in(self._filter)
            lines.append(Option(_line(each.key, each.sign, each.words, count, width, chosen=has_it)))
            shown.append(each)
        self._shown = tuple(shown)
        self._list.set_options(lines)
        first = next((place for place, each in enumerate(shown) if each), 0)
        self._list.highlighted = next((at for at, each in enumerate(shown) if each and each.id == chosen), first)

    # Actions

    def on_key(self, event: events.Key) -> None:
        """Choose by letter, and close."""
        found = next((each for each in self._shown if each and each.key and each.key == event.key), None)
        if found is not None:
            event.stop()
            self.dismiss(found.toggle_in(self._filter))

    def action_step(self, by: int) -> None:
        """Go down or up the list."""
        if by > 0:
            self._list.action_cursor_down()
        else:
            self._list.action_cursor_up()

    @on(OptionList.OptionSelected)
    def _choose(self, message: OptionList.OptionSelected) -> None:
        found = self._shown[message.option_index]
        self.dismiss(found.toggle_in(self._filter) if found else NO_FILTER)

    def action_combine(self) -> None:
        """Add or remove the choice under the cursor, and stay open."""
        found = self._at
        self._filter = found.toggle_in(self._filter) if found else NO_FILTER
        self._draw(found.id if found else "")

    def action_show_all(self) -> None:
        """Show all rows."""
        self.dismiss(NO_FILTER)

    def action_close(self) -> None:
        """Close with the current choice."""
        self.dismiss(self._filter)


def _line(key: str, sign: str, words: str, count: int, width: int, *, chosen: bool) -> Content:
    head = Content.assemble(_CHOSEN if chosen else " ", " ", (f"{glyph(key) if key else '':1}", "bold $primary"), "  ")
    number = f"{count:,}"
    named = Content(f"{sign} {words}" if sign else words)
    room = max(0, width - head.cell_length - len(number) - 2)
    named = named.truncate(room, ellipsis=True)
    return Content.assemble(head, named, " " * (room - named.cell_length + 2), number)
