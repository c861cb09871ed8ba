"""The export panel: a format, a file, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.app import background
from tui.app.widgets.choices import Choices
from tui.app.widgets.clean_input import CleanInput
from tui.reading.sanitise import one_line
from tui.reports.formats import KINDS, Format

OFFERED: Final = (*(kind for kind in KINDS if kind.name != "plain"), *(kind for kind in KINDS if kind.name == "plain"))
"""The formats as they are offered: plain text, which the command writes without being asked, comes last."""


class ExportScreen(ModalScreen[str], inherit_bindings=False):
    """Writes a report and gives the sentence that says so; an empty one where nothing was written."""

    AUTO_FOCUS = "#formats"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "step(1)", show=False),
        Binding("up,ctrl+p", "step(-1)", show=False),
        Binding("j", "step(1)", show=False),
        Binding("k", "step(-1)", show=False),
        Binding("tab,shift+tab", "other", show=False),
        Binding("enter", "write", show=False),
        Binding("escape", "close", show=False),
        Binding("q", "close", show=False),
    ]

    def __init__(self, folder: Path, stem: str, report: Callable[[str], str]) -> None:
        super().__init__()
        self._folder = folder
        self._stem = stem
        self._report = report
        self._typed = False
        self._sure = ""
        self._busy = False

    def compose(self) -> ComposeResult:
        """The formats, the file, and a line for what is to be said."""
        with Vertical(id="export", classes="panel") as frame:
            frame.border_title = Content("Export")
            frame.border_subtitle = Content("j k format · Tab file · Enter writes · Esc closes")
            yield Choices(*(Option(Content(kind.words)) for kind in OFFERED), id="formats", markup=False)
            yield Static(Content("File"), id="label")
            yield CleanInput(id="file", select_on_focus=False)
            yield Static(id="told")

    def on_mount(self) -> None:
        """Offer the first format, in a file that is not there yet."""
        self.query_one("#formats", OptionList).highlighted = 0

    @property
    def kind(self) -> Format:
        """The format under the cursor."""
        return OFFERED[self.query_one("#formats", OptionList).highlighted or 0]

    @on(OptionList.OptionHighlighted)
    def _offer_name(self) -> None:
        """A name for the format, unless the reader has given one."""
        if not self._typed:
            with self.prevent(Input.Changed):
                self.query_one(Input).value = free(self._folder, self._stem, self.kind.ending)
        self._tell("")

    @on(Input.Changed)
    def _note_typing(self) -> None:
        self._typed = True
        self._sure = ""
        self._tell("")

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    def _entered(self) -> None:
        self.action_write()

    def _tell(self, text: str) -> None:
        self.query_one("#told", Static).update(Content(one_line(text)))

    def action_step(self, by: int) -> None:
        """Take the next or previous format."""
        formats = self.query_one("#formats", OptionList)
        formats.highlighted = max(0, min((formats.highlighted or 0) + by, len(OFFERED) - 1))

    def action_other(self) -> None:
        """Go from the formats to the file, or back."""
        file = self.query_one(Input)
        self.set_focus(self.query_one("#formats") if self.focused is file else file)

    def action_write(self) -> None:
        """Write the report, over a file that is there only when asked a second time."""
        name = self.query_one(Input).value.strip()
        if self._busy or not name:
            self._tell("" if self._busy else "Name a file.")
            return
        file = self._folder / Path(name).expanduser()
        if file.is_dir():
            self._tell(f"{one_line(str(file))} is a folder; name a file in it.")
            return
        if file.exists() and self._sure != str(file):
            self._sure = str(file)
            self._tell(f"{one_line(name)} is there already; Enter again writes over it.")
            return
        self._busy = True
        self._tell("Writing …")
        chosen = self.kind.name
        background.begin(self, "export", lambda: self._written(chosen, file))

    def _written(self, chosen: str, file: Path) -> str:
        from tui.reports.writing import write  # noqa: PLC0415 - only an export needs it

        write(self._report(chosen), file)
        return f"Written to {one_line(str(file))}."

    @on(background.Done)
    def _done(self, message: background.Done) -> None:
        self.dismiss(message.result)

    @on(background.Failed)
    def _failed(self, message: background.Failed) -> None:
        self._busy = False
        self._tell(message.text)

    def action_close(self) -> None:
        """Write nothing."""
        self.dismiss("")


def free(folder: Path, stem: str, ending: str) -> str:
    """A name that no file in `folder` has: `stem.md`, `stem-2.md`, …."""
    names = (f"{stem}{'' if number == 1 else f'-{number}'}{ending}" for number in range(1, 10_000))
    return next(name for name in names if not (folder / name).exists())
