"""Help: the legend of signs, the keys of the pane in focus and all others, and what could not be read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import ClassVar

from rich.text import Text
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from tui.app import keys
from tui.app.keymap import keymap_of
from tui.app.legend import LegendPart, Sample, check_legend, legend, versions_legend
from tui.app.moves import steps
from tui.app.paint import palette_of
from tui.app.screens.panel import PanelScreen
from tui.app.widgets.clean_input import CleanInput
from tui.app.wrap import Wrapping, shown, unfilled
from tui.errors import Trouble
from tui.reading.sanitise import one_line

_KEYS_WIDTH, _SIGNS_WIDTH = 20, 7
"""The widths of the columns of keys and of signs."""
_MOST = 300
"""The maximum number of problems shown; laying out thousands would be slow."""
_LEAST = 30
"""The minimum width of a line."""


class HelpScreen(PanelScreen[None], inherit_bindings=False):
    """The move keys scroll, `/` filters the lines by the words typed, and any of the closing keys closes."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        *keys.bindings(action for action in keys.ACTIONS if action.group == "Move" and action.run.startswith("move")),
        Binding("slash", "search", "Search the help.", id="help-search"),
        Binding("q,question_mark,f1", "close", "Close the help.", id="help-close"),
        Binding("escape", "step_back", "Clear the search, then close.", id="help-back"),
    ]

    def __init__(self, pane: keys.Pane, troubles: Sequence[Trouble]) -> None:
        super().__init__()
        self._pane = pane
        legends = {"check": check_legend, "versions": versions_legend}
        self._legend = legends.get(pane, legend)()
        self._troubles = troubles
        self._laid_out = False
        self._early: tuple[str, ...] = ()
        """Moves requested before the lines existed."""

    def compose(self) -> ComposeResult:
        """A scrolling text in a frame, and a search field."""
        with Vertical(id="help") as frame:
            frame.border_title = Content(f"Help · Keys in {keys.PANE_NAMES[self._pane]}")
            frame.border_subtitle = Content("/: search · j k: scroll · q: close")
            with VerticalScroll(id="help-scroll", can_focus=False):
                yield Static(id="help-lines")
            yield CleanInput(id="help-search", placeholder="a key, or what it does", select_on_focus=False)

    def on_mount(self) -> None:
        """Hide the search field until it is needed."""
        self._field.display = False

    def on_resize(self) -> None:
        """Wrap the sentences at the current width."""
        self._draw()
        self.call_after_refresh(self._catch_up)

    @property
    def _field(self) -> Input:
        return self.query_one("#help-search", Input)

    @property
    def _scroll(self) -> VerticalScroll:
        return self.query_one("#help-scroll", VerticalScroll)

    def _catch_up(self) -> None:
        self._laid_out = True
        early, self._early = self._early, ()
        for where in early:
            self.action_move(where)

    # The lines

    @on(Input.Changed)
    def _draw(self) -> None:
        width = max(_LEAST, self._scroll.scrollable_content_region.width)
        query = self._field.value.casefold().split()
        lines = list(self._found(query, width) if query else self._all(width))
        self.query_one("#help-lines", Static).update(Content("\n").join(lines))

    def _all(self, width: int) -> Iterator[Content]:
        if self._pane in (*keys.EVERYWHERE, *keys.VERSIONS):
            for part in self._legend:
                yield _heading(part.title)
                yield from self._samples(part, width)
                yield Content()
        yield from self._keys(keys.of_pane(self._pane), width, of_pane=True)
        yield from self._keys(keys.elsewhere(self._pane), width, of_pane=False)
        if self._troubles:
            yield _heading("Not read, or read only in part")
            for trouble in self._troubles[:_MOST]:
                yield from _hung(Content("  "), one_line(trouble.text), width)
            if len(self._troubles) > _MOST:
                more = f"And {len(self._troubles) - _MOST:,} more; crossread --plain lists them all."
                yield from _hung(Content("  "), more, width)

    def _found(self, query: Sequence[str], width: int) -> Iterator[Content]:
        """The lines of keys and signs that contain every word of the query."""
        some = False
        for part in self._legend:
            for sample in part.samples:
                if _has(query, f"{sample.text} {sample.meaning} {part.title}"):
                    yield from self._sample(sample, width)
                    some = True
        for actions, of_pane in ((keys.of_pane(self._pane), True), (keys.elsewhere(self._pane), False)):
            for action in actions:
                shown_keys = keymap_of(self.app).shown(action)
                if _has(query, f"{shown_keys} {action.name} {action.sentence} {action.aliases} {action.group}"):
                    yield from _row(shown_keys, _where(action, of_pane=of_pane), width)
                    some = True
        if not some:
            yield Content("No matching key or sign")

    def _keys(self, actions: Iterable[keys.Action], width: int, *, of_pane: bool) -> Iterator[Content]:
        group = ""
        for action in actions:
            heading = str(action.group) if of_pane else "Keys elsewhere"
            if heading != group:
                if group:
                    yield Content()
                group = heading
                yield _heading(group)
            yield from _row(keymap_of(self.app).shown(action), _where(action, of_pane=of_pane), width)
        if group:
            yield Content()

    def _samples(self, part: LegendPart, width: int) -> Iterator[Content]:
        if not part.dense:
            for sample in part.samples:
                yield from self._sample(sample, width)
            return
        line = Content(" ")
        for sample in part.samples:
            piece = Content.assemble(" ", self._drawn(sample), f" {sample.meaning}  ")
            if line.cell_length + piece.cell_length > width and line.plain.strip():
                yield line
                line = Content(" ")
            line += piece
        yield line

    def _sample(self, sample: Sample, width: int) -> list[Content]:
        drawn = self._drawn(sample)
        gap = " " * max(2, _SIGNS_WIDTH - drawn.cell_length)
        return _hung(Content.assemble("  ", drawn, gap), sample.meaning, width)

    def _drawn(self, sample: Sample) -> Content:
        return Content.from_rich_text(Text(sample.text, style=palette_of(self.app).style(sample.look)))

    # Actions

    def action_move(self, where: str) -> None:
        """Scroll."""
        if not self._laid_out:
            self._early = (*self._early, where)
            return
        scroll = self._scroll
        by = steps(where, scroll.size.height, scroll.virtual_size.height)
        scroll.scroll_to(y=scroll.scroll_offset.y + by, animate=False)

    def action_search(self) -> None:
        """Show only the lines with the words typed."""
        self._field.display = True
        self.set_focus(self._field)

    @on(Input.Submitted)
    def _leave_field(self) -> None:
        """Scroll the matches."""
        self.set_focus(None)

    def action_step_back(self) -> None:
        """Show all lines again; if they are shown, close."""
        field = self._field
        if not field.display:
            self.dismiss()
            return
        self.set_focus(None)
        field.display = False
        field.value = ""

    def action_close(self) -> None:
        """Back to the sources."""
        self.dismiss()


def _has(query: Iterable[str], text: str) -> bool:
    there = text.casefold()
    return all(word in there for word in query)


def _where(action: keys.Action, *, of_pane: bool) -> str:
    """What an action does, and in which pane if it is not this one."""
    if of_pane:
        return action.sentence
    panes = ", ".join(keys.PANE_NAMES[pane] for pane in action.panes[:2])
    return f"{action.sentence} (in {panes}{' …' if len(action.panes) > 2 else ''})"


def _heading(text: str) -> Content:
    return Content.styled(text, "bold $primary")


def _row(left: str, right: str, width: int) -> list[Content]:
    return _hung(Content.assemble("  ", (left, "bold"), " " * max(2, _KEYS_WIDTH - len(left))), right, width)


def _hung(head: Content, text: str, width: int) -> list[Content]:
    """`text` beside its head, with further lines aligned under the first."""
    wrapping = Wrapping.of(text, (), width - head.cell_length)
    wrapping.finish()
    rows = [unfilled(shown(text[row.start : row.end])) for row in map(wrapping.row, range(len(wrapping)))]
    hang = " " * head.cell_length
    return [Content.assemble(hang if place else head, row) for place, row in enumerate(rows)]
