from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.app.conftest import compared, story
from tests.app.made import many
from tui.app.evidence import EvidenceLine, evidence, first_in_conflict, marked, overlaid, wordings
from tui.claims.claim import Claim, Pair, Passage, Reason
from tui.comparison import Comparison
from tui.figures.find import find
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
            bare = unsigned(line.text)
            assert bare.split() == documents[passage.document].slice(passage.span).split()
            for span, _ in line.marks:
                assert 0 <= span.start < span.end <= len(line.text)
                assert span.of(line.text).strip() == span.of(line.text)


def unsigned(text: str) -> str:
    return text.translate(str.maketrans("", "", "[]‹›"))


def clashing(line: EvidenceLine) -> list[str]:
    return [span.of(line.text) for span, mark in line.marks if mark == "clash"]


def test_what_clashes_stands_in_brackets_whole_on_both_sides() -> None:
    comparison = compared(story())
    first, second, _ = evidence(comparison, comparison.claims[0]).lines
    assert (clashing(first), clashing(second)) == (["[41.2 million euros]"], ["[43 million euros]"])


def test_of_passages_with_few_words_in_common_only_what_clashes_is_marked() -> None:
    comparison, claim = compared_texts(
        "Of those aboard, 155 are from Norland, the operator said late on Sunday.",
        "Among passengers were 149 Norlanders and a man with his young daughter.",
        ("155", "149"),
    )
    shown = evidence(comparison, claim)
    assert [clashing(line) for line in shown.lines] == [["[155]"], ["[149]"]]
    assert shown.marked == {"clash"}
    assert shown.loose


def test_of_passages_much_alike_words_that_answer_are_marked_too() -> None:
    comparison, claim = compared_texts(
        "The ferry Halda rose off Brenn with 84 aboard.", "The ferry Halda sank off Brenn with 90 aboard.", ("84", "90")
    )
    one, other = evidence(comparison, claim).lines
    assert one.text == "The ferry Halda ‹rose› off Brenn with [84] aboard."
    assert other.text == "The ferry Halda ‹sank› off Brenn with [90] aboard."


def compared_texts(one: str, other: str, *clash: tuple[str, str]) -> tuple[Comparison, Claim]:
    """Two articles of one sentence each, and the claim that they conflict in."""
    documents = tuple(split(document(text, name=name)) for text, name in ((one, "a"), (other, "b")))
    passages = tuple(Passage(each.id, each.sentences[0].id, Span(0, len(each.text))) for each in documents)
    reasons = tuple(Reason("figure", f"{a} | {b}", spot(one, a), spot(other, b), "differs") for a, b in clash)
    claim = Claim("c", "differ", "", 0.8, passages, (Pair(0, 1, 0.8, "differ", True, reasons),))
    figures = tuple(figure for each in documents for figure in find(each))
    return Comparison(documents, figures=figures, claims=(claim,)), claim


