from __future__ import annotations

from tui import quotes
from tui.claims.claim import Claim, Passage
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
    assert groups[0].state == "same"
    assert groups[0].quote.document == documents[0].id
    assert [other.quote.document for other in groups[0].counterparts] == [documents[1].id]


def test_changed_words_come_first_and_are_named() -> None:
    _, groups = found(
        "“The river was quiet all week long,” she said. “We shall open the old bridge in spring,” Anna Holm said.",
        "“The river was quiet all week long,” she said. “We shall close the old bridge in spring,” Anna Holm said.",
    )
    assert [group.state for group in groups] == ["turned", "same"]
    assert groups[0].counterparts[0].match.changed == (("open", "close"),)


def test_a_harmless_word_only_changes_it() -> None:
    _, groups = found(
        "“We shall open the old bridge in spring,” Anna Holm said.",
        "“We will open the old bridge in spring,” Anna Holm said.",
    )
    assert [group.state for group in groups] == ["changed"]


def test_a_denial_before_the_marks_turns_nothing() -> None:
    _, groups = found(
        "“There is no danger to the people of the valley,” Anna Holm said.",
        "Anna Holm saw no “danger to the people of the valley”.",
    )
    assert [group.state for group in groups] == ["cut"]


def test_what_another_says_without_marks_is_a_paraphrase() -> None:
    documents, groups = found(
        "“We shall open the old bridge in the spring of next year,” Anna Holm said.",
        "It rained all day. They will open the old bridge in the spring of next year, Anna Holm said.",
    )
    (group,) = groups
    assert group.state == "paraphrased"
    (said,) = group.paraphrases
    assert said.span.of(documents[1].text) == "open the old bridge in the spring of next year"
    assert said.sentence == documents[1].sentences[1].id


def test_no_paraphrase_has_another_speaker_a_denial_or_a_few_words_alone() -> None:
    said = "“We shall open the old bridge in the spring of next year,” Anna Holm said."
    for other in (
        "They will open the old bridge in the spring of next year, Peter Dahl said.",
        "They will not open the old bridge in the spring of next year, Anna Holm said.",
        "In the spring of next year there are elections.",
    ):
        assert [group.state for group in found(said, other)[1]] == ["alone"]


def test_the_same_words_in_sentences_that_no_claim_holds_are_elsewhere() -> None:
    text = "“We shall open the bridge in the spring of next year,” Anna Holm said."
    documents, _ = found(text, f"{text} It rained.")
    quotes_of = [quote for each in documents for quote in quotes.find(each)]
    passages = tuple(Passage(each.id, each.sentences[0].id, each.sentences[0].span) for each in documents)
    claim = Claim("c1", "agree", "", 1.0, passages)
    assert [group.state for group in quoted(documents, quotes_of, [claim])] == ["same"]
    assert [group.state for group in quoted(documents, quotes_of, [])] == ["elsewhere"]


def test_another_speaker_is_noticed() -> None:
    _, groups = found(
        "“We shall open the bridge in the spring,” Anna Holm said.",
        "“We shall open the bridge in the spring,” Peter Dahl said.",
    )
    assert groups[0].state == "speaker"


def test_a_repetition_within_one_article_stands_alone() -> None:
    _, groups = found("“We shall open the bridge soon,” he said. Again: “We shall open the bridge soon,” he said.")
    assert [group.state for group in groups] == ["alone"]
    assert len(groups[0].counterparts) == 1


def test_what_only_shares_common_words_is_left_apart() -> None:
    _, groups = found("“We shall open the bridge in spring,” he said.", "“They have closed the harbour now,” he said.")
    assert [group.state for group in groups] == ["alone", "alone"]


def test_without_quotations_there_is_nothing() -> None:
    assert found("No one was heard.")[1] == ()
