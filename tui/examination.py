"""What one article contains by itself: the part of a comparison that no other article can change."""

from __future__ import annotations

from collections.abc import MutableMapping, Sequence
from typing import TYPE_CHECKING, Protocol

from tui.figures.figure import Figure
from tui.items.item import Item
from tui.options import Options
from tui.quotes import Quote
from tui.reading.documents import Document, Sentence
from tui.records import dataclass
from tui.summaries.summary import Summary

if TYPE_CHECKING:
    from tui.items.lines import Lines


@dataclass(frozen=True, slots=True)
class Examined:
    """The sentences, figures, quotations, items and summary of one article."""

    sentences: tuple[Sentence, ...]
    figures: tuple[Figure, ...]
    quotes: tuple[Quote, ...]
    items: tuple[Item, ...]
    summary: Summary


def examine(document: Document, options: Options, lines: MutableMapping[str, Lines] | None = None) -> Examined:
    """Read one article. Its name and path make no difference.

    What was read in each of its sentences is put into `lines` under the id of the document.
    """
    from tui import quotes  # noqa: PLC0415 - the engine, paid for by the first comparison
    from tui.figures import find  # noqa: PLC0415 - as above
    from tui.items import find as items  # noqa: PLC0415 - as above
    from tui.items import lines as items_lines  # noqa: PLC0415 - as above
    from tui.language import sentences  # noqa: PLC0415 - as above
    from tui.summaries import methods  # noqa: PLC0415 - as above

    document = sentences.split(document)
    figures, quoted = find.find(document), quotes.find(document)
    read = items_lines.read(document, figures)
    if lines is not None:
        lines[document.id] = read
    return Examined(
        sentences=document.sentences,
        figures=figures,
        quotes=quoted,
        items=items.within(document, quoted, read),
        summary=methods.summarise(document, options.summary, options.sentences),
    )


class ExaminationCache(Protocol):
    """Articles that were examined before."""

    def get(self, document: Document, options: Options) -> Examined | None:
        """The result of `examine`; None if it is not stored."""

    def store(self, documents: Sequence[Document], options: Options, found: Sequence[Examined]) -> None:
        """Store the result of `examine` for each of these."""


class NoCache:
    """A cache that stores nothing."""

    def get(self, document: Document, options: Options) -> Examined | None:  # noqa: ARG002 - as `ExaminationCache` has them
        """Always None."""
        return None

    def store(self, documents: Sequence[Document], options: Options, found: Sequence[Examined]) -> None:
        """Does nothing."""
