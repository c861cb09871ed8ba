from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.app.conftest import compared, story
from tests.app.made import many
from tui.app.entries.entry import Entry, Paragraph
from tui.app.entries.why import entries
from tui.comparison import compare
from tui.reading.article import document
from tui.reading.documents import Comment, Span


def headings(found: tuple[Entry, ...]) -> list[str]:
    return [each.paragraphs[1].text for each in found if each.paragraphs[0] == Paragraph("", "")]


def test_pairs_of_the_same_words_are_weighed_once_and_all_of_them_named_what_differs_first() -> None:
    comparison, claim = many(0, 0, 2, 0, 1, 0, 1)
    found = entries(comparison, claim)
    assert headings(found) == [
        "6 pairs: 3 differ, 3 agree · those of the same words are shown once",
        "4 and 5 · ≠ differ · score 0.90",
        "1 and 2 · = agree · score 0.90",
        "2 and 3 · = agree · score 0.90",
    ]
    told = [each.paragraphs[-1].text for each in found]
    assert "in the same words: 5 and 6, 6 and 7" in told
    assert "in the same words: 3 and 4" in told
    assert sum(each.target is not None for each in found) == 6, "two passages for each of three pairs"


def test_pairs_of_other_words_stand_each_by_itself_with_nothing_before_them() -> None:
    comparison = compared(story())
    found = headings(entries(comparison, comparison.claims[0]))
    assert [told.partition(" ·")[0] for told in found] == ["1 and 2", "1 and 3"]


def test_a_number_that_is_no_quantity_is_named_with_the_rule_that_says_so() -> None:
    texts = ["Crews of Flight 8501 searched for 3 boats.", "Crews of Flight 8501 searched for 4 boats."]
    comparison = compare([document(text, name=str(number)) for number, text in enumerate(texts)])
    told = [each.paragraphs[-1].text for each in entries(comparison, comparison.claims[0])]
    rule = "the word before it names things by number (lookalike-numbered)"
    assert told.count(f"8501 is not read as a figure: {rule}") == 2


def test_a_comment_in_the_margin_stands_below_its_passage_and_leads_to_its_words() -> None:
    draft = document("The crews searched for 3 boats on Friday.", name="draft")
    words = Span(draft.text.index("3 boats"), draft.text.index("3 boats") + 7)
    comments = (
        Comment("Ilse", date(2026, 5, 4), "Harbour master,\nby phone", words),
        Comment("", None, "Of the whole."),
    )
    comparison = compare([replace(draft, comments=comments), document("It rained all day in Lorne.", name="other")])
    claim = next(claim for claim in comparison.claims if claim.passages[0].document == draft.id)
    (said,) = [each for each in entries(comparison, claim) if each.paragraphs[0].text.startswith("comment")]
    assert said.paragraphs[0].text == "comment by Ilse, 4 May 2026: “Harbour master, by phone”"
    assert said.target is not None
    assert said.target.span == words
