from __future__ import annotations

from tests.diff.test_compare import marked, side
from tui.diff import diff


def test_a_longer_name_is_one_name_where_the_other_article_has_it_too() -> None:
    long, short = "Anna Berg resigned", "Berg resigned"
    assert marked(long, diff(side(long), side(short)).left_pieces) == [["only", "Anna"]]
    known = side(short, "Anna Berg spoke first. ")
    assert marked(long, diff(side(long), known).left_pieces) == [["immaterial", "Anna", "name"]]


def test_an_acronym_answers_the_words_it_stands_for() -> None:
    long, short = "the Bank of North Sorland said", "the BNS said"
    assert marked(long, diff(side(long), side(short)).left_pieces) == [["immaterial", "Bank of North Sorland", "name"]]
