"""A comparison that continues from the last one gives the same bytes as a fresh one, whatever changed between them."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.claims.known import Memory as Pairs
from tui.comparison import compare
from tui.memory import Memory
from tui.options import Options
from tui.reading.article import document
from tui.reading.documents import Document

_SENTENCES = (
    "Ferrin Rail will close {n} of its 19 depots by May, the company said on Monday.",
    "Ines Duvarry, its chief executive, said “we have run out of road”, and {n} depots would go.",
    "The union called it a betrayal of {n},400 workers, while the town council asked for talks.",
    "Sales fell {n}% to 412 million crowns in the third quarter, from 455 million a year before.",
    "Nobody in Ostrave was hurt when a shed fell down in the storm that night.",
    "Ferrin Rail shuts {n} depots; about {n},400 people work there.",
)
_ARTICLES = st.lists(
    st.tuples(st.sampled_from("abcd"), st.lists(st.sampled_from(range(len(_SENTENCES))), min_size=1, max_size=4)),
    min_size=1,
    max_size=4,
    unique_by=lambda article: article[0],
)


def _read(articles: Sequence[tuple[str, Sequence[int]]], number: int = 7) -> list[Document]:
    return [
        document(" ".join(_SENTENCES[n].format(n=number + len(name) * n % 2) for n in row), name=name)
        for name, row in articles
    ]


@given(st.lists(_ARTICLES, min_size=2, max_size=4))
@settings(max_examples=10, deadline=None)
def test_every_comparison_of_a_row_is_that_of_a_fresh_run(row: list[list[tuple[str, list[int]]]]) -> None:
    memory = Memory()
    for articles in row:
        assert repr(compare(_read(articles), memory=memory)) == repr(compare(_read(articles)))


def test_an_article_added_leaves_the_others_examined_and_their_pairs_compared() -> None:
    read = _read([("a", (0, 1, 3)), ("b", (0, 2, 3)), ("c", (1, 2, 5))])
    memory = Memory()
    compare(read[:2], memory=memory)
    before = [memory.examined(each, Options()) for each in read]
    assert [each is not None for each in before] == [True, True, False]
    compare(read, memory=memory)
    after = [memory.examined(each, Options()) for each in read]
    assert after[:2] == before[:2]
    assert all(one is other for one, other in zip(before[:2], after[:2], strict=True))
    assert after[2] is not None


def test_a_large_comparison_is_not_remembered() -> None:
    memory = Memory()
    memory.pairs = Pairs(limit=3)
    read = _read([("a", (0, 1, 3)), ("b", (0, 2, 3))])
    compare(read, memory=memory)
    assert memory.examined(read[0], Options()) is None
