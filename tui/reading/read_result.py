"""What a reading of files has brought."""

from __future__ import annotations

from tui.errors import Trouble
from tui.reading.documents import Document
from tui.records import dataclass


@dataclass(frozen=True, slots=True)
class ReadResult:
    """The documents that could be read, in the order asked for, and what is to be reported of them and the others.

    `unread` is how many inputs were not come to, where the reading was stopped.
    """

    documents: tuple[Document, ...]
    troubles: tuple[Trouble, ...]
    unread: int = 0
