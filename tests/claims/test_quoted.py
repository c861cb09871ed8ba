from __future__ import annotations

from tui import quotes
from tui.claims.quoted import Quoted, quoted
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document


def found(*texts: str) -> tuple[list[Document], tuple[Quoted, ...]]:
    documents = [split(document(text, name=str(number))) for number, text in enumerate(texts, 1)]
    return documents, quoted(documents, [quote for each in documents for quote in quotes.find(each)])


def test_the_same_words_are_brought_together() -> None:
    documents, groups = found(
        "“We shall open the bridge in the spring of next year,” Anna Holm said.",
        "Anna Holm said: “We shall open the bridge in the spring of next year.”",
    )
    assert len(groups) == 1
    assert groups[0].standing == "same"
    assert groups[0].quote.document == documents[0].id
    assert [other.quote.document for other in groups[0].counterparts] == [documents[1].id]


def test_changed_words_come_first_and_are_named() -> None:
    _, groups = found(
        "“The river was quiet all week long,” she said. “We shall open the old bridge in spring,” Anna Holm said.",
        "“The river was quiet all week long,” she said. “We shall close the old bridge in spring,” Anna Holm said.",
    )
    assert [group.standing for group in groups] == ["changed", "same"]
    assert groups[0].counterparts[0].meeting.changed == (("open", "close"),)


def test_another_speaker_is_noticed() -> None:
    _, groups = found(
        "“We shall open the bridge in the spring,” Anna Holm said.",
        "“We shall open the bridge in the spring,” Peter Dahl said.",
    )
    assert groups[0].standing == "speaker"


def test_a_repetition_within_one_article_stands_alone() -> None:
    _, groups = found("“We shall open the bridge soon,” he said. Again: “We shall open the bridge soon,” he said.")
    assert [group.standing for group in groups] == ["alone"]
    assert len(groups[0].counterparts) == 1


def test_what_only_shares_common_words_is_left_apart() -> None:
    _, groups = found("“We shall open the bridge in spring,” he said.", "“They have closed the harbour now,” he said.")
    assert [group.standing for group in groups] == ["alone", "alone"]


def test_without_quotations_there_is_nothing() -> None:
    assert found("No one was heard.")[1] == ()
