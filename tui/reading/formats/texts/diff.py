"""The output of `diff`, which is recognised so that it is not read as an article."""

from __future__ import annotations

from tui.errors import UnreadableError
from tui.reading.content import Content


def read(_data: bytes) -> tuple[Content, ...]:
    """Always an UnreadableError: of the articles, a diff has only the lines that were changed."""
    raise UnreadableError(
        "is a diff and not an article; name the two versions, as in crossread --versions OLD NEW, or let git start "
        "crossread with git -c diff.external='crossread --git-diff --' diff"
    )
