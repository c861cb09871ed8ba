"""The history of a text as CSV (RFC 4180): a row for each changed item, and for each change of a paragraph."""

from __future__ import annotations

from collections.abc import Iterator

import tui
from tui.reading.documents import Document, Span
from tui.reports.csv import cell, written, yes
from tui.versioning import labels
from tui.versioning.history import BlockChange, History, ItemChange

COLUMNS = (
    "step", "old_version", "new_version", "row", "change", "part", "kind", "outcome", "sure", "announcement",
    "old", "new", "old_start", "old_end", "new_start", "new_end", "why", "old_sha256", "new_sha256", "crossread",
)  # fmt: skip

_Row = tuple[tuple[str, ...], tuple[Span | None, Span | None], str]
"""What a row is about, the places in the old and the new version, and why."""


def render(history: History) -> str:
    """A header, then for every change of every step its items and itself; what is unchanged is left out."""
    return written(COLUMNS, tuple(_rows(history)))


def _rows(history: History) -> Iterator[tuple[object, ...]]:
    names = labels.names(history)
    for place, (old, new, step) in enumerate(history.pairs()):
        head = (place + 1, cell(names[place]), cell(names[place + 1]))
        tail = (old.document.sha256, new.document.sha256, tui.__version__)
        for change in step.changes:
            if change.kind == "unchanged":
                continue
            for about, spans, why in (*(_item(change, item) for item in change.items), _block(change)):
                texts = [_said(side.document, span) for side, span in zip((old, new), spans, strict=True)]
                places = [number for span in spans for number in ((span.start, span.end) if span else ("", ""))]
                yield (*head, *about, *texts, *places, cell(why), *tail)


def _item(change: BlockChange, item: ItemChange) -> _Row:
    about = ("item", change.kind, change.part, item.kind, item.outcome, yes(item.sure), item.announcement)
    return about, (item.old, item.new), item.why


def _block(change: BlockChange) -> _Row:
    return ("paragraph", change.kind, change.part, "", "", "", ""), (change.old, change.new), change.division


def _said(document: Document, span: Span | None) -> str:
    return cell(document.slice(span)) if span else ""
