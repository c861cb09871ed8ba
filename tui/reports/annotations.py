"""The review as annotations of the W3C Web Annotation Data Model (2017), in JSON-LD.

One annotation per reviewed claim, with a target for every passage: its words with the text around them, and its
offsets into the text as crossread reads it. An article is named by the hash of its bytes (RFC 6920), so an
annotation refers to one version of it and does not reveal where the file is on the reader's disk.
"""

from __future__ import annotations

import base64
import json
from collections.abc import Iterator
from typing import Any
from uuid import NAMESPACE_URL, uuid5

import tui
from tui.claims.sections import SECTIONS
from tui.comparison import Comparison
from tui.reading.sanitise import one_line, visible
from tui.reports import orphans
from tui.reports.json import written
from tui.reports.rows import ReportRow, rows
from tui.reports.words import options
from tui.sessions.anchors import Anchor, Folded, anchor
from tui.sessions.session import Entry, Review

CONTEXT = "http://www.w3.org/ns/anno.jsonld"


def render(comparison: Comparison, review: Review | None = None) -> str:
    """An annotation collection with one page: the claims in the order of the table, then what has no claim."""
    review = review or Review()
    items = [*_placed(comparison, review), *_unplaced(review)]
    sources = sorted(document.sha256 for document in comparison.documents)
    page = {"id": _urn("page", sources, items), "type": "AnnotationPage", "startIndex": 0, "items": items}
    collection = {
        "@context": CONTEXT,
        "id": _urn("collection", sources, items),
        "type": "AnnotationCollection",
        "label": "Review of " + ", ".join(one_line(document.name) for document in comparison.documents),
        "generator": {
            "type": "Software",
            "schema:name": "crossread",
            "schema:softwareVersion": tui.__version__,
            "schema:description": ", ".join(f"{name} {value}" for name, value in options(comparison).items()),
        },
        "total": len(items),
        "first": page,
    }
    return written(collection)


def _placed(comparison: Comparison, review: Review) -> Iterator[dict[str, Any]]:
    folded: dict[str, Folded] = {}
    documents = {document.id: document for document in comparison.documents}
    for row in rows(comparison, review):
        if row.entry.blank:
            continue
        for passage in row.claim.passages:
            folded.setdefault(passage.document, Folded(documents[passage.document]))
        anchors = tuple(anchor(folded[passage.document], passage.span) for passage in row.claim.passages)
        yield _annotation(anchors, _bodies(row.entry, _section(row)))


def _unplaced(review: Review) -> Iterator[dict[str, Any]]:
    for state, entries in ((orphans.SEPARATED, review.separated), (orphans.ORPHANS, review.orphans)):
        for entry in entries:
            yield _annotation(entry.target, _bodies(entry, state))


def _section(row: ReportRow) -> str:
    return f"{SECTIONS[row.section].heading}: {row.row.name}"


def _bodies(entry: Entry, state: str) -> list[dict[str, str]]:
    """What the reader did, each with its purpose; `state` is the section of the row, or the reason it has none."""
    parts = (
        ("assessing", entry.verdict or ("reviewed" if entry.reviewed else "")),
        ("commenting", visible(entry.note)),
        ("editing", _resolved(entry)),
        ("bookmarking", " ".join(entry.marks)),
        ("linking", "linked by hand" if entry.linked else ""),
        ("classifying", state),
    )
    return [
        {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}
        for purpose, value in parts
        if value
    ]


def _resolved(entry: Entry) -> str:
    """How a conflict was settled: the source that is right, the right value, and the evidence."""
    settled = entry.resolution
    right = "none" if settled.none_right else one_line(settled.right.name) if settled.right else ""
    parts = (("right", right), ("right value", one_line(settled.value)), ("evidence", one_line(settled.evidence)))
    return "; ".join(f"{name}: {words}" for name, words in parts if words)


def _annotation(anchors: tuple[Anchor, ...], bodies: list[dict[str, str]]) -> dict[str, Any]:
    targets = [_target(each) for each in anchors]
    return {
        "id": _urn("annotation", targets, bodies),
        "type": "Annotation",
        "motivation": [body["purpose"] for body in bodies],
        "body": bodies,
        "target": targets,
    }


def _target(found: Anchor) -> dict[str, Any]:
    return {
        "type": "SpecificResource",
        "source": {"id": source(found.sha256), "type": "Text", "schema:name": one_line(found.name)},
        "selector": [
            {
                "type": "TextQuoteSelector",
                "exact": visible(found.exact),
                "prefix": visible(found.prefix),
                "suffix": visible(found.suffix),
            },
            {"type": "TextPositionSelector", "start": found.start, "end": found.end},
        ],
    }


def source(sha256: str) -> str:
    """The name of an article by the hash of its bytes, as RFC 6920 writes it."""
    digest = base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")
    return f"ni:///sha-256;{digest}"


def _urn(*parts: object) -> str:
    """A name that is the same for the same contents."""
    data = json.dumps(parts, sort_keys=True, ensure_ascii=True)
    return f"urn:uuid:{uuid5(NAMESPACE_URL, data)}"
