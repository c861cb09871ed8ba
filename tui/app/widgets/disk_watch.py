"""Watches the files of what is on the screen, which stays as it was read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from textual import on
from textual.message import Message
from textual.widget import Widget

from tui.app import background
from tui.app.watch import Watch
from tui.reading.documents import Document
from tui.reading.sanitise import one_line

_LOOK = 2.0
"""Seconds between two looks."""


class DiskWatch(Widget):
    """Not seen itself; says when other files than before have been changed."""

    DEFAULT_CSS: ClassVar[str] = "DiskWatch { display: none; }"

    class Changed(Message):
        """Some file has been changed, or is as it was again."""

    def __init__(self) -> None:
        super().__init__()
        self._files = Watch(())
        self._looking = False
        self.changed: tuple[str, ...] = ()
        """The names of the documents whose file has other bytes now."""

    @property
    def words(self) -> str:
        """What there is to say: `a.txt was changed on disk`."""
        verb = "was" if len(self.changed) == 1 else "were"
        return f"{one_line(' and '.join(self.changed))} {verb} changed on disk" if self.changed else ""

    def follow(self, documents: Sequence[Document]) -> None:
        """Watch the files of these from now on."""
        self._files = Watch(documents)
        self.set_interval(_LOOK, self.look)

    def look(self) -> None:
        """Look now, unless a look is not finished yet."""
        if not self._looking:
            self._looking = True
            background.begin(self, "watching", self._files.changed)

    @on(background.Done)
    def _say(self, message: background.Done) -> None:
        message.stop()
        self._looking = False
        if message.result != self.changed:
            self.changed = message.result
            self.post_message(self.Changed())

    @on(background.Failed)
    def _again(self, message: background.Failed) -> None:
        message.stop()
        self._looking = False
