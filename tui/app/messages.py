"""Messages about what has happened: posted by the analysis and the widgets, handled by the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.app.collection import ListedStory
    from tui.app.rows import Prepared
    from tui.errors import CrossreadError
    from tui.reading.read_result import ReadResult
    from tui.sessions.session import Edit


class ArticlesChosen(Message):
    """The reader wants to see these articles, all `together` if they were shown that way before."""

    def __init__(self, paths: tuple[str, ...], *, together: bool = False) -> None:
        super().__init__()
        self.paths = paths
        self.together = together


class ArticlesRead(Message):
    """The articles requested are read, or as many of them as the reader waited for."""

    def __init__(self, gathered: ReadResult) -> None:
        super().__init__()
        self.gathered = gathered


class ReadingLeft(Message):
    """The reader wants none of the articles that were being read."""


class ReadingRefused(Message):
    """None of the articles requested can be shown; `refusal` says why."""

    def __init__(self, refusal: CrossreadError) -> None:
        super().__init__()
        self.refusal = refusal


class StoryChosen(Message):
    """The reader wants to see the articles of a group."""

    def __init__(self, group: ListedStory) -> None:
        super().__init__()
        self.group = group


class StepBegun(Message):
    """The analysis has reached a step: the number of articles done, and the total."""

    def __init__(self, step: str, done: int, total: int) -> None:
        super().__init__()
        self.step = step
        self.done = done
        self.total = total


class CheckStepBegun(Message):
    """The check of a draft has reached a sentence: how many are done, and how many there are."""

    def __init__(self, done: int, total: int) -> None:
        super().__init__()
        self.done = done
        self.total = total


class Compared(Message):
    """The analysis is finished."""

    def __init__(self, prepared: Prepared) -> None:
        super().__init__()
        self.prepared = prepared


class Corrected(Message):
    """The reader has changed what is matched, or the day of a source."""


class SourcesReverted(Message):
    """Added or removed sources are to be reverted, as an edit was undone or redone; `text` says so."""

    def __init__(self, edit: Edit, text: str, *, undone: bool) -> None:
        super().__init__()
        self.edit = edit
        self.text = text
        self.undone = undone


class EngineLoaded(Message):
    """Everything a diff needs is loaded, so making one delays no key."""


class CompareFailed(Message):
    """The analysis failed; `text` says why in one sentence."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.text = text


class RowChosen(Message):
    """The reader has put the cursor on a row of the claims table."""

    def __init__(self, index: int) -> None:
        super().__init__()
        self.index = index


class RowOpened(Message):
    """The reader wants to see the source of a row."""


class ActionAsked(Message):
    """The reader has clicked on the name of an action."""

    def __init__(self, run: str) -> None:
        super().__init__()
        self.run = run


class ColumnsChanged(Message):
    """Other articles are visible, or in another order."""
