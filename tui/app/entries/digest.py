"""The digest and the summaries as entries, each line with its article and sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from tui.app.entries.entry import Destination, ListEntry, Paragraph, heading
from tui.claims.sections import SECTIONS, Section, counts, summary
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.rows.sources import Source, sources
from tui.summaries.summary import Choice, Summary
from tui.ties.tie import differing

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reports.digests import DigestGroup, DigestPart, Reading
    from tui.reports.rows import Statement


def digest(comparison: Comparison, named: Sequence[Source] = ()) -> tuple[ListEntry, ...]:
    """The findings in one sentence, then conflicts, what the sources share, and what only one of them says."""
    # Imported here because it loads the engine, which the summaries do not need.
    from tui.reports import digests, rows  # noqa: PLC0415

    sentence = summary(counts(comparison.claims), differing(comparison.ties))
    found: list[ListEntry] = [ListEntry((Paragraph("", sentence, look="heading"),))]
    for part in digests.parts(comparison, rows.rows(comparison, named=named)):
        found.append(heading(part.heading, _size(part)))
        for place, group in enumerate(part.groups):
            if place:
                found.append(ListEntry((Paragraph("", ""),)))
            found += _differing(part.section, group) if part.differs else _together(part.section, group)
    return tuple(found)


def _size(part: DigestPart) -> str:
    """The number of lines of a part; for shared ones, also the meaning of the dimmed words."""
    dimmed = any(reading.unshared for group in part.groups for line in group.lines for reading in line.readings)
    return f"{part.size:,} · dimmed words are not in most of the sources" if dimmed else f"{part.size:,}"


def summaries(
    documents: Sequence[Document], chosen: Sequence[Summary], named: Sequence[Source] = ()
) -> tuple[ListEntry, ...]:
    """The summary of each article, every sentence with its place and why it was chosen."""
    by_document = {each.document: each for each in chosen}
    found: list[ListEntry] = []
    for document, source in zip(documents, named or sources(documents), strict=True):
        short = by_document.get(document.id)
        if short is None or not short.sentences:
            continue
        count = f"{len(short.sentences):,} sentence{'s' if len(short.sentences) > 1 else ''} ({short.method})"
        found.append(heading(f"{source.name}: summary", count))
        found += _summary(source, document, short)
    return tuple(found)


def _differing(section: Section, group: DigestGroup) -> Iterator[ListEntry]:
    """The title and what differs are part of the first reading: one key press leads there."""
    title = [Paragraph(f"{SECTIONS[section].sign} ", group.title, head_look=section, look="heading")]
    title += [Paragraph("    ", group.what, look="differ")] if group.what else []
    for line in group.lines:
        for reading in line.readings:
            entry = _reading(reading, "    ", "differ", line.row.claim.id)
            yield replace(entry, paragraphs=(*title, *entry.paragraphs), notable=bool(title))
            title = []
        if line.more:
            yield ListEntry((Paragraph("    ", line.rest, look="excerpt"),))


def _together(section: Section, group: DigestGroup) -> Iterator[ListEntry]:
    """A title, and each line with its sign."""
    yield ListEntry((Paragraph("", group.title, look="excerpt"),))
    for line in group.lines:
        yield _reading(line.readings[0], f"{SECTIONS[section].sign} ", section, line.row.claim.id)


def _reading(reading: Reading, head: str, look: str, claim: str) -> ListEntry:
    first = reading.sources[0]
    cited = "; ".join(source.citation for source in reading.sources) + reading.rest
    text = f"{reading.words} {cited}"
    marks = (*((span, "immaterial") for span in reading.unshared), (Span(len(reading.words) + 1, len(text)), "excerpt"))
    return ListEntry((Paragraph(head, text, marks, head_look=look),), _place(first), claim=claim)


def _place(statement: Statement) -> Destination:
    return Destination(statement.source.index, Span(statement.start, statement.end))


def _summary(source: Source, document: Document, short: Summary) -> Iterator[ListEntry]:
    places = {sentence.id: (number, sentence) for number, sentence in enumerate(document.sentences, 1)}
    why = {choice.sentence: choice for choice in short.choices}
    for name in short.sentences:
        number, sentence = places[name]
        words = Paragraph(f"{number:<4}", one_line(document.slice(sentence.span)))
        reason = (Paragraph(" " * 4, _why(why[name], short.method), look="excerpt"),) if name in why else ()
        yield ListEntry((words, *reason), Destination(source.index, sentence.span))


def _why(choice: Choice, method: str) -> str:
    rank = f"rank {choice.rank} by {method} · score {choice.score:.3g}"
    return f"{rank} · key terms: {', '.join(one_line(term) for term in choice.terms)}" if choice.terms else rank
