from __future__ import annotations

import pytest

from tui.language.spelling import base, plain, variant


@pytest.mark.parametrize(
    ("british", "american"),
    [("organise", "organize"), ("colours", "colors"), ("centred", "centered"), ("theatre", "theater"),
     ("travelling", "traveling"), ("analysed", "analyzed"), ("dialogue", "dialog"), ("defence", "defense"),
     ("Programme", "program"), ("grey", "gray"), ("kerb", "curb"), ("draught", "draft"),
     ("re-open", "reopen"), ("U.K.", "UK")],
)  # fmt: skip
def test_one_word_in_two_spellings(british: str, american: str) -> None:
    assert plain(british) == plain(american)


@pytest.mark.parametrize(
    ("a", "b"), [("filled", "filed"), ("scoured", "scored"), ("four", "for"), ("billing", "biling"), ("rise", "rice")]
)
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


@pytest.mark.parametrize(
    ("past", "present"), [("struck", "strike"), ("swam", "swims"), ("fell", "fall"), ("tore", "tear")]
)
def test_the_past_of_an_irregular_verb_is_that_verb(past: str, present: str) -> None:
    assert base(past) == base(present.removesuffix("s"))


@pytest.mark.parametrize("word", ["wound", "ground", "better", "worst", "harbour"])
def test_what_is_no_past_stays_as_it_is(word: str) -> None:
    assert base(word) == word
