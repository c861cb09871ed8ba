"""A draft check as JSON: the comparison as in `crossread/2`, with `check`."""

from __future__ import annotations

from typing import Any

from tui.checking.check import Calculation, Check, CheckedItem, Citation, Evidence
from tui.checking.review import NO_ENTRY, CheckEntry, CheckReview
from tui.reports import json
from tui.reports.check_contents import NO_REVIEW
from tui.reports.json_documents import span_of


def render(check: Check, review: CheckReview = NO_REVIEW) -> str:
    """Sorted keys, arrays in the order of the draft: two runs give the same bytes."""
    return json.written({**json.contents(check.comparison), "check": contents(check, review)})


def contents(check: Check, review: CheckReview) -> dict[str, Any]:
    """The check alone, by its fields."""
    return {
        "draft": check.draft,
        "sources": list(check.sources),
        "primary": list(check.primary),
        "counts": check.counts,
        "items": [_item(each, review) for each in check.items],
        "calculations": [_calculation(each) for each in check.calculations],
        "citations": [_citation(each) for each in check.citations],
        "orphans": [{"text": words, **_entry(entry)} for words, entry in review.orphans],
    }


def _item(checked: CheckedItem, review: CheckReview) -> dict[str, Any]:
    item, entry = checked.item, review.of(checked.id)
    return {
        "id": item.id,
        "kind": item.kind,
        "sentence": item.sentence,
        **span_of(item.span),
        "value": item.value,
        "ref": item.ref,
        "state": checked.state,
        "sure": checked.sure,
        "open": review.is_open(checked),
        "why": checked.why,
        "cited": checked.cited or None,
        "evidence": [_evidence(each) for each in checked.evidence],
        "review": _entry(entry) if entry != NO_ENTRY else None,
    }


def _evidence(evidence: Evidence) -> dict[str, Any]:
    return {
        "document": evidence.document,
        "sentence": evidence.sentence,
        **span_of(evidence.span),
        "outcome": evidence.outcome,
        "why": evidence.why,
        "ref": evidence.ref,
        "sure": evidence.sure,
        "cell": evidence.cell,
        "changed": [{"draft": span_of(mine), "source": span_of(theirs)} for mine, theirs in evidence.changed],
    }


def _entry(entry: CheckEntry) -> dict[str, Any]:
    return {
        "decision": entry.decision or None,
        "right": entry.right,
        "note": entry.note,
        "evidence": entry.evidence,
        "reviewed": entry.reviewed,
        "by": entry.by,
        "day": entry.day.isoformat() if entry.day else None,
    }


def _calculation(calculation: Calculation) -> dict[str, Any]:
    return {
        "kind": calculation.kind,
        "figures": list(calculation.figures),
        "spans": [span_of(span) for span in calculation.spans],
        "state": calculation.state,
        "why": calculation.why,
        "steps": list(calculation.steps),
    }


def _citation(citation: Citation) -> dict[str, Any]:
    return {
        "kind": citation.kind,
        **span_of(citation.span),
        "text": citation.text,
        "document": citation.document or None,
    }
