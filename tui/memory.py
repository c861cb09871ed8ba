"""What a process remembers of its last comparison, so the next one with some of its articles computes only the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.claims import known
from tui.examination import Examined
from tui.options import Options
from tui.reading.documents import Document


class Memory:
    """The last comparison, if it was not too large. It changes no answer, and any thread may use it."""

    def __init__(self) -> None:
        self.pairs = known.Memory()
        self._articles: Mapping[bytes, Examined] = {}

    def examined(self, document: Document, options: Options) -> Examined | None:
        """What this article contains by itself; None if the last comparison had another."""
        return self._articles.get(known.digest(document, options)) if self._articles else None

    def remember(self, documents: Sequence[Document], options: Options, found: Sequence[Examined]) -> None:
        """Replace the articles remembered by these."""
        small = sum(len(each.sentences) for each in found) <= self.pairs.limit
        names = [known.digest(document, options) for document in documents] if small else []
        self._articles = dict(zip(names, found, strict=False))
