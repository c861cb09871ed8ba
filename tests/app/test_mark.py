from __future__ import annotations

from tui.app.mark import Mark
from tui.claims.claim import Relation
from tui.reading.documents import Span


def test_where_one_sign_fits_a_difference_comes_before_agreement_and_that_before_the_rest() -> None:
    order: list[Relation] = ["differ", "agree", "related", "single"]
    marks = [Mark(Span(0, 4), "", relation, "c1") for relation in sorted(order)]
    assert [mark.relation for mark in sorted(marks, key=lambda mark: -mark.weight)] == order
