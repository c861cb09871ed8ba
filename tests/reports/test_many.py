"""The reports of more articles than the figures table has columns for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reports.conftest import example
from tests.reports.texts import text_of
from tui.comparison import Comparison, compare
from tui.reading.article import document
from tui.reports import html, markdown, plain
from tui.reports.figures import lines
from tui.reports.formats import render
from tui.reports.rows import QUOTED, ReportRow, Statement, rows
from tui.reports.words import COLUMNS
from tui.rows.sources import Source

WIRE = "Mill Corp said that its revenue was $40 million in 2024."
OTHER = "Mill Corp said that its revenue was $43 million in 2024."


@pytest.fixture(scope="module")
def many() -> Comparison:
    """More articles than columns: most copy the wire, three give another number."""
    texts = [OTHER if number in {4, 9, 12} else WIRE for number in range(1, COLUMNS + 3)]
    return compare([document(f"{text}\n\nPaper {at}.", name=f"paper {at}") for at, text in enumerate(texts, 1)])


def statement(number: int, words: str) -> Statement:
    source = Source(f"d{number}", number - 1, f"Paper {number}", f"Paper {number}", "", None, 0)
    return Statement(source, words, 0, len(words), f"d{number}.s1", 1)


def row(*words: str) -> ReportRow:
    """A row of these words, one article each; the last two are the pair that differs."""
    (known, *_) = rows(example())
    count = len(words)
    pair = replace(known.claim.pairs[0], a=count - 2, b=count - 1, relation="differ")
    return replace(
        known,
        row=replace(known.row, claim=replace(known.claim, pairs=(pair,))),
        statements=tuple(statement(at, text) for at, text in enumerate(words, 1)),
    )


def test_the_same_words_are_one_wording_with_every_place() -> None:
    made = row("a", "b", "a", "c", "a")
    assert [[each.number for each in wording] for wording in made.wordings] == [[1, 3, 5], [2], [4]]
    assert made.quoted == (made.wordings, ())


def test_of_very_many_wordings_those_that_differ_are_quoted_and_none_is_lost() -> None:
    made = row(*(f"wording {at}" for at in range(QUOTED + 8)))
    quoted, cited = made.quoted
    assert len(quoted) == QUOTED
    assert [wording[0].number for wording in quoted[-2:]] == [QUOTED + 7, QUOTED + 8]
    assert sorted(each.number for wording in (*quoted, *cited) for each in wording) == list(range(1, QUOTED + 9))


def test_of_very_many_reasons_the_first_and_the_last_are_given() -> None:
    few, many = (replace(row("a", "b"), why=tuple(f"reason {at}" for at in range(count))) for count in (11, 30))
    assert few.because.count("reason") == 11
    assert many.because.startswith("reason 0; reason 1;")
    assert many.because.endswith("and 20 more like these; reason 26; reason 27; reason 28; reason 29")


def test_an_amount_is_once_with_every_place_that_gives_it_the_commonest_first(many: Comparison) -> None:
    line = next(line for line in lines(many) if line.row.verdict == "differs")
    assert [(given.text, len(given.places)) for given in line.given] == [("$40 m", 11), ("$43 m", 3)]
    assert [bool(given.remark) for given in line.given] == [False, True]


def test_the_plain_report_has_a_line_for_each_wording_and_each_amount(many: Comparison) -> None:
    conflicts = plain.render(many).partition("CONFLICTS")[2].partition("ONLY IN ONE SOURCE")[0]
    assert conflicts.count(WIRE) == 1
    assert f"  {WIRE} — Paper 1, sentence 1; also Paper 2, sentence 1; Paper 3, sentence 1" in conflicts
    assert "$43 m (odd one out)" in conflicts


@pytest.mark.parametrize("name", ["plain", "markdown", "html", "docx"])
def test_every_place_of_every_row_is_cited(many: Comparison, name: str) -> None:
    text = text_of(many, name)
    for each in {statement.citation for row in rows(many) for statement in row.statements}:
        assert each in text


def test_no_table_has_a_column_for_each_article(many: Comparison) -> None:
    assert "| Figure | Given | Verdict |" in markdown.render(many)
    assert '<th scope="col">Values</th><th scope="col">Gap or verdict</th>' in html.render(many).replace("\n", "")
    assert "not given" not in render(many, "html")
