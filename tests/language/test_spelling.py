from __future__ import annotations

import pytest

from tui.language.spelling import plain, variant


@pytest.mark.parametrize(
    ("british", "american"),
    [("organise", "organize"), ("colours", "colors"), ("centred", "centerd"), ("theatre", "theater"),
     ("travelling", "traveling"), ("analysed", "analyzed"), ("dialogue", "dialog"), ("defence", "defense"),
     ("Programme", "program"), ("grey", "gray"), ("re-open", "reopen"), ("U.K.", "UK")],
)  # fmt: skip
def test_one_word_in_two_spellings(british: str, american: str) -> None:
    assert plain(british) == plain(american)


@pytest.mark.parametrize(("a", "b"), [("filled", "filed"), ("four", "for"), ("billing", "biling"), ("rise", "rice")])
def test_words_that_only_look_alike(a: str, b: str) -> None:
    assert plain(a) != plain(b)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [("it’s", "it's", "quotes"), ("Oil", "OIL", "case"), ("re-open", "Reopen", "hyphen"),
     ("Labour", "labor", "spelling"), ("planned", "planning", "tense"), ("grew", "grow", "tense"),
     ("carried", "carry", "tense"), ("analyst", "analysts", ""), ("universe", "university", "")],
)  # fmt: skip
def test_the_kind_of_an_immaterial_difference(a: str, b: str, kind: str) -> None:
    assert variant(a, b) == variant(b, a) == kind
