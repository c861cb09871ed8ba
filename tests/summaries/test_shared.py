"""The plainest wording of what several sources share, and the words in it that they do not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.summaries.test_digest import made
from tui.claims.claim import Claim, Pair, Passage, Reason
from tui.reading.documents import Document, Span
from tui.summaries.shared import shared_wording


def one_claim_of(*texts: str, figure: str = "") -> tuple[Claim, dict[str, Document]]:
    """A claim with each text as a passage; all agree on a figure if one is given."""
    documents = {f"d{number}": made(f"d{number}", text) for number, text in enumerate(texts)}
    passages = tuple(Passage(each.id, f"{each.id}.s1", Span(0, len(each.text))) for each in documents.values())
    pairs = tuple(
        Pair(0, other, 0.9, "agree", True, (Reason("figure", "", spot(texts[0], figure), spot(text, figure), "same"),))
        for other, text in enumerate(texts[1:], 1)
        if figure
    )
    return Claim("c", "agree", "", 0.9, passages, pairs), documents


def spot(text: str, words: str) -> Span:
    return Span(text.index(words), text.index(words) + len(words))


def shown(*texts: str, figure: str = "") -> str:
    """The wording, with the words that are not shared in braces."""
    claim, documents = one_claim_of(*texts, figure=figure)
    found = shared_wording(claim, documents)
    text = documents[claim.passages[found.passage].document].text
    out, at = "", found.span.start
    for span in found.dimmed:
        out += text[at : span.start] + "{" + span.of(text) + "}"
        at = span.end
    return out + text[at : found.span.end]


def test_the_loaded_wording_of_one_source_is_not_put_in_every_mouth() -> None:
    loaded = "Rather than calm furious drivers, the mayor's reckless plan piles on 3 million euros in new tolls."
    plain = "The mayor's plan calls for 3 million euros in tolls."
    other = "The plan of the mayor would bring 3 million euros in tolls, her office said."
    assert shown(loaded, plain, other).startswith("The mayor's plan")
    assert shown(loaded, other, plain).startswith("The mayor's plan")


def test_words_that_one_source_alone_has_are_dimmed() -> None:
    assert shown("The old ferry stopped near Oban.", "The ferry stopped near Oban on Monday afternoon.") == (
        "The {old} ferry stopped near Oban."
    )


def test_of_three_sources_the_words_of_two_are_shared() -> None:
    assert "{" not in shown("The ferry stopped.", "The ferry stopped.", "The boat had halted there by then.")


def test_synonyms_and_other_forms_are_the_same_words() -> None:
    assert "{" not in shown("Profits climbed in May.", "In May profit rose.")


def test_a_part_that_holds_what_is_shared_stands_for_a_long_passage() -> None:
    long = "The ferry Halda stopped near Oban, while gulls slept on roofs and pupils sang in the yard of their school."
    assert shown(long, "So it was on that grey day that, near Oban, everyone says, the ferry Halda stopped.") == (
        "The ferry Halda stopped near Oban,"
    )


def test_a_quotation_stays_with_its_speaker() -> None:
    quoted = "“We lost 9 million jobs,” Odd Lier said, at a rally in Brenn on a cold and windy evening in spring."
    assert shown(quoted, "“We lost 9 million jobs,” so Odd Lier.").count("Lier") == 1


def test_if_sources_share_only_a_figure_its_place_is_given() -> None:
    texts = ("Sailors counted 84 gulls.", "On board were 84 guests of honour.")
    claim, documents = one_claim_of(*texts, figure="84")
    found = shared_wording(claim, documents)
    assert found.value is not None
    assert found.value.of(documents[claim.passages[found.passage].document].text) == "84"
    claim, documents = one_claim_of("The ferry carried 84 guests.", "Guests on the ferry: 84.", figure="84")
    assert shared_wording(claim, documents).value is None


@pytest.mark.parametrize("texts", [("", ""), ("the of", "of the"), ("Rain.", "Sun.")])
def test_passages_without_a_word_in_common_are_shown_whole(texts: tuple[str, str]) -> None:
    claim, documents = one_claim_of(*texts)
    found = shared_wording(claim, documents)
    assert found.dimmed == ()
    assert len(found.span) == len(documents[claim.passages[found.passage].document].text)


TEXTS = st.lists(
    st.sampled_from(
        ["the", "ferry", "stopped", ",", "near", "Oban", "(", "old", ")", "“", "”", "84", "guests", ";", "of", "—"]
    ),
    max_size=14,
).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(st.lists(TEXTS, min_size=2, max_size=4))
def test_dimmed_words_lie_in_order_within_the_wording_and_not_all_of_it_is_dimmed(texts: list[str]) -> None:
    claim, documents = one_claim_of(*texts)
    found = shared_wording(claim, documents)
    passage = claim.passages[found.passage].span
    assert passage.start <= found.span.start <= found.span.end <= passage.end
    at = found.span.start
    for span in found.dimmed:
        assert at <= span.start < span.end <= found.span.end
        at = span.end
    assert not any(span == found.span for span in found.dimmed)
