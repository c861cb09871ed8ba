"""The comparison as Markdown (CommonMark, with GitHub's tables); what means something to it is escaped in articles."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tui.claims.claim import Claim
from tui.comparison import Comparison
from tui.reading.sanitise import one_line
from tui.reports import digests, figures, lost, sums
from tui.reports.rows import HEADINGS, SIGNS, Row, Witness, headline, rows, sections
from tui.reports.summaries import summaries
from tui.reports.words import COLUMNS, comments, counted, described, making, origin
from tui.sessions.session import Review

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>()#+\-.!|~$&:@=^\"'])")


def escape(text: str) -> str:
    """`text` so that Markdown shows it as it is: no link, no emphasis, no HTML, no heading, no automatic address."""
    return _SPECIAL.sub(r"\\\1", one_line(text))


def render(comparison: Comparison, review: Review | None = None) -> str:
    """A heading a section, a list item a line of the digest, a quotation a witness."""
    return "\n".join(_lines(comparison, review or Review())) + "\n"


def row(comparison: Comparison, claim: Claim, review: Review | None = None) -> str:
    """One row alone, as it stands in the report."""
    found = next(one for one in rows(comparison, review) if one.claim.id == claim.id)
    return "\n".join(_row(found)) + "\n"


def _lines(comparison: Comparison, review: Review) -> Iterator[str]:
    told = rows(comparison, review)
    yield f"# {escape(headline(comparison))}"
    yield ""
    for number, document in enumerate(comparison.documents, 1):
        yield f"{number}. {escape(described(document))}"
    yield from _digest(comparison, told)
    yield from _figures(comparison)
    yield from _sums(comparison)
    yield from _summaries(comparison)
    for section, group in sections(told):
        yield ""
        yield f"## {SIGNS[section]} {HEADINGS[section]}"
        for row in group:
            yield ""
            yield from _row(row)
    yield from _lost(review)
    yield ""
    yield "## Sources"
    yield ""
    for number, document in enumerate(comparison.documents, 1):
        where = f", {escape(document.url)}" if document.url else ""
        yield f"{number}. {escape(origin(document))}{where}, sha256 `{document.sha256}`"
        yield from (f"   - {escape(each)}" for each in comments(document))
    yield ""
    yield f"{escape(making(comparison))}\\."


def _cited(witness: Witness) -> str:
    return escape(witness.citation)


def _digest(comparison: Comparison, told: tuple[Row, ...]) -> Iterator[str]:
    found = digests.parts(comparison, told)
    if not found:
        return
    yield ""
    yield "## In short"
    for part in found:
        yield ""
        yield f"### {SIGNS[part.section]} {part.heading}"
        yield ""
        for group in part.groups:
            what = f": {escape(group.what)}" if group.what else ""
            yield f"- **{escape(group.title)}**{what}"
            yield from (f"  - {text}" for line in group.lines for text in _digest_line(line))


def _digest_line(line: digests.Line) -> Iterator[str]:
    """The readings, the last with the number of the row: Markdown has no anchors that every renderer keeps."""
    for place, reading in enumerate(line.readings, 1):
        also = f", also {' '.join(map(_cited, reading.others))}{reading.rest}" if reading.others else ""
        row = f" ({line.where})" if place == len(line.readings) else ""
        yield f"{escape(reading.words)} {_cited(reading.sources[0])}{also}{row}"


def _figures(comparison: Comparison) -> Iterator[str]:
    found = figures.lines(comparison)
    compared = [line for line in found if line.row.verdict != "alone"]
    if not found:
        return
    yield ""
    yield "## Figures that measure the same thing"
    yield ""
    many = len(comparison.documents) > COLUMNS
    heads = ["given"] if many else [str(number) for number in range(1, len(comparison.documents) + 1)]
    if compared:
        yield f"| figure | {' | '.join(heads)} | verdict | rule |"
        yield f"| --- | {'--- | ' * len(heads)}--- | --- |"
    for line in compared:
        cells = _given(line) if many else " | ".join(map(_cell, line.cells))
        yield f"| {escape(line.label)} | {cells} | {line.sign} {escape(line.verdict)} | {escape(line.rule)} |"
    alone = len(found) - len(compared)
    if alone:
        yield ""
        yield f"Given by one article alone: {counted(alone, 'figure')}\\."


def _cell(cell: figures.Cell) -> str:
    said = "; ".join(f"{escape(said.text)} {escape(said.citation)}" for said in cell.said)
    return f"**{said}** ({cell.remark})" if cell.remark else said or "–"


def _given(line: figures.Line) -> str:
    """Every amount with its places, in one cell."""
    told = []
    for given in line.given:
        places = " ".join(escape(said.citation) for said in given.places)
        text = f"**{escape(given.text)}** ({given.remark})" if given.remark else escape(given.text)
        told.append(f"{text} {places}")
    return "; ".join((*told, line.share))


def _sums(comparison: Comparison) -> Iterator[str]:
    for heading, found in ((sums.SUMS, sums.failing(comparison)), (sums.RATES, sums.implied(comparison))):
        if found:
            yield ""
            yield f"## {heading}"
            yield ""
        for line in found:
            cited = " ".join(escape(said.citation) for cell in line.cells for said in cell.said)
            yield f"- **{escape(line.label)}** {line.sign} {escape(line.verdict)}: {escape(line.rule)} {cited}"


def _summaries(comparison: Comparison) -> Iterator[str]:
    if not comparison.summaries:
        return
    yield ""
    yield "## Summaries"
    for summary in summaries(comparison):
        yield ""
        yield f"### {summary.number}\\. {escape(summary.document.name)}"
        yield ""
        for chosen in summary.sentences:
            yield f"- {escape(chosen.words)} {escape(chosen.citation)}"


def _row(row: Row) -> Iterator[str]:
    yield f"**{row.number}\\. {escape(row.label)}** ({escape(row.standing)})"
    quoted, cited = row.quoted
    for first, *others in quoted:
        also = f", also {' '.join(map(_cited, others))}" if others else ""
        yield ""
        yield f"> {escape(first.words)} {_cited(first)}, {first.offsets}{also}"
    if cited:
        places = " ".join(_cited(witness) for wording in cited for witness in wording)
        yield ""
        yield f"> {counted(len(cited), 'more wording')}: {places}"
    if row.why:
        yield ""
        yield f"*why* {escape(row.because)}"
    yield from _spoken(row.said)


def _spoken(said: tuple[tuple[str, str], ...]) -> Iterator[str]:
    for name, words in said:
        yield ""
        yield f"**{name}** {escape(words)}"


def _lost(review: Review) -> Iterator[str]:
    for _, heading, group in lost.sections(review):
        yield ""
        yield f"## {heading}"
        for row in group:
            for place in row.places:
                yield ""
                yield f"> {escape(place.words)} ({escape(place.name)})"
            yield from _spoken(row.said)
