"""Searching the sources in bounded time, and going from match to match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from time import monotonic
from typing import TYPE_CHECKING

from tui.app.entries.entry import Destination
from tui.app.query import NOTHING, Query
from tui.errors import CrossreadError
from tui.reading.documents import Document, Span
from tui.records import dataclass

if TYPE_CHECKING:
    from tui.rows.row import Row
    from tui.rows.sources import Source

SECONDS = 1.0
"""Seconds after which a search is cancelled, because some patterns take exponential time."""
MOST = 10_000
"""The maximum number of matches in one text."""


@dataclass(frozen=True, slots=True)
class Hits:
    """The matches of a query in each text; `more` if a text has more than are listed."""

    query: Query = NOTHING
    spans: tuple[tuple[Span, ...], ...] = ()
    more: bool = False

    @property
    def total(self) -> int:
        """The matches in all texts."""
        return sum(len(spans) for spans in self.spans)

    def count(self, text: int) -> str:
        """The number of matches in one text: `12`, `10,000+`."""
        found = len(self.spans[text]) if text < len(self.spans) else 0
        return f"{found:,}+" if found >= MOST else f"{found:,}"

    def describe(self, sources: Iterable[Source]) -> str:
        """The numbers of matches, total and by source in the order of `sources`: `13 matches: CNN 6, Fox 3, USAT 4`."""
        if not self.total:
            return "No matches"
        found = [source for source in sources if self.spans[source.index]]
        total = f"{self.total:,}{'+' if self.more else ''} {'match' if self.total == 1 else 'matches'}"
        return f"{total}: {', '.join(f'{source.short} {self.count(source.index)}' for source in found)}"


@dataclass(frozen=True, slots=True)
class RowHits:
    """The ids of the claims whose rows match a query."""

    query: Query
    claims: frozenset[str]


def flowing(document: Document) -> str:
    """The text with hard line breaks as spaces, to find words across them; offsets are unchanged."""
    blocks = document.blocks
    if not blocks:
        return re.sub(r"(?<!\n)\n(?!\n)", " ", document.text)
    parts, at = [], 0
    for block in sorted(blocks, key=lambda block: block.span):
        start = max(at, block.span.start)
        end = max(start, block.span.end)
        parts += [document.text[at:start], document.text[start:end].rstrip("\n").replace("\n", " ").ljust(end - start)]
        at = end
    return "".join(parts) + document.text[at:]


def find_rows(query: Query, rows: Sequence[Row], documents: Sequence[Document]) -> RowHits:
    """The rows whose headline, values or passages match a query."""
    known = {document.id: document for document in documents}
    passages = [[known[each.document].slice(each.span) for each in row.claim.passages] for row in rows]
    values = [[given.text for given in row.given] for row in rows]
    texts = [" ".join((row.headline, *given, *words)) for row, given, words in zip(rows, values, passages, strict=True)]
    spans = find(query, texts).spans
    return RowHits(query, frozenset(row.claim.id for row, found in zip(rows, spans, strict=True) if found))


def find(query: Query, texts: Sequence[str], seconds: float = SECONDS, *, only: int | None = None) -> Hits:
    """Every match in each of `texts`, or in `only` one of them; empty matches are left out.

    CrossreadError if the query is not a regular expression, or takes longer than `seconds`.
    """
    if not query:
        return Hits(query, tuple(() for _ in texts))
    pattern = query.compile()
    found: list[tuple[Span, ...]] = []
    more, until = False, monotonic() + seconds
    try:
        for at, text in enumerate(texts):
            if only is not None and at != only:
                found.append(())
                continue
            left = until - monotonic()
            if left <= 0:
                raise TimeoutError
            spans = []
            for match in pattern.finditer(text, timeout=left, concurrent=True):
                if match.end() > match.start():
                    spans.append(Span(match.start(), match.end()))
                if len(spans) >= MOST:
                    more = True
                    break
                if monotonic() > until:
                    raise TimeoutError
            found.append(tuple(spans))
    except TimeoutError as error:
        raise CrossreadError("This pattern takes too long to search; try a simpler one.") from error
    return Hits(query, tuple(found), more)


class Trail:
    """The matches in order, article by article, and the current one."""

    def __init__(self, hits: Hits, order: Sequence[int]) -> None:
        self.hits = hits
        self.places = tuple(Destination(article, span) for article in order for span in hits.spans[article])
        self._order = {article: place for place, article in enumerate(order)}
        self.at = -1

    @property
    def here(self) -> Destination | None:
        """The current match."""
        return self.places[self.at] if 0 <= self.at < len(self.places) else None

    def start(self, article: int, offset: int) -> Destination | None:
        """Go to the first match at or after an offset of an article, or to the first of all."""
        ahead = (
            at
            for at, place in enumerate(self.places)
            if (self._order[place.article], place.span.start) >= (self._order.get(article, 0), offset)
        )
        self.at = next(ahead, 0)
        return self.here

    def step(self, by: int) -> bool:
        """Go to the next or previous match; returns True if that wrapped past an end."""
        before = self.at
        self.at = (before + by) % len(self.places)
        return self.at != before + by

    def current_in(self, article: int) -> int:
        """The position of the current match among those of an article; -1 if it is in another."""
        here = self.here
        return self.hits.spans[article].index(here.span) if here and here.article == article else -1
