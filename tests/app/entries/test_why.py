from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.app.conftest import compared, story
from tests.app.made import many
from tui.app.entries.entry import ListEntry, Paragraph
from tui.app.entries.why import entries
from tui.comparison import compare
from tui.reading.article import document
from tui.reading.documents import Comment, Span


def headings(found: tuple[ListEntry, ...]) -> list[str]:
    return [each.paragraphs[1].text for each in found if each.paragraphs[0] == Paragraph("", "")]


def test_pairs_of_the_same_words_are_explained_once_and_all_of_them_named_conflicts_first() -> None:
    comparison, claim = many(0, 0, 2, 0, 1, 0, 1)
    found = entries(comparison, claim)
    assert headings(found) == [
        "6 pairs: 3 conflict, 3 agree · those with the same words are explained once",
        "3 and 4: conflict",
        "0 and 1: agree",
        "1 and 2: agree",
    ]
    last = [each.paragraphs[-1].text for each in found]
    assert "also, with the same words: 4 and 5, 5 and 6" in last
    assert "also, with the same words: 2 and 3" in last
    assert sum(each.target is not None for each in found) == 6, "two passages for each of three pairs"


def test_pairs_of_other_words_stand_each_by_itself_with_nothing_before_them() -> None:
    comparison = compared(story())
    found = headings(entries(comparison, comparison.claims[0]))
    assert found == ["Herald and Post: conflict", "Herald and Courier: agree"]


def test_what_decides_comes_before_the_weights_and_these_add_up_to_the_score() -> None:
    comparison = compared(story())
    entry = next(each for each in entries(comparison, comparison.claims[0]) if each.paragraphs[0].head == "decides ")
    texts = [f"{each.head}{each.text}" for each in entry.paragraphs]
    assert texts[0] == "decides 41.2 million euros against 43 million euros"
    assert texts[1].startswith("Match score ")
    weights = [float(line.split()[0]) for line in texts[2:]]
    assert weights[-1] == pytest.approx(sum(weights[:-1]), abs=0.02)


def test_the_passages_are_led_by_source_and_sentence_one_under_the_other() -> None:
    comparison = compared(story())
    heads = [each.paragraphs[0].head for each in entries(comparison, comparison.claims[0]) if each.notable]
    assert heads[0].startswith("Herald, ")
    assert len(heads[0]) == len(heads[1])


def test_a_number_that_is_no_quantity_is_named_with_the_rule_that_says_so() -> None:
    texts = ["Crews of Flight 8501 searched for 3 boats.", "Crews of Flight 8501 searched for 4 boats."]
    comparison = compare([document(text, name=str(number)) for number, text in enumerate(texts)])
    texts = [each.paragraphs[-1].text for each in entries(comparison, comparison.claims[0])]
    rule = "the word before it names things by number (lookalike-numbered)"
    assert texts.count(f"8501 is not read as a figure: {rule}") == 2


def test_a_comment_in_the_margin_stands_below_its_passage_and_leads_to_its_words() -> None:
    draft = document("The crews searched for 3 boats on Friday.", name="draft")
    words = Span(draft.text.index("3 boats"), draft.text.index("3 boats") + 7)
    comments = (
        Comment("Ilse", date(2026, 5, 4), "Harbour master,\nby phone", words),
        Comment("", None, "Of the whole."),
    )
    comparison = compare([replace(draft, comments=comments), document("It rained all day in Lorne.", name="other")])
    claim = next(claim for claim in comparison.claims if claim.passages[0].document == draft.id)
    (entry,) = [each for each in entries(comparison, claim) if each.paragraphs[0].text.startswith("comment")]
    assert entry.paragraphs[0].text == "comment by Ilse, 4 May 2026: “Harbour master, by phone”"
    assert entry.target is not None
    assert entry.target.span == words
