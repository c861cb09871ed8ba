"""What an article posts of the mouse: a passage that was clicked, and scrolling."""

from __future__ import annotations

from textual.message import Message


class PassageClicked(Message):
    """The reader has clicked a passage or its mark in the article with this id."""

    def __init__(self, document: str, claim_id: str, offset: int | None = None) -> None:
        super().__init__()
        self.document = document
        self.claim_id = claim_id
        self.offset = offset
        """The character that was clicked; None in the margin."""


class ArticleScrolled(Message):
    """The reader has scrolled the article with this id with the mouse."""

    def __init__(self, document: str) -> None:
        super().__init__()
        self.document = document
