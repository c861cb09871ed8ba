"""What a reader copies to paste elsewhere: a sentence or a row, cited in full, as text and as formatted text."""

from __future__ import annotations

from dataclasses import replace

from tui.claims.claim import Claim, Passage
from tui.comparison import Comparison
from tui.records import dataclass
from tui.reports import html_blocks, markdown, naming
from tui.reports.claim_blocks import marked, review_lines, value_list
from tui.reports.outline import Block, Group, Paragraph, Quotation, Run, Runs
from tui.reports.rows import ReportRow, Wording, flat, rows
from tui.rows.sources import Source
from tui.sessions.session import Review

_QUOTES = {'"': '"', "“": "”", "«": "»", "„": "“"}


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy as text, in Markdown if it has any formatting, and the same as HTML."""

    text: str
    html: str


def sentence(comparison: Comparison, passage: Passage, review: Review | None = None) -> Copy:
    """The sentence of a passage and its citation: `“…” — CNN, “Search for AirAsia jet”, 28 Dec 2014`."""
    named = {source.document: source for source in naming.named(comparison, review)}
    document = next(known for known in comparison.documents if known.id == passage.document)
    found = next((each.span for each in document.sentences if each.id == passage.sentence), passage.span)
    words = flat(document.slice(found)).strip()
    text = f"{_quoted(words)} — {_citation(named[document.id], document.page(passage.span))}"
    return Copy(text, f"<p>{html_blocks.inline((Run(text),))}</p>\n")


def row(comparison: Comparison, claim: Claim, review: Review | None = None) -> Copy:
    """A row: its headline, its values, every quotation with its citation, and what the reader did."""
    named = naming.named(comparison, review)
    (found,) = rows(replace(comparison, claims=(claim,)), review, named)
    group = Group(tuple(_blocks(found)), section=found.section)
    html = "\n".join(html_blocks.blocks(group.blocks, group.section))
    return Copy(markdown.row(group), f"<section>\n{html}\n</section>\n")


def _blocks(found: ReportRow) -> list[Block]:
    blocks: list[Block] = []
    if found.row.headline:
        blocks.append(Paragraph((Run(found.row.headline, "strong"),), "lead"))
    values = value_list(found)
    blocks += [values] if values else []
    blocks += [Quotation(_wording(each)) for each in (*found.wordings, *((one,) for one in found.elsewhere))]
    return [*blocks, *review_lines(found.review)]


def _wording(wording: Wording) -> Runs:
    cited = "; ".join(_citation(statement.source, statement.page) for statement in wording)
    return (*marked(wording[0]), Run(f" — {cited}"))


def _citation(source: Source, page: int) -> str:
    return f"{source.citation}, page {page}" if page else source.citation


def _quoted(words: str) -> str:
    """Words in quotation marks, unless they already have them."""
    return words if _QUOTES.get(words[:1]) == words[-1:] and len(words) > 1 else f"“{words}”"
