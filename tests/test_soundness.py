"""Results that nobody computed are not taken for results."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

import msgspec
import pytest

import tui
from tests.ties.accounts import FILING, read
from tui.comparison import Comparison, compare
from tui.examination import Examined, examine
from tui.options import Options
from tui.reading.documents import Document
from tui.soundness import is_sound, is_sound_examination

TEXTS = (
    "Port of Anselm fined $2.4m\n\nThe port of Anselm was fined $2.4 million on Tuesday for letting oil into the bay, "
    'a court said. "It was careless," Judge Ida Marr said. Cleaning up took 11 days.',
    "A court fined the port of Anselm $2.6 million for an oil spill in the bay.\n\nThe cleaning took eleven days. The "
    "port lost 4 percent of its trade (5 percent in 2022).",
    "Net sales of Brackwater Mills were $41.7 million for the three months ended June 30, 2031.",
)


@cache
def documents() -> tuple[Document, ...]:
    written = [tui.document(text, name=f"account {n}", published=date(2024, 3, 6)) for n, text in enumerate(TEXTS, 1)]
    return (*written, read(FILING, "accounts.html"))


@cache
def found() -> Comparison:
    return compare(documents())


def altered(alter: Callable[[Any], object]) -> Comparison:
    """The comparison as it is once its builtins were altered."""
    record = msgspec.json.decode(msgspec.json.encode(found()))
    alter(record)
    return msgspec.convert(record, Comparison)


def pair(record: Any) -> Any:
    return next(pair for claim in record["claims"] for pair in claim["pairs"])


def spanned(record: Any) -> Any:
    return next(
        reason for claim in record["claims"] for one in claim["pairs"] for reason in one["reasons"] if reason["a"]
    )


def placed(record: Any) -> Any:
    return next(figure for figure in record["figures"] if figure["cell"])


def dated(record: Any) -> Any:
    return next(figure["period"] for figure in record["figures"] if figure["period"])


def of_kind(record: Any, kind: str) -> Any:
    return next(item for item in record["items"] if item["kind"] == kind)


def many(record: Any) -> Any:
    return next(claim for claim in record["claims"] if claim["pairs"])


def alone(record: Any) -> Any:
    return next(claim for claim in record["claims"] if not claim["pairs"])


FORGERIES: dict[str, Callable[[Any], object]] = {
    "a sentence beyond its text": lambda r: r["documents"][0]["sentences"][-1]["span"].update(end=5000),
    "sentences out of order": lambda r: r["documents"][0]["sentences"].reverse(),
    "a sentence twice": lambda r: r["documents"][0]["sentences"][1].update(r["documents"][0]["sentences"][0]),
    "a sentence of another": lambda r: r["documents"][1]["sentences"][0].update(
        id=r["documents"][0]["sentences"][0]["id"]
    ),
    "a document twice": lambda r: r["documents"][1].update(id=r["documents"][0]["id"]),
    "a figure twice": lambda r: r["figures"].append(r["figures"][0]),
    "a figure before its text": lambda r: r["figures"][0]["span"].update(start=-1),
    "a figure that ends before it begins": lambda r: r["figures"][0]["span"].update(start=9, end=8),
    "a figure of no document": lambda r: r["figures"][0].update(document="x"),
    "a figure of another document": lambda r: r["figures"][0].update(document=r["documents"][1]["id"]),
    "a figure in no sentence": lambda r: r["figures"][0].update(sentence=""),
    "a value that is no number": lambda r: r["figures"][0].update(value=float("nan")),
    "a value beyond all measure": lambda r: r["figures"][0].update(value=1e300),
    "a step beyond all measure": lambda r: r["figures"][0]["steps"][0].update(value=float("inf")),
    "a precision that is no number": lambda r: r["figures"][0].update(precision=float("nan")),
    "an unknown counterpart": lambda r: r["figures"][0].update(counterpart="x"),
    "an unknown origin": lambda r: r["figures"][0].update(origin="x"),
    "a cell of no table": lambda r: r["figures"][0].update(cell={"table": 9, "row": 0, "column": 0}),
    "a cell of no column": lambda r: placed(r)["cell"].update(column=7),
    "a scale beyond the text": lambda r: r["figures"][0].update(scale_from={"start": 0, "end": 5000}),
    "a period before the calendar": lambda r: dated(r).update(start="0001-01-01"),
    "a unit that commands": lambda r: r["figures"][0].update(unit="\x1b[2J"),
    "a measure that turns the line": lambda r: r["figures"][0].update(measure="a\u202eb"),
    "a quotation beyond its text": lambda r: r["quotes"][0]["span"].update(end=5000),
    "a speaker that hides": lambda r: r["quotes"][0].update(speaker="Ida\u200bMarr"),
    "an item twice": lambda r: r["items"].append(r["items"][0]),
    "an item of no figure": lambda r: of_kind(r, "figure").update(ref="x"),
    "an item of no quotation": lambda r: of_kind(r, "quote").update(ref=r["figures"][0]["id"]),
    "a claim twice": lambda r: r["claims"].append(r["claims"][0]),
    "a claim without passages": lambda r: alone(r).update(passages=[]),
    "a claim of one source that agrees": lambda r: alone(r).update(relation="agree"),
    "a claim of several that is of one": lambda r: many(r).update(relation="single"),
    "a score that is no number": lambda r: many(r).update(score=float("nan")),
    "a gap that is no number": lambda r: many(r).update(gap_percent=float("inf")),
    "copies of no passage": lambda r: many(r).update(copies=[[0, 9]]),
    "a pair of one": lambda r: pair(r).update(a=pair(r)["b"]),
    "a pair of no passage": lambda r: pair(r).update(b=-1),
    "a reason beyond its text": lambda r: spanned(r)["a"].update(end=5000),
    "a reason that commands": lambda r: spanned(r).update(text="\x07"),
    "a summary of no document": lambda r: r["summaries"][0].update(document="x"),
    "a summary too many": lambda r: r["summaries"].append(r["summaries"][0]),
    "a summary by no method": lambda r: r["summaries"][0].update(method="x"),
    "a summary of another's sentences": lambda r: r["summaries"][0].update(sentences=r["summaries"][1]["sentences"]),
    "a choice of no sentence": lambda r: r["summaries"][0]["choices"].pop(),
    "an unknown claim in the digest": lambda r: r["digest"]["single"].append("x"),
    "a digest without its words": lambda r: r["digest"].update(wordings=[]),
    "words beyond the text": lambda r: r["digest"]["wordings"][0]["span"].update(end=5000),
    "a conflict of no figure": lambda r: r["conflicts"].append(["x"]),
    "a conflict of nothing": lambda r: r["conflicts"].append([]),
    "a tie of no figure": lambda r: r["ties"][0].update(figure="x"),
    "a tie to prose": lambda r: r["ties"][0].update(sources=[r["figures"][0]["id"]]),
    "a tie to nothing": lambda r: r["ties"][0].update(sources=[]),
}


def test_what_was_computed_is_sound() -> None:
    assert found().ties
    assert found().conflicts
    assert found().digest.wordings
    assert is_sound(found())
    assert is_sound(altered(lambda record: record))
    assert is_sound(Comparison())


@pytest.mark.parametrize("alter", FORGERIES.values(), ids=FORGERIES)
def test_what_contradicts_its_documents_is_not(alter: Callable[[Any], object]) -> None:
    assert not is_sound(altered(alter))


def test_an_examination_is_of_its_document() -> None:
    one, other = found().documents[:2]
    examined: Examined = examine(one, Options())
    assert is_sound_examination(one, examined)
    assert not is_sound_examination(other, examined)
