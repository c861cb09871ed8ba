from __future__ import annotations

from collections.abc import Sequence

from tui.claims.alignment import align
from tui.claims.claim import Claim, Passage
from tui.claims.corrections import Corrected, Corrections, Place
from tui.claims.grouping import Link, groups
from tui.items import names
from tui.language.sentences import split
from tui.reading.article import document
from tui.reading.documents import Document, Span

PASSAGES = [Passage(document, f"{document}.s{n}", Span(n * 10, n * 10 + 9)) for document in "abc" for n in (0, 1)]
DOCUMENTS = [passage.document for passage in PASSAGES]


def place(position: int) -> Place:
    return PASSAGES[position].document, PASSAGES[position].span


def grouped(corrections: Corrections, links: dict[tuple[int, int], float]) -> tuple[tuple[int, ...], ...]:
    corrected = Corrected(corrections, PASSAGES)

    def link(x: int, y: int) -> Link:
        score = links.get((min(x, y), max(x, y)), 0.0)
        return Link(score, bound=score > 0)

    return groups(corrected.links(links), corrected.link_of(link), DOCUMENTS)


LINKS = {(0, 2): 0.9, (0, 4): 0.9, (2, 4): 0.9, (1, 3): 0.6}


def test_without_corrections_nothing_changes() -> None:
    assert grouped(Corrections(), LINKS) == ((0, 2, 4), (1, 3))
    assert not Corrections()


def test_what_was_separated_is_never_in_one_group() -> None:
    cut = Corrections(separated=((place(4), place(0)), (place(4), place(2))))
    assert grouped(cut, LINKS) == ((0, 2), (1, 3))
    assert cut


def test_what_was_pinned_is_in_one_group_though_nothing_else_speaks_for_it() -> None:
    assert grouped(Corrections(together=((place(1), place(5)),)), {}) == ((1, 5),)


def test_a_pin_comes_before_what_the_engine_found() -> None:
    found = grouped(Corrections(together=((place(1), place(2)),)), LINKS)
    assert any({1, 2} <= set(group) for group in found)


def test_separated_is_stronger_than_linked() -> None:
    pair = (place(0), place(2))
    assert not any({0, 2} <= set(group) for group in grouped(Corrections((pair,), (pair,)), LINKS))


def test_a_place_is_found_by_its_words_even_if_the_passages_are_cut_differently() -> None:
    whole = ("a", Span(0, 30))
    assert Corrected(Corrections(separated=((whole, place(2)),)), PASSAGES).separated == {(0, 2), (1, 2)}


def test_only_what_was_linked_is_pinned() -> None:
    corrected = Corrected(Corrections(together=((place(0), place(2)), (place(5), place(3)))), PASSAGES)
    pinned = {(x, y) for x in range(6) for y in range(6) if corrected.pinned(PASSAGES[x], PASSAGES[y])}
    assert pinned == {(0, 2), (2, 0), (3, 5), (5, 3)}
    assert not Corrected(Corrections(), PASSAGES).pinned(PASSAGES[0], PASSAGES[2])


def test_a_place_over_a_whole_article_is_of_its_first_passages() -> None:
    many = [Passage(document, f"{document}.s{n}", Span(n * 10, n * 10 + 9)) for document in "ab" for n in range(500)]
    whole = tuple((document, Span(0, 5000)) for document in "ab")
    assert len(Corrected(Corrections(together=((whole[0], whole[1]),)), many).together) == 32 * 32


def example() -> tuple[list[Document], tuple[Claim, ...]]:
    """Two accounts with one claim in common, as the engine lines them up by itself."""
    first = "The port will close for ten days in June. The crane was built in 1962."
    second = "In June the port will close for ten days, it said. Sailors were not told."
    read = [split(document(text, name=name)) for name, text in (("a", first), ("b", second))]
    return read, align(read, (), ())


def spans(read: Sequence[Document], words: Sequence[str]) -> tuple[Place, Place]:
    found = [(d.id, Span(d.text.index(w), d.text.index(w) + len(w))) for d, w in zip(read, words, strict=True)]
    return found[0], found[1]


def holding(claims: Sequence[Claim], pair: tuple[Place, Place]) -> list[Claim]:
    """The claims with both places in them."""
    return [
        claim
        for claim in claims
        if all(any(p.document == d and p.span.overlaps(s) for p in claim.passages) for d, s in pair)
    ]


def test_a_run_lines_up_what_was_pinned_and_says_so() -> None:
    read, claims = example()
    pair = spans(read, ["The crane was built in 1962.", "Sailors were not told."])
    assert not holding(claims, pair)
    (claim,) = holding(align(read, (), (), Corrections(together=(pair,))), pair)
    assert claim.pairs[0].sure
    assert claim.pairs[0].reasons[0].text == "you linked these"


def test_a_run_does_not_join_what_was_separated() -> None:
    read, claims = example()
    pair = spans(read, ["The port will close for ten days", "the port will close for ten days"])
    assert holding(claims, pair)
    assert not holding(align(read, (), (), Corrections(separated=(pair,))), pair)


def test_a_name_that_the_reader_explained_is_the_one_it_stands_for() -> None:
    read = split(
        document("A crowd came to hear Mr Otto Stork. After an hour Stork left. The rest asked Ann Lee.", name="a")
    )
    found = names.find(read, {"Otto Stork": "Ann Lee"})
    assert {name.key for name in found} == {"ann lee"}
    assert {name.key for name in names.find(read)} == {"otto stork", "ann lee"}
