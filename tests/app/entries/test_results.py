"""The results of a search: each match in its sentence, by source."""

from __future__ import annotations

import pytest

from tui.app.entries.entry import ListEntry
from tui.app.entries.results import entries
from tui.app.query import NOTHING, Query
from tui.app.search import Hits, find, flowing
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document
from tui.rows.sources import sources

LONG = "word " * 60
ARTICLES = tuple(
    split(document(text, name=name, source=outlet))
    for name, outlet, text in (
        (
            "a",
            "Harbour Echo",
            "The pier cost 4 million.\n\nNobody knew who would pay for the pier. The mayor was silent.",
        ),
        ("b", "Lorne Mail", "The council met on Monday."),
        ("c", "Coast Post", f"It began {LONG}at the pier {LONG}and ended."),
    )
)


def listed(pattern: str, *texts: Document) -> tuple[ListEntry, ...]:
    read = texts or ARTICLES
    return entries(find(Query(pattern, regex=True), [flowing(each) for each in read]), read, sources(read))


def test_each_match_stands_in_its_sentence_under_its_source() -> None:
    shown = [entry.paragraphs[-1] for entry in listed("pier")]
    assert [paragraph.text for paragraph in shown[:3]] == [
        "Harbour Echo · 2", "The pier cost 4 million.", "Nobody knew who would pay for the pier.",
    ]  # fmt: skip
    assert [paragraph.head.strip() for paragraph in shown[1:3]] == ["1", "2"]
    assert shown[3].text == "Coast Post · 1"


def test_a_match_is_marked_and_leads_to_its_place() -> None:
    found = [entry for entry in listed("pier") if entry.target]
    targets = [entry.target for entry in found if entry.target]
    assert [(target.article, ARTICLES[target.article].slice(target.span)) for target in targets] == [
        (0, "pier"), (0, "pier"), (2, "pier"),
    ]  # fmt: skip
    for entry in found:
        (paragraph,) = entry.paragraphs
        ((span, look),) = paragraph.marks
        assert (span.of(paragraph.text), look) == ("pier", "match")


def test_a_long_sentence_is_shown_around_the_match() -> None:
    (paragraph,) = listed("pier")[-1].paragraphs
    assert len(paragraph.text) < 240
    assert paragraph.text.startswith("…word ")
    assert paragraph.text.endswith(" word…")
    assert "at the pier word" in paragraph.text


def test_a_source_without_a_match_is_left_out() -> None:
    assert not any("Lorne Mail" in entry.paragraphs[-1].text for entry in listed("pier"))
    assert listed("zebra") == ()


@pytest.mark.parametrize("pattern", ["million.", "the", r"who would\s+pay", r"pier\. The mayor"])
def test_wherever_a_match_lies_its_words_are_marked(pattern: str) -> None:
    found = [entry for entry in listed(pattern) if entry.target]
    assert found
    for entry in found:
        ((span, _),) = entry.paragraphs[0].marks
        assert entry.target
        words = ARTICLES[entry.target.article].slice(entry.target.span)
        assert span.of(entry.paragraphs[0].text).split() == words.split()


def test_of_very_many_matches_the_rest_are_counted() -> None:
    article = split(document("pier " * 700, name="many", source="Mail"))
    found = listed("pier", article)
    assert found[0].paragraphs[-1].text == "Mail · 700"
    assert len([entry for entry in found if entry.target]) == 500
    assert found[-1].paragraphs[-1].text == "200 more matches in Mail"


def test_without_matches_there_is_nothing() -> None:
    assert entries(Hits(NOTHING, ((), (), ())), ARTICLES, sources(ARTICLES)) == ()
