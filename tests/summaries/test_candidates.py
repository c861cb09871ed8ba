from __future__ import annotations

from tests.summaries.made import FERRY, document
from tui.summaries.candidates import candidates, terms


def test_only_prose_and_list_items_that_hold_a_word() -> None:
    made = document(
        ("Ferry stops", "heading"), "It stopped.", ("Cars: none", "list"), ("Share this", "furniture"), "* * *"
    )
    assert [each.id for each in candidates(made)] == ["d.s2", "d.s3"]


def test_a_repeated_sentence_is_there_once() -> None:
    made = document("The ferry stopped.", "Nobody was hurt.", "THE FERRY\nstopped!")
    assert [each.text for each in candidates(made)] == ["The ferry stopped.", "Nobody was hurt."]


def test_terms_are_the_words_most_sentences_use() -> None:
    sentences = candidates(document(*FERRY))
    found = terms(sentences, range(len(sentences)))
    assert found[0][:2] == ("ferry", "engine")
    assert found[4] == ()
    assert terms(sentences, [4, 0]) == (found[4], found[0])
    assert all("the" not in each for each in found)
