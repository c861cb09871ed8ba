"""Articles of one comparison examined by this process and a copy of it, where that is safe and takes an instant."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from tui import fork
from tui.examination import ExaminationCache, Examined, examine
from tui.options import Options
from tui.reading.documents import Document

_MOST = 200_000
"""Characters: for more, a copy that is not wanted any more would go on for too long, and new processes pay."""


class Together:
    """What the articles contain, from the cache or worked out by both processes when it is first asked for."""

    def __init__(self, documents: Sequence[Document], cache: ExaminationCache) -> None:
        self._documents = documents
        self._cache = cache
        self._examined: list[tuple[Document, Examined]] | None = None

    def examine(self, options: Options) -> None:
        """Examine the articles that are not in the cache."""
        left = [document for document in self._documents if self._cache.get(document, options) is None]
        if sum(len(document.text) for document in left) >= _MOST:
            left = []
        found = fork.each(partial(examine, options=options), left, weigh=lambda document: len(document.text))
        self._examined = list(zip(left, found, strict=True))

    def get(self, document: Document, options: Options) -> Examined | None:
        """What an article contains; None if it has not been examined."""
        if self._examined is None:
            self.examine(options)
        found = (examined for one, examined in self._examined or () if one == document)
        return next(found, None) or self._cache.get(document, options)

    def store(self, documents: Sequence[Document], options: Options, found: Sequence[Examined]) -> None:
        """Store these, and those that were examined here."""
        here = self._examined or []
        self._cache.store(
            (*(one for one, _ in here), *documents), options, (*(examined for _, examined in here), *found)
        )
