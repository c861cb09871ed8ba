"""The history of a text as JSON: the schema `crossread-versions/1`."""

from __future__ import annotations

from typing import Any

import tui
from tui.diff.change import Piece
from tui.reading.documents import Span
from tui.reports import json as comparison_json
from tui.reports.json_documents import span_of, written
from tui.reports.json_figures import figure_fields
from tui.versioning import labels
from tui.versioning.history import BlockChange, History, ItemChange, Step, Version

SCHEMA = "crossread-versions/1"


def render(history: History) -> str:
    """Sorted keys, arrays in the order of the versions: two runs give the same bytes."""
    names = labels.names(history)
    return comparison_json.written(
        {
            "schema": SCHEMA,
            "tool": {"name": "crossread", "version": tui.__version__},
            "versions": [_version(name, version) for name, version in zip(names, history.versions, strict=True)],
            "steps": [_step(step) for step in history.steps],
        }
    )


def _version(name: str, version: Version) -> dict[str, Any]:
    document = version.document
    return {
        "name": name,
        "when": version.when or None,
        "basis": version.basis,
        "document": written(document),
        "figures": [figure_fields(figure) for figure in version.figures],
        "quotes": [{"id": quote.id, **span_of(quote.span), "speaker": quote.speaker} for quote in version.quotes],
    }


def _step(step: Step) -> dict[str, Any]:
    return {
        "old": step.old,
        "new": step.new,
        "counts": step.counts,
        "note": {"text": step.note_text, "span": _place(step.note)} if step.note_text else None,
        "unannounced": len(step.unannounced),
        "changes": [_change(change) for change in step.changes],
    }


def _change(change: BlockChange) -> dict[str, Any]:
    words = change.words
    return {
        "kind": change.kind,
        "part": change.part,
        "division": change.division,
        "marks": change.marks,
        "old": _place(change.old),
        "new": _place(change.new),
        "words": {"old": [_piece(piece) for piece in words.left_pieces],
                  "new": [_piece(piece) for piece in words.right_pieces]} if words else None,
        "items": [_item(item) for item in change.items],
    }  # fmt: skip


def _item(item: ItemChange) -> dict[str, Any]:
    return {
        "kind": item.kind,
        "old": _place(item.old),
        "new": _place(item.new),
        "old_ref": item.old_ref,
        "new_ref": item.new_ref,
        "outcome": item.outcome,
        "sure": item.sure,
        "why": item.why,
        "announcement": item.announcement,
        "changed": item.changed,
        "words": [{"old": old, "new": new} for old, new in item.words],
    }


def _piece(piece: Piece) -> dict[str, Any]:
    return {**span_of(piece.span), "mark": piece.mark, "link": piece.link, "note": piece.note}


def _place(span: Span | None) -> dict[str, int] | None:
    return span_of(span) if span else None
