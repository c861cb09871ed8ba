"""The claims as blocks of a report: by section, each with its values, quotations, reasons and the review."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from tui.claims.sections import SECTIONS, Section
from tui.reading.addresses import is_address
from tui.reports.outline import Block, Fold, Group, Item, Paragraph, Part, Quotation, Run, Runs, ValueCell, ValueList
from tui.reports.rows import ReportRow, Statement, Wording, by_source
from tui.reports.words import counted

DIFFERING: tuple[Section, ...] = ("conflict", "check", "dispute")
"""The sections that come first."""
OTHER: tuple[Section, ...] = tuple(section for section in SECTIONS if section not in DIFFERING)
UNSURE = " (not sure)"


def parts(rows: Sequence[ReportRow], sections: Iterable[Section]) -> Iterator[Part]:
    """One part for each section that has rows."""
    for section in sections:
        found = tuple(row for row in rows if row.section == section)
        if found:
            blocks = tuple(_single(found)) if section == "single" else tuple(map(_claim, found))
            yield Part(f"section-{section}", f"{SECTIONS[section].sign} {SECTIONS[section].heading}", blocks, section)


def _claim(row: ReportRow) -> Group:
    return Group(tuple(_claim_blocks(row)), row.claim.id, row.section)


def _claim_blocks(row: ReportRow) -> Iterator[Block]:
    unsure = (Run(UNSURE, "soft"),) if row.section in {"agree", "related"} and not row.row.sure else ()
    head = (Run(f"{SECTIONS[row.section].sign} {row.number}. "),)
    lead = row.lead
    if lead:
        yield Paragraph((*head, *wording(lead), *unsure), "lead")
    else:
        yield Paragraph((*head, Run(row.row.title, "strong"), *unsure), "lead")
    values = value_list(row)
    if values:
        yield values
    quoted, further = row.quoted
    for each in quoted:
        if each != lead:
            yield Quotation(wording(each))
    yield from (Quotation(wording((statement,))) for statement in row.elsewhere)
    if further:
        places = [statement for each in further for statement in each]
        yield Paragraph((Run(f"{counted(len(further), 'more wording')}: ", "soft"), *_cited(places)), "more")
    if row.why:
        yield Paragraph((Run("Why: ", "soft"), Run(row.because, "soft")), "why")
    yield from review_lines(row.review)


def value_list(row: ReportRow) -> ValueList | None:
    """The values in which the sources of a row differ; None if it is not about values."""
    given = row.row.given
    if row.claim.relation != "differ" or len(given) < 2:
        return None
    cells = (ValueCell(each.text, tuple(row.sources[at].short for at in each.sources), each.odd) for each in given)
    return ValueList(tuple(cells), row.row.gap)


def value_line(values: ValueList) -> Runs:
    """The values on one line: `CNN 155 · USA Today 149 — 6 apart (4%)`."""
    runs: list[Run] = []
    for cell in values.values:
        runs.append(Run(f"{' · ' if runs else ''}{', '.join(cell.sources)} "))
        runs.append(Run(cell.text, "odd" if cell.odd else "value"))
        runs += [Run(" (odd one out)")] if cell.odd else []
    return (*runs, Run(f" — {values.gap}")) if values.gap else tuple(runs)


def wording(places: Wording) -> Runs:
    """The words with the values marked, and every place that has them."""
    first, *others = places
    also = (Run("; also ", "soft"), *_cited(others)) if others else ()
    return (*marked(first), Run(" — ", "soft"), _citation(first), *also)


def marked(statement: Statement) -> Runs:
    """The words of a statement as a quotation, with the values that other sources contradict marked."""
    last, more = statement.ending
    runs, end = [Run(statement.opening)], 0
    for mark in statement.marks:
        runs.append(Run(statement.words[end : mark.span.start]))
        runs.append(Run(mark.span.of(statement.words), "odd" if mark.odd else "value"))
        end = mark.span.end
    return tuple(run for run in (*runs, Run(statement.words[end:last]), Run(more)) if run.text)


def _citation(statement: Statement) -> Run:
    return Run(statement.citation, "soft", target=statement.sentence)


def _cited(statements: Iterable[Statement]) -> Iterator[Run]:
    for place, statement in enumerate(statements):
        if place:
            yield Run("; ", "soft")
        yield _citation(statement)


def review_lines(review: Iterable[tuple[str, str]]) -> Iterator[Paragraph]:
    """What the reader did, one line for each."""
    for name, words in review:
        yield Paragraph((Run(f"{name}: ", "strong"), linked(words)), "review")


def linked(words: str) -> Run:
    """Words of the reader, as a link if they are the address of a page."""
    return Run(words, url=words if is_address(words) else "")


def _single(found: Sequence[ReportRow]) -> Iterator[Fold]:
    """What only one source says, folded under each source with its count."""
    for source, rows in by_source(found):
        blocks: list[Block] = []
        for row in rows:
            reviewed = "".join(f" {name}: {words}." for name, words in row.review)
            review = (Run(reviewed, "strong"),) if reviewed else ()
            blocks.append(Item((*wording(row.wordings[0]), *review), row.number, id=row.claim.id))
            blocks += [Item(wording(each), depth=1) for each in row.wordings[1:]]
        yield Fold(f"{source.heading}: {counted(len(rows), 'claim')}", tuple(blocks), f"single-{source.index + 1}")
