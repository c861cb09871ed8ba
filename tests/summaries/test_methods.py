from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.summaries.made import FERRY, document
from tui.errors import CrossreadError
from tui.summaries.methods import METHODS, choose, length, rank, summarise

TEXT = document(("Ferry stops", "heading"), *FERRY, ("Send to a friend", "furniture"), FERRY[0])


@pytest.mark.parametrize("method", METHODS)
def test_a_summary_holds_as_many_sentences_as_asked_in_reading_order(method: str) -> None:
    everything = [f"d.s{n}" for n in range(2, 9)]
    for asked in range(9):
        found = summarise(TEXT, method, asked)
        assert len(found.sentences) == min(asked, 7)
        assert list(found.sentences) == [each for each in everything if each in found.sentences]
        assert [choice.sentence for choice in found.choices] == list(found.sentences)
        assert {choice.rank for choice in found.choices} == set(range(1, min(asked, 7) + 1))


@pytest.mark.parametrize("method", METHODS)
def test_a_longer_summary_holds_the_shorter_one(method: str) -> None:
    ranking = rank(TEXT, method)
    for asked in range(7):
        assert set(choose(ranking, asked).sentences) <= set(choose(ranking, asked + 1).sentences)


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("asked", [1, 3, "40%", 99])
def test_a_summary_is_cut_from_the_ranking(method: str, asked: int | str) -> None:
    assert summarise(TEXT, method, asked) == choose(rank(TEXT, method), asked)


@pytest.mark.parametrize("method", METHODS)
def test_texts_of_no_and_of_one_sentence(method: str) -> None:
    assert summarise(document(("Ferry stops", "heading")), method, 3).sentences == ()
    assert summarise(document("The ferry stopped."), method, 3).sentences == ("d.s1",)
    assert summarise(document("Of the.", "Where?", "To be"), method, 2).sentences == ("d.s1", "d.s2")


@settings(max_examples=15, deadline=None)
@given(st.lists(st.text("ab .'-1é", min_size=1, max_size=8), max_size=6), st.sampled_from(METHODS))
def test_any_text_is_ranked_whole(sentences: list[str], method: str) -> None:
    made = document(*sentences)
    ranking = rank(made, method)
    assert sorted(choice.place for choice in ranking.choices) == list(range(len(ranking.choices)))
    assert rank(made, method) == ranking


@pytest.mark.parametrize(("asked", "total", "given_"), [
    (3, 10, 3), ("3", 2, 2), ("10%", 33, 3), ("10%", 5, 1), ("100%", 7, 7), ("50%", 0, 0), (0, 4, 0),
])  # fmt: skip
def test_length(asked: int | str, total: int, given_: int) -> None:
    assert length(asked, total) == given_


@pytest.mark.parametrize("asked", ["", "%", "ten", -1, "-5%", "1e3", "3.5", "²"])
def test_a_length_that_is_none(asked: int | str) -> None:
    with pytest.raises(CrossreadError, match="number or a percentage"):
        length(asked, 5)


def test_an_unknown_method_is_named() -> None:
    with pytest.raises(CrossreadError, match=r"'best'.*lexrank"):
        rank(TEXT, "best")


def test_nothing_heavy_is_loaded_before_it_is_needed() -> None:
    code = "import tui.summaries.methods, tui.summaries.digest, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not {"sumy", "nltk", "numpy"} & set(done.stdout.split())