def spot(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


WORDS = st.lists(
    st.sampled_from(
        ["the", "ferry", "Halda", "sank", "off", "Brenn", "with", "84", "90", "aboard", "on", "Monday", "and"]
    ),
    min_size=1,
)


@settings(max_examples=40, deadline=None)
@given(WORDS, WORDS, st.data())
def test_marks_reproduce_the_text_and_what_clashes_is_always_marked_on_both_sides(
    left: list[str], right: list[str], data: st.DataObject
) -> None:
    texts = [" ".join(words) for words in (left, right)]
    places = [data.draw(st.integers(0, len(words) - 1)) for words in (left, right)]
    comparison, claim = compared_texts(texts[0], texts[1])
    spans = [
        Span(len(" ".join(words[:at])) + bool(at), len(" ".join(words[: at + 1])))
        for words, at in zip((left, right), places, strict=True)
    ]
    reason = Reason("figure", "", spans[0], spans[1], "differs")
    claim = replace(claim, pairs=(replace(claim.pairs[0], reasons=(reason,)),))
    for reference in (0, 1):
        shown = evidence(comparison, claim, reference)
        if len(shown.lines) == 1:
            assert texts[0] == texts[1]
            continue
        for line in shown.lines:
            at = line.number - 1
            assert unsigned(line.text) == texts[at]
            assert clashing(line) == [f"[{spans[at].of(texts[at])}]"]


@settings(max_examples=40, deadline=None)
@given(WORDS, WORDS)
def test_the_marks_are_the_same_whichever_comes_first(left: list[str], right: list[str]) -> None:
    comparison, claim = compared_texts(" ".join(left), " ".join(right))
    one, other = (evidence(comparison, claim, reference) for reference in (0, 1))
    assert set(one.lines) == set(other.lines)


def test_a_place_outside_its_passage_is_cut_to_it() -> None:
    pieces = [(Span(5, 9), "same"), (Span(9, 12), "only")]
    assert overlaid(pieces, [Span(0, 3), Span(8, 10)]) == [
        (Span(5, 8), "same"), (Span(8, 10), "clash"), (Span(10, 12), "only"),
    ]  # fmt: skip


def test_a_claim_of_one_article_has_one_plain_line_and_no_reasons() -> None:
    comparison = compared(story())
    shown = evidence(comparison, comparison.claims[2])
    assert [line.text for line in shown.lines] == ["A choir of schoolchildren sang."]
    assert shown.lines[0].marks == ()
    assert shown.why == ()


def test_the_reasons_name_the_other_source_where_there_are_several_and_say_a_doubt() -> None:
    comparison = compared(story())
    assert evidence(comparison, comparison.claims[0]).why == (
        "conflict with Post: 41.2 million euros against 43 million euros · in common: bridge",
    )
    assert evidence(comparison, comparison.claims[1]).why == ("may not be about the same thing",)


def test_a_conflict_between_two_other_sources_is_reported_first() -> None:
    comparison, claim = compared_texts("The ferry took 84 to Brenn.", "The ferry took 90 to Brenn.", ("84", "90"))
    third = replace(comparison.documents[0], id="c", name="c", text="The ferry went to Brenn.")
    passage = Passage("c", "c.s1", Span(0, len(third.text)))
    whole = replace(claim, passages=(passage, *claim.passages), pairs=(replace(claim.pairs[0], a=1, b=2),))
    shown = evidence(replace(comparison, documents=(third, *comparison.documents)), whole)
    assert shown.why == ("conflict between A and B: 84 | 90",)
    assert first_in_conflict(whole) == 1
    assert first_in_conflict(replace(whole, pairs=())) == 0


def test_wordings_in_conflict_come_before_the_rest_even_where_the_first_is_not() -> None:
    comparison, claim = many(0, 2, 1, 0, 2)
    pairs = (replace(claim.pairs[0], a=2, b=3, relation="differ"), replace(claim.pairs[0], a=0, b=1, relation="agree"))
    assert wordings(comparison.documents, replace(claim, pairs=pairs), 1) == ((1, 4), (0, 3), (2,))
    pairs = (replace(pairs[0], a=2, b=1), pairs[1])
    assert wordings(comparison.documents, replace(claim, pairs=pairs)) == ((0, 3), (1, 4), (2,))


@pytest.mark.parametrize("nasty", ["\x1b]52;c;eA==\x07", "\u202e", "\x00", "\x9b31m"])
def test_what_a_reason_says_is_cleaned_once_more(nasty: str) -> None:
    comparison = compared(story())
    claim = comparison.claims[0]
    reason = replace(claim.pairs[0].reasons[0], text=f"[/] {nasty}")
    shown = evidence(comparison, replace(claim, pairs=(replace(claim.pairs[0], reasons=(reason,)),)))
    assert shown.why[0].startswith("conflict: [/] ")
    assert shown.why[0].isprintable()


def test_the_sign_of_a_change_leaves_out_the_comma_after_it() -> None:
    comparison = compared(story())
    document = replace(comparison.documents[0], text="It rose, then fell.")
    line = marked(document, ((Span(0, 3), "same"), (Span(3, 8), "changed"), (Span(8, 19), "only")))
    assert line.text == "It ‹rose›, then fell."
    assert [span.of(line.text) for span, _ in line.marks] == ["‹rose›", "then fell."]


def test_a_passage_of_thousands_of_words_is_shown_unmarked_and_delays_no_key() -> None:
    words = [f"word{number % 700}" for number in range(5_000)]
    documents = [split(document(" ".join(words[by:] + words[:by]), name=name)) for by, name in ((0, "a"), (9, "b"))]
    whole = tuple(Passage(each.id, each.sentences[0].id, Span(0, len(each.text))) for each in documents)
    claim = compared(story()).claims[0]
    long = replace(claim, passages=whole, pairs=())
    shown = evidence(replace(compared(story()), documents=tuple(documents)), long)
    assert [line.text for line in shown.lines] == [each.text for each in documents]
    assert not any(line.marks for line in shown.lines)
    assert shown.why[-1] == "too long to compare word by word"


def test_the_same_words_stand_once_with_all_articles_that_have_them_and_what_differs_before_the_rest() -> None:
    comparison, claim = many(0, 0, 2, 0, 1, 0, 1)
    assert wordings(comparison.documents, claim) == ((0, 1, 3, 5), (4, 6), (2,))
    shown = evidence(comparison, claim)
    assert [numbers(line) for line in shown.lines] == [[1, 2, 4, 6], [5, 7], [3]]
    assert (shown.reference, shown.passages) == (1, 7)


def test_the_passage_in_hand_stands_first_among_those_with_its_words() -> None:
    comparison, claim = many(0, 0, 2, 0, 1, 0, 1)
    assert wordings(comparison.documents, claim, 3) == ((3, 0, 1, 5), (4, 6), (2,))
    assert wordings(comparison.documents, claim, 6) == ((6, 4), (0, 1, 3, 5), (2,))
    assert numbers(evidence(comparison, claim, 6).lines[0]) == [7, 5]


def numbers(line: EvidenceLine) -> list[int]:
    return [source.index + 1 for source in line.sources]


def test_every_passage_is_in_one_wording() -> None:
    comparison, claim = many(*(at % 3 for at in range(40)))
    for reference in range(40):
        assert sorted(sum(wordings(comparison.documents, claim, reference), ())) == list(range(40))


def test_of_very_many_wordings_the_first_are_marked_and_the_limit_is_stated() -> None:
    documents = tuple(replace(split(document(f"It cost {at} euros.", name=str(at))), id=f"d{at}") for at in range(50))
    passages = tuple(Passage(each.id, f"{each.id}.s1", Span(0, len(each.text))) for each in documents)
    claim = replace(compared(story()).claims[0], passages=passages, pairs=())
    shown = evidence(replace(compared(story()), documents=documents, figures=()), claim)
    assert [line.number for line in shown.lines if line.marks] == list(range(1, 32))
    assert len(shown.lines) == 50
    assert shown.why == ("only the first 30 other wordings are compared word by word",)
