"""The digest and the summaries as entries, each line with its article and sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.app.entries.entry import Entry, Paragraph, Target, heading
from tui.reading.documents import Document, Span
from tui.reading.sanitise import one_line
from tui.summaries.summary import Choice, Summary

if TYPE_CHECKING:
    from tui.comparison import Comparison
    from tui.reports.digests import Line, Reading
    from tui.reports.rows import Witness

_LOOKS = {"agree": "agree", "differ": "differ", "single": "single"}
_SIGNS = {"agree": "=", "differ": "≠", "single": "·"}


def digest(comparison: Comparison) -> tuple[Entry, ...]:
    """What they share, where they differ, what only one says."""
    # Imported here because it loads the engine, and the summaries are wanted without it.
    from tui.reports import digests, rows  # noqa: PLC0415

    found: list[Entry] = []
    for part in digests.parts(comparison.digest, rows.rows(comparison)):
        found.append(heading(part.heading, f"{len(part.lines):,}"))
        for line in part.lines:
            found += _line(part.section, line)
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


def _line(section: str, line: Line) -> Iterator[Entry]:
    look, claim = _LOOKS[section], line.row.claim.id
    head = f"{_SIGNS[section]} "
    if section != "differ":
        yield _reading(line.readings[0], head, look, claim)
        return
    title = Paragraph(head, f"{line.row.label} · {line.row.standing}", head_look=look, look="heading")
    for number, reading in enumerate(line.readings):
        entry = _reading(reading, "    ", look, claim)
        if number == 0:
            entry = Entry((title, *entry.paragraphs), entry.target, notable=True, claim=claim)
        yield entry


def _reading(reading: Reading, head: str, look: str, claim: str) -> Entry:
    first = reading.sources[0]
    cited = " ".join(source.citation for source in reading.sources)
    text = f"{reading.words} {cited}"
    marks = ((Span(len(reading.words) + 1, len(text)), "excerpt"),)
    return Entry((Paragraph(head, text, marks, head_look=look),), _place(first), claim=claim)


def _place(witness: Witness) -> Target:
    return Target(witness.number - 1, Span(witness.start, witness.end))


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
    return f"{told} · its words: {', '.join(one_line(term) for term in choice.terms)}" if choice.terms else told
