"""The picker: files found while the reader types."""

from __future__ import annotations

from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.app import background, finder
from tui.app.screens.panel import PanelScreen
from tui.app.widgets.choices import Choices
from tui.app.widgets.clean_input import PastingInput
from tui.errors import CrossreadError
from tui.reading.addresses import is_address
from tui.reading.formats.registry import SUFFIXES
from tui.reading.sanitise import one_line

if TYPE_CHECKING:
    from tui.reading.pages import Pages

_CHOSEN = "✓ "


class PickerScreen(PanelScreen[tuple[str | Path, ...]], inherit_bindings=False):
    """Returns the selected files and addresses, in that order; empty if it was closed.

    Pasted text is saved as a file.
    """

    AUTO_FOCUS = "#typed"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "step(1)", show=False),
        Binding("up,ctrl+p", "step(-1)", show=False),
        Binding("pagedown", "step(10)", show=False),
        Binding("pageup", "step(-10)", show=False),
        Binding("tab", "choose", show=False),
        Binding("escape", "close", show=False),
    ]

    def __init__(self, root: Path, title: str = "Open articles", pages: Pages | None = None) -> None:
        """`pages` stores what is fetched and pasted; without it neither is possible."""
        super().__init__()
        self.root = root
        self.chosen: list[str | Path] = []
        self._pages = pages
        self._title = title
        self._names: tuple[str, ...] = ()
        self._shown: list[str | Path] = []
        self._shown_for = ""
        self._looking = True
        self._stopped = Event()

    def compose(self) -> ComposeResult:
        """The input line, the results, the selection."""
        with Vertical(id="picker", classes="panel") as frame:
            frame.border_title = Content(self._title)
            frame.border_subtitle = Content("Enter: open · Tab: select more · Esc: close")
            more = "Name, path or web address; you can paste text too"
            place = more if self._pages else "Name or path"
            yield PastingInput(id="typed", placeholder=place, select_on_focus=False)
            found = Choices(id="found", markup=False)
            found.can_focus = False
            yield found
            yield Static(id="chosen")

    def on_mount(self) -> None:
        """Search for files in the background."""
        background.begin(self, "files", lambda: finder.files(self.root, self._stopped.is_set))
        self._show()

    def on_unmount(self) -> None:
        """Stop searching."""
        self._stopped.set()

    @on(background.Done)
    def _take(self, message: background.Done) -> None:
        self._names = message.result
        self._looking = False
        self._show()

    @on(background.Failed)
    def _show_fault(self, message: background.Failed) -> None:
        self._looking = False
        self.query_one("#chosen", Static).update(Content(one_line(message.text)))

    @on(Input.Changed)
    def _show(self) -> None:
        """The files whose names contain what was typed, after a path typed in full."""
        typed = self._shown_for = self.query_one(Input).value
        address = typed.strip() if self._pages and is_address(typed.strip()) else None
        whole = address or finder.typed_path(typed, self.root)
        self._shown = [whole] if whole else []
        self._shown += [self.root / name for name in finder.matching(self._names, typed) if self.root / name != whole]
        found = self.query_one("#found", OptionList)
        found.set_options([Option(self._line(path)) for path in self._shown])
        if self._shown:
            found.highlighted = 0
        self._show_state()

    @on(PastingInput.Pasted)
    def _take_pasted(self, message: PastingInput.Pasted) -> None:
        """Select pasted text; Enter opens it."""
        found = self.query_one("#chosen", Static)
        if self._pages is None:
            found.update(Content("Text cannot be pasted here in a browser"))
            return
        try:
            path = self._pages.paste(message.text)
        except CrossreadError as error:
            found.update(Content(one_line(str(error))))
            return
        if path not in self.chosen:
            self.chosen.append(path)
        self._show_state()

    def _line(self, path: str | Path) -> Content:
        chosen = _CHOSEN if path in self.chosen else "  "
        if isinstance(path, str):
            return Content(f"{chosen}{one_line(path)}")
        name = one_line(str(path.relative_to(self.root) if path.is_relative_to(self.root) else path))
        return Content(f"{chosen}{name}{'/' if path.is_dir() else ''}")

    def _show_state(self) -> None:
        if self.chosen:
            names = (one_line(path if isinstance(path, str) else path.name) for path in self.chosen)
            state = f"{len(self.chosen)} selected: {', '.join(names)}"
        elif self._looking:
            state = "Looking for articles …"
        elif not self._shown:
            state = f"No matching file. Formats: {' '.join(SUFFIXES)}"
        else:
            state = f"{len(self._names):,} articles in {one_line(str(self.root))}"
        self.query_one("#chosen", Static).update(Content(state))

    @property
    def _current(self) -> str | Path | None:
        # A quick key may arrive before the message about what was typed.
        if self.query_one(Input).value != self._shown_for:
            self._show()
        at = self.query_one("#found", OptionList).highlighted
        return self._shown[at] if at is not None and at < len(self._shown) else None

    def action_step(self, by: int) -> None:
        """Go down or up the list."""
        found = self.query_one("#found", OptionList)
        if self._shown:
            found.highlighted = max(0, min((found.highlighted or 0) + by, len(self._shown) - 1))

    def action_choose(self) -> None:
        """Select the file under the cursor, or deselect it."""
        path = self._current
        if path is None:
            return
        if path in self.chosen:
            self.chosen.remove(path)
        else:
            self.chosen.append(path)
        found = self.query_one("#found", OptionList)
        at = found.highlighted or 0
        found.replace_option_prompt_at_index(at, self._line(path))
        self.action_step(1)
        self._show_state()

    @on(OptionList.OptionSelected)
    def _clicked(self, message: OptionList.OptionSelected) -> None:
        message.option_list.highlighted = message.option_index
        self.action_choose()

    @on(Input.Submitted)
    def _open(self) -> None:
        """Return the selection, or else the file under the cursor."""
        current = self._current
        found = self.chosen or ([current] if current else [])
        if found:
            self.dismiss(tuple(found))

    def action_close(self) -> None:
        """Return nothing."""
        self.dismiss(())
