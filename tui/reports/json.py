"""The comparison as JSON: the schema `crossread/1` that other programs read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

import tui
from tui.claims.claim import Claim, Pair, Passage, Reason
from tui.comparison import Comparison
from tui.figures.checks.check import Check
from tui.figures.checks.rates import differing, rates
from tui.figures.figure import Figure, Period, Step
from tui.figures.table import FigureRow
from tui.quotes import Quote
from tui.reading.documents import Document, Sentence
from tui.reports import sums
from tui.reports.figures import figure_rows
from tui.reports.words import options, rounded
from tui.sessions.session import Entry, Review
from tui.summaries.summary import Digest, Summary

SCHEMA = "crossread/1"


def render(comparison: Comparison, review: Review | None = None) -> str:
    """Sorted keys, arrays in document order, floats rounded to 6 places: two runs give the same bytes."""
    review = review or Review()
    order = {document.id: place for place, document in enumerate(comparison.documents)}
    known = {figure.id: figure for figure in comparison.figures}
    claims = sorted(comparison.claims, key=lambda claim: _place(claim, order))
    data = {
        "schema": SCHEMA,
        "tool": {"name": "crossread", "version": tui.__version__},
        "options": options(comparison),
        "documents": [_document(document) for document in comparison.documents],
        "figures": [_figure(figure) for figure in comparison.figures],
        "quotes": [_quote(quote) for quote in comparison.quotes],
        # One after the other: of hundreds of articles all of them together take a gigabyte.
        "claims": map(_claim, claims),
        "summaries": [_summary(summary) for summary in comparison.summaries],
        "digest": _digest(comparison.digest),
        "sums": [_sum(check, known[check.figures[0]]) for check in sums.checked(comparison)],
        "rates": _rates(comparison.figures),
        "table": [_row(row) for row in figure_rows(comparison)],
        "review": _review(review, claims),
    }
    return written(data)


_UNSEEN = re.compile(
    "[\x7f-\x9f\xad\u0600-\u061c\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)


def written(data: object) -> str:
    """`data` as JSON whose bytes no terminal obeys: characters that command or hide are written as escapes."""
    return _UNSEEN.sub(lambda match: json.dumps(match[0])[1:-1], "".join((*_parts(data), "\n")))


def _parts(data: object) -> Iterator[str]:
    """What `json.dumps` writes; an iterator among the values is an array that is made and written one by one."""
    if not isinstance(data, Mapping):
        yield _told(data)
        return
    before = "{"
    for key, value in sorted(data.items()):
        yield f"{before}\n {_told(key)}: "
        before = ","
        yield from _array(value) if isinstance(value, Iterator) else [_told(value, 1)]
    yield "\n}" if data else "{}"


def _array(values: Iterator[object]) -> Iterator[str]:
    before = "["
    for value in values:
        yield f"{before}\n  {_told(value, 2)}"
        before = ","
    yield "\n ]" if before == "," else "[]"


def _told(value: object, depth: int = 0) -> str:
    told = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False)
    return told.replace("\n", "\n" + " " * depth)


def _place(claim: Claim, order: Mapping[str, int]) -> tuple[tuple[int, int, int], str]:
    first = min((order[p.document], p.span.start, p.span.end) for p in claim.passages)
    return first, claim.id


def _number(value: float | None) -> float | int | None:
    return None if value is None else rounded(value)


def _document(document: Document) -> dict[str, Any]:
    return {
        "id": document.id,
        "name": document.name,
        "path": document.path,
        "sha256": document.sha256,
        "title": document.title,
        "source": document.source,
        "published": document.published.isoformat() if document.published else None,
        "text": document.text,
        "hidden": document.hidden,
        "sentences": [_sentence(sentence) for sentence in document.sentences],
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {"id": sentence.id, "start": sentence.span.start, "end": sentence.span.end, "kind": sentence.kind}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "id": figure.id,
        "document": figure.document,
        "sentence": figure.sentence,
        "start": figure.span.start,
        "end": figure.span.end,
        "text": figure.text,
        "kind": figure.kind,
        "value": _number(figure.value),
        "low": _number(figure.low),
        "high": _number(figure.high),
        "unit": figure.unit,
        "bound": figure.bound,
        "change": figure.change,
        "measure": figure.measure,
        "holder": figure.holder,
        "period": _period(figure.period) if figure.period else None,
        "precision": _number(figure.precision),
        "basis": figure.basis,
        "counterpart": figure.counterpart,
        "origin": figure.origin,
        "steps": [_step(step) for step in figure.steps],
    }


def _period(period: Period) -> dict[str, Any]:
    return {
        "text": period.text,
        "start": period.start.isoformat() if period.start else None,
        "end": period.end.isoformat() if period.end else None,
    }


def _step(step: Step) -> dict[str, Any]:
    value = step.value if isinstance(step.value, str) else _number(step.value)
    return {"what": step.what, "text": step.text, "value": value}


def _quote(quote: Quote) -> dict[str, Any]:
    return {
        "id": quote.id,
        "document": quote.document,
        "start": quote.span.start,
        "end": quote.span.end,
        "speaker": quote.speaker,
    }


def _claim(claim: Claim) -> dict[str, Any]:
    return {
        "id": claim.id,
        "relation": claim.relation,
        "label": claim.label,
        "score": _number(claim.score),
        "passages": [_passage(passage) for passage in claim.passages],
        "pairs": [_pair(pair) for pair in claim.pairs],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "document": passage.document,
        "sentence": passage.sentence,
        "start": passage.span.start,
        "end": passage.span.end,
    }


def _pair(pair: Pair) -> dict[str, Any]:
    return {
        "a": pair.a,
        "b": pair.b,
        "score": _number(pair.score),
        "relation": pair.relation,
        "sure": pair.sure,
        "reasons": [_reason(reason) for reason in pair.reasons],
    }


def _reason(reason: Reason) -> dict[str, Any]:
    return {
        "kind": reason.kind,
        "text": reason.text,
        "a": reason.a,
        "b": reason.b,
        "verdict": reason.verdict or None,
        "weight": _number(reason.weight),
    }


def _summary(summary: Summary) -> dict[str, Any]:
    return {"document": summary.document, "method": summary.method, "sentences": list(summary.sentences)}


def _digest(digest: Digest) -> dict[str, Any]:
    return {"shared": list(digest.shared), "disputed": list(digest.disputed), "single": list(digest.single)}


def _sum(check: Check, figure: Figure) -> dict[str, Any]:
    return {
        "kind": check.kind,
        "document": figure.document,
        "sentence": figure.sentence,
        "figures": list(check.figures),
        "holds": check.holds,
        "text": check.text,
    }


def _rates(figures: Sequence[Figure]) -> list[dict[str, Any]]:
    """What each amount in two currencies implies; `differs` where articles imply otherwise of the same two."""
    apart = {(rate.unit, rate.other) for found in differing(figures) for rate in found}
    return [
        {
            "document": rate.document,
            "figures": list(rate.figures),
            "unit": rate.unit,
            "other": rate.other,
            "value": _number(rate.value),
            "slack": _number(rate.slack),
            "differs": (rate.unit, rate.other) in apart,
        }
        for rate in rates(figures)
    ]


def _row(row: FigureRow) -> dict[str, Any]:
    return {
        "kind": row.kind,
        "unit": row.unit,
        "measure": row.measure,
        "holder": row.holder,
        "period": _period(row.period) if row.period else None,
        "verdict": row.verdict,
        "sure": row.sure,
        "unknown": list(row.unknown),
        "rule": row.judgement.text,
        "apart": _number(row.judgement.apart),
        "apart_percent": _number(row.judgement.apart_percent),
        "cells": [
            {
                "document": cell.document,
                "figures": [figure.id for figure in cell.figures],
                "odd": cell.odd,
                "contradicts": cell.contradicts,
            }
            for cell in row.cells
        ],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "verdict": entry.verdict,
        "note": entry.note,
        "reviewed": entry.reviewed,
        "pinned": entry.pinned,
        "marks": list(entry.marks),
        "odd": asdict(entry.odd) if entry.odd else None,
    }


def _review(review: Review, claims: Iterable[Claim]) -> dict[str, Any]:
    placed = [claim.id for claim in claims if claim.id in review.entries]
    return {
        "entries": [{"claim": claim, **_entry(review.of(claim))} for claim in placed],
        "apart": [_unplaced(entry) for entry in review.apart],
        "lost": [_unplaced(entry) for entry in review.lost],
    }


def _unplaced(entry: Entry) -> dict[str, Any]:
    return {**_entry(entry), "passages": [asdict(anchor) for anchor in entry.target]}
