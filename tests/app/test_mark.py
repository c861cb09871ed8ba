"""The marks in the margins."""

from __future__ import annotations

from tests.app.conftest import compared, story
from tui.app.mark import Mark, marks_of
from tui.claims.sections import SECTIONS
from tui.reading.documents import Span


def test_where_one_sign_fits_a_conflict_comes_before_agreement_and_that_before_the_rest() -> None:
    marks = [Mark(Span(0, 4), SECTIONS[section].sign, section, "c1") for section in sorted(SECTIONS)]
    heaviest_first = sorted(marks, key=lambda mark: -mark.weight)
    assert [mark.section for mark in heaviest_first] == list(SECTIONS)
    assert [mark.symbol for mark in heaviest_first] == ["≠", "?", "!", "=", "~", "·"]


def test_an_article_has_a_mark_for_each_of_its_passages_in_a_claim() -> None:
    documents = story()
    post = marks_of(documents[1], compared(documents).claims)
    assert [(mark.claim_id, mark.symbol) for mark in post] == [("c1", "≠"), ("c5", "=")]
    assert documents[1].slice(post[0].span).startswith("According to the city")
