"""The sources of a comparison as the reports call them, with the names and days that the reader gave them."""

from __future__ import annotations

from collections.abc import Sequence

from tui.comparison import Comparison
from tui.rows.sources import Source, by_document, from_file_name, sources
from tui.sessions.anchors import Anchor
from tui.sessions.session import Review
from tui.sessions.source_edits import anchored, source_changes
from tui.sessions.wording import Named


def named(comparison: Comparison, review: Review | None = None) -> tuple[Source, ...]:
    """The sources, in the order of the documents."""
    edits = (each.edit for each in review.edits) if review else ()
    return sources(comparison.documents, source_changes(edits, comparison.documents))


def names_of_anchors(comparison: Comparison, sources_: Sequence[Source]) -> Named:
    """A function that gives the short name of the source of an anchor, or the file name if it is not compared."""
    known = by_document(sources_)

    def name(anchor: Anchor) -> str:
        document = anchored(anchor, comparison.documents)
        return known[document.id].short if document else from_file_name(anchor.name)

    return name
