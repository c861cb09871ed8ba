"""The ties of all documents: their prose compared with the tables of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from tui.figures.figure import Figure
from tui.reading.documents import Document
from tui.ties import match
from tui.ties.fiscal import dated
from tui.ties.labels import Labels
from tui.ties.said import Said, said
from tui.ties.tie import Tie
from tui.ties.wording import wording


def ties(documents: Sequence[Document], figures: Sequence[Figure]) -> tuple[Tie, ...]:
    """The ties of the figures of prose, in their order, to the tables of each document."""
    cells: defaultdict[str, list[Figure]] = defaultdict(list)
    prose: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        (cells if figure.cell else prose)[figure.document].append(figure)
    if not cells:
        return ()
    held = [(document, Labels(document, cells[document.id])) for document in documents if document.id in cells]
    found: list[Tie] = []
    for document in documents:
        made: defaultdict[str, list[Tie]] = defaultdict(list)
        for filing, labels in held:
            own = dated(document, prose[document.id], filing)
            spoken = _spoken(document, own)
            for figure in own:
                if figure.id in spoken and figure.value is not None:
                    said_of = spoken[figure.id]
                    timed = replace(figure, period=said_of.time) if said_of.time else figure
                    tie = match.match(timed, said_of, labels)
                    made[figure.id] += [tie] if tie else []
        found += [tie for figure in prose[document.id] for tie in made[figure.id]]
    return tuple(found)


def _spoken(document: Document, figures: Sequence[Figure]) -> dict[str, Said]:
    """What is said of each figure of a document."""
    by_sentence: defaultdict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        by_sentence[figure.sentence].append(figure)
    found: dict[str, Said] = {}
    heading = before = frozenset[str]()
    for sentence in document.sentences:
        if sentence.kind in ("table", "furniture"):
            continue
        own = by_sentence.get(sentence.id, ())
        if own:
            found |= said(document, sentence, own, heading | before)
        before = wording(sentence.span.of(document.text))
        heading = before if sentence.kind == "heading" else heading
    return found
