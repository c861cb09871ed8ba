"""A comparison and a review made by hand, with everything in them that might trip a format."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

import pytest

from tui.claims.claim import Claim, Pair, Passage, Reason
from tui.comparison import Comparison
from tui.figures.figure import Figure, Period, Step
from tui.items.item import Item
from tui.options import Options
from tui.quotes import Quote
from tui.reading.documents import Block, Cell, Comment, Document, Sentence, Span, Table
from tui.sessions.anchors import Anchor
from tui.sessions.resolution import Resolution
from tui.sessions.session import Entry, Review
from tui.summaries.summary import Digest, SharedWording, Summary

FIRST = "Sales *rose* 8% to\n$38.58 billion. <b>[/]</b> said “=1+1”."
SECOND = "Sales grew 8% to $38.38 billion | all rights reserved"
THIRD = "Mill sales were $38.38 billion. Sales grew eight percent to $38.38 billion, the mill said."
QUARTER = Period("the quarter", date(2024, 10, 1), date(2024, 12, 31))


def example() -> Comparison:
    first = _document(1, FIRST, (FIRST.index(" <b>"), len(FIRST)), date(2025, 2, 20))
    second = _document(2, SECOND, (len(SECOND),), None)
    third = _document(3, THIRD, (THIRD.index(" Sales"), len(THIRD)), date(2025, 3, 1))
    money = tuple(
        _figure(document, text, 38.58e9 if "58" in text else 38.38e9)
        for document, text in ((first, "$38.58 billion"), (second, "$38.38 billion"), (third, "$38.38 billion"))
    )
    percent = Figure(
        id="d1.f2", document="d1", sentence="d1.s1", span=Span(13, 15), text="8%", kind="percent", value=8.0, unit="%",
        bound="about", change="up", measure="=cmd|'", holder="@Mill", precision=1.0,
    )  # fmt: skip
    day = Figure(
        id="d3.f2", document="d3", sentence="d3.s2", span=Span(32, 37), text="Sales", kind="date", period=QUARTER
    )
    return Comparison(
        documents=(first, second, third),
        options=Options(summary="lexrank"),
        figures=(money[0], percent, money[1], money[2], day),
        quotes=(Quote("d1.q1", "d1", Span(FIRST.index("=1+1"), FIRST.index("”")), "[/]"),),
        claims=_claims(first, second, third),
        summaries=tuple(Summary(name, "lexrank", (f"{name}.s1",)) for name in ("d1", "d2", "d3")),
        digest=Digest(("c4",), ("c1",), ("c2",), (SharedWording("c4", 0, Span(0, 31), (Span(6, 10),)),)),
        items=(
            Item("d1.i1", "d1", "d1.s2", Span(FIRST.index("=1+1"), FIRST.index("”")), "quote", "11", "d1.q1"),
            Item("d3.i1", "d3", "d3.s1", Span(0, 4), "name", "mill"),
        ),
        conflicts=(("d1.f1", "d2.f1", "d3.f1"),),
    )  # fmt: skip


def _at(document: Document, words: str) -> Span:
    start = document.text.index(words)
    return Span(start, start + len(words))


def _claims(first: Document, second: Document, third: Document) -> tuple[Claim, ...]:
    text = "$38.58 billion and $38.38 billion differ by 0.52%"
    reasons = (
        Reason("figure", text, _at(first, "$38.58 billion"), _at(second, "$38.38 billion"), "differs", 0.25),
        Reason("term", "sales", _at(first, "Sales"), _at(second, "Sales"), weight=0.123456789),
    )
    shared = (Reason("term", "sales", _at(second, "Sales"), _at(third, "Sales"), weight=0.123456789),)
    one, other = Passage("d1", "d1.s1", first.sentences[0].span), Passage("d2", "d2.s1", Span(0, 31))
    opening = Passage("d3", "d3.s1", third.sentences[0].span)
    closing = Passage("d3", "d3.s2", third.sentences[1].span)
    return (
        Claim("c1", "differ", "sales | =cmd", 0.75, (one, other), (Pair(0, 1, 0.75, "differ", True, reasons),), 0.5184),
        Claim("c3", "agree", "Sales", 0.4, (other, opening), (Pair(0, 1, 0.4, "agree", False, shared),)),
        Claim("c2", "single", "[/] said", 0.5, (Passage("d1", "d1.s2", first.sentences[1].span),)),
        Claim("c4", "agree", "growth", 0.9, (other, closing), (Pair(0, 1, 0.9, "agree", True, shared),)),
    )


def reviewed() -> Review:
    separated = Anchor("1" * 64, "a_1.txt", 0, 5, "Sales", "", " *rose*")
    lost = Anchor("3" * 64, "a_3.txt", 7, 12, "=gone | <i>", "before ", " after")
    return Review(
        {
            "c1": Entry(
                (),
                verdict="disputed",
                note="[see](x) the <b>filing</b>",
                reviewed=True,
                marks=("a",),
                resolution=Resolution(value="$38.38 billion", evidence="https://filing.example/*q4*"),
            ),
            "c2": Entry((), reviewed=True, linked=True),
        },
        (Entry((lost,), verdict="confirmed", note="+1", reviewed=True),),
        (Entry((lost, separated), verdict="wrong match", reviewed=True, odd=separated),),
    )


def _figure(document: Document, text: str, value: float) -> Figure:
    at = document.text.index("$38")
    return Figure(
        id=f"{document.id}.f1", document=document.id, sentence=f"{document.id}.s1", span=Span(at, at + 14), text=text,
        kind="money", value=value, unit="USD", change="up", measure="sales", holder="Mill", precision=10000000.0,
        period=QUARTER, steps=(Step("matched", text[1:6], value / 1e9), Step("multiplied", "billion", 1e9)),
    )  # fmt: skip


def _document(number: int, text: str, ends: tuple[int, ...], published: date | None) -> Document:
    name = f"d{number}"
    starts = (0, *(end + 1 for end in ends[:-1]))
    sentences = tuple(
        Sentence(f"{name}.s{place}", Span(start, end), "prose")
        for place, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )
    return Document(
        id=name,
        name=f"a_{number}.txt",
        path=f"/in/a_{number}.txt",
        text=text,
        title="Up, up & [away](x)" if number == 1 else "",
        source="",
        published=published,
        blocks=(Block(Span(0, len(text)), "prose"),),
        sha256=str(number) * 64,
        hidden=number - 1,
        sentences=sentences,
        **(_METADATA if number == 2 else {}),
    )


_METADATA: Final[dict[str, Any]] = {
    "byline": "Ilse <Pardoe>",
    "modified": date(2025, 2, 23),
    "correction": "Correction: an earlier version gave the wrong [quarter].",
    "url": 'https://lorne.example/mill?a=1&b="2"',
    "comments": (Comment("Ilse", date(2025, 2, 22), "Who says so?", Span(0, 4)), Comment("", None, "Ask again.")),
    "tables": (Table(Span(0, 9), ((Cell(Span(0, 4), head=True), Cell(Span(5, 9), columns=2)),), "Sales"),),
}


@pytest.fixture
def comparison() -> Comparison:
    return example()


@pytest.fixture
def review() -> Review:
    return reviewed()
