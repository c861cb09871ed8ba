"""What the reports show of more articles than can have a column each."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reports.conftest import example
from tui.comparison import Comparison, compare
from tui.reading.article import document
from tui.reports import html, markdown, plain
from tui.reports.figures import lines
from tui.reports.formats import render
from tui.reports.rows import QUOTED, Row, Witness, rows
from tui.reports.words import COLUMNS

WIRE = "Mill Corp said that its revenue was $40 million in 2024."
OTHER = "Mill Corp said that its revenue was $43 million in 2024."


@pytest.fixture(scope="module")
def many() -> Comparison:
    """More articles than columns: most have the words of the wire, three say another number."""
    said = [OTHER if number in {4, 9, 12} else WIRE for number in range(1, COLUMNS + 3)]
    return compare([document(f"{text}\n\nPaper {at}.", name=f"paper {at}") for at, text in enumerate(said, 1)])


def witness(number: int, words: str) -> Witness:
    return Witness(number, f"paper {number}", words, 0, len(words), f"d{number}.s1", 1, words)


def row(*words: str) -> Row:
    """A row of these words, one article each; the last two are the pair that differs."""
    (known, *_) = rows(example())
    count = len(words)
    pair = replace(known.claim.pairs[0], a=count - 2, b=count - 1, relation="differ")
    return replace(
        known,
        claim=replace(known.claim, pairs=(pair,)),
        witnesses=tuple(witness(at, said) for at, said in enumerate(words, 1)),
    )


def test_the_same_words_are_one_wording_with_every_place() -> None:
    said = row("a", "b", "a", "c", "a")
    assert [[each.number for each in wording] for wording in said.wordings] == [[1, 3, 5], [2], [4]]
    assert said.quoted == (said.wordings, ())


def test_of_very_many_wordings_those_that_differ_are_quoted_and_none_is_lost() -> None:
    said = row(*(f"wording {at}" for at in range(QUOTED + 8)))
    quoted, cited = said.quoted
    assert len(quoted) == QUOTED
    assert [wording[0].number for wording in quoted[-2:]] == [QUOTED + 7, QUOTED + 8]
    assert sorted(each.number for wording in (*quoted, *cited) for each in wording) == list(range(1, QUOTED + 9))


def test_of_very_many_reasons_the_first_and_the_last_are_told() -> None:
    few, many = (replace(row("a", "b"), why=tuple(f"reason {at}" for at in range(count))) for count in (11, 30))
    assert few.because.count("reason") == 11
    assert many.because.startswith("reason 0; reason 1;")
    assert many.because.endswith("and 20 more like these; reason 26; reason 27; reason 28; reason 29")


def test_an_amount_stands_once_with_every_place_that_gives_it_the_commonest_first(many: Comparison) -> None:
    line = next(line for line in lines(many) if line.row.verdict == "differs")
    assert [(given.text, len(given.places)) for given in line.given] == [("$40 million", 11), ("$43 million", 3)]
    assert [given.remark for given in line.given] == ["", "the odd one out"]
    assert line.share == "given by 14 of 14 articles"


def test_the_plain_report_has_a_line_a_wording_and_a_line_an_amount(many: Comparison) -> None:
    told = plain.render(many)
    assert told.rpartition("WHERE THEY DIFFER")[2].count(WIRE) == 1
    assert "  $43 million (the odd one out): [4, sentence 1] [9, sentence 1] [12, sentence 1]\n" in told
    assert "    also [2, sentence 1] [3, sentence 1] [5, sentence 1]" in told


@pytest.mark.parametrize("name", ["plain", "markdown", "html"])
def test_every_place_of_every_row_is_cited(many: Comparison, name: str) -> None:
    text = render(many, name).replace("\\", "")
    for each in {witness.citation for row in rows(many) for witness in row.witnesses}:
        assert each in text


def test_no_table_has_a_column_an_article(many: Comparison) -> None:
    assert "| figure | given | verdict | rule |" in markdown.render(many)
    assert '<th scope="col">Given</th><th scope="col">Verdict</th>' in html.render(many).replace("\n", "")
    assert "not given" not in html.render(many)
