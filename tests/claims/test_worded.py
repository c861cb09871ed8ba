"""The words of a reason, taken from the two articles."""

from __future__ import annotations

from tests.claims.stories import story
from tui.claims.claim import Reason
from tui.claims.worded import worded
from tui.reading.documents import Span


def test_each_side_has_the_words_of_its_own_article_on_one_line() -> None:
    one, other = story("Two of the\nferries sank.", "The ferries sank.")
    (given,) = worded([Reason("term", "ferries", Span(7, 18), Span(0, 11))], one, other)
    assert (given.a, given.b) == ("the ferries", "The ferries")


def test_a_side_without_a_place_has_no_words() -> None:
    one, other = story("Two ferries sank.", "The ferries sank.")
    given = [each[1:] for each in worded([Reason("place", "both open"), Reason("part", "", Span(0, 3))], one, other)]
    assert given == [("", ""), ("Two", "")]
