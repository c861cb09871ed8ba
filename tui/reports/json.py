"""The comparison as JSON: the schema `crossread/2` that other programs read."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from typing import Any

import tui
from tui.claims.claim import Claim, Pair, Passage, Reason, ReasonKind
from tui.claims.sections import section_of
from tui.comparison import Comparison
from tui.items.item import Item
from tui.quotes import Quote
from tui.reading.documents import Span
from tui.reports import json_documents, naming, sums
from tui.reports.facts import Fact, FactIndex, facts
from tui.reports.json_figures import (
    figure_fields,
    number,
    period_fields,
    rate_fields,
    row_fields,
    sum_fields,
    tie_fields,
)
from tui.reports.quotations import Echo, echoes
from tui.reports.words import options
from tui.rows.figure_rows import figure_rows
from tui.rows.sources import Source
from tui.sessions.session import Entry, Review
from tui.summaries.summary import Digest, Summary

SCHEMA = "crossread/2"


def render(comparison: Comparison, review: Review | None = None) -> str:
    """Sorted keys, arrays in document order, floats rounded to 6 places: two runs give the same bytes."""
    return written(contents(comparison, review))


def contents(comparison: Comparison, review: Review | None = None) -> dict[str, Any]:
    """What is written, by its keys; an iterator among the values makes its array one by one."""
    review = review or Review()
    order = {document.id: place for place, document in enumerate(comparison.documents)}
    known = {figure.id: figure for figure in comparison.figures}
    claims = sorted(comparison.claims, key=lambda claim: _place(claim, order))
    rows = figure_rows(comparison)
    found, echoed = facts(comparison, rows), echoes(comparison)
    return {
        "schema": SCHEMA,
        "tool": {"name": "crossread", "version": tui.__version__},
        "options": options(comparison),
        "documents": [json_documents.written(document) for document in comparison.documents],
        "sources": [_source(source) for source in naming.named(comparison, review)],
        "figures": [figure_fields(figure) for figure in comparison.figures],
        "quotes": [_quote(quote, echoed.get(quote.id, ())) for quote in comparison.quotes],
        "items": map(_item, comparison.items),
        "facts": [_fact(fact) for fact in found],
        # One at a time: for hundreds of articles, all of them together take a gigabyte.
        "claims": map(partial(_claim, named=_named(comparison), facts_of=FactIndex(comparison, found)), claims),
        "summaries": [_summary(summary) for summary in comparison.summaries],
        "digest": _digest(comparison.digest),
        "sums": [sum_fields(check, known[check.figures[0]]) for check in sums.checked(comparison)],
        "rates": rate_fields(comparison.figures),
        "table": [row_fields(row) for row in rows],
        "ties": [tie_fields(tie) for tie in comparison.ties],
        "review": _review(review, claims),
    }


_UNSEEN = re.compile(
    "[\x7f-\x9f\xad\u0600-\u061c\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufe00-\ufe0f\ufeff\U000e0000-\U000e0fff]"
)


def written(data: object) -> str:
    """`data` as JSON whose bytes no terminal obeys: characters that command or hide are written as escapes."""
    return _UNSEEN.sub(lambda match: json.dumps(match[0])[1:-1], "".join((*_parts(data), "\n")))


def _parts(data: object) -> Iterator[str]:
    """What `json.dumps` writes; an iterator among the values is an array that is made and written one by one."""
    if not isinstance(data, Mapping):
        yield _dumped(data)
        return
    before = "{"
    for key, value in sorted(data.items()):
        yield f"{before}\n {_dumped(key)}: "
        before = ","
        yield from _array(value) if isinstance(value, Iterator) else [_dumped(value, 1)]
    yield "\n}" if data else "{}"


def _array(values: Iterator[object]) -> Iterator[str]:
    before = "["
    for value in values:
        yield f"{before}\n  {_dumped(value, 2)}"
        before = ","
    yield "\n ]" if before == "," else "[]"


def _dumped(value: object, depth: int = 0) -> str:
    text = json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True, allow_nan=False)
    return text.replace("\n", "\n" + " " * depth)


def _place(claim: Claim, order: Mapping[str, int]) -> tuple[tuple[int, int, int], str]:
    first = min((order[p.document], p.span.start, p.span.end) for p in claim.passages)
    return first, claim.id


def _source(source: Source) -> dict[str, Any]:
    return {
        "document": source.document,
        "name": source.name,
        "short": source.short,
        "day": source.day.isoformat() if source.day else None,
    }


def _quote(quote: Quote, found: Sequence[Echo]) -> dict[str, Any]:
    return {
        "id": quote.id,
        "document": quote.document,
        "start": quote.span.start,
        "end": quote.span.end,
        "speaker": quote.speaker,
        "echoes": [_echo(echo) for echo in found],
    }


def _echo(echo: Echo) -> dict[str, Any]:
    return {
        "state": echo.state,
        "document": echo.document,
        "start": echo.span.start,
        "end": echo.span.end,
        "quote": echo.quote,
        "changed": [{"a": a, "b": b} for a, b in echo.changed],
        "meaning_change": echo.meaning_change,
        "other_speaker": echo.other_speaker,
    }


def _item(item: Item) -> dict[str, Any]:
    return {
        "id": item.id,
        "document": item.document,
        "sentence": item.sentence,
        "start": item.span.start,
        "end": item.span.end,
        "kind": item.kind,
        "value": item.value,
        "ref": item.ref,
    }


def _fact(fact: Fact) -> dict[str, Any]:
    return {
        "id": fact.id,
        "kind": fact.kind,
        "measure": fact.measure,
        "holder": fact.holder,
        "period": period_fields(fact.period) if fact.period else None,
        "unit": fact.unit,
        "values": [
            {"text": value.text, "sources": list(value.sources), "figures": list(value.figures)}
            for value in fact.values
        ],
        "majority": fact.majority,
        "odd": list(fact.odd),
        "outcome": fact.outcome,
        "sure": fact.sure,
    }


Named = Mapping[tuple[str, Span], str]
"""The id of a figure, quotation or item by its article (its id) and place."""


def _named(comparison: Comparison) -> dict[bool, Named]:
    """The ids by place, for reasons about quotations (True) and for others.

    Where a quotation and a figure share a place, the former prefer the quotation; an item counts if there is neither.
    """
    items = {(item.document, item.span): item.id for item in reversed(comparison.items)}
    figures = {(figure.document, figure.span): figure.id for figure in reversed(comparison.figures)}
    quotes = {(quote.document, quote.span): quote.id for quote in reversed(comparison.quotes)}
    return {True: items | figures | quotes, False: items | quotes | figures}


def _claim(claim: Claim, named: Mapping[bool, Named], facts_of: FactIndex) -> dict[str, Any]:
    return {
        "id": claim.id,
        "relation": claim.relation,
        "section": section_of(claim),
        "dispute": claim.dispute,
        "facts": list(facts_of.of(claim)),
        "label": claim.label,
        "score": number(claim.score),
        "passages": [_passage(passage) for passage in claim.passages],
        "pairs": [_pair(pair, claim.passages, named) for pair in claim.pairs],
    }


def _passage(passage: Passage) -> dict[str, Any]:
    return {
        "document": passage.document,
        "sentence": passage.sentence,
        "start": passage.span.start,
        "end": passage.span.end,
    }


def _pair(pair: Pair, passages: Sequence[Passage], named: Mapping[bool, Named]) -> dict[str, Any]:
    one, other = passages[pair.a].document, passages[pair.b].document
    return {
        "a": pair.a,
        "b": pair.b,
        "score": number(pair.score),
        "relation": pair.relation,
        "sure": pair.sure,
        "reasons": [_reason(reason, one, other, named[reason.kind in _SPOKEN]) for reason in pair.reasons],
    }


_SPOKEN: frozenset[ReasonKind] = frozenset({"quote", "attribution"})
"""Kinds of reasons that are about quotations."""


def _reason(reason: Reason, one: str, other: str, named: Named) -> dict[str, Any]:
    return {
        "kind": reason.kind,
        "text": reason.text,
        "weight": number(reason.weight),
        "outcome": reason.outcome,
        "verdict": reason.outcome,  # the same by its name in crossread/1, for those who read that
        "a": _side(one, reason.a, named),
        "b": _side(other, reason.b, named),
    }


def _side(document: str, span: Span | None, named: Named) -> str | list[int] | None:
    """The id of a figure, quotation or item there, or the place itself if there is none."""
    return None if span is None else named.get((document, span)) or [span.start, span.end]


def _summary(summary: Summary) -> dict[str, Any]:
    return {"document": summary.document, "method": summary.method, "sentences": list(summary.sentences)}


def _digest(digest: Digest) -> dict[str, Any]:
    return {
        "shared": list(digest.shared),
        "disputed": list(digest.disputed),
        "single": list(digest.single),
        "wordings": [
            {
                "claim": wording.claim,
                "passage": wording.passage,
                "span": [wording.span.start, wording.span.end],
                "unshared": [[span.start, span.end] for span in wording.dimmed],
                "value": [wording.value.start, wording.value.end] if wording.value else None,
            }
            for wording in digest.wordings
        ],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    settled = entry.resolution
    return {
        "verdict": entry.verdict,
        "note": entry.note,
        "reviewed": entry.reviewed,
        "linked": entry.linked,
        "marks": list(entry.marks),
        "odd": asdict(entry.odd) if entry.odd else None,
        "resolution": {
            "right": asdict(settled.right) if settled.right else None,
            "none_right": settled.none_right,
            "value": settled.value,
            "evidence": settled.evidence,
        },
        "changes": [asdict(change) for change in entry.changes],
    }


def _review(review: Review, claims: Iterable[Claim]) -> dict[str, Any]:
    placed = [claim.id for claim in claims if claim.id in review.entries]
    return {
        "entries": [{"claim": claim, **_entry(review.of(claim))} for claim in placed],
        "separated": [_unplaced(entry) for entry in review.separated],
        "orphans": [_unplaced(entry) for entry in review.orphans],
    }


def _unplaced(entry: Entry) -> dict[str, Any]:
    return {**_entry(entry), "passages": [asdict(anchor) for anchor in entry.target]}
