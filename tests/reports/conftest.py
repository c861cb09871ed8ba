"""A comparison made by hand, with everything in it that a format could stumble over."""

from __future__ import annotations

from datetime import date

import pytest

from tui.claims.claim import Claim, Pair, Passage, Reason
from tui.comparison import Comparison, Options
from tui.figures.figure import Figure, Period, Step
from tui.quotes import Quote
from tui.reading.documents import Block, Document, Sentence, Span
from tui.summaries.summary import Digest, Summary

FIRST = "Sales *rose* 8% to\n$38.58 billion. <b>[/]</b> said “=1+1”."
SECOND = "Sales grew 8% to $38.38 billion | all rights reserved"


def _document(number: int, text: str, ends: tuple[int, ...], published: date | None) -> Document:
    name = f"d{number}"
    starts = (0, *(end + 1 for end in ends[:-1]))
    sentences = tuple(
        Sentence(f"{name}.s{place}", Span(start, end), "prose")
        for place, (start, end) in enumerate(zip(starts, ends, strict=True), 1)
    )
    blocks = (Block(Span(0, len(text)), "prose"),)
    title = "Up, up & [away](x)" if number == 1 else ""
    return Document(
        name,
        f"a_{number}.txt",
        f"/in/a_{number}.txt",
        text,
        title,
        "",
        published,
        blocks,
        str(number) * 64,
        number - 1,
        sentences,
    )


@pytest.fixture
def comparison() -> Comparison:
    first = _document(1, FIRST, (FIRST.index(" <b>"), len(FIRST)), date(2025, 2, 20))
    second = _document(2, SECOND, (len(SECOND),), None)
    at = FIRST.index("$38")
    money = Figure(
        id="d1.f1", document="d1", sentence="d1.s1", span=Span(at, at + 14), text="$38.58 billion", kind="money",
        value=38580000000.0, unit="USD", change="up", measure="sales", precision=10000000.0,
        period=Period("the quarter", date(2024, 10, 1), date(2024, 12, 31)),
        steps=(Step("matched", "38.58", 38.58), Step("multiplied", "billion", 1e9)),
    )  # fmt: skip
    reasons = (
        Reason(
            "figure",
            "$38.58 billion and $38.38 billion differ by 0.52 %",
            "$38.58 billion",
            "$38.38 billion",
            "differs",
            0.25,
        ),
        Reason("term", "sales", "Sales", "Sales", "", 0.123456789),
    )
    passages = (Passage("d1", "d1.s1", first.sentences[0].span), Passage("d2", "d2.s1", Span(0, 31)))
    claims = (
        Claim("c1", "differ", "sales | =cmd", 0.75, passages, (Pair(0, 1, 0.75, "differ", True, reasons),), 0.5184),
        Claim("c2", "single", "[/] said", 0.5, (Passage("d1", "d1.s2", first.sentences[1].span),)),
    )
    return Comparison(
        documents=(first, second),
        options=Options(),
        figures=(money,),
        quotes=(Quote("d1.q1", "d1", Span(FIRST.index("=1+1"), FIRST.index("”")), "[/]"),),
        claims=claims,
        summaries=(Summary("d1", "lexrank", ("d1.s1",)), Summary("d2", "lexrank", ("d2.s1",))),
        digest=Digest((), ("c1",), ("c2",)),
    )  # fmt: skip
