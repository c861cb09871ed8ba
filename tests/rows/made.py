"""Documents, figures and claims made by hand for the tests of the rows."""

from __future__ import annotations

from datetime import date
from typing import Any

from tui.claims.claim import Claim, Pair, Passage, Reason, Relation
from tui.figures.figure import Figure, FigureKind
from tui.figures.outcome import Outcome
from tui.reading.documents import Document, Span


def document(id_: str = "a", text: str = "", **details: Any) -> Document:
    fields: dict[str, Any] = {"title": "", "source": "", "published": None, "sha256": ""} | details
    return Document(id=id_, name=fields.pop("name", id_), path="", text=text, blocks=(), **fields)


def figure(text: str, value: float | None, kind: FigureKind = "count", unit: str = "", **details: Any) -> Figure:
    span = details.pop("span", Span(0, len(text)))
    where = details.pop("document", "a")
    return Figure(f"{where}.f{span.start}", where, f"{where}.s1", span, text, kind, value, unit=unit, **details)


def day(number: int) -> date:
    return date(2014, 12, number)


def found(in_: Document, words: str) -> Span:
    start = in_.text.index(words)
    return Span(start, start + len(words))


def claim(
    relation: Relation,
    *documents: Document,
    reasons: tuple[tuple[int, int, tuple[Reason, ...]], ...] = (),
    sure: bool = True,
    name: str = "c",
) -> Claim:
    """A claim with the whole text of each document as its passage."""
    passages = tuple(Passage(each.id, f"{each.id}.s1", Span(0, len(each.text))) for each in documents)
    pairs = tuple(Pair(a, b, 0.5, relation, sure, given) for a, b, given in reasons)
    return Claim(name, relation, "", 0.5, passages, pairs)


def differs(a: Span, b: Span, outcome: Outcome = "differs", weight: float = 1.0) -> Reason:
    return Reason("figure", "", a, b, outcome, weight)
