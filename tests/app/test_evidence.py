from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import compared, story
from tests.app.made import many
from tui.app.evidence import evidence, marked, wordings
from tui.claims.claim import Passage
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Span


def test_the_reference_comes_first_and_the_others_in_order() -> None:
    comparison = compared(story())
    for reference, numbers in enumerate(([1, 2, 3], [2, 1, 3], [3, 1, 2])):
        assert [line.number for line in evidence(comparison, comparison.claims[0], reference).lines] == numbers


def test_every_word_of_a_passage_is_shown_and_the_marks_lie_on_words() -> None:
    comparison = compared(story())
    documents = {document.id: document for document in comparison.documents}
    for claim in comparison.claims:
        shown = evidence(comparison, claim)
        for line, passage in zip(shown.lines, claim.passages, strict=True):
            bare = line.text.translate(str.maketrans("", "", "[]‹›"))
            assert bare.split() == documents[passage.document].slice(passage.span).split()
            for span, _ in line.marks:
                assert 0 <= span.start < span.end <= len(line.text)
                assert span.of(line.text).strip() == span.of(line.text)


def test_a_figure_that_differs_stands_in_brackets() -> None:
    comparison = compared(story())
    first, second, _ = evidence(comparison, comparison.claims[0]).lines
    for line, figure in ((first, "41.2"), (second, "43")):
        changed = [span.of(line.text) for span, mark in line.marks if mark == "changed"]
        assert any(figure in words for words in changed)
        assert all(words.startswith("[") and words.endswith("]") for words in changed)


def test_a_claim_of_one_article_has_one_plain_line_and_no_reasons() -> None:
    comparison = compared(story())
    shown = evidence(comparison, comparison.claims[2])
    assert [line.text for line in shown.lines] == ["A choir of schoolchildren sang."]
    assert shown.lines[0].marks == ()
    assert shown.why == ()


def test_the_reasons_name_the_other_article_where_there_are_several_and_say_a_doubt() -> None:
    comparison = compared(story())
    assert evidence(comparison, comparison.claims[0]).why == (
        "2: 41.2 million euros against 43 million euros · in common: bridge",
    )
    assert evidence(comparison, comparison.claims[1]).why == ("not sure that they belong together",)


@pytest.mark.parametrize("nasty", ["\x1b]52;c;eA==\x07", "\u202e", "\x00", "\x9b31m"])
def test_what_a_reason_says_is_cleaned_once_more(nasty: str) -> None:
    comparison = compared(story())
    claim = comparison.claims[0]
    reason = replace(claim.pairs[0].reasons[0], text=f"[/] {nasty}")
    shown = evidence(comparison, replace(claim, pairs=(replace(claim.pairs[0], reasons=(reason,)),)))
    assert shown.why[0].startswith("[/] ")
    assert shown.why[0].isprintable()


def test_the_sign_of_a_change_leaves_out_the_comma_after_it() -> None:
    comparison = compared(story())
    document = replace(comparison.documents[0], text="It rose, then fell.")
    line = marked(1, document, ((Span(0, 3), "same"), (Span(3, 8), "changed"), (Span(8, 19), "only")))
    assert line.text == "It [rose], then fell."
    assert [span.of(line.text) for span, _ in line.marks] == ["[rose]", "then fell."]


def test_a_passage_of_thousands_of_words_is_shown_unmarked_and_keeps_no_key_waiting() -> None:
    words = [f"word{number % 700}" for number in range(5_000)]
    documents = [split(document(" ".join(words[by:] + words[:by]), name=name)) for by, name in ((0, "a"), (9, "b"))]
    whole = tuple(Passage(each.id, each.sentences[0].id, Span(0, len(each.text))) for each in documents)
    claim = compared(story()).claims[0]
    long = replace(claim, passages=whole, pairs=claim.pairs[:1])
    shown = evidence(replace(compared(story()), documents=tuple(documents)), long)
    assert [line.text for line in shown.lines] == [each.text for each in documents]
    assert not any(line.marks for line in shown.lines)
    assert shown.why[0] == "too long to be marked word by word"


def test_the_same_words_stand_once_with_all_articles_that_have_them_and_what_differs_before_the_rest() -> None:
    comparison, claim = many(0, 0, 2, 0, 1, 0, 1)
    assert wordings(comparison.documents, claim) == ((0, 1, 3, 5), (4, 6), (2,))
    shown = evidence(comparison, claim)
    assert [(line.number, line.also) for line in shown.lines] == [(1, (2, 4, 6)), (5, (7,)), (3, ())]
    assert (shown.witness, shown.witnesses) == (1, 7)


def test_the_witness_in_hand_stands_first_among_those_with_its_words() -> None:
    comparison, claim = many(0, 0, 2, 0, 1, 0, 1)
    assert wordings(comparison.documents, claim, 3) == ((3, 0, 1, 5), (4, 6), (2,))
    assert wordings(comparison.documents, claim, 6) == ((6, 4), (0, 1, 3, 5), (2,))
    assert evidence(comparison, claim, 6).lines[0].also == (5,)


def test_every_passage_is_in_one_wording() -> None:
    comparison, claim = many(*(at % 3 for at in range(40)))
    for reference in range(40):
        assert sorted(sum(wordings(comparison.documents, claim, reference), ())) == list(range(40))


def test_of_very_many_wordings_the_first_are_marked_and_that_is_said() -> None:
    documents = tuple(replace(split(document(f"It cost {at} euros.", name=str(at))), id=f"d{at}") for at in range(50))
    passages = tuple(Passage(each.id, f"{each.id}.s1", Span(0, len(each.text))) for each in documents)
    claim = replace(compared(story()).claims[0], passages=passages, pairs=())
    shown = evidence(replace(compared(story()), documents=documents, figures=()), claim)
    assert [line.number for line in shown.lines if line.marks] == list(range(1, 32))
    assert len(shown.lines) == 50
    assert shown.why == ("only the first 30 other wordings are marked",)
