"""What an article posts of the mouse: a passage that was clicked, and scrolling."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from tui.app.widgets.article import ArticlePane


class PassageClicked(Message):
    """The reader has clicked a passage or its mark."""

    def __init__(self, pane: ArticlePane, claim_id: str, offset: int | None = None) -> None:
        super().__init__()
        self.pane = pane
        self.claim_id = claim_id
        self.offset = offset
        """The character that was clicked; None in the margin."""

    @property
    def control(self) -> ArticlePane:
        """The pane that was clicked."""
        return self.pane


class Scrolled(Message):
    """The reader has scrolled with the mouse."""

    def __init__(self, pane: ArticlePane) -> None:
        super().__init__()
        self.pane = pane
