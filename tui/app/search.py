"""Searching the articles by a reader's pattern, in bounded time, and going from match to match."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from tui.app.entries.entry import Target
from tui.errors import CrossreadError
from tui.reading.documents import Document, Span

if TYPE_CHECKING:
    from tui.rows.row import Row

SECONDS = 1.0
"""A search is given up after this, as a pattern can be made that takes for ever."""
MOST = 10_000
"""So many matches are shown in one text; of more it is said that there are more."""
_LONGEST = 1_000
"""A pattern longer than this is refused: compiling one has no bound in time."""
_ESCAPED = re.compile(r"\\[pP]\{[^}]*\}|\\.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Hits:
    """The matches of a pattern in each text; `more` where there were more than are kept."""

    source: str = ""
    spans: tuple[tuple[Span, ...], ...] = ()
    more: bool = False

    @property
    def total(self) -> int:
        """The matches in all texts."""
        return sum(len(spans) for spans in self.spans)

    def count(self, text: int) -> str:
        """How many there are in one text, in words: `12`, `10,000+`."""
        found = len(self.spans[text]) if text < len(self.spans) else 0
        return f"{found:,}+" if found >= MOST else f"{found:,}"


@dataclass(frozen=True, slots=True)
class RowHits:
    """The ids of the claims whose rows match a pattern."""

    source: str
    claims: frozenset[str]


def ignores_case(source: str) -> bool:
    """Whether capitals and small letters are one: where the pattern has no capital, as in less; `\\S` is none."""
    return not any(character.isupper() for character in _ESCAPED.sub("", source))


def flowing(document: Document) -> str:
    """The text with hard wraps as spaces, so that words are found across them; offsets stay."""
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


def find_rows(source: str, rows: Sequence[Row], documents: Sequence[Document]) -> RowHits:
    """The rows whose label, values or passages match a regular expression."""
    known = {document.id: document for document in documents}
    texts = [
        " ".join(
            (
                row.headline,
                *(each.text for each in row.given),
                *(known[each.document].slice(each.span) for each in row.claim.passages),
            )
        )
        for row in rows
    ]
    spans = find(source, texts).spans
    return RowHits(source, frozenset(row.claim.id for row, found in zip(rows, spans, strict=True) if found))


def find(source: str, texts: Sequence[str], seconds: float = SECONDS, *, only: int | None = None) -> Hits:
    """Every match of a regular expression in each of `texts`, or in `only` one of them, empty matches left out.

    Raises CrossreadError where it is no regular expression, or takes longer than `seconds`.
    """
    # Imported here because the first frame does not need it; the standard library's cannot be bound in time.
    import regex  # noqa: PLC0415

    if not source:
        return Hits("", tuple(() for _ in texts))
    if len(source) > _LONGEST:
        raise CrossreadError(f"A pattern has no more than {_LONGEST:,} characters.")
    try:
        pattern = regex.compile(source, regex.MULTILINE | (regex.IGNORECASE if ignores_case(source) else 0))
    except (regex.error, RecursionError, OverflowError, ValueError) as error:
        raise CrossreadError(f"This is no pattern yet: {getattr(error, 'msg', error)}.") from error
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
        raise CrossreadError("This pattern takes too long; a simpler one may do.") from error
    return Hits(source, tuple(found), more)


class Trail:
    """The matches one after another, article by article, and the one the reader is at."""

    def __init__(self, hits: Hits, order: Sequence[int]) -> None:
        self.hits = hits
        self.places = tuple(Target(article, span) for article in order for span in hits.spans[article])
        self._order = {article: place for place, article in enumerate(order)}
        self.at = -1

    @property
    def here(self) -> Target | None:
        """The match the reader is at."""
        return self.places[self.at] if 0 <= self.at < len(self.places) else None

    def start(self, article: int, offset: int) -> Target | None:
        """Go to the first match at or after an offset of an article, or to the first of all."""
        ahead = (
            at
            for at, place in enumerate(self.places)
            if (self._order[place.article], place.span.start) >= (self._order.get(article, 0), offset)
        )
        self.at = next(ahead, 0)
        return self.here

    def step(self, by: int) -> bool:
        """Go to the next or previous match; whether that went round an end."""
        before = self.at
        self.at = (before + by) % len(self.places)
        return self.at != before + by

    def current_in(self, article: int) -> int:
        """The position of the match the reader is at among those of an article; -1 where it is in another."""
        here = self.here
        return self.hits.spans[article].index(here.span) if here and here.article == article else -1
