"""The digest and the summaries as entries, each line with its article and sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.entries.entry import Entry, Paragraph, Target, heading
from tui.claims.claim import MARKS, Relation
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.summaries.summary import Choice, Summary

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reports.digests import Group, Reading
    from tui.reports.rows import Statement


def digest(comparison: Comparison) -> tuple[Entry, ...]:
    """What they share, where they differ, what only one says."""
    # Imported here because it loads the engine, and the summaries are wanted without it.
    from tui.reports import digests, rows  # noqa: PLC0415

    found: list[Entry] = []
    for part in digests.parts(comparison, rows.rows(comparison)):
        found.append(heading(part.heading, f"{part.size:,}"))
        for place, group in enumerate(part.groups):
            if place:
                found.append(Entry((Paragraph("", ""),)))
            found += _differing(group) if part.section == "differ" else _together(part.section, group)
    return tuple(found)


def summaries(documents: Sequence[Document], chosen: Sequence[Summary]) -> tuple[Entry, ...]:
    """The summary of each article, every sentence with its place and why it was chosen."""
    by_document = {summary.document: summary for summary in chosen}
    found: list[Entry] = []
    for index, document in enumerate(documents):
        summary = by_document.get(document.id)
        if summary is None or not summary.sentences:
            continue
        found.append(heading(f"{index + 1} {document.name} in short", f"{len(summary.sentences)} by {summary.method}"))
        found += _summary(index, document, summary)
    return tuple(found)


def _differing(group: Group) -> Iterator[Entry]:
    """The title and what differs stand with the first reading, so that one key leads there."""
    look = "differ"
    title = [Paragraph(f"{MARKS['differ']} ", group.title, head_look=look, look="heading")]
    title += [Paragraph("    ", group.what, look=look)] if group.what else []
    for line in group.lines:
        for reading in line.readings:
            entry = _reading(reading, "    ", look, line.row.claim.id)
            yield replace(entry, paragraphs=(*title, *entry.paragraphs), notable=bool(title))
            title = []
        if line.more:
            yield Entry((Paragraph("    ", line.rest, look="excerpt"),))


def _together(section: Relation, group: Group) -> Iterator[Entry]:
    """A title, and each line with the sign of what it is."""
    yield Entry((Paragraph("", group.title, look="excerpt"),))
    for line in group.lines:
        yield _reading(line.readings[0], f"{MARKS[section]} ", section, line.row.claim.id)


def _reading(reading: Reading, head: str, look: str, claim: str) -> Entry:
    first = reading.sources[0]
    cited = "; ".join(source.citation for source in reading.sources) + reading.rest
    text = f"{reading.words} {cited}"
    marks = ((Span(len(reading.words) + 1, len(text)), "excerpt"),)
    return Entry((Paragraph(head, text, marks, head_look=look),), _place(first), claim=claim)


def _place(statement: Statement) -> Target:
    return Target(statement.source.index, Span(statement.start, statement.end))


def _summary(index: int, document: Document, summary: Summary) -> Iterator[Entry]:
    places = {sentence.id: (number, sentence) for number, sentence in enumerate(document.sentences, 1)}
    why = {choice.sentence: choice for choice in summary.choices}
    for name in summary.sentences:
        number, sentence = places[name]
        words = Paragraph(f"{index + 1}, {number:<4}", one_line(document.slice(sentence.span)))
        reason = (Paragraph(" " * 7, _why(why[name], summary.method), look="excerpt"),) if name in why else ()
        yield Entry((words, *reason), Target(index, sentence.span))


def _why(choice: Choice, method: str) -> str:
    told = f"rank {choice.rank} by {method} · score {choice.score:.3g}"
    return f"{told} · carried by {', '.join(one_line(term) for term in choice.terms)}" if choice.terms else told
