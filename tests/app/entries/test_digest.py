from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import compared, story
from tui.app.entries.digest import digest, summaries
from tui.app.entries.entry import Destination, ListEntry
from tui.claims.sections import counts, summary
from tui.comparison import Comparison
from tui.summaries.digest import digest as made
from tui.summaries.summary import Choice, Summary


@pytest.fixture
def comparison() -> Comparison:
    found = compared(story())
    return replace(found, digest=made(found.documents, found.claims))


def words(entry: ListEntry) -> list[str]:
    return [f"{paragraph.head}{paragraph.text}" for paragraph in entry.paragraphs]


def test_one_sentence_says_what_was_found_and_each_part_has_its_heading_conflicts_first(comparison: Comparison) -> None:
    first, *rest = digest(comparison)
    assert words(first) == [summary(counts(comparison.claims))]
    headings = [words(entry)[-1] for entry in rest if words(entry)[0] == "" and entry.target is None]
    assert [each.split(" · ")[0] for each in headings] == ["Conflicts", "Agreed", "Only in one source"]


def test_where_nothing_differs_the_first_line_says_so(comparison: Comparison) -> None:
    agreed = tuple(each for each in comparison.claims if each.relation != "differ")
    first = digest(replace(comparison, claims=agreed, digest=made(comparison.documents, agreed)))[0]
    assert words(first)[0].startswith("No conflicts found; ")


def test_words_that_most_sources_do_not_have_are_dimmed_and_all_words_are_there(comparison: Comparison) -> None:
    (shared,) = (entry for entry in digest(comparison) if entry.claim == "c5")
    paragraph = shared.paragraphs[-1]
    assert paragraph.text.startswith("It carries 9,000 cars a day.")
    dimmed = [span.of(paragraph.text) for span, look in paragraph.marks if look == "immaterial"]
    assert dimmed == ["carries"]


def test_the_difference_is_in_its_first_reading_and_each_reading_leads_to_its_words(
    comparison: Comparison,
) -> None:
    readings = [entry for entry in digest(comparison) if entry.claim == "c1"]
    assert words(readings[0])[0].startswith("≠ cost · bridge")
    assert [entry.notable for entry in readings] == [True, False, False]
    spans = {passage.document: passage.span for passage in comparison.claims[0].passages}
    for entry in readings:
        assert entry.target is not None
        assert entry.target.span == spans[comparison.documents[entry.target.article].id]


def test_the_citation_of_a_line_is_marked_as_one(comparison: Comparison) -> None:
    (alone,) = (entry for entry in digest(comparison) if entry.claim == "c3")
    paragraph = alone.paragraphs[-1]
    assert paragraph.text.startswith("A choir of schoolchildren sang. Herald, sentence ")
    ((span, look),) = paragraph.marks
    assert (span.of(paragraph.text).partition(" ")[0], look) == ("Herald,", "excerpt")


def test_a_sentence_of_a_summary_leads_to_its_place_and_says_why_it_was_chosen(comparison: Comparison) -> None:
    document = comparison.documents[1]
    sentence = document.sentences[1]
    choice = Choice(sentence.id, 1, 1, 0.5, ("bridge", "city"))
    summary = Summary(document.id, "lexrank", (sentence.id,), (choice,))
    title, line = summaries(comparison.documents, (summary,))
    assert words(title)[-1] == "Post: summary · 1 sentence (lexrank)"
    assert line.target == Destination(1, sentence.span)
    assert words(line)[0].startswith("2   The morning was clear")
    assert words(line)[1].strip() == "rank 1 by lexrank · score 0.5 · key terms: bridge, city"


def test_an_article_without_a_summary_is_passed_over(comparison: Comparison) -> None:
    assert summaries(comparison.documents, (Summary(comparison.documents[0].id, "lexrank", ()),)) == ()
