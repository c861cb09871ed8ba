from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tui.app.query import NOTHING, Query
from tui.app.search import MOST, Hits, Trail, find, flowing
from tui.errors import CrossreadError
from tui.reading.article import document
from tui.reading.documents import Span
from tui.rows.sources import Source


def matched(source: str, *texts: str) -> list[list[str]]:
    found = find(Query(source, regex=True), texts).spans
    return [[span.of(text) for span in spans] for spans, text in zip(found, texts, strict=True)]


def test_every_match_of_every_text_is_found() -> None:
    assert matched(r"b.d", "bid bad", "", "a bed") == [["bid", "bad"], [], ["bed"]]


def test_empty_matches_and_an_empty_pattern_find_nothing() -> None:
    assert matched("x*", "axb") == [["x"]]
    assert find(NOTHING, ["abc", "def"]).spans == ((), ())


@pytest.mark.parametrize("source", [r"(a|aa)+$", r"^(\w|[a-z])+$", r"((a+)+)+$"])
def test_a_pattern_that_takes_for_ever_is_given_up(source: str) -> None:
    with pytest.raises(CrossreadError, match="takes too long"):
        find(Query(source, regex=True), ["a" * 5000 + "!"], seconds=0.1)


def test_the_number_of_matches_is_limited() -> None:
    hits = find(Query("a"), ["a" * (MOST + 5), "a"])
    assert hits.more
    assert (hits.count(0), hits.count(1), hits.count(7)) == ("10,000+", "1", "0")
    assert hits.total == MOST + 1


def test_the_matches_are_counted_by_source() -> None:
    named = tuple(Source(name, at, name, name, "", None, at) for at, name in enumerate(("CNN", "Fox", "USAT")))
    assert find(Query("a"), ["a a", "", "ba"]).describe(named) == "3 matches: CNN 2, USAT 1"
    assert find(Query("a"), ["", "a", ""]).describe(named[::-1]) == "1 match: Fox 1"
    assert find(Query("z"), ["a", "a", "a"]).describe(named) == "No matches"
    assert find(Query("a"), ["a" * (MOST + 1), "a", "a"]).describe(named[2::-1]) == (
        "10,002+ matches: USAT 1, Fox 1, CNN 10,000+"
    )


def test_one_text_alone_may_be_searched() -> None:
    assert find(Query("a"), ["a", "aa", "a"], only=1).spans == ((), (Span(0, 1), Span(1, 2)), ())


@pytest.mark.parametrize("text", ["", "one\ntwo\n\nthree\nfour", "Title\n\n- a\n- b\n  c\n\nEnd."])
def test_words_flow_over_hard_wraps_and_not_over_paragraphs(text: str) -> None:
    flat = flowing(document(text, name="a"))
    assert len(flat) == len(text)
    assert flat.split() == text.split()
    if "two" in text:
        assert matched("one two", flat) == [["one two"]]
        assert matched("two three", flat) == [[]]


@settings(max_examples=60)
@given(st.text(max_size=200))
def test_the_flowing_text_preserves_every_offset(text: str) -> None:
    read = document(text, name="a")
    flat = flowing(read)
    assert len(flat) == len(read.text)
    assert all(a == b or (a == " " and b.isspace()) for a, b in zip(flat, read.text, strict=True))


def trail() -> Trail:
    return Trail(Hits(Query("x"), ((Span(1, 2), Span(5, 6)), (), (Span(3, 4),))), (2, 0, 1))


def test_the_matches_are_gone_through_in_the_order_of_the_articles() -> None:
    walk = trail()
    assert [(place.article, place.span.start) for place in walk.places] == [(2, 3), (0, 1), (0, 5)]
    start = walk.start(0, 2)
    assert start is not None
    assert (start.article, start.span.start) == (0, 5)
    assert walk.current_in(0) == 1
    assert walk.current_in(2) == -1
    assert walk.step(1)
    assert walk.here == walk.places[0]
    assert walk.step(-1)
    assert not walk.step(-1)
    assert walk.here == walk.places[1]


def test_a_start_past_the_last_match_goes_to_the_first() -> None:
    walk = trail()
    assert walk.start(1, 0) == walk.places[0]
    assert Trail(Hits(Query("x"), ((),)), (0,)).start(0, 0) is None
