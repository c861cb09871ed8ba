"""Documents as the JSON has them: what the file says of each, its text, tables, comments, links and sentences."""

from __future__ import annotations

from typing import Any

from tui.reading.documents import Comment, Document, Sentence, Span, Table, TaggedFact
from tui.reports.words import rounded


def written(document: Document) -> dict[str, Any]:
    """A document by its fields."""
    return {
        "id": document.id,
        "name": document.name,
        "path": document.path,
        "sha256": document.sha256,
        "title": document.title,
        "source": document.source,
        "published": document.published.isoformat() if document.published else None,
        "modified": document.modified.isoformat() if document.modified else None,
        "byline": document.byline,
        "correction": document.correction,
        "url": document.url,
        "language": document.language,
        "format": document.format,
        "details": dict(document.details),
        "tables": [_table(table) for table in document.tables],
        "comments": [_comment(comment) for comment in document.comments],
        "links": [{**span_of(link.span), "target": link.target} for link in document.links],
        "tagged": [_tagged(fact) for fact in document.tagged],
        "text": document.text,
        "hidden": document.hidden,
        "sentences": [_sentence(sentence) for sentence in document.sentences],
    }


def _table(table: Table) -> dict[str, Any]:
    cells = [[{**span_of(cell.span), "head": cell.head, "columns": cell.columns} for cell in row] for row in table.rows]
    return {**span_of(table.span), "caption": table.caption, "rows": cells}


def _comment(comment: Comment) -> dict[str, Any]:
    return {
        "author": comment.author,
        "day": comment.day.isoformat() if comment.day else None,
        "text": comment.text,
        "span": span_of(comment.span) if comment.span else None,
    }


def _tagged(fact: TaggedFact) -> dict[str, Any]:
    return {
        **span_of(fact.span),
        "concept": fact.concept,
        "value": rounded(fact.value) if isinstance(fact.value, float) else fact.value,
        "unit": fact.unit,
        "period": {
            "start": fact.start.isoformat() if fact.start else None,
            "end": fact.end.isoformat() if fact.end else None,
        },
        "dimensions": dict(fact.dimensions),
        "decimals": fact.decimals,
        "scale": fact.scale,
        "why": fact.why,
    }


def _sentence(sentence: Sentence) -> dict[str, Any]:
    return {"id": sentence.id, "start": sentence.span.start, "end": sentence.span.end, "kind": sentence.kind}


def span_of(span: Span) -> dict[str, int]:
    """A span as half-open offsets into the text."""
    return {"start": span.start, "end": span.end}
