from __future__ import annotations

from dataclasses import replace

import pytest

from tests.app.conftest import compared, story
from tui.app.evidence import evidence, marked
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
    long = replace(compared(story()).claims[0], passages=whole)
    shown = evidence(replace(compared(story()), documents=tuple(documents)), long)
    assert [line.text for line in shown.lines] == [each.text for each in documents]
    assert not any(line.marks for line in shown.lines)
    assert shown.why[0] == "too long to be marked word by word"
