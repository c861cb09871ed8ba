"""The export panel: the format, the claims, the file, and the result."""

from __future__ import annotations

import os
from collections.abc import Callable, Container, Iterator, Sequence
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from tui.app import background
from tui.app.screens.panel import PanelScreen
from tui.app.widgets.choices import Choices
from tui.app.widgets.clean_input import CleanInput
from tui.errors import CrossreadError
from tui.reading.sanitise import one_line
from tui.reports.formats import FORMATS, KINDS, Format, format_of_ending
from tui.resources import current_folder

if TYPE_CHECKING:
    from tui.reading.documents import Document

Render = Callable[[str, bool], bytes]
"""Writes a report: the name of the format, and whether only the reviewed claims are wanted."""


class ExportScreen(PanelScreen[str], inherit_bindings=False):
    """Writes a report and returns the message that says so; empty if nothing was written."""

    AUTO_FOCUS = "#formats"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down,ctrl+n", "step(1)", show=False),
        Binding("up,ctrl+p", "step(-1)", show=False),
        Binding("j", "step(1)", show=False),
        Binding("k", "step(-1)", show=False),
        Binding("tab,shift+tab", "other", show=False),
        Binding("enter", "write", show=False),
        Binding("r", "toggle_reviewed", show=False),
        Binding("escape", "close", show=False),
        Binding("q", "close", show=False),
        *(Binding(kind.key, f"write_as('{kind.name}')", show=False) for kind in KINDS),
    ]

    def __init__(
        self,
        stem: str,
        report: Render,
        documents: Sequence[Document],
        *,
        reviewed: int = 0,
        formats: Container[str] = FORMATS,
    ) -> None:
        """`formats` are the names of those offered: all of them for a comparison, whose claims are reviewed.

        A report on `documents` is not written over their files.
        """
        super().__init__()
        self._kinds = tuple(kind for kind in KINDS if kind.name in formats)
        self._folder = current_folder()
        self._stem = stem
        self._articles = tuple(document.path for document in documents if document.path)
        self._report = report
        self._reviewed = reviewed
        self._reviewed_only = False
        self._typed = False
        self._confirmed = ""
        self._busy = False

    def compose(self) -> ComposeResult:
        """The formats, which claims, the file, and a line for messages."""
        with Vertical(id="export", classes="panel") as frame:
            frame.border_title = Content("Export a report")
            frame.border_subtitle = Content("Enter or letter: write · Tab: file name · Esc: cancel")
            yield Choices(*self._options(), id="formats", markup=False)
            yield Static(self._scope(), id="scope")
            yield Static(Content("File name"), id="label")
            yield CleanInput(id="file", select_on_focus=False)
            yield Static(id="message")

    def _options(self) -> Iterator[Option]:
        for kind in self._kinds:
            yield Option(Content.assemble((f"{kind.key}  ", "bold $accent"), kind.words))

    def _scope(self) -> Content:
        """Which claims are written."""
        if len(self._kinds) < len(KINDS):
            return Content()
        if self._reviewed_only:
            claims = "1 claim" if self._reviewed == 1 else f"{self._reviewed:,} claims"
            return Content(f"Reviewed claims only: {claims}. Press r for all claims.")
        return Content("All claims. Press r for the reviewed claims only.")

    def on_mount(self) -> None:
        """Suggest the first format, and a file that does not exist yet."""
        self.query_one("#formats", OptionList).highlighted = 0

    @property
    def kind(self) -> Format:
        """The format under the cursor."""
        return self._kinds[self.query_one("#formats", OptionList).highlighted or 0]

    @on(OptionList.OptionHighlighted)
    def _offer_name(self) -> None:
        """A file name for the format, unless the reader has typed one."""
        if not self._typed:
            with self.prevent(Input.Changed):
                self.query_one(Input).value = free(self._folder, self._stem, self.kind.ending)
        self._say("")

    @on(Input.Changed)
    def _follow_typing(self, message: Input.Changed) -> None:
        """Choose the format by the extension typed, as on the command line."""
        self._typed = True
        self._confirmed = ""
        found = format_of_ending(message.value.strip())
        names = [kind.name for kind in self._kinds]
        if found in names and found != self.kind.name:
            self.query_one("#formats", OptionList).highlighted = names.index(found)
        self._say("")

    @on(OptionList.OptionSelected)
    @on(Input.Submitted)
    def _entered(self) -> None:
        self.action_write()

    def _say(self, text: str) -> None:
        self.query_one("#message", Static).update(Content(one_line(text)))

    def action_step(self, by: int) -> None:
        """Go to the next or previous format."""
        formats = self.query_one("#formats", OptionList)
        formats.highlighted = max(0, min((formats.highlighted or 0) + by, len(self._kinds) - 1))

    def action_other(self) -> None:
        """Go from the formats to the file name, or back."""
        file = self.query_one(Input)
        self.set_focus(self.query_one("#formats") if self.focused is file else file)

    def action_toggle_reviewed(self) -> None:
        """Write the reviewed claims only, or all."""
        if len(self._kinds) < len(KINDS):
            return
        if not self._reviewed and not self._reviewed_only:
            self._say("No claim is reviewed yet.")
            return
        self._reviewed_only = not self._reviewed_only
        self.query_one("#scope", Static).update(self._scope())
        self._say("")

    def action_write_as(self, name: str) -> None:
        """Write the report in a format at once, to a new file."""
        names = [kind.name for kind in self._kinds]
        if name not in names:
            return
        self._typed = False
        self.query_one("#formats", OptionList).highlighted = names.index(name)
        self._offer_name()
        self.action_write()

    def action_write(self) -> None:
        """Write the report; an existing file is replaced only if Enter is pressed again."""
        name = self.query_one(Input).value.strip()
        if self._busy or not name:
            self._say("" if self._busy else "Type a file name.")
            return
        from tui.reports.destination import destination, typed  # noqa: PLC0415 - only an export needs it

        try:
            file = typed(name)
            found = destination(file, self._articles)
        except CrossreadError as error:
            self._say(str(error))
            return
        if found.exists and self._confirmed != file:
            self._confirmed = file
            again = "replace it" if found.is_file else "write to it"
            self._say(f"{one_line(name)} exists. Press Enter again to {again}.")
            return
        self._busy = True
        self._say("Writing …")
        chosen, only = self.kind.name, self._reviewed_only
        background.begin(self, "export", lambda: self._written(chosen, file, only=only))

    def _written(self, chosen: str, file: str, *, only: bool) -> str:
        from tui.reports.writing import write  # noqa: PLC0415 - only an export needs it

        write(self._report(chosen, only), file, self._articles, waits=False)
        return f"Written to {one_line(str(self._folder / file))}"

    @on(background.Done)
    def _done(self, message: background.Done) -> None:
        self.dismiss(message.result)

    @on(background.Failed)
    def _failed(self, message: background.Failed) -> None:
        self._busy = False
        self._say(message.text)

    def action_close(self) -> None:
        """Write nothing."""
        self.dismiss("")


def free(folder: Path, stem: str, ending: str) -> str:
    """A name that no file in `folder` has: `stem.md`, `stem-2.md`, …."""
    names = (f"{stem}{'' if number == 1 else f'-{number}'}{ending}" for number in count(1))
    return next(name for name in names if not os.path.lexists(folder / name))
