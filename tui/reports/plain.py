"""The comparison as plain text, to be read aloud or in a pager: the same rows as the app, in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.comparison import Comparison
from tui.reading.sanitise import one_line, visible
from tui.reports import digests, figures, lost, sums
from tui.reports.rows import HEADINGS, Row, Section, Witness, headline, rows, sections
from tui.reports.summaries import Summarised, summaries
from tui.reports.words import COLUMNS, comments, counted, described, making, origin
from tui.sessions.session import Review

Line = tuple[str, str]
"""A line of the report and the name of its look: `title`, `heading`, a section, `soft`, or nothing."""


def render(comparison: Comparison, review: Review | None = None) -> str:
    """One line a fact, no drawing characters, no colour."""
    return "".join(f"{text}\n" for text, _ in lines(comparison, review or Review()))


def lines(comparison: Comparison, review: Review) -> Iterator[Line]:
    """The lines with their looks, for whoever has colours to show them in."""
    told = rows(comparison, review)
    yield f"crossread, {headline(comparison)}.", "title"
    yield "", ""
    for number, document in enumerate(comparison.documents, 1):
        yield f"Article {number}: {described(document)}.", ""
    for part in digests.parts(comparison, told):
        yield from _heading(f"In short: {part.heading}")
        for lines_of in part.groups:
            yield from _digest_group(lines_of, part.section)
    yield from _figures(comparison)
    yield from _sums(comparison)
    for summary in summaries(comparison):
        yield from _summary(summary)
    for section, group in sections(told):
        yield from _heading(HEADINGS[section])
        for row in group:
            yield from _row(row, section)
    yield from _lost(review)
    yield "", ""
    for number, document in enumerate(comparison.documents, 1):
        where = f"{one_line(document.url)}, " if document.url else ""
        yield f"Source {number}: {origin(document)}, {where}sha256 {document.sha256}.", "soft"
        yield from ((f"  {each}", "soft") for each in comments(document))
    yield f"{making(comparison)}.", "soft"


def _heading(text: str) -> Iterator[Line]:
    yield "", ""
    yield text.upper(), "heading"


def _digest_group(group: digests.Group, section: Section) -> Iterator[Line]:
    yield "", ""
    yield group.title, section
    if group.what:
        yield f"  {group.what}", section
    for line in group.lines:
        for place, reading in enumerate(line.readings, 1):
            row = f" ({line.where})" if place == len(line.readings) else ""
            yield f"  {reading.sources[0].citation} {reading.words}{row}", ""
            if reading.others:
                yield f"    also {' '.join(each.citation for each in reading.others)}{reading.rest}", "soft"


def _places(witnesses: Iterable[Witness]) -> str:
    return " ".join(witness.citation for witness in witnesses)


def _figures(comparison: Comparison) -> Iterator[Line]:
    found = figures.lines(comparison)
    compared = [line for line in found if line.row.verdict != "alone"]
    if not found:
        return
    yield from _heading("Figures that measure the same thing")
    for number, line in enumerate(compared, 1):
        yield "", ""
        yield f"{number}. {line.label}: {line.verdict}", "differ" if line.row.verdict == "differs" else ""
        yield from _many(line) if len(line.cells) > COLUMNS else _few(line)
        yield f"  rule: {line.rule}", "soft"
    alone = len(found) - len(compared)
    if alone:
        yield "", ""
        yield f"Given by one article alone: {counted(alone, 'figure')}.", ""


def _few(line: figures.Line) -> Iterator[Line]:
    """A line a figure, then the articles that give none."""
    silent = []
    for article, cell in enumerate(line.cells, 1):
        remark = f" ({cell.remark})" if cell.remark else ""
        for said in cell.said:
            yield f"  {said.citation} {said.text}{remark}", ""
        silent += [] if cell.said else [str(article)]
    if silent:
        yield f"  not given in {', '.join(silent)}", "soft"


def _many(line: figures.Line) -> Iterator[Line]:
    """A line an amount, with every place that gives it."""
    for given in line.given:
        remark = f" ({given.remark})" if given.remark else ""
        yield f"  {given.text}{remark}: {' '.join(said.citation for said in given.places)}", ""
    yield f"  {line.share}", "soft"


def _sums(comparison: Comparison) -> Iterator[Line]:
    failing, implied = sums.failing(comparison), sums.implied(comparison)
    if failing:
        yield from _heading(sums.SUMS)
    for number, line in enumerate(failing, 1):
        yield "", ""
        yield f"{number}. {line.label}: {line.verdict}", "differ"
        yield from ((f"  {said.citation} {line.rule}", "") for cell in line.cells for said in cell.said)
    if implied:
        yield from _heading(sums.RATES)
    for number, line in enumerate(implied, 1):
        yield "", ""
        yield f"{number}. {line.label}: {line.verdict}", "differ"
        for cell, figures_of in zip(line.cells, line.row.cells, strict=True):
            for said in cell.said:
                yield f"  {said.citation} {said.text}, by {sums.amounts(figures_of)}", ""


def _summary(summary: Summarised) -> Iterator[Line]:
    yield "", ""
    yield f"Summary of article {summary.number}, {summary.size} by {summary.method}:", "heading"
    for chosen in summary.sentences:
        yield f"  {chosen.citation} {visible(chosen.words)}", ""


def _row(row: Row, section: Section) -> Iterator[Line]:
    yield "", ""
    yield f"{row.number}. {row.label} ({row.standing})", section
    quoted, cited = row.quoted
    for first, *others in quoted:
        yield f"  {first.citation} {first.words}", ""
        if others:
            yield f"    also {_places(others)}", "soft"
    if cited:
        told = counted(len(cited), "more wording")
        yield f"  {told}: {_places(place for wording in cited for place in wording)}", "soft"
    if row.why:
        yield f"  why: {row.because}", "soft"
    for name, words in row.said:
        yield f"  {name}: {words}", "said"


def _lost(review: Review) -> Iterator[Line]:
    for _, heading, group in lost.sections(review):
        yield from _heading(heading)
        for row in group:
            yield "", ""
            for place in row.places:
                yield f"  {place.name}: {place.words}", ""
            for name, words in row.said:
                yield f"  {name}: {words}", "said"
