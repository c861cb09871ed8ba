"""Words that make a figure a forecast, or one that has since changed, so another one need not contradict it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from tui.figures.figure import Figure
from tui.reading.documents import Document

_HEDGES = re.compile(
    r"\b(?:expect|forecast|estimat|predict|project|target|guidance|consensus|analyst|initial|original|previous|"
    r"preliminar|earlier|revis|updat|so far|(?:at first|later|would|could|may|might|if|until|not)\b)|n['’]t\b",
    re.IGNORECASE,
)


def hedged(documents: Sequence[Document], figures: Iterable[Figure]) -> frozenset[str]:
    """The ids of those `figures` whose sentence does not plainly say that it was so, and still is."""
    texts = {document.id: document.text for document in documents}
    spans = {sentence.id: sentence.span for document in documents for sentence in document.sentences}
    known: dict[str, bool] = {}
    found = set()
    for figure in figures:
        span = spans.get(figure.sentence)
        if span is None:
            continue
        if figure.sentence not in known:
            known[figure.sentence] = bool(_HEDGES.search(texts[figure.document], span.start, span.end))
        if known[figure.sentence]:
            found.add(figure.id)
    return frozenset(found)
