"""What a reader copies of a draft check: an item with its evidence and what was decided, cited in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from tui.checking.check import STATE_NAMES, UNSURE_MARK
from tui.reports import html_blocks, markdown
from tui.reports.copies import Copy
from tui.reports.outline import Block, Group, Paragraph, Quotation, Run
from tui.reports.rows import flat

if TYPE_CHECKING:
    from tui.checking.check import Check, CheckedItem
    from tui.checking.review import CheckReview
    from tui.reading.documents import Document, Span
    from tui.rows.sources import Source


def row(check: Check, item: str, review: CheckReview, sources: Sequence[Source]) -> Copy:
    """An item: its state, the sentence of the draft, the words of each source, and the decision."""
    found = next(each for each in check.items if each.id == item)
    group = Group(tuple(_blocks(check, found, review, {source.document: source for source in sources})))
    html = "\n".join(html_blocks.blocks(group.blocks, group.section))
    return Copy(markdown.row(group), f"<section>\n{html}\n</section>\n")


def _blocks(check: Check, found: CheckedItem, review: CheckReview, sources: dict[str, Source]) -> Iterator[Block]:
    words = flat(check.document(check.draft).slice(found.item.span))
    state = STATE_NAMES[found.state] + ("" if found.sure else UNSURE_MARK)
    runs = (Run(words, "strong"), Run(f": {state}"), Run(f" ({found.why})" if found.why else ""))
    yield Paragraph(tuple(run for run in runs if run.text), "lead")
    yield _cited(check.document(check.draft), found.item.span, sources)
    for each in found.evidence:
        yield _cited(check.document(each.document), each.span, sources)
    entry = review.of(found.id)
    day = entry.day.isoformat() if entry.day else ""
    decided = ", ".join(part for part in (entry.decision, entry.by, day) if part) if entry.decision else ""
    lines = (
        ("Decision", decided), ("Right value", entry.right), ("Evidence", entry.evidence), ("Note", entry.note),
    )  # fmt: skip
    for name, text in lines:
        if text:
            yield Paragraph((Run(f"{name}: ", "strong"), Run(flat(text))))


def _cited(document: Document, span: Span, sources: dict[str, Source]) -> Quotation:
    sentence = next((each.span for each in document.sentences if each.span.overlaps(span)), span)
    page = document.page(span)
    citation = sources[document.id].citation + (f", page {page}" if page else "")
    return Quotation((Run(flat(document.slice(sentence)).strip()), Run(f" — {citation}")))
