"""Where an article comes from, as far as that can be asked without the readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.reading.documents import Document

STDIN = "-"
"""The path that means standard input."""


def is_file(document: Document) -> bool:
    """Whether an article was read from a file, which may be read again."""
    return document.path not in {"", STDIN}
