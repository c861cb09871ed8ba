"""The comparison as plain text, for a screen reader or a pager: the same rows as the app, in the same order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tui.comparison import Comparison
from tui.reading.sanitise import one_line
from tui.reports import outline
from tui.reports.claim_blocks import value_line
from tui.reports.contents import contents
from tui.reports.outline import Block, plain_text
from tui.sessions.session import Review

StyledLine = tuple[str, str]
"""A line of the report and the name of its style: `title`, `heading`, a section, `review`, `soft`, or empty."""


def render(comparison: Comparison, review: Review | None = None, scope: str = "") -> str:
    """One line per statement, no box-drawing characters, no colour."""
    return "".join(f"{text}\n" for text, _ in lines(comparison, review, scope))


def row(group: outline.Group) -> str:
    """One claim alone, as in the report."""
    return "".join(f"{one_line(text)}\n" for text, _ in _block(group, group.section) if text)


def lines(comparison: Comparison, review: Review | None = None, scope: str = "") -> Iterator[StyledLine]:
    """The lines with their styles, for output with colours."""
    return styled(contents(comparison, review, scope))


def written(report: outline.Report) -> str:
    """Any report as plain text."""
    return "".join(f"{text}\n" for text, _ in styled(report))


def styled(report: outline.Report) -> Iterator[StyledLine]:
    """The lines of any report with their styles."""
    found = [(report.title, "title"), (report.summary, "strong"), ("", "")]
    found += [(plain_text(source), "") for source in report.sources]
    for part in report.parts:
        found += [("", ""), (part.title.upper(), "heading")]
        found += [line for block in part.blocks for line in _block(block, part.section)]
    found += [("", ""), (report.making, "soft")]
    for text, look in found:
        yield one_line(text), look


def _block(block: Block, section: str) -> Iterator[StyledLine]:
    match block:
        case outline.Heading():
            yield "", ""
            yield block.text, block.section or "strong"
        case outline.Paragraph():
            yield _paragraph(block, section)
        case outline.Quotation():
            yield f"  {plain_text(block.runs)}", ""
        case outline.Item():
            number = f"{block.number}. " if block.number else ""
            yield f"{'  ' * (block.depth + 1)}{number}{plain_text(block.runs)}", ""
        case outline.ValueList():
            yield f"  {plain_text(value_line(block))}", "strong"
        case outline.Table():
            yield from _table(block)
        case outline.Group():
            yield "", ""
            yield from _blocks(block.blocks, section)
        case outline.Fold():
            yield "", ""
            yield block.title, section
            yield from _blocks(block.blocks, section)


def _blocks(blocks: Iterable[Block], section: str) -> Iterator[StyledLine]:
    for block in blocks:
        yield from _block(block, section)


def _paragraph(paragraph: outline.Paragraph, section: str) -> StyledLine:
    text = plain_text(paragraph.runs)
    match paragraph.kind:
        case "lead":
            return text, section
        case "why" | "more":
            return f"  {text}", "soft"
        case "review":
            return f"  {text}", "review"
        case _:
            return text, "soft" if paragraph.kind == "soft" else ""


def _table(table: outline.Table) -> Iterator[StyledLine]:
    """Row by row: its name and its last cell, then a line for each other cell that is not empty."""
    for first, *cells, last in table.rows:
        yield "", ""
        yield f"{plain_text(first)}: {plain_text(last)}", ""
        for head, cell in zip(table.heads[1:-1], cells, strict=True):
            text = plain_text(cell)
            if text != "–":
                yield f"  {head}: {text}", ""
