"""The rows of the reports: their marks, excerpts, leads, and the review in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

import tui
from tests.reports.conftest import example
from tests.reports.texts import text_of
from tui.comparison import Comparison
from tui.reading.documents import Span
from tui.reports import naming
from tui.reports.claim_blocks import marked, value_line, value_list
from tui.reports.outline import plain_text
from tui.reports.rows import by_source, describe_entry, flat, rows
from tui.sessions.anchors import Anchor
from tui.sessions.resolution import Resolution
from tui.sessions.session import Change, Entry


def test_words_are_on_one_line_each_character_in_its_place() -> None:
    text = "Sales\nrose\tto \x1b 5"
    assert flat(text) == "Sales rose to ␛ 5"
    assert len(flat(text)) == len(text)


def test_the_values_that_differ_are_marked_in_the_words(comparison: Comparison) -> None:
    conflict, agreed, *_ = rows(comparison)
    one, other = conflict.statements
    assert [mark.span.of(one.words) for mark in one.marks] == ["$38.58 billion"]
    assert [(run.text, run.look) for run in marked(other)] == [
        ("Sales grew 8% to ", ""),
        ("$38.38 billion", "value"),
        (" …", ""),
    ]
    assert not any(statement.marks for statement in agreed.statements)


def test_a_value_outside_the_passage_is_not_marked(comparison: Comparison) -> None:
    claim = comparison.claims[0]
    short = replace(claim.passages[0], span=Span(0, 20))
    (row,) = rows(replace(comparison, claims=(replace(claim, passages=(short, claim.passages[1])),)))
    assert [len(statement.marks) for statement in row.statements] == [0, 1]
    assert [plain_text(marked(statement)) for statement in row.statements] == [
        "Sales *rose* 8% to $ …",
        "Sales grew 8% to $38.38 billion …",
    ]


def test_a_quotation_shows_where_its_sentence_has_more(comparison: Comparison) -> None:
    claim = comparison.claims[2]
    document = comparison.documents[2]
    words = "grew eight percent to $38.38 billion,"
    start = document.text.index(words)
    passage = replace(claim.passages[0], document="d3", sentence="d3.s2", span=Span(start, start + len(words)))
    (row,) = rows(replace(comparison, claims=(replace(claim, passages=(passage,)),)))
    assert row.statements[0].words == words
    assert row.statements[0].excerpt == plain_text(marked(row.statements[0])) == f"… {words[:-1]} …"


def test_the_values_are_a_line(comparison: Comparison) -> None:
    conflict, agreed, *_ = rows(comparison)
    values = value_list(conflict)
    assert values is not None
    assert plain_text(value_line(values)) == ("A 2, A 3 $38.38 bn · A 1 $38.58 bn (odd one out) — $200m apart (0.52%)")
    assert value_list(agreed) is None


def test_a_row_without_a_headline_is_led_by_one_of_its_wordings(comparison: Comparison) -> None:
    conflict, agreed, *_ = rows(comparison)
    assert conflict.lead == ()
    assert agreed.lead in agreed.wordings
    assert agreed.lead[0].words.endswith(agreed.row.sentence)


def test_rows_of_one_source_are_together_in_the_order_of_the_sources(comparison: Comparison) -> None:
    single = [row for row in rows(comparison) if row.section == "single"]
    third = comparison.documents[2].sentences[0]
    claim = replace(
        single[0].claim, id="c9", passages=(replace(single[0].claim.passages[0], document="d3", sentence=third.id),)
    )
    found = rows(replace(comparison, claims=(claim, single[0].claim, replace(claim, id="c8"))))
    assert [(source.name, [row.claim.id for row in group]) for source, group in by_source(found)] == [
        ("A 1", ["c2"]),
        ("A 3", ["c9", "c8"]),
    ]


RIGHT = Anchor("2" * 64, "a_2.txt", 0, 5, "Sales", "", " grew")


@pytest.mark.parametrize(
    ("entry", "words"),
    [
        (Entry(()), ()),
        (Entry((), verdict="confirmed", reviewed=True), (("Verdict", "confirmed"),)),
        (Entry((), reviewed=True), (("Verdict", "reviewed"),)),
        (Entry((), note="ask\nthem"), (("Note", "ask them"),)),
        (Entry((), linked=True), (("Linked by hand", "yes"),)),
        (Entry((), resolution=Resolution(right=RIGHT)), (("Right", "A 2"),)),
        (Entry((), resolution=Resolution(none_right=True, value="5")), (("Right", "none of the sources"),
                                                                       ("Right value", "5"))),
        (Entry((), resolution=Resolution(evidence="the filing")), (("Evidence", "the filing"),)),
        (Entry((), verdict="wrong match", odd=RIGHT), (("Verdict", "wrong match"),
                                                       ("Does not belong", "A 2, “Sales”"))),
        (Entry((), note="x", changes=(Change("d1", "5", "6"),)), (("Note", "x"), ("Changed since", "“5” is now “6”"))),
    ],
)  # fmt: skip
def test_a_review_is_put_into_words(entry: Entry, words: tuple[tuple[str, str], ...]) -> None:
    made = example()
    assert describe_entry(entry, naming.names_of_anchors(made, naming.named(made))) == words


def test_the_source_of_an_anchor_that_is_not_compared_is_called_by_its_file() -> None:
    made = example()
    name = naming.names_of_anchors(made, naming.named(made))
    assert name(replace(RIGHT, sha256="9" * 64, name="2014-05-01-lorne-courier.txt")) == "Lorne Courier"


def test_a_source_that_gives_a_value_elsewhere_is_quoted_too() -> None:
    texts = (
        "The yard at Brenn sold 40 boats in May.",
        "The yard at Brenn sold 43 boats in May.",
        "Rain fell all day on Lorne.\n\nOf the boats that were sold in May by the yard at Brenn there were 43.",
    )
    compared = tui.compare([tui.document(text, name=f"paper {at}") for at, text in enumerate(texts, 1)])
    conflict = next(row for row in rows(compared) if row.section == "conflict")
    assert {source for given in conflict.row.given for source in given.sources} == {0, 1, 2}
    quoted = {statement.source.name: statement for statement in (*conflict.statements, *conflict.elsewhere)}
    assert [mark.span.of(quoted["Paper 3"].words) for mark in quoted["Paper 3"].marks] == ["43"]
    for name in ("plain", "markdown", "html", "docx", "csv"):
        assert "were sold in May by the yard at Brenn there were" in text_of(compared, name)
