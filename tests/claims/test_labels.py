"""The few words that name a claim."""

from __future__ import annotations

import pytest

from tests.claims.stories import BESIDE, OTHER, article, claims, story
from tui.claims import labels


def label(a: str, b: str) -> str:
    """The label of the claim that two sentences of two articles make."""
    found = claims(story(article(a, *BESIDE), article(*OTHER, b)))
    (claim,) = [each for each in found if each.pairs]
    return claim.label


def test_a_figure_gives_measure_holder_and_period() -> None:
    a = "Quarterly revenue at Halden Foods grew 14 percent to $2.31 billion."
    assert label(a, "Halden Foods posted a 14% rise in quarterly revenue to $2.31 billion.").startswith(
        "revenue · Halden"
    )


def test_the_figure_that_differs_names_the_row_and_an_age_the_person_beside_it() -> None:
    a = "Otto Brask, 28, and Lena Marsh, 29, were married in Hask."
    b = "Otto Brask, 28, and Lena Marsh, 27, were married in Hask."
    assert label(a, b) == "age · Lena Marsh"
    assert label(a, "The 28-year-old Otto Brask and 27-year-old Lena Marsh were married in Hask.") == "age · Lena Marsh"


def test_else_it_is_words_in_a_row_that_both_passages_share() -> None:
    a = "Corvane Motors said that it would close its engine plant in Ellerby because nobody buys engines."
    b = "The engine plant in Ellerby is to be closed, Corvane Motors announced on the harbour square."
    found = label(a, b)
    assert "engine plant in Ellerby" in found
    assert found in a or found in b


def test_what_only_one_says_is_named_by_its_own_words() -> None:
    found = claims(story(article("The ferry Aurelia ran aground near Port Hask.", *BESIDE), article(*OTHER)))
    assert all(claim.label and len(claim.label) <= 48 for claim in found)
    assert any("Aurelia" in claim.label for claim in found)


def test_no_label_is_one_word_where_the_passage_has_more_to_say() -> None:
    found = claims(story(article(*BESIDE), article(*OTHER)))
    assert found
    assert all(len(claim.label.split()) > 1 for claim in found)


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("lifted by lamps (brass", "lifted by lamps"),
        ("brass) lamps by the hundred", "lamps by the hundred"),
        ("hopes to “light", "hopes to"),
        ("the “lamp (brass)” sold", "the “lamp (brass)” sold"),
        ("oil) and (gas", "and"),
        ("(", ""),
        pytest.param("(" * 1500, "", id="more brackets than functions may call each other"),
    ],
)
def test_no_label_ends_within_a_bracket_or_a_quotation(text: str, whole: str) -> None:
    assert labels.unbroken(text) == whole


def test_runs_of_spaces_move_no_word_of_a_label() -> None:
    text = article("The quay of Port Hale was closed by its board  \nin May,  and nobody  knows why.", *BESIDE)
    plain = [claim.label for claim in claims(story(" ".join(text.split("  ")).replace(" \n", " ")))]
    assert [claim.label for claim in claims(story(text))] == plain
