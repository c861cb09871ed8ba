"""A draft check as CSV (RFC 4180): a row for each item and each place in a source, and one for each calculation."""

from __future__ import annotations

from collections.abc import Iterator

import tui
from tui.checking.check import Check, Evidence
from tui.checking.review import CheckReview
from tui.reading.documents import Span
from tui.reports import check_words
from tui.reports.check_contents import NO_REVIEW
from tui.reports.csv import cell, made_with, written, yes
from tui.reports.words import places

COLUMNS = (
    "row", "kind", "state", "sure", "open", "text", "sentence", "start", "end", "why", "cited",
    "source", "outcome", "source_text", "source_sentence", "source_start", "source_end", "source_why",
    "decision", "right", "evidence", "note", "by", "day", "sha256", "version", "options",
)  # fmt: skip


def render(check: Check, review: CheckReview = NO_REVIEW) -> str:
    """A header, then the items in the order of the draft, and the calculations."""
    return written(COLUMNS, (*_items(check, review), *_calculations(check)))


def _items(check: Check, review: CheckReview) -> Iterator[tuple[object, ...]]:
    draft = check.document(check.draft)
    names, numbers = check_words.named(check), places(check.comparison)
    tail = (draft.sha256, tui.__version__, made_with(check.comparison))
    for each in check.items:
        entry = review.of(each.id)
        cited = names[each.cited].name if each.cited else ""
        about = (
            "item", each.item.kind, each.state, yes(each.sure), yes(review.is_open(each)),
            cell(draft.slice(each.item.span)), numbers.get(each.item.sentence, ""), *_offsets(each.item.span),
            cell(each.why), cell(cited),
        )  # fmt: skip
        decided = tuple(
            cell(text)
            for text in (
                entry.decision, entry.right, entry.evidence, entry.note, entry.by,
                entry.day.isoformat() if entry.day else "",
            )
        )  # fmt: skip
        for evidence in each.evidence or (None,):
            yield (*about, *_evidence(check, evidence), *decided, *tail)


def _evidence(check: Check, evidence: Evidence | None) -> tuple[object, ...]:
    if evidence is None:
        return ("",) * 7
    document = check.document(evidence.document)
    names, numbers = check_words.named(check), places(check.comparison)
    return (
        cell(names[evidence.document].name), evidence.outcome, cell(document.slice(evidence.span)),
        numbers.get(evidence.sentence, ""), *_offsets(evidence.span), cell(evidence.why),
    )  # fmt: skip


def _calculations(check: Check) -> Iterator[tuple[object, ...]]:
    draft = check.document(check.draft)
    for each in check.calculations:
        whole = Span(min(each.spans).start, max(span.end for span in each.spans)) if each.spans else Span(0, 0)
        about = ("calculation", each.kind, each.state, "yes", yes(each.state == "does_not_hold"))
        text = cell(draft.slice(whole))
        tail = (draft.sha256, tui.__version__, made_with(check.comparison))
        yield (*about, text, "", *_offsets(whole), cell(each.why), "", *("",) * 13, *tail)


def _offsets(span: Span) -> tuple[int, int]:
    return span.start, span.end
